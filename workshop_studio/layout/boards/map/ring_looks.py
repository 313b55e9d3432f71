"""Owns how rings look: their grounds and lines, the pills with their names, and lit up."""

from __future__ import annotations

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
_WIDEST_NAME = 128.0
_PAD = 9.0


@frozen
class RingsLook:
    """The grounds and lines of all rings, from inside to outside."""

    lines: tuple[Oval, ...]

    def draw(self, drawing: Drawing) -> Artifact:
        """The rings, the outermost first."""
        theme, last = drawing.theme, len(drawing.theme.rings) - 1
        return Artifact(
            tuple(
                Ellipse(
                    0.0, 0.0, self.lines[number].rx, self.lines[number].ry,
                    Ink(fill=theme.rings[min(number, last)], stroke=theme.ring_line, width=_LINE),
                )
                for number in reversed(range(len(self.lines)))
            ),
            kind="Background",
        )  # fmt: skip


@frozen
class PillLook:
    """The name of a ring on its line, with its number."""

    number: int
    name: str
    line: Oval
    lit: bool = False

    def draw(self, drawing: Drawing) -> Group:
        """The pill at 9 o'clock."""
        theme = drawing.theme
        block = _words(drawing.book, self.number, self.name)
        width, _ = pill_size(drawing.book, self.number, self.name)
        left, top = -self.line.rx - width / 2, -PILL_HEIGHT / 2
        ink = (
            Ink(fill=theme.accent)
            if self.lit
            else Ink(fill=theme.surface, stroke=theme.ring_line, width=1.0)
        )
        pill = Box(left, top, width, PILL_HEIGHT, ink, PILL_HEIGHT / 2)
        colour = theme.on_accent if self.lit else theme.muted
        return Group("P", (Artifact((pill,)), Text(left + _PAD, -block.height / 2, block, colour)))


@frozen
class LitRingLook:
    """A ring that something hangs over, with its pill, and the pill of the ring inside it."""

    pill: PillLook
    inside: PillLook | None

    def draw(self, drawing: Drawing) -> Group:
        """The ring filled, its name in the accent's colour."""
        theme, outer = drawing.theme, self.pill.line
        inner = self.inside.line if self.inside else None
        hole = oval(0.0, 0.0, inner.rx, inner.ry, against=True) if inner else ()
        ring = Path(
            (*oval(0.0, 0.0, outer.rx, outer.ry), *hole),
            Ink(fill=theme.accent_soft, stroke=theme.accent_line, width=_LINE),
        )
        # The ring's ground would hide half of the name that stands on its inner line.
        pills = [self.pill, *([self.inside] if self.inside else [])]
        return Group("P", (Artifact((ring,)), *(pill.draw(drawing) for pill in pills)))


def pill_size(book: FontBook, number: int, name: str) -> Size:
    """Width and height of the pill with a ring's name."""
    return (_words(book, number, name).width + 2 * _PAD, PILL_HEIGHT)


def _words(book: FontBook, number: int, name: str) -> TextBlock:
    return layout_text(
        book, f"{number}  {name}", size=_TEXT, width=_WIDEST_NAME, weight=500, max_lines=1
    )
