"""Owns the guard that keeps spreadsheets from taking a person's text as a formula, both ways.

A CSV file cannot say that a cell is text, and quotes do not help: an apostrophe in front does.
Only a cell that would be taken as a formula gets one, and exactly that one is taken off again.
"""

from __future__ import annotations

import re

_STARTERS = "=+\\-@\t\r＝＋－＠"
_UNSEEN = "\\s\x00-\x1f\u200b-\u200f\u2060\ufeff"
# Apostrophes count as part of the danger, or a text that has its own could not be told from ours.
_DANGEROUS = re.compile(f"'*[{_UNSEEN}]*[{_STARTERS}]")
_APOSTROPHE = "'"


def guarded(text: str) -> str:
    """The text with an apostrophe in front, if a spreadsheet might take it for a formula.

    That is where it starts with = + - @, their full-width forms, a tab or a carriage return, even
    after blanks and characters that nobody sees.
    """
    return _APOSTROPHE + text if _DANGEROUS.match(text) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` was given: takes off its apostrophe and nobody else's."""
    text = cell.removeprefix(_APOSTROPHE)
    return text if text != cell and _DANGEROUS.match(text) else cell
