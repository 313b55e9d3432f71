"""Owns spelling the same word in one way, in every script: what a quick hand writes otherwise."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

# Signs that a careful hand writes and a quick one leaves away: they make no other word.
_OPTIONAL = re.compile("[\u0640\u064b-\u0655\u0670\u093c\u09bc\u0a3c\u200b-\u200d\u2060\u00ad’'ʼ]")
_DOTTED = re.compile(r"(?<!\w)[^\W\d_](?:\.[^\W\d_])+(?!\w)\.?")
"""An abbreviation with a dot behind each letter, as in "A.D.H.D."."""
_NASAL = re.compile("[ङञणनम]\u094d(?=[क-म])")
"""A nasal before another consonant, for which most people write a dot above ("हिन्दी", "हिंदी")."""
_SAME_LETTER = str.maketrans({
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ۀ": "ه",
    "\u0901": "\u0902",
})  # fmt: skip
_NO_ACCENT = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe",
    "þ": "th",
})  # fmt: skip
_ACCENTS = re.compile("[\u0300-\u036f]")
_HISSED = ("se", "xe", "ze", "che", "she")
_NO_PLURAL = ("ss", "us", "is")
_SHORTEST = 3
"""Letters that a word with a plural has at least ("GPs")."""


def one_spelling(text: str) -> str:
    """A text without case, without signs that many leave away, without dots of abbreviations."""
    plain = _OPTIONAL.sub("", unicodedata.normalize("NFKC", text)).casefold()
    plain = unicodedata.normalize("NFKC", plain).translate(_SAME_LETTER)
    return _DOTTED.sub(_undotted, _NASAL.sub("\u0902", plain))


def singular(word: str) -> str:
    """What one and many of an English word have in common: "nurs" of nurse and of nurses."""
    if len(word) < _SHORTEST:
        return word
    one = word[:-1] if word.endswith("s") and not word.endswith(_NO_PLURAL) else word
    if one.endswith("ie"):
        return f"{one[:-2]}y"
    return one[:-1] if one.endswith(_HISSED) else one


def without_accents(text: str) -> str:
    """A text as it is written on a keyboard without accents; casefolded as it came."""
    if text.isascii():
        return text
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).translate(_NO_ACCENT)
    return unicodedata.normalize("NFKC", bare)


def figures_in(words: Sequence[str]) -> frozenset[str]:
    """The numbers in words, alone or within a word ("KS2"), whatever digits a script has."""
    found = {each for each in words if each.isnumeric() and not each.isdecimal()}
    for word in words:
        for run in re.findall(r"\d+", word):
            found.add("".join(str(unicodedata.decimal(digit)) for digit in run))
    return frozenset(found)


def _undotted(found: re.Match[str]) -> str:
    return found[0].replace(".", "")
