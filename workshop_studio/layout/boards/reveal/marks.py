"""Owns how the votes of a row stand on the wall: a mark each, or a bar where they are too many."""

from __future__ import annotations

from math import ceil

from workshop_studio.layout.display_list import Artifact, Box, Ink
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.shapes.vote_marks import marks_at, on_screen
from workshop_studio.model.words import Criterion

_LARGEST, _COUNTABLE, _LEAST = 50.0, 28.0, 16.0
"""Between the middles of two marks, in pixels of the full picture."""
_TALL, _BAR = 112.0, 44.0
"""The height that lines of marks share, and that of a bar."""


def wall_marks(
    criterion: Criterion,
    count: int,
    most: int,
    *,
    width: float,
    middle: float,
    theme: ScreenTheme,
) -> Artifact:
    """So many marks from the left around a height, sized so that `most` find room.

    Rows of one step share their size, so that longer always means more. The number beside them
    says the same to a screen reader.
    """
    if not count:
        return Artifact(())
    lines, pitch = _grid(most, width)
    if not pitch:
        bar = Box(
            0.0, middle - _BAR / 2, width * count / most, _BAR, Ink(fill=theme.criteria[criterion])
        )
        return Artifact((bar,))
    per_line = ceil(most / lines)
    used = ceil(count / per_line)
    top = middle - pitch * (used - 1) / 2
    centres = [(pitch * (0.5 + n % per_line), top + pitch * (n // per_line)) for n in range(count)]
    return Artifact(marks_at(criterion, centres, pitch * 0.4, colours=on_screen(theme)))


def _grid(most: int, width: float) -> tuple[int, float]:
    """In how many lines marks stand, and how far apart; 0 where only a bar will do.

    One line as long as its marks are large enough to count from the back row.
    """
    for lines, least in enumerate((_COUNTABLE, _COUNTABLE, _LEAST), start=1):
        pitch = min(_LARGEST, width / ceil(most / lines), _TALL / lines)
        if pitch >= least:
            return lines, pitch
    return 1, 0.0
