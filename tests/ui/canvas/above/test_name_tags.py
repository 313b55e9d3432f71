"""Names of what one is at, where a board is shown too small to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.boards.boards import LEFT, NONE, THREE, Bench, bench
from tests.ui.canvas.scenes import card
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Editable, Item
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.above.name_tags import Tag, name_tags
from workshop_studio.ui.canvas.view import View

SEEN = QRectF(0, 50, 800, 500)


def named(words: str, x: float, y: float) -> Item:
    """A note of some words, in letters of 14 points."""
    edit = Editable(words, Rect(0, 0, 100, 60), 14.0)
    return replace(card(words, (x, y)), edit=edit)


def tags(items: Sequence[Item], scale: float) -> list[Tag]:
    """The names that are told of some notes."""
    return list(name_tags(items, View(scale, 0.0, 0.0), SEEN))


@pytest.fixture
def far_away(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """A board of three notes that is shown very small."""
    del application
    with bench(THREE, book) as made:
        made.canvas.zoom_to(0.3)
        yield made


def told(on: Bench) -> list[str]:
    """Names that stand over the canvas."""
    return [tag.words for tag in on.canvas._overlay._tags()]


@pytest.mark.parametrize(("scale", "count"), [(1.0, 0), (0.65, 0), (0.6, 1), (0.1, 1)])
def test_a_name_is_told_only_where_it_cannot_be_read(
    application: QApplication, scale: float, count: int
) -> None:
    del application
    assert len(tags([named("School nurse", 600, 600)], scale)) == count


@pytest.mark.parametrize(
    "place", [(0.0, 180.0), (2_500.0, 170.0), (0.0, 1_700.0), (2_600.0, 1_700.0), (1_000.0, 180.0)]
)
def test_a_name_stands_inside_of_what_is_seen_and_not_over_its_note(
    application: QApplication, place: tuple[float, float]
) -> None:
    del application
    item = named("Educational psychologist of the local authority " * 2, *place)
    (tag,) = tags([item], 0.3)
    assert SEEN.contains(tag.area)
    assert not tag.area.intersects(View(0.3, 0.0, 0.0).rect_to_widget(item.bounds))


def test_no_name_lies_over_another_and_a_very_long_one_ends_in_dots(
    application: QApplication,
) -> None:
    del application
    both = [named("School nurse", 900, 900), named("Form tutor", 930, 910)]
    assert [tag.words for tag in tags(both, 0.3)] == ["School nurse"]
    (tag,) = tags([named("word " * 100, 900, 900)], 0.3)
    assert tag.words.endswith("…")
    assert tags([named("Out of sight", 100, 4_000)], 0.3) == []
    assert len(tag.words) <= 120


def test_what_is_selected_and_what_the_keyboard_is_on_are_named(far_away: Bench) -> None:
    assert told(far_away) == []
    QTest.mouseClick(far_away.canvas, LEFT, NONE, far_away.at("Two"))
    assert told(far_away) == ["Two"]
    far_away.canvas.setFocus()
    far_away.canvas.go_to(far_away.note("Three").id)
    assert told(far_away)[0] == "Three"
    far_away.canvas.select([far_away.note("One").id, far_away.note("Three").id])
    assert len(told(far_away)) <= 1
    far_away.canvas.zoom_to(1.0)
    assert told(far_away) == []


def test_the_name_under_the_hand_is_painted_and_goes_with_it(far_away: Bench) -> None:
    canvas = far_away.canvas
    canvas.finish()
    before = canvas.grab().toImage()
    QTest.mouseMove(canvas, far_away.at("Two"))
    QApplication.processEvents()
    assert told(far_away) == ["Two"]
    (tag,) = canvas._overlay._tags()
    inside = tag.area.toAlignedRect()
    assert canvas.grab().toImage().copy(inside) != before.copy(inside)
    QTest.mouseMove(canvas, far_away.at("Two") + (far_away.at("Two") - far_away.at("One")) / 2)
    QApplication.processEvents()
    assert told(far_away) == []
    canvas.finish()
    assert canvas.grab().toImage().copy(inside) == before.copy(inside)
