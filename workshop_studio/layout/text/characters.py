"""Owns what single characters mean for setting text: dropped, invisible, a sign, an emoji."""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\ufffd"
SPACES = " \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"
"""Where a line may end: without no-break spaces (U+00A0, U+2007, U+202F), with the zero-width."""
# Each of these is a character by itself whatever stands beside it, and is shown as it is.
_PLAIN = re.compile("[\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*")
PLAIN_LETTERS = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u02c6-\u02d1\u02e0-\u02e4"
    "\u02ec\u02ee"
)
"""The letters among the characters of plain text, as a pattern has them between brackets."""
_LETTER = re.compile(f"[{PLAIN_LETTERS}]")
_SIGNS = re.compile(f"[^{PLAIN_LETTERS}0-9\u00b2\u00b3\u00b9\u00bc-\u00be\n]+")
# What HarfBuzz hides where a font has no glyph for it. The Hangul fillers, which Unicode counts as
# ignorable too, are not hidden by it and would show as an empty box.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff0-\ufff8\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# Line ends, and spaces that HarfBuzz makes from U+0020 where a font has no glyph for them.
_BLANK = frozenset(
    "\n \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)


def is_plain(text: str) -> bool:
    """Whether there are only Latin letters in it, each one character, and common signs.

    Such text is dealt with here; any other by `scripts`, which says the same of plain text.
    """
    return _PLAIN.fullmatch(text) is not None


def cleaned(text: str) -> str:
    """The text with one kind of line end, spaces for tabs and without control characters.

    A lone surrogate, which no file and no font can hold, becomes U+FFFD.
    """
    if is_plain(text):
        return text
    from workshop_studio.layout.text import scripts  # noqa: PLC0415 -- see `is_plain`

    return scripts.cleaned(text)


def graphemes(text: str) -> list[str]:
    """What a reader takes for single characters: letters with their marks, whole emoji."""
    if text.isascii() or is_plain(text):
        return list(text)
    from workshop_studio.layout.text import scripts  # noqa: PLC0415 -- see `is_plain`

    return scripts.graphemes(text)


def needs_no_glyph(character: str) -> bool:
    """Whether the character is rightly shown, or hidden, without a glyph of its own."""
    return character in _BLANK or _INVISIBLE.match(character) is not None


def visible_code_points(grapheme: str) -> frozenset[int]:
    """Code points a face needs glyphs for, so that it can show the grapheme.

    Composed first, since shaping puts "e" and an accent together where the face has the whole.
    """
    composed = grapheme if _is_crowded(grapheme) else unicodedata.normalize("NFC", grapheme)
    return frozenset(ord(c) for c in set(composed) if not needs_no_glyph(c))


def has_letter(text: str) -> bool:
    """Whether a letter of some script is in the text; digits, signs and emoji are none."""
    if is_plain(text):
        return _LETTER.search(text) is not None
    from workshop_studio.layout.text import scripts  # noqa: PLC0415 -- see `is_plain`

    return scripts.has_letter(text)


def is_punctuation(word: str) -> bool:
    """Whether the word is made of signs only, such as a dash between two words."""
    if is_plain(word):
        return _SIGNS.fullmatch(word) is not None
    from workshop_studio.layout.text import scripts  # noqa: PLC0415 -- see `is_plain`

    return scripts.is_punctuation(word)


def is_emoji(grapheme: str) -> bool:
    """Whether the grapheme asks to be shown as a picture (Unicode Technical Standard 51)."""
    if is_plain(grapheme):
        return False
    from workshop_studio.layout.text import scripts  # noqa: PLC0415 -- see `is_plain`

    return scripts.is_emoji(grapheme)


def _is_crowded(grapheme: str) -> bool:
    if is_plain(grapheme):
        return False
    from workshop_studio.layout.text import scripts  # noqa: PLC0415 -- see `is_plain`

    return scripts.is_crowded(grapheme)
