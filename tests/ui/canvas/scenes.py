"""Owns small scenes for tests of the canvas: notes links between them, and pictures."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QImage, QPainter

from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.scene import Drawing, Item, Scene, drawn
from workshop_studio.layout.display_list import Box, Group, Ink, Path, Text
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text
from workshop_studio.ui.canvas.painting.painter import Preparer, paint_group
from workshop_studio.ui.canvas.surface import Surface

SUN, ROSE = "#FFE066", "#EE8A92"
RESTING = "#4A8963"
"""A link that shows that it rests."""


@dataclass(frozen=True, slots=True)
class Card:
    """A coloured card, with words and perhaps something in it that is not for the room."""

    words: str = ""
    fill: str = SUN
    secret: bool = False

    def draw(self, drawing: Drawing) -> Group:
        """The card, 100 by 60."""
        block = layout_text(drawing.book, self.words, size=14, width=90)
        shapes = (Box(0, 0, 100, 60, Ink(self.fill, "#7A5F00", 2), 8), Text(5, 5, block, "#14181F"))
        hidden = Group("P", (Box(70, 40, 20, 10, Ink("#FF0000")),), wall=False)
        return Group("P", (*shapes, hidden) if self.secret else shapes)


@dataclass(frozen=True, slots=True)
class Line:
    """A straight link from its origin."""

    dx: float
    dy: float
    rests: bool = False

    def draw(self, drawing: Drawing) -> Group:
        """The line."""
        width = 3.75 if drawing.stress == "stressed" else 3.0
        colour = RESTING if self.rests and drawing.stress == "resting" else None
        ink = Ink(stroke=colour or drawing.theme.links["well"].colour, width=width)
        return Group("P", (Path((("M", 0, 0), ("L", self.dx, self.dy)), ink),))


def card(item_id: str, at: Point, look: Card | None = None, *, private: bool = False) -> Item:
    """A note of a scene."""
    extent = Rect(-1, -1, 102, 62)
    return Item(item_id, at, extent, look or Card(item_id), item_id, "Note", private=private)


def link(item_id: str, source: Item, target: Item) -> Item:
    """A link between the corners of two notes."""
    (ax, ay), (bx, by) = source.at, target.at
    extent = Rect(min(0, bx - ax), min(0, by - ay), abs(bx - ax), abs(by - ay)).grown(3)
    return Item(
        item_id, source.at, extent, Line(bx - ax, by - ay), item_id, "Link",
        ends=(source.id, target.id), line=(source.at, target.at),
    )  # fmt: skip


def scene_of(*items: Item) -> Scene:
    """A scene of some items."""
    bounds = around(item.bounds for item in items)
    return Scene(bounds, (), items, tuple(item.id for item in items))


def rows(count: int) -> list[Item]:
    """So many notes in rows of ten."""
    return [card(f"n{n}", (n % 10 * 130.0, n // 10 * 90.0)) for n in range(count)]


def picture(surface: Surface) -> QImage:
    """What the surface shows once all is painted."""
    surface.finish()
    return surface.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def painted(surface: Surface, book: FontBook) -> QImage:
    """The same as it looks when painted in one go, without tiles."""
    ratio = surface.devicePixelRatioF()
    image = QImage(surface.size() * ratio, QImage.Format.Format_RGB32)
    theme = surface.theme
    image.fill(QColor(theme.window if surface.wall else theme.board))
    preparer, drawing = Preparer(book, wall=surface.wall), Drawing(book, theme)
    with QPainter(image) as painter:
        painter.scale(ratio, ratio)
        painter.translate(surface.view.x, surface.view.y)
        painter.scale(surface.view.scale, surface.view.scale)
        for part in surface.scene.ground:
            paint_group(painter, drawn(part, drawing), preparer)
        for item in surface.scene.items:
            painter.save()
            painter.translate(*item.at)
            paint_group(painter, item.look.draw(drawing), preparer)
            painter.restore()
    return image


def furthest(one: QImage, other: QImage) -> int:
    """How far the colours of two pictures of one size are apart where they differ most."""
    assert one.size() == other.size()
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)
