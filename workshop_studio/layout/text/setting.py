"""Owns the setting of text: from characters to a block of lines, in points."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from math import inf
from typing import Literal, NamedTuple

from workshop_studio.layout.text.blocks import TextBlock, TextLine
from workshop_studio.layout.text.characters import cleaned
from workshop_studio.layout.text.fallback import legible
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.placing import place
from workshop_studio.layout.text.portions import Portion, Voice
from workshop_studio.layout.text.rows import Row, paragraphs, rows, shortened, wrapped
from workshop_studio.model.frozen import frozen

Align = Literal["left", "centre", "right"]
_SHARE = {"left": 0.0, "centre": 0.5, "right": 1.0}
# Longer than any field people fill; what is longer is not worth keeping.
_LONG = 2_000


@frozen
class _Setting:
    size: float
    width: float | None
    weight: int
    align: Align
    leading: float
    max_lines: int | None
    tabular: bool

    @property
    def voice(self) -> Voice:
        return Voice(self.weight, self.tabular)

    @property
    def line_height(self) -> float:
        return self.size * self.leading

    @property
    def limit(self) -> float:
        return inf if self.width is None else self.width / self.size


def layout_text(  # noqa: PLR0913 -- each is one property of the text, known by its name
    book: FontBook,
    text: str,
    *,
    size: float,
    width: float | None = None,
    weight: int = 400,
    align: Align = "left",
    leading: float = 1.35,
    max_lines: int | None = None,
    tabular: bool = False,
) -> TextBlock:
    """Set text in lines.

    Args:
        book: the faces.
        text: any text; a line feed ends a line, other control characters are dropped.
        size: of the letters, in points.
        width: lines are broken to fit it, in points; None breaks at line feeds only.
        weight: 400, 500, 600 or 700; a face without it gives its nearest.
        align: within the width, or within the widest line where there is none.
        leading: height of a line as a multiple of the size; letters stand in its middle.
        max_lines: what does not fit into so many lines, one at least, is left out; "…" says so.
        tabular: whether all digits are equally wide.

    Returns:
        The block; no lines for empty text. A line's text keeps the spaces that hang at its end and
        its line feed, so that the lines joined are the text as shown.
    """
    setting = _Setting(size, width, weight, align, leading, max_lines, tabular)
    if len(text) > _LONG:
        return _set(book, text, setting)
    return book.blocks.get((text, setting), lambda: _set(book, text, setting))


class MeasuredLine(NamedTuple):
    """A line before its glyphs are placed."""

    row: Row
    size: float

    @property
    def text(self) -> str:
        """As in a block: with the spaces that hang at its end and its line feed."""
        return self.row.text

    @property
    def width(self) -> float:
        """In points."""
        return self.row.width * self.size


def measured_lines(
    book: FontBook,
    text: str,
    *,
    size: float,
    width: float,
    weight: int = 400,
    most: int | None = None,
) -> tuple[MeasuredLine, ...]:
    """The lines `layout_text` would set, for who tries how they break at several sizes.

    Of more than `most` the first are enough for whoever has room for fewer: words that are longer
    than a line are set anew for each.
    """
    voice = Voice(weight)

    def prepared() -> tuple[tuple[Portion, ...], ...]:
        shown, _ = legible(book, cleaned(text), weight)
        return paragraphs(book, shown, voice) if shown else ()

    parts = book.paragraphs.get((text, voice), prepared)
    held = wrapped(book, parts, voice, limit=width / size) if parts else ()
    return tuple(MeasuredLine(row, size) for row in islice(held, most))


def measure(
    book: FontBook, text: str, *, size: float, weight: int = 400, tabular: bool = False
) -> float:
    """Width in points of the text's widest line when no line is broken, trailing spaces apart."""
    return layout_text(book, text, size=size, weight=weight, tabular=tabular).width


def _set(book: FontBook, text: str, setting: _Setting) -> TextBlock:
    shown, missing = legible(book, cleaned(text), setting.weight)
    held, truncated = _hold(book, shown, setting) if shown else ([], False)
    widest = max((row.width for row in held), default=0.0) * setting.size
    lines = _place(book, held, setting, within=widest if setting.width is None else setting.width)
    return TextBlock(lines, widest, len(held) * setting.line_height, missing, truncated)


def _hold(book: FontBook, shown: str, setting: _Setting) -> tuple[list[Row], bool]:
    """The rows there is room for, and whether there were more."""
    every = rows(book, shown, setting.voice, limit=setting.limit)
    if setting.max_lines is None:
        return list(every), False
    held = list(islice(every, setting.max_lines))
    if next(every, None) is None:
        return held, False
    return [*held[:-1], shortened(book, held[-1], setting.voice, limit=setting.limit)], True


def _place(
    book: FontBook, held: Sequence[Row], setting: _Setting, *, within: float
) -> tuple[TextLine, ...]:
    """Half of what the leading adds stands above the letters and half below, as in CSS."""
    face = book.primary(setting.weight)
    size = setting.size
    first = (setting.line_height + (face.ascent - face.descent) * size) / 2
    return tuple(
        place(
            row,
            size=size,
            x=max(0.0, (within - row.width * size) * _SHARE[setting.align]),
            baseline=first + number * setting.line_height,
        )
        for number, row in enumerate(held)
    )
