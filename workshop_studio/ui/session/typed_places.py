"""Owns how a place that text is typed into is named while the text is not entered yet."""

from __future__ import annotations

TEXT = "text"
"""The field of what is typed over a thing in its place on the board, and of quick add bars."""
_QUICK_ADD = "quick-add-"


def quick_add_of(board: str) -> str:
    """The name of the bar in which new things for a board are typed."""
    return f"{_QUICK_ADD}{board}"


def board_of(record: str) -> str:
    """The board whose quick add bar is named so; "" for anything else."""
    return record.removeprefix(_QUICK_ADD) if record.startswith(_QUICK_ADD) else ""
