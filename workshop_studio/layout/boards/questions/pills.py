"""Owns the pills at the foot of a question's card: a glyph and a few words, cut where too long."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Box, Ink, Shape, Text
from workshop_studio.layout.shapes.glyphs import glyph
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text
from workshop_studio.model.frozen import frozen

HEIGHT = 24.0
_LETTERS = 12.0
_BEFORE, _BEHIND = 28.0, 11.0


@frozen
class Pill:
    """A glyph and a few words.

    Attributes:
        glyph: its name.
        text: its words.
        limit: it is no wider than this, in points.
        is_filled: whether it has a ground, in place of an edge.
    """

    glyph: str
    text: str
    limit: float
    is_filled: bool

    def width(self, book: FontBook) -> float:
        """How wide it is."""
        return min(self.limit, self._block(book).width + _BEFORE + _BEHIND)

    def shapes(self, drawing: Drawing, x: float, y: float) -> Iterator[Shape]:
        """The pill with its top left corner at (x, y)."""
        theme = drawing.theme
        ink = Ink(fill=theme.sunken) if self.is_filled else Ink(stroke=theme.hairline)
        yield Box(x, y, self.width(drawing.book), HEIGHT, ink, HEIGHT / 2)
        yield glyph(self.glyph, x + 9, y + 5, 14, colour=theme.muted)
        block = self._block(drawing.book)
        colour = theme.text if self.is_filled else theme.muted
        top = y + (HEIGHT - block.height) / 2
        yield Text(x + _BEFORE, top, block, colour)

    def _block(self, book: FontBook) -> TextBlock:
        room = max(1.0, self.limit - _BEFORE - _BEHIND)
        return layout_text(book, self.text, size=_LETTERS, weight=600, width=room, max_lines=1)
