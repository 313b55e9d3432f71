"""Owns people's words as they are, where Qt would read marks in them as something else."""

from __future__ import annotations

from PySide6.QtGui import Qt


def unmarked(words: str) -> str:
    """Words of a button or an action in which "&" is a character, and marks no key."""
    return words.replace("&", "&&")


def tip(words: str) -> str:
    """Words of a tool tip in which "<" is a character, and begins no tag."""
    # Screen readers may be given the tool tip, so that plain words stay as they are.
    if not Qt.mightBeRichText(words):
        return words
    from html import escape  # noqa: PLC0415 -- few words look like tags, and a start has none

    return f"<qt>{escape(words)}</qt>"
