"""The painter paints what display lists say, and nothing that may not be seen."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.display_list import (
    Artifact,
    Box,
    Child,
    Ellipse,
    Group,
    Ink,
    Path,
    Segment,
    Text,
)
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text
from workshop_studio.ui.canvas.painting.lines import Area
from workshop_studio.ui.canvas.painting.painter import Preparer, paint_group
from workshop_studio.ui.canvas.painting.prepared import Outline

RED, BLUE, BLACK, WHITE = "#ff0000", "#0000ff", "#000000", "#ffffff"
Paint = Callable[..., QImage]


@pytest.fixture
def paint(book: FontBook) -> Paint:
    """Return a function that paints a display list on white, 100 by 100."""

    def paint_it(child: Child, *, wall: bool = False, scale: float = 1.0) -> QImage:
        image = QImage(100, 100, QImage.Format.Format_RGB32)
        image.fill(QColor(WHITE))
        with QPainter(image) as painter:
            painter.scale(scale, scale)
            paint_group(painter, child, Preparer(book, wall=wall))
        return image

    return paint_it


def ink_of(image: QImage, area: Rect) -> int:
    """How many pixels of an area are not white."""
    places = [
        (x, y)
        for x in range(int(area.x), int(area.right))
        for y in range(int(area.y), int(area.bottom))
    ]
    return sum(image.pixelColor(*place).name() != WHITE for place in places)


def test_a_box_is_filled_and_stroked_and_its_corners_are_round(paint: Paint) -> None:
    image = paint(Box(20, 20, 60, 40, Ink(RED, BLUE, 4), radius=12))
    assert image.pixelColor(50, 40).name() == RED
    assert image.pixelColor(50, 20).name() == BLUE
    assert image.pixelColor(50, 16).name() == WHITE
    assert image.pixelColor(20, 20).name() == WHITE


def test_an_ellipse_stands_around_its_middle(paint: Paint) -> None:
    image = paint(Ellipse(50, 50, 40, 20, Ink(RED)))
    assert [image.pixelColor(*at).name() for at in [(15, 50), (50, 32), (15, 35)]] == [
        RED, RED, WHITE,
    ]  # fmt: skip


def test_dashes_are_as_long_as_they_say_whatever_the_width(paint: Paint) -> None:
    line = Path((("M", 0, 50), ("L", 100, 50)), Ink(stroke=RED, width=4, dash=(20, 10)))
    row = [paint(line).pixelColor(x, 50).name() for x in (10, 25, 40, 55, 70)]
    assert row == [RED, WHITE, RED, WHITE, RED]


def test_an_outline_within_another_is_filled_as_on_paper(paint: Paint) -> None:
    def square(at: float, side: float) -> tuple[Segment, ...]:
        far = at + side
        return (("M", at, at), ("L", far, at), ("L", far, far), ("L", at, far), ("Z",))

    image = paint(Path((*square(10, 80), *square(30, 40)), Ink(RED)))
    assert image.pixelColor(50, 50).name() == RED


def test_a_curve_bends_towards_its_handles(paint: Paint) -> None:
    curve = Path((("M", 10, 10), ("C", 10, 90, 90, 90, 90, 10)), Ink(stroke=RED, width=4))
    assert paint(curve).pixelColor(50, 70).name() == RED


def test_letters_stand_within_their_block(paint: Paint, book: FontBook) -> None:
    block = layout_text(book, "Hjg\nHjg", size=20)
    image = paint(Text(20, 10, block, BLACK))
    inside = Rect(20, 10, block.width, block.height)
    assert ink_of(image, inside) > 100
    assert ink_of(image, inside) == ink_of(image, Rect(0, 0, 100, 100))


@pytest.mark.parametrize("scale", [1.0, 3.0, 5.9, 6.1, 8.0])
def test_letters_are_sharp_at_any_scale(paint: Paint, book: FontBook, scale: float) -> None:
    block = layout_text(book, "I", size=10, weight=700)
    image = paint(Text(1, 1, block, BLACK), scale=scale)
    row = [image.pixelColor(x, round(6.5 * scale)).lightness() for x in range(100)]
    assert sum(30 < light < 225 for light in row) <= 3
    assert sum(255 - light for light in row) / 255 == pytest.approx(1.55 * scale, rel=0.25)


def test_letters_of_a_turned_block_read_upwards(paint: Paint, book: FontBook) -> None:
    block = layout_text(book, "Viability", size=12)
    image = paint(Text(40, 90, block, BLACK, quarter_turn=True))
    there = Rect(40, 90 - block.width - 2, block.height, block.width + 4)
    assert ink_of(image, there) > 50
    assert ink_of(image, there) == ink_of(image, Rect(0, 0, 100, 100))


def test_words_of_several_scripts_find_their_faces(paint: Paint, book: FontBook) -> None:
    for word in ("আমি", "தமிழ்", "ไทย", "😀"):
        block = layout_text(book, word, size=24)
        assert not block.missing
        assert ink_of(paint(Text(10, 10, block, BLACK)), Rect(0, 0, 100, 100)) > 60


def test_what_is_not_for_the_room_is_left_out_however_deep_it_lies(paint: Paint) -> None:
    hidden = Group("P", (Group("Span", (Box(10, 10, 20, 20, Ink(RED)),)),), wall=False)
    also = Artifact((Box(60, 60, 20, 20, Ink(RED)),), wall=False)
    shown = Group("Sect", (Group("P", (Box(40, 10, 10, 10, Ink(BLUE)),)), hidden, also))
    room, console = paint(shown, wall=True), paint(shown)
    assert ink_of(room, Rect(0, 0, 100, 100)) == 100
    assert console.pixelColor(20, 20).name() == RED
    assert console.pixelColor(70, 70).name() == RED


def test_a_drawing_knows_all_that_it_covers(paint: Paint, book: FontBook) -> None:
    block = layout_text(book, "Every word", size=14)
    star = Path((("M", 20, 80), ("L", 25, 60), ("L", 30, 80)), Ink(stroke=RED, width=5))
    group = Group("P", (star, Text(20, 20, block, BLACK), Ellipse(70, 70, 9, 9, Ink(BLUE, RED))))
    extent = Preparer(book).prepare(group).extent
    image = paint(group)
    assert ink_of(image, extent) == ink_of(image, Rect(0, 0, 100, 100))


def test_painting_leaves_none_its_references(book: FontBook) -> None:
    block = layout_text(book, "Words", size=14)
    shapes = (
        Box(0, 0, 9, 9, Ink(RED)),
        Text(0, 0, block, BLACK),
        Text(0, 0, block, BLACK, quarter_turn=True),
    )
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    prepared = Preparer(book).prepare(Group("P", shapes))
    with QPainter(image) as painter:
        before = sys.getrefcount(None)
        for _ in range(2_000):
            prepared.paint(painter)
        assert abs(sys.getrefcount(None) - before) < 200


def test_a_box_like_another_is_prepared_once_and_one_of_another_ink_by_itself(
    book: FontBook,
) -> None:
    preparer = Preparer(book)
    paper, shadow = Ink(fill=RED), Ink(fill=BLUE)
    first, again, other = (
        preparer.prepare(Box(0, 0, 198, 72, ink, 10)) for ink in (paper, paper, shadow)
    )
    assert first.strokes[0] is again.strokes[0]
    assert other.strokes[0] is not first.strokes[0]
    assert other.extent == first.extent


def test_of_a_long_link_only_what_lies_where_something_is_painted_is_painted(
    book: FontBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tile by tile it looks as it does as a whole."""
    line = Path((("M", 10, 10), ("L", 950, 50)), Ink(stroke=BLACK, width=2, dash=(7, 5)))
    head = Path((("M", 960, 50), ("L", 945, 42), ("L", 945, 58), ("Z",)), Ink(RED))
    link = Preparer(book).prepare(Group("P", (line, head)))
    painted: list[object] = []
    paint = Outline.paint

    def counted(outline: Outline, painter: QPainter, area: Area) -> None:
        painted.append(outline)
        paint(outline, painter, area)

    monkeypatch.setattr(Outline, "paint", counted)

    def picture(tiles: list[QRect]) -> QImage:
        image = QImage(1000, 100, QImage.Format.Format_RGB32)
        image.fill(QColor(WHITE))
        for tile in tiles:
            with QPainter(image) as painter:
                painter.setClipRect(tile)
                link.paint(painter)
        return image

    whole = picture([QRect(0, 0, 1000, 100)])
    assert len(painted) == 1
    assert picture([QRect(100 * n, 0, 100, 100) for n in range(10)]) == whole
    assert len(painted) == 2
