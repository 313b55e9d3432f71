"""Owns where a line may be broken: a short form of the Unicode line breaking rules (UAX 14)."""

from __future__ import annotations

import re
from typing import NamedTuple

from workshop_studio.layout.text.characters import PLAIN_LETTERS, SPACES, is_plain

_PLAIN_BREAK = re.compile(rf" +|(?<=[{PLAIN_LETTERS}][-‐–—/])(?=[{PLAIN_LETTERS}])")


class Chunk(NamedTuple):
    """What stands between two places where a line may end: a word and the spaces after it."""

    word: str
    spaces: str


def chunks(paragraph: str) -> list[Chunk]:
    """Cut a paragraph at every place where a line may end.

    That is after spaces, after a hyphen, dash or stroke between letters, after an Ethiopic word
    sign and between ideographs; never at a no-break space or beside a word joiner. The chunks
    joined give the paragraph.
    """
    ends = _breaks(paragraph)
    if not ends or ends[-1] != len(paragraph):
        ends.append(len(paragraph))
    starts = [0, *ends[:-1]]
    return [_chunk(paragraph[start:end]) for start, end in zip(starts, ends, strict=True)]


def _breaks(paragraph: str) -> list[int]:
    if is_plain(paragraph):
        return [match.end() for match in _PLAIN_BREAK.finditer(paragraph)]
    from workshop_studio.layout.text import scripts  # noqa: PLC0415 -- see `is_plain`

    return scripts.breaks(paragraph)


def _chunk(text: str) -> Chunk:
    word = text.rstrip(SPACES)
    return Chunk(word, text[len(word) :])
