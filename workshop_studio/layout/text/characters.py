"""Owns what single characters mean for setting text: dropped, invisible, a sign, an emoji."""

from __future__ import annotations

import unicodedata

import regex

_GRAPHEME = regex.compile(r"\X")
_NEWLINE = regex.compile("\r\n|[\r\u2028\u2029]")
_CONTROLS = regex.compile(r"[\p{Cc}--\n]", regex.V1)
_SURROGATE = regex.compile(r"\p{Cs}")
# What HarfBuzz hides where a font has no glyph for it. The Hangul fillers, which Unicode counts as
# ignorable too, are not hidden by it and would show as an empty box.
_INVISIBLE = regex.compile(
    "[\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff0-\ufff8\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# Line ends, and spaces that HarfBuzz makes from U+0020 where a font has no glyph for them.
_BLANK = frozenset(
    "\n \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_LETTER = regex.compile(r"\p{L}(?!\uFE0F)")
# Putting so many in their order, as composing does, takes minutes; no writing needs as many.
_CROWD_OF_MARKS = regex.compile(r"\p{M}{32}")
_PUNCTUATION = regex.compile(r"[\p{P}\p{S}\p{Z}]+")
_EMOJI = regex.compile(
    r"\p{Emoji_Presentation}(?!\uFE0E)"
    r"|\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier})"
    r"|[0-9#*]\uFE0F?\u20E3"
)
REPLACEMENT = "\ufffd"


def cleaned(text: str) -> str:
    """The text with one kind of line end, spaces for tabs and without control characters.

    A lone surrogate, which no file and no font can hold, becomes U+FFFD.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _NEWLINE.sub("\n", text).replace("\t", " ").replace("\u1680", " ")
    return _SURROGATE.sub(REPLACEMENT, _CONTROLS.sub("", text))


def graphemes(text: str) -> list[str]:
    """What a reader takes for single characters: letters with their marks, whole emoji."""
    return list(text) if text.isascii() else _GRAPHEME.findall(text)


def needs_no_glyph(character: str) -> bool:
    """Whether the character is rightly shown, or hidden, without a glyph of its own."""
    return character in _BLANK or _INVISIBLE.match(character) is not None


def visible_code_points(grapheme: str) -> frozenset[int]:
    """Code points a face needs glyphs for, so that it can show the grapheme.

    Composed first, since shaping puts "e" and an accent together where the face has the whole.
    """
    crowded = _CROWD_OF_MARKS.search(grapheme) is not None
    composed = grapheme if crowded else unicodedata.normalize("NFC", grapheme)
    return frozenset(ord(c) for c in set(composed) if not needs_no_glyph(c))


def has_letter(text: str) -> bool:
    """Whether a letter of some script is in the text; digits, signs and emoji are none."""
    return _LETTER.search(text) is not None


def is_punctuation(word: str) -> bool:
    """Whether the word is made of signs only, such as a dash between two words."""
    return _PUNCTUATION.fullmatch(word) is not None


def is_emoji(grapheme: str) -> bool:
    """Whether the grapheme asks to be shown as a picture (Unicode Technical Standard 51)."""
    return _EMOJI.match(grapheme) is not None
