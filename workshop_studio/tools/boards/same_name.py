"""Owns when two names, or two texts, are the same for whoever types them."""

from __future__ import annotations

import unicodedata

_SAME_SIGN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "‑": "-", "‐": "-"})
"""Signs that an office program puts in the place of those on the keys."""


def same_name(words: str) -> str:
    """What equal names have in common, whatever their case, spaces, quotes and composition."""
    plain = unicodedata.normalize("NFKC", words).translate(_SAME_SIGN)
    return " ".join(plain.split()).casefold()
