"""The marks over a board: one ring says where the keyboard is, another what is selected."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.boards.boards import LEFT, NONE, THREE, Bench, bench
from tests.waiting import wait_until
from workshop_studio.layout.boards.geometry import Rect, around
from workshop_studio.layout.boards.scene import Item
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.above.overlay import Overlay, edge_towards


@pytest.fixture
def three(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """A board of three notes at 100 %, with the caret in the quick add bar."""
    del application
    with bench(THREE, book) as made:
        made.canvas.zoom_to(1.0)
        made.page.focus_first()
        yield made


def dots(on: Bench, colour: str) -> list[tuple[int, int]]:
    """Where the canvas shows a colour."""
    on.canvas.finish()
    picture = on.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = QColor(colour).rgb().to_bytes(4, sys.byteorder)
    content, wide = bytes(picture.constBits()), picture.bytesPerLine()
    found, place = [], content.find(wanted)
    while place >= 0:
        if place % 4 == 0:
            found.append((place % wide // 4, place // wide))
        place = content.find(wanted, place + 1)
    return found


def is_around(on: Bench, found: list[tuple[int, int]], text: str) -> bool:
    """Whether dots lie around a note, near its edge, and nowhere else."""
    item = on.canvas.scene.by_id[on.note(text).id]
    area = on.canvas.view.rect_to_widget(item.bounds).toAlignedRect()
    outer, inner = area.adjusted(-14, -14, 14, 14), area.adjusted(4, 4, -4, -4)
    points = [QPoint(*dot) for dot in found]
    return bool(points) and all(outer.contains(p) and not inner.contains(p) for p in points)


def test_a_click_shows_what_is_selected_and_no_focus(three: Bench) -> None:
    QTest.mouseClick(three.canvas, LEFT, NONE, three.at("Two"))
    theme = three.canvas.theme
    assert is_around(three, dots(three, theme.accent), "Two")
    assert dots(three, theme.focus) == []


def test_keys_show_one_ring_and_it_goes_with_the_keyboard(three: Bench) -> None:
    focus = three.canvas.theme.focus
    three.canvas.setFocus()
    QTest.keyClick(three.canvas, Qt.Key.Key_Home)
    assert is_around(three, dots(three, focus), "One")
    QTest.keyClick(three.canvas, Qt.Key.Key_Right)
    assert is_around(three, dots(three, focus), "Two")
    three.page.quick_add.begin()
    assert dots(three, focus) == []


def test_a_board_without_a_current_item_has_the_ring_at_its_edge(three: Bench) -> None:
    three.canvas.setFocus()
    found = dots(three, three.canvas.theme.focus)
    assert (1, 300) in found
    assert not is_around(three, found, "One")


def test_what_was_added_is_shown_for_a_moment_and_not_selected(three: Bench) -> None:
    three.page.quick_add.field.setText("Four")
    QTest.keyClick(three.page.quick_add.field, Qt.Key.Key_Return)
    line = three.canvas.theme.ok
    assert is_around(three, dots(three, line), "Four")
    assert three.selected() == []
    wait_until(lambda: not three.canvas.flashed)
    assert dots(three, line) == []


def test_a_line_to_a_point_begins_at_the_edge_it_leaves_by() -> None:
    area = Rect(0, 0, 100, 40)
    assert edge_towards(area, (250, 20)) == (100, 20)
    assert edge_towards(area, (50, -80)) == (50, 0)
    assert edge_towards(area, (60, 25)) == (60, 25)


def test_the_mark_of_a_selected_link_hides_no_token_it_passes(three: Bench) -> None:
    shown = three.canvas.scene.by_id
    one, two, last = (shown[three.note(text).id] for text in ("One", "Two", "Three"))
    ends = (one.bounds.centre, last.bounds.centre)
    link = Item(
        "link", (0.0, 0.0), around([one.bounds, two.bounds, last.bounds]), one.look, name="Link",
        kind="Link", ends=(one.id, last.id), line=ends,
    )  # fmt: skip
    scene = replace(three.canvas.scene, items=(link, *three.canvas.scene.items))
    picture = QImage(three.canvas.size(), QImage.Format.Format_RGB32)
    picture.fill(0)
    with QPainter(picture) as painter:
        Overlay(scene, three.canvas.view, three.canvas.theme, selection=("link",)).paint(painter)
    for item in (one, two, last):
        inside = three.canvas.view.rect_to_widget(item.bounds).toRect()
        part = picture.copy(inside)
        blank = QImage(part.size(), QImage.Format.Format_RGB32)
        blank.fill(0)
        assert part == blank
    assert not picture.allGray()
