"""Owns the measures of a theory's boxes and gutters, on wide windows and on narrow ones."""

from __future__ import annotations

from workshop_studio.model.frozen import frozen


@frozen
class Sizes:
    """In points.

    Attributes:
        width: of every box.
        padding: between a box's edge and its words.
        gutter: width of a gutter with few lines.
        lane: between two lines of a gutter with many.
        heads: height of what stands above the boxes of a column.
    """

    width: float = 238.0
    padding: float = 14.0
    gutter: float = 70.0
    lane: float = 9.0
    heads: float = 84.0


FULL = Sizes()
SMALL = Sizes(width=166.0, padding=9.0, gutter=40.0, lane=7.5, heads=106.0)
"""For windows that would show the full board in letters too small to read."""
