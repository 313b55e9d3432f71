"""Owns how a player looks on the map: a token with the sector's shape and colour, and the name."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import NamedTuple

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.map.private_mark import private_mark
from workshop_studio.layout.boards.map.sizes import MapSizes
from workshop_studio.layout.boards.map.spots import Size
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Artifact, Box, Child, Group, Ink, Text
from workshop_studio.layout.shapes.sector_marks import sector_mark
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text, measured_lines
from workshop_studio.layout.theme import SectorLook
from workshop_studio.model.frozen import frozen

EDGE = 1.5
NAME_WEIGHT = 600
RADIUS = 10.0
_LEADING = 1.22
_LINES = 2
_WIDER = 1.35
"""Share of the usual width that a long name may take."""


@frozen
class PlayerLook:
    """A player's token around its middle.

    Attributes:
        name: as the room gave it; only very long ones end in "…".
        sector: shape and colours.
        size: width and height of the token.
        sizes: the map's measures.
        private: whether only the facilitator sees it.
    """

    name: str
    sector: SectorLook
    size: Size
    sizes: MapSizes
    private: bool = False

    def draw(self, drawing: Drawing) -> Group:
        """The token: its ground, the sector's shape, the name."""
        width, height = self.size
        left, top = -width / 2, -height / 2
        ground = Box(
            left, top, width, height,
            Ink(fill=self.sector.fill, stroke=self.sector.edge, width=EDGE), RADIUS,
        )  # fmt: skip
        solid = replace(self.sector, fill=self.sector.edge)
        glyph = sector_mark(solid, left + self.sizes.left * 0.56, 0.0, self.sizes.glyph)
        block = name_block(drawing.book, self.name, self.sizes)
        ink = drawing.theme.note_ink
        text = Text(left + self.sizes.left, -block.height / 2, block, ink)
        children: list[Child] = [Artifact((ground, glyph)), text]
        if self.private:
            children.append(private_mark(drawing.theme, width / 2 - 4, top + 2))
        return Group("LI", tuple(children))

    @property
    def extent(self) -> Rect:
        """All that it paints, from its middle."""
        width, height = self.size
        rect = Rect(-width / 2, -height / 2, width, height).grown(EDGE / 2)
        return rect.grown(7.0) if self.private else rect


def name_block(book: FontBook, name: str, sizes: MapSizes) -> TextBlock:
    """The name in at most two lines; one that does not fit is set wider, then in a third line."""
    block = _block(book, name, sizes, wider=1.0, lines=_LINES)
    for lines in (_LINES, _LINES + 1):
        if block.truncated:
            block = _block(book, name, sizes, wider=_WIDER, lines=lines)
    return block


def _block(book: FontBook, name: str, sizes: MapSizes, *, wider: float, lines: int) -> TextBlock:
    return layout_text(
        book, name, size=sizes.text, width=sizes.widest_text * wider, weight=NAME_WEIGHT,
        leading=_LEADING, max_lines=lines,
    )  # fmt: skip


class Named(NamedTuple):
    """How much room a name takes.

    Attributes:
        size: width and height of the token that holds it.
        height: of its lines alone.
    """

    size: Size
    height: float


def named(book: FontBook, name: str, sizes: MapSizes) -> Named:
    """How much room a name takes on its token.

    Most names fit, which is seen by their lines alone: there may be thousands to begin with.
    """
    count, width = _room(book, name, sizes, wider=1.0)
    if count > _LINES:
        count, width = _room(book, name, sizes, wider=_WIDER)
    if count > _LINES + 1:
        block = name_block(book, name, sizes)
        count, width = len(block.lines), block.width
    height = sizes.one_line + (sizes.two_lines - sizes.one_line) * max(0, count - 1)
    size = (float(ceil(sizes.left + width + sizes.right)), height)
    return Named(size, count * sizes.text * _LEADING)


def _room(book: FontBook, name: str, sizes: MapSizes, *, wider: float) -> tuple[int, float]:
    """How many lines a name has, and how wide the widest of them is, where all may stand."""
    lines = measured_lines(
        book, name, size=sizes.text, width=sizes.widest_text * wider, weight=NAME_WEIGHT
    )
    return len(lines), max((line.width for line in lines), default=0.0)
