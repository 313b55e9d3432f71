"""Where things float over a board: in its corners, and never over each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.boards.boards import THREE, Bench, bench
from tests.waiting import wait_until
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.boards.fields.short_label import ShortLabel
from workshop_studio.ui.canvas.view import View
from workshop_studio.ui.kit.widgets import button, plain

LONG = "Getting help at school before it all goes wrong, and all else that was said " * 3


@pytest.fixture
def three(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """A board of three notes with a legend and a button in its header."""
    del application
    with bench(THREE, book) as made:
        made.page.stage.set_legend(plain("What the marks mean"))
        made.page.add_header(button("Say more"))
        QApplication.processEvents()
        yield made


def place(on: Bench, widget: QWidget) -> QRect:
    """Where a widget is on the stage."""
    return QRect(widget.mapTo(on.page.stage, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("board", ["below the header", "below and around it"])
def test_nothing_floats_over_anything_else_at_any_size(three: Bench, board: str) -> None:
    stage = three.page.stage
    stage.over_board = board != "below the header"
    three.page.set_title(LONG)
    for width, height in ((1000, 700), (640, 420)):
        three.page.widget.resize(width, height)
        QApplication.processEvents()
        parts = [stage._names, stage._header, stage._legend, stage._zoom]
        places = [place(three, part) for part in parts]
        for number, one in enumerate(places):
            assert stage.rect().contains(one), parts[number]
            assert not any(one.intersects(other) for other in places[number + 1 :])


def test_the_whole_board_is_fitted_between_header_and_legend(three: Bench) -> None:
    three.canvas.fit()
    shown = three.canvas.view.rect_to_widget(three.canvas.scene.bounds)
    assert shown.top() >= place(three, three.page.stage._header).bottom()
    assert shown.bottom() <= place(three, three.page.stage._legend).top()
    three.page.widget.resize(1200, 500)
    QApplication.processEvents()
    shown = three.canvas.view.rect_to_widget(three.canvas.scene.bounds)
    assert shown.bottom() <= place(three, three.page.stage._legend).top()


def test_a_long_title_is_shortened_to_the_eye_alone(three: Bench) -> None:
    three.page.set_title(LONG)
    three.page.widget.resize(640, 500)
    QApplication.processEvents()
    title = three.page.stage.title
    assert title.text() == LONG
    assert isinstance(title, ShortLabel)
    assert title.shown(title.width()).endswith("…")
    wall = three.page.wall_scene()
    assert wall is not None
    assert wall[0] == LONG


def test_a_step_of_the_keyboard_within_view_does_not_move_the_board(three: Bench) -> None:
    before = three.canvas.view
    three.canvas.setFocus()
    for key in three.canvas.scene.order:
        three.canvas.go_to(key)
    assert three.canvas.view == before


def test_a_legend_is_no_wider_than_its_words(three: Bench) -> None:
    legend = three.page.stage._legend
    assert legend.width() == legend.sizeHint().width()
    assert legend.width() < three.page.stage.width() / 2


def test_nothing_that_floats_stands_over_a_note_that_is_fitted_or_walked_to(three: Bench) -> None:
    stage, canvas = three.page.stage, three.canvas
    for width, height in ((1000, 700), (700, 460)):
        three.page.widget.resize(width, height)
        QApplication.processEvents()
        zoom = place(three, stage._zoom)
        canvas.fit()
        for key in canvas.scene.order:
            assert not canvas.view.rect_to_widget(canvas.scene.by_id[key].bounds).intersects(zoom)
        last = canvas.scene.by_id[three.note("Three").id]
        corner = canvas.view.rect_to_widget(last.bounds).bottomRight()
        canvas.pan(zoom.right() - corner.x(), zoom.bottom() - corner.y())
        canvas.go_to(last.id)
        assert not canvas.view.rect_to_widget(last.bounds).intersects(zoom)


SAID = "Link “The nurse sees them once, and then never again” to “Nobody rings back”: Enter."


@pytest.mark.parametrize("width", [1200, 640, 420])
def test_a_line_of_guidance_is_never_cut_nor_over_what_stands_in_the_corners(
    three: Bench, width: int
) -> None:
    stage = three.page.stage
    three.page.widget.resize(width, 600)
    stage.guide(f"{SAID} {SAID}")
    QApplication.processEvents()
    guide = stage._guide
    assert guide.height() >= guide.heightForWidth(guide.width())
    words = guide.fontMetrics().horizontalAdvance(guide.text())
    lines = guide.heightForWidth(guide.width()) // guide.fontMetrics().height()
    assert lines * guide.contentsRect().width() >= words
    assert not place(three, guide).intersects(place(three, stage._zoom))
    assert stage.rect().contains(place(three, guide))


def test_a_short_line_of_guidance_stays_one_line(three: Bench) -> None:
    three.page.stage.guide("Enter makes the link.")
    QApplication.processEvents()
    guide = three.page.stage._guide
    assert guide.height() < 2 * guide.fontMetrics().height() + 16


def test_a_title_for_which_there_is_no_room_stands_under_no_button(three: Bench) -> None:
    stage = three.page.stage
    three.page.set_title(LONG)
    wide = button("Say more")
    three.page.add_header(wide)
    for width in (1000, 700, 500):
        three.page.widget.resize(width, 600)
        wide.setFixedWidth(width - 240)
        wait_until(lambda: not stage._names.isVisible())
        wide.setFixedWidth(width - 420)
        wait_until(stage._names.isVisible)
        assert not place(three, stage._names).intersects(place(three, stage._header))


def test_a_title_over_a_board_has_a_ground_no_wider_than_its_words(three: Bench) -> None:
    stage = three.page.stage
    stage.over_board = True
    three.page.set_title("Notes")
    three.page.widget.resize(1000, 700)
    QApplication.processEvents()
    names = stage._names
    assert names.testAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    assert names.width() == names.sizeHint().width()
    ground = stage.grab(names.geometry()).toImage().pixelColor(2, names.height() // 2)
    assert ground.name().upper() == three.page.appearance.theme.board


class Paintings(QObject):
    """Counts how often widgets are painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.counted = 0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count one more."""
        self.counted += event.type() == QEvent.Type.Paint
        return False


def test_a_board_that_is_pushed_leaves_the_title_above_it_alone(three: Bench) -> None:
    stage, canvas = three.page.stage, three.canvas
    board, title = Paintings(canvas), Paintings(stage.title, stage.counts)
    canvas.pan(-40, -30)
    wait_until(lambda: board.counted)
    assert title.counted == 0
    stage.title.setText("Another name")
    wait_until(lambda: title.counted)


def test_what_changes_below_title_and_buttons_alone_keeps_no_board_from_its_rest(
    three: Bench,
) -> None:
    canvas = three.canvas
    note, bounds = canvas.scene.things[0]
    canvas.look_at(View(1.0, 100.0, canvas.insets.top() - 2.0 - bounds.bottom))
    wait_until(lambda: canvas.is_sharp and canvas.is_idle)
    other = replace(note, at=(note.at[0] + 1.0, note.at[1]))
    items = tuple(other if item is note else item for item in canvas.scene.items)
    canvas.set_scene(replace(canvas.scene, items=items))
    wait_until(lambda: canvas.is_sharp and canvas.is_idle)
    assert canvas.view.rect_to_widget(bounds).bottom() < canvas.insets.top()
