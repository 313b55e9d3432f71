"""Owns how many ballots are printed where nobody asks for a number."""

from __future__ import annotations

from math import ceil

_SPARE = 0.1
_SHEETFUL = 4
_FEW = 2


def ordinary_copies(expected: int | None) -> int:
    """Those who are expected and a tenth more; a sheet to be copied where nobody said how many."""
    return ceil(expected * (1 + _SPARE) - 1e-9) if expected else _SHEETFUL


def large_copies(expected: int | None) -> int:
    """One for every tenth person, two at least: nobody should have to ask for large print."""
    return max(_FEW, ceil((expected or 0) * _SPARE - 1e-9))
