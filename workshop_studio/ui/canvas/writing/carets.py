"""Owns where carets are: Qt counts halves of characters that our texts count once."""

from __future__ import annotations


def units(text: str) -> int:
    """How many places of Qt's a text has: two for each character beyond the first 65,536."""
    return len(text) if text.isascii() else sum(2 if ord(each) > 0xFFFF else 1 for each in text)


def characters(text: str, place: int) -> int:
    """Which character of a text stands at a place of Qt's."""
    if text.isascii():
        return place
    passed = 0
    for at, each in enumerate(text):
        if passed >= place:
            return at
        passed += 2 if ord(each) > 0xFFFF else 1
    return len(text)
