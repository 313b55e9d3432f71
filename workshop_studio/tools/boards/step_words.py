"""Owns how a step is named in the history that does the same to one thing or to several."""

from __future__ import annotations

from workshop_studio.layout.words import counted


def ordered(verb: str, number: int, one: str, many: str) -> str:
    """An order, with a count where there are several: "Move note", "Move 3 notes"."""
    return f"{verb} {one if number == 1 else counted(number, one, many)}"
