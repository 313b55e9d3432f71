"""Notes come into line while they are dragged, and by command."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import small_session, step
from tests.ui.boards.boards import LEFT, NONE, Bench, bench, free_board
from workshop_studio.layout.boards.notes.groups import heading_id
from workshop_studio.layout.boards.notes.links import note_rect
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note
from workshop_studio.operations.grouping import group

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
THREE = free_board(("One", 60, 60), ("Two", 370, 130), ("Three", 500, 400))


def command(made: Bench, way: str) -> QAction:
    """A command by its name."""
    return next(each for each in made.page.actions if each.objectName() == f"board-align-{way}")


def places(made: Bench) -> list[tuple[float | None, float | None]]:
    """Where the notes stand."""
    return [(made.note(text).x, made.note(text).y) for text in ("One", "Two", "Three")]


def drag_near(made: Bench, modifiers: Qt.KeyboardModifier) -> None:
    """Drag the first note until it nearly stands below the second."""
    made.canvas.zoom_to(1.0)
    start = made.at("One")
    end = made.at("Two") + QPoint(4, 150)
    QTest.mousePress(made.canvas, LEFT, NONE, start)
    QTest.mouseMove(made.canvas, start + QPoint(40, 40))
    event_at = end
    QTest.mouseMove(made.canvas, event_at)
    QTest.mouseRelease(made.canvas, LEFT, modifiers, event_at)


def test_a_note_dragged_nearly_into_line_stands_in_line(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(THREE, book) as made:
        drag_near(made, NONE)
        assert made.note("One").x == made.note("Two").x
        assert (made.note("One").y or 0) > 200


@pytest.mark.parametrize("held", [ALT, CONTROL])
def test_alt_or_ctrl_held_lets_go_where_the_hand_is(
    application: QApplication, book: FontBook, held: Qt.KeyboardModifier
) -> None:
    del application
    with bench(THREE, book) as made:
        drag_near(made, held)
        assert made.note("One").x == (made.note("Two").x or 0) + 4


def test_guides_show_while_dragging_and_go_with_the_drag(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(THREE, book) as made:
        made.canvas.zoom_to(1.0)
        start, end = made.at("One"), made.at("Two") + QPoint(4, 150)
        QTest.mousePress(made.canvas, LEFT, NONE, start)
        QTest.mouseMove(made.canvas, start + QPoint(40, 40))
        QTest.mouseMove(made.canvas, end)
        during = made.canvas.grab().toImage()
        line = made.canvas.view.to_widget(((made.note("Two").x or 0) - 0.75, 250.0)).toPoint()
        focus = made.page.appearance.theme.focus.casefold()
        near = {during.pixelColor(line.x() + dx, line.y()).name().casefold() for dx in (-1, 0, 1)}
        assert focus in near
        QTest.mouseRelease(made.canvas, LEFT, NONE, end)
        after = made.canvas.grab().toImage()
        assert focus not in {after.pixelColor(line.x() + dx, line.y()).name() for dx in (-1, 0, 1)}


@pytest.mark.parametrize(
    ("way", "wanted"),
    [
        ("left", [(60, 60), (60, 130), (60, 400)]),
        ("right", [(500, 60), (500, 130), (500, 400)]),
        ("top", [(60, 60), (370, 60), (500, 60)]),
        ("bottom", [(60, 400), (370, 400), (500, 400)]),
        ("centre", [(280, 60), (280, 130), (280, 400)]),
        ("middle", [(60, 230), (370, 230), (500, 230)]),
        ("across", [(60, 60), (280, 130), (500, 400)]),
        ("down", [(60, 60), (370, 230), (500, 400)]),
    ],
)
def test_commands_align_and_space_and_one_undo_takes_it_back(
    application: QApplication, book: FontBook, way: str, wanted: list[tuple[float, float]]
) -> None:
    del application
    with bench(THREE, book) as made:
        before = made.desk.snapshot.by_id()
        made.canvas.select(made.note(text).id for text in ("One", "Two", "Three"))
        command(made, way).trigger()
        assert places(made) == wanted
        assert made.desk.next_undo().startswith(("Align", "Space"))
        made.desk.undo()
        assert made.desk.snapshot.by_id() == before


def test_too_few_notes_are_said_and_boards_with_places_have_no_such_commands(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(THREE, book) as made:
        made.canvas.select((made.note("One").id,))
        command(made, "left").trigger()
        made.canvas.select((made.note("One").id, made.note("Two").id))
        command(made, "across").trigger()
        assert made.said == [
            ("refused", "Select at least two notes first."),
            ("refused", "Select at least three notes first."),
        ]
    with bench(small_session(), book, kind="iceberg") as made:
        assert not [each for each in made.page.actions if "align" in each.objectName()]


def test_a_group_moves_as_a_whole_and_a_heading_alone_stands_for_its_notes(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(THREE, book) as made:
        pair = [made.note(text).id for text in ("One", "Two")]
        made.desk.do(lambda now: group(now, pair, "Trust"), step("group"))
        before = places(made)
        made.canvas.select((heading_id("Trust"), made.note("Three").id))
        command(made, "top").trigger()
        (one, two, three), after = before, places(made)
        assert after[:2] == [one, two]
        assert three[0] == after[2][0]
        assert (after[2][1] or 0) < (one[1] or 0)
        made.canvas.select((heading_id("Trust"),))
        command(made, "left").trigger()
        assert [x for x, _y in places(made)[:2]] == [one[0], one[0]]


@pytest.mark.parametrize("way", ["left", "middle", "down", "across"])
def test_no_note_is_hidden_by_others_of_its_line(
    application: QApplication, book: FontBook, way: str
) -> None:
    del application
    grid = free_board(
        *((f"{x}/{y}", 60.0 + 230 * x, 60.0 + 90 * y) for x in range(4) for y in range(3))
    )
    with bench(grid, book) as made:
        made.canvas.select(each.id for each in made.desk.snapshot.all(Note))
        command(made, way).trigger()
        rects = [note_rect(made.canvas.scene.by_id[key]) for key in made.canvas.selection]
        assert len(rects) == 12
        assert not [one for one, other in combinations(rects, 2) if one.meets(other)]
