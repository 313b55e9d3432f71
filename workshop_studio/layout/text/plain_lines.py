"""Owns how plain words break into lines, counted by their summed widths and nothing set anew.

A board of a thousand notes asks it of each at several sizes before anything is painted. The words
are mostly the same, and each is measured once.
"""

from __future__ import annotations

import re
from math import inf
from typing import NamedTuple

from workshop_studio.layout.text.characters import PLAIN_LETTERS, visible_code_points
from workshop_studio.layout.text.fonts import LONG_WORD, FontBook
from workshop_studio.layout.text.portions import TOLERANCE, Voice, portions

_WORD = rf"[{PLAIN_LETTERS}0-9'’.,;:!?()&%£\"]+"
_SIMPLE = re.compile(f"{_WORD}(?: {_WORD})*")
"""Words with single spaces between them, in which no line may end elsewhere."""
_MOST = 32_768


class PlainLines(NamedTuple):
    """Lines that are counted, but not made.

    Attributes:
        number: how many there are.
        last: how wide the last of them is, in points.
    """

    number: int
    last: float


def plain_lines(
    book: FontBook, text: str, *, size: float, width: float, weight: int, first: float = inf
) -> PlainLines | None:
    """The lines `layout_text` would set, with letters of a size in points.

    Of the first line only so much is free as `first` says, in points. None where breaking the text
    takes more than summing widths: for other scripts, several paragraphs, hyphens, and where a
    word is longer than the first line.
    """
    widths = _widths(book, text, weight)
    limit = width / size + TOLERANCE
    room = min(limit, first / size + TOLERANCE)
    if widths is None or max(widths) > room:
        return None
    space = book.widths[weight][" "]
    count, used, begun = 1, 0.0, 0
    for place, word in enumerate(widths):
        if used and used + word > room:
            count, used, begun, room = count + 1, 0.0, place, limit
        used += word + space
    # Summed as the row of a block sums its words, so that the very same number comes of it.
    last = [each for word in widths[begun:] for each in (word, space)][:-1]
    return PlainLines(count, sum(last) * size)


def _widths(book: FontBook, text: str, weight: int) -> list[float] | None:
    """The widths of the words of a text in ems."""
    if _SIMPLE.fullmatch(text) is None:
        return None
    known = book.widths.setdefault(weight, {})
    if len(known) > _MOST:
        known.clear()
    words = text.split(" ")
    try:
        return [known[word] for word in words]
    except KeyError:
        measured = all(word in known or _is_measured(book, word, weight) for word in words)
        return [known[word] for word in words] if measured else None


def _is_measured(book: FontBook, word: str, weight: int) -> bool:
    """Whether a word is known from now on: one face has all of it, and it is not long."""
    if len(word) > LONG_WORD or not visible_code_points(word) <= book.primary(weight).coverage:
        return False
    (portion,) = portions(book, word + " ", Voice(weight))
    known = book.widths[weight]
    known[word], known[" "] = portion.word.width, portion.spaces.width
    return True
