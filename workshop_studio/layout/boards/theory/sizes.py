"""Owns how wide the boxes and gutters of a theory are, on wide windows and on narrow ones."""

from __future__ import annotations

from workshop_studio.model.frozen import frozen


@frozen
class Sizes:
    """Widths in points: of every box, and of a gutter with few lines; `heads` is a height."""

    width: float = 238.0
    gutter: float = 70.0
    heads: float = 84.0


FULL = Sizes()
SMALL = Sizes(width=186.0, gutter=48.0, heads=106.0)
"""For windows that would show the full board in letters too small to read."""
