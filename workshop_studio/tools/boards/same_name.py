"""Owns when two names, or two texts, are the same for whoever types them."""

from __future__ import annotations


def same_name(words: str) -> str:
    """What equal names have in common, however they are spaced and whatever their case."""
    return " ".join(words.split()).casefold()
