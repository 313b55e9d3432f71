"""Owns what characters mean in the writing of the whole world, as Unicode's tables have it.

`characters` and `breaking` ask it only for text that is not plain: these tables take a while to
load, and most workshops are held in Latin letters.
"""

from __future__ import annotations

import regex

from workshop_studio.layout.text.characters import REPLACEMENT, SPACES

_GRAPHEME = regex.compile(r"\X")
_NEWLINE = regex.compile("\r\n|[\r\u2028\u2029]")
_CONTROLS = regex.compile(r"[\p{Cc}--\n]", regex.V1)
_SURROGATE = regex.compile(r"\p{Cs}")
_LETTER = regex.compile(r"\p{L}(?!\uFE0F)")
# Putting so many in their order, as composing does, takes minutes; no writing needs as many.
_CROWD_OF_MARKS = regex.compile(r"\p{M}{32}")
_PUNCTUATION = regex.compile(r"[\p{P}\p{S}\p{Z}]+")
_EMOJI = regex.compile(
    r"\p{Emoji_Presentation}(?!\uFE0E)"
    r"|\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier})"
    r"|[0-9#*]\uFE0F?\u20E3"
)
_SPACE = f"[{SPACES}]"
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


def cleaned(text: str) -> str:
    """The text with one kind of line end, spaces for tabs and without control characters."""
    text = _NEWLINE.sub("\n", text).replace("\t", " ").replace("\u1680", " ")
    return _SURROGATE.sub(REPLACEMENT, _CONTROLS.sub("", text))


def graphemes(text: str) -> list[str]:
    """What a reader takes for single characters: letters with their marks, whole emoji."""
    return _GRAPHEME.findall(text)


def is_crowded(grapheme: str) -> bool:
    """Whether so many marks stand on a letter that they are not to be put in order."""
    return _CROWD_OF_MARKS.search(grapheme) is not None


def has_letter(text: str) -> bool:
    """Whether a letter of some script is in the text; digits, signs and emoji are none."""
    return _LETTER.search(text) is not None


def is_punctuation(word: str) -> bool:
    """Whether the word is made of signs only, such as a dash between two words."""
    return _PUNCTUATION.fullmatch(word) is not None


def is_emoji(grapheme: str) -> bool:
    """Whether the grapheme asks to be shown as a picture (Unicode Technical Standard 51)."""
    return _EMOJI.match(grapheme) is not None


def breaks(paragraph: str) -> list[int]:
    """Where a line may end, counted from the start of the paragraph."""
    return [match.end() for match in _BREAK.finditer(paragraph)]
