"""Owns how a list stands in a sentence: alike in questions, on the screen and on paper."""

from __future__ import annotations

from collections.abc import Sequence


def in_a_row(parts: Sequence[str]) -> str:
    """A list as it stands in a sentence: "9", "9 and 5", "9, 5 and 1"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
