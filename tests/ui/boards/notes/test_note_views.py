"""How boards of notes are first seen and scrolled: readable, from the top, whatever the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.samples import sample
from tests.support import board_of, small_session, woven_session
from tests.ui.boards.boards import ability
from tests.ui.boards.notes.note_room import shown
from tests.ui.settling import settle
from tests.waiting import wait_until
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.notes.look import LARGE
from workshop_studio.layout.display_list import Group, Text, shapes_of
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import LAYERS, SIDES
from workshop_studio.operations.notes import add_free_note, add_note
from workshop_studio.ui.boards.looking.overview import Overview
from workshop_studio.ui.boards.notes.note_board import NoteBoardPage
from workshop_studio.ui.kit.buttons import Button

pytestmark = pytest.mark.usefixtures("application")


def crowded(count: int) -> Snapshot:
    """A session whose iceberg has so many notes in every cell."""
    snapshot = small_session()
    board = board_of(snapshot, "iceberg")
    for layer in LAYERS:
        for side in SIDES:
            for number in range(count):
                text = f"{layer} {side} {number}"
                snapshot = snapshot.apply(
                    add_note(snapshot, board, text=text, layer=layer, side=side)
                )
    return snapshot


def settled(page: NoteBoardPage) -> None:
    """Wait until the board has been laid out for its window, the dock folded."""
    page.panel.hide()
    wait_until(
        lambda: page.canvas.view.scale == 1.0 and page.canvas.width() == page.scene.bounds.width
    )


def test_a_full_iceberg_opens_readable_from_its_top(book: FontBook) -> None:
    with shown(crowded(12), book) as page:
        settled(page)
        bounds = page.scene.bounds
        assert page.canvas.view.to_widget((0.0, 0.0)).toTuple() == (0.0, 0.0)
        assert bounds.width == page.canvas.width()
        assert bounds.height > page.canvas.height()


def test_an_iceberg_with_little_fills_its_window(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        settled(page)
        assert page.scene.bounds.width == page.canvas.width()
        assert page.scene.bounds.height == pytest.approx(page.canvas.height())


def test_another_width_has_other_columns_and_keeps_the_place(book: FontBook) -> None:
    with shown(crowded(12), book) as page:
        settled(page)
        page.canvas.pan(0, -300)
        column = {item.at[0] for item in page.scene.items if not item.fixed}
        page.widget.window().resize(2_200, 900)
        wait_until(lambda: page.scene.bounds.width == page.canvas.width())
        assert page.canvas.view.x == 0.0
        assert page.canvas.view.y == -300.0
        assert len({item.at[0] for item in page.scene.items if not item.fixed}) > len(column)


def test_who_looks_at_the_whole_iceberg_keeps_it_in_view(book: FontBook) -> None:
    with shown(crowded(12), book) as page:
        settled(page)
        page.commands.zooming.whole()
        assert page.canvas.view.scale < 1.0
        page.widget.window().resize(1_700, 900)
        wait_until(lambda: page.scene.bounds.width == page.canvas.width())
        seen = page.canvas.view.rect_to_widget(page.scene.bounds)
        assert page.canvas.rect().contains(seen.toAlignedRect())


def test_layer_and_sides_are_named_while_their_names_are_out_of_view(book: FontBook) -> None:
    with shown(crowded(12), book) as page:
        settled(page)
        marks = page.stage.findChildren(QLabel, "board-waymark")
        assert not any(mark.isVisible() for mark in marks)
        structures = next(c for c in page.scene.cells if c.id == "structures/driver")
        assert isinstance(structures.region, Rect)
        page.canvas.pan(0, -structures.region.y - 150)
        shown_words = {mark.text() for mark in marks if mark.isVisible()}
        assert shown_words == {"3 Structures", "+ Drivers", "− Barriers"}


def test_the_waterline_is_named_where_it_is_below_the_window_and_a_click_leads_there(
    book: FontBook,
) -> None:
    with shown(crowded(30), book) as page:
        settled(page)
        (way,) = [each for each in page.stage.findChildren(Button) if each.text() == "Waterline"]
        assert way.isVisible()
        assert page.stage.rect().contains(way.geometry())
        QTest.mouseClick(way, Qt.MouseButton.LeftButton)
        water = next(c for c in page.scene.cells if c.id == "patterns/driver").region
        assert isinstance(water, Rect)
        top = page.canvas.view.to_widget((0.0, water.y)).y()
        assert 0 < top < page.canvas.height() / 4
        assert way.text() == "3 Structures"
        for _ in range(2):
            QTest.mouseClick(way, Qt.MouseButton.LeftButton)
        assert not way.isVisible()


def test_a_full_board_of_free_notes_opens_readable(book: FontBook) -> None:
    snapshot = woven_session()
    board = board_of(snapshot, "notes")
    for number in range(60):
        at = (number % 12 * 240, number // 12 * 200)
        snapshot = snapshot.apply(add_free_note(snapshot, board, text=f"Note {number}", at=at))
    with shown(snapshot, book, kind="notes") as page:
        wait_until(lambda: page.canvas.view.scale >= 0.8)
        assert page.canvas.view.scale >= 0.8
        corner = page.canvas.view.to_widget((page.scene.bounds.x, page.scene.bounds.y))
        assert page.canvas.free.contains(corner)


def free_notes(count: int) -> Snapshot:
    """A session with a board of so many free notes, in rows of five."""
    snapshot = small_session()
    board = board_of(snapshot, "notes")
    for number in range(count):
        at = (60.0 + 240.0 * (number % 5), 60.0 + 110.0 * (number // 5))
        change = add_free_note(snapshot, board, text=f"Thought {number}", at=at)
        snapshot = snapshot.apply(change)
    return snapshot


def test_a_single_note_is_shown_as_large_as_it_is_and_at_the_beginning(book: FontBook) -> None:
    with shown(free_notes(1), book, kind="notes") as page:
        settle(page.canvas)
        item = page.scene.items[0]
        there = page.canvas.view.rect_to_widget(item.bounds)
        assert page.canvas.view.scale == 1.0
        assert there.x() < 100
        assert there.y() < 140


def test_free_notes_keep_their_size_and_stand_clear_of_the_zoom_in_narrow_windows(
    book: FontBook,
) -> None:
    with shown(free_notes(60), book, kind="notes") as page:
        width = page.scene.items[0].bounds.width
        page.appearance.set_small(small=True)
        page.widget.window().resize(1_302, 656)
        settle(page.canvas)
        assert page.scene.items[0].bounds.width == width
        assert page.canvas.view.scale * LARGE.letters >= 12.0
        zoom = QRect(page.stage.nearer.mapTo(page.stage, QPoint(0, 0)), page.stage.nearer.size())
        assert zoom.bottom() <= page.canvas.insets.top()


def test_rows_of_free_notes_have_room_at_both_sides_in_narrow_windows(book: FontBook) -> None:
    with shown(free_notes(60), book, kind="notes") as page:
        page.widget.window().resize(1_302, 656)
        settle(page.canvas)
        places = [page.canvas.view.rect_to_widget(item.bounds) for item in page.scene.items]
        left = min(place.left() for place in places)
        right = page.canvas.width() - max(place.right() for place in places)
        assert left >= 8
        assert right >= 8


@pytest.mark.parametrize("width", [1_302, 1_500])
def test_no_note_of_a_full_iceberg_lies_below_the_zoom_as_it_opens(
    book: FontBook, width: int
) -> None:
    with shown(crowded(40), book) as page:
        page.appearance.set_small(small=width < 1_400)
        page.widget.window().resize(width, 656)
        settled(page)
        page.canvas.pan(0, -page.canvas.view.y)
        zoom = page.stage._zoom.geometry()
        header = page.stage._header.geometry()
        assert not zoom.intersects(header)
        for item in page.scene.items:
            place = page.canvas.view.rect_to_widget(item.bounds).toAlignedRect()
            assert not place.intersects(zoom), item.name


@pytest.mark.parametrize("scrolled", [60.0, 180.0, 300.0, 540.0, 700.0])
def test_the_minimap_lies_over_neither_the_way_down_nor_the_name_of_a_layer(
    book: FontBook, scrolled: float
) -> None:
    with shown(sample("borough"), book) as page:
        page.widget.window().resize(1_516, 1_000)
        settled(page)
        overview = ability(page, Overview)
        wait_until(lambda: overview.is_shown)
        minimap = overview.minimap
        assert minimap is not None
        # Wherever the pointer was when it came.
        QApplication.sendEvent(minimap, QEvent(QEvent.Type.Leave))
        page.canvas.pan(0, -page.canvas.view.y - scrolled)
        wait_until(lambda: not overview._rest.isActive())
        down = next(
            each for each in page.stage.findChildren(Button)
            if each.accessibleName().startswith("Go down")
        )  # fmt: skip
        assert not (down.isVisible() and minimap.geometry().intersects(down.geometry()))
        texts = [
            text for part in page.scene.ground if isinstance(part, Group)
            for text in shapes_of(part) if isinstance(text, Text)
        ]  # fmt: skip
        for text in texts:
            words = Rect(text.x, text.y, text.block.width, text.block.height)
            told = page.canvas.view.rect_to_widget(words).toAlignedRect()
            assert minimap.is_small or not told.intersects(minimap.geometry())
