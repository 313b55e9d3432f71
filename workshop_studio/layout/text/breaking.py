"""Owns where a line may be broken: a short form of the Unicode line breaking rules (UAX 14)."""

from __future__ import annotations

from typing import NamedTuple

import regex

# No-break spaces (U+00A0, U+2007, U+202F) are left out; the zero-width space is in.
_SPACES = " \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"
_SPACE = f"[{_SPACES}]"
_JOINER = r"[\u2060\uFEFF]"
_IDEOGRAPH = r"[\p{Han}\p{Hiragana}\p{Katakana}]"
_CLOSING = r"[、。，．：；？！」』）》〉…]"
_NOT_FIRST = r"[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々]"
_BREAK = regex.compile(
    rf"(?<!{_SPACE}){_SPACE}++(?!{_JOINER})"
    r"|(?<=[\p{L}\p{M}][-‐–—/])(?=\p{L})"
    r"|(?<=\u1361)(?=\p{L})"
    rf"|(?<={_IDEOGRAPH}{_CLOSING}?)(?!{_NOT_FIRST})(?={_IDEOGRAPH})"
)


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
    ends = [match.end() for match in _BREAK.finditer(paragraph)]
    if not ends or ends[-1] != len(paragraph):
        ends.append(len(paragraph))
    starts = [0, *ends[:-1]]
    return [_chunk(paragraph[start:end]) for start, end in zip(starts, ends, strict=True)]


def _chunk(text: str) -> Chunk:
    word = text.rstrip(_SPACES)
    return Chunk(word, text[len(word) :])
