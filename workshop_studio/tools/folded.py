"""Owns how words are compared where somebody looks for them."""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]"
)
"""Marks that people leave away when they type: accents, vowel signs of Hebrew and Arabic, and the
stroke that stretches Arabic words. Vowel signs of other scripts are part of their words."""
_LIKE = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe",
    "þ": "th", "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u200d": "",
    "\u200c": "", "\u00ad": "",
})  # fmt: skip


def folded(text: str) -> str:
    """Words as they are compared: without case, accents, and differences of quotes and dashes."""
    if text.isascii():
        return text.lower()
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    return plain.translate(_LIKE)
