"""Owns how rings look: their grounds and lines, the pills with their names, and lit up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from workshop_studio.layout.boards.map.rings import Oval
from workshop_studio.layout.boards.map.spots import Size
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Artifact, Box, Ellipse, Group, Ink, Path, Text
from workshop_studio.layout.shapes.outlines import oval
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text
from workshop_studio.model.frozen import frozen

PILL_HEIGHT = 22.0
_LINE = 1.25
_TEXT = 12.0
_SEEN, _MOST = 9.5, 6.0
"""Device pixels that letters of a ring's name have at least, and how much larger it gets for it."""
_WIDEST_NAME = 128.0
_PAD = 9.0


@frozen
class RingsLook:
    """The grounds and lines of all rings, from inside to outside.

    Attributes:
        lines: the outer line of each.
        width: of the lines; where the board is small they are wider, so that they are seen.
    """

    lines: tuple[Oval, ...]
    width: float = _LINE

    def at_scale(self, scale: float) -> RingsLook:
        """With lines of a pixel at least."""
        return replace(self, width=max(_LINE, 1.0 / scale))

    def draw(self, drawing: Drawing) -> Artifact:
        """The rings, the outermost first."""
        theme, width, last = drawing.theme, self.width, len(drawing.theme.rings) - 1
        return Artifact(
            tuple(
                Ellipse(
                    0.0, 0.0, self.lines[number].rx, self.lines[number].ry,
                    Ink(fill=theme.rings[min(number, last)], stroke=theme.ring_line, width=width),
                )
                for number in reversed(range(len(self.lines)))
            ),
            kind="Background",
        )  # fmt: skip


@frozen
class PillLook:
    """The name of a ring on its line, with its number.

    Attributes:
        number: of the ring, counted from 1.
        name: as the room calls it.
        line: the ring's outer line.
        lit: whether something hangs over the ring.
        room: how many times as large it may be without touching the next.
        size: how many times as large it is.
    """

    number: int
    name: str
    line: Oval
    lit: bool = False
    room: float = 1.0
    size: float = 1.0

    def at_scale(self, scale: float) -> PillLook:
        """So large that it can be read, as far as there is room."""
        return replace(self, size=max(1.0, min(self.room, _SEEN / (_TEXT * scale))))

    def draw(self, drawing: Drawing) -> Group:
        """The pill at 9 o'clock."""
        theme = drawing.theme
        block = _words(drawing.book, self.number, self.name, self.size)
        pad, height = _PAD * self.size, PILL_HEIGHT * self.size
        width = block.width + 2 * pad
        left, top = -self.line.rx - width / 2, -height / 2
        ink = (
            Ink(fill=theme.accent)
            if self.lit
            else Ink(fill=theme.surface, stroke=theme.ring_line, width=self.size)
        )
        pill = Box(left, top, width, height, ink, height / 2)
        colour = theme.on_accent if self.lit else theme.muted
        return Group("P", (Artifact((pill,)), Text(left + pad, -block.height / 2, block, colour)))


@frozen
class LitRingLook:
    """A ring that something hangs over: what lies between its line and that of the ring inside."""

    outer: Oval
    inner: Oval | None

    def draw(self, drawing: Drawing) -> Artifact:
        """The ring filled."""
        theme, outer, inner = drawing.theme, self.outer, self.inner
        hole = oval(0.0, 0.0, inner.rx, inner.ry, against=True) if inner else ()
        ring = Path(
            (*oval(0.0, 0.0, outer.rx, outer.ry), *hole),
            Ink(fill=theme.accent_soft, stroke=theme.accent_line, width=_LINE),
        )
        return Artifact((ring,), kind="Background")


def pill_size(book: FontBook, number: int, name: str) -> Size:
    """Width and height of the pill with a ring's name."""
    return (_words(book, number, name).width + 2 * _PAD, PILL_HEIGHT)


def pill_room(sizes: Sequence[Size], lines: Sequence[Oval]) -> float:
    """How many times as large the pills of rings may be: as the narrowest gap lets all of them."""
    gaps = (
        (outer.rx - inner.rx) / ((one[0] + other[0]) / 2 + _PAD)
        for (one, other), (inner, outer) in zip(pairwise(sizes), pairwise(lines), strict=True)
    )
    return max(1.0, min([*gaps, _MOST]))


def _words(book: FontBook, number: int, name: str, size: float = 1.0) -> TextBlock:
    return layout_text(
        book, f"{number}  {name}", size=_TEXT * size, width=_WIDEST_NAME * size, weight=500,
        max_lines=1,
    )  # fmt: skip
