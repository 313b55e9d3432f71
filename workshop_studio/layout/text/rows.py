"""Owns the breaking of text into rows of portions, by summed widths."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from workshop_studio.layout.text.characters import graphemes
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.portions import TOLERANCE, Portion, Voice, cut, portions
from workshop_studio.layout.text.shaping import Word
from workshop_studio.model.frozen import frozen

ELLIPSIS = "…"


@frozen
class Row:
    """What stands on one line, and the line end that was typed there, if one was."""

    portions: tuple[Portion, ...]
    end: str = ""

    @property
    def text(self) -> str:
        """The characters of the row, with the spaces that hang at its end and its line end."""
        return "".join(part.text for portion in self.portions for part in portion) + self.end

    @property
    def words(self) -> tuple[Word, ...]:
        """What is painted: words and the spaces between them, without those that hang."""
        both = [part for portion in self.portions for part in portion]
        return tuple(both[:-1])

    @property
    def width(self) -> float:
        """From the start to the end of the last word, in ems."""
        return sum(word.width for word in self.words)


def rows(book: FontBook, text: str, voice: Voice, *, limit: float) -> Iterator[Row]:
    """Break text that `legible` has passed into rows at most `limit` ems wide.

    A row is wider only where a single grapheme is. The rows' texts joined give the text.
    """
    *closed, last = text.split("\n")
    for paragraph in closed:
        yield from _wrap(book, portions(book, paragraph, voice), voice, limit=limit, end="\n")
    yield from _wrap(book, portions(book, last, voice), voice, limit=limit, end="")


def paragraphs(book: FontBook, text: str, voice: Voice) -> tuple[tuple[Portion, ...], ...]:
    """Text that `legible` has passed, set word by word, for `wrapped`."""
    return tuple(tuple(portions(book, part, voice)) for part in text.split("\n"))


def wrapped(
    book: FontBook, parts: tuple[tuple[Portion, ...], ...], voice: Voice, *, limit: float
) -> Iterator[Row]:
    """The rows of `rows`, for who asks for one text with several limits."""
    *closed, last = parts
    for paragraph in closed:
        yield from _wrap(book, paragraph, voice, limit=limit, end="\n")
    yield from _wrap(book, last, voice, limit=limit, end="")


def shortened(book: FontBook, row: Row, voice: Voice, *, limit: float) -> Row:
    """As much of the row as fits with an ellipsis after it."""
    held = graphemes(row.text.rstrip())

    def with_ellipsis(count: int) -> Row:
        kept = "".join(held[:count]).rstrip() + ELLIPSIS
        return Row(tuple(portions(book, kept, voice)))

    fitting = bisect_right(
        range(len(held) + 1), limit + TOLERANCE, key=lambda count: with_ellipsis(count).width
    )
    return with_ellipsis(max(0, fitting - 1))


def _wrap(
    book: FontBook, run: Iterable[Portion], voice: Voice, *, limit: float, end: str
) -> Iterator[Row]:
    row: list[Portion] = []
    used = 0.0
    for portion in run:
        for part in _parts(book, portion, voice, limit=limit):
            if row and used + part.word.width > limit + TOLERANCE:
                yield Row(tuple(row))
                row, used = [], 0.0
            row.append(part)
            used += part.word.width + part.spaces.width
    yield Row(tuple(row), end)


def _parts(book: FontBook, portion: Portion, voice: Voice, *, limit: float) -> Iterator[Portion]:
    if portion.word.width <= limit + TOLERANCE:
        yield portion
    else:
        yield from cut(book, portion, voice, limit=limit)
