"""Owns lines that run level and upright: their rounded corners and the arrows they end in."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from workshop_studio.layout.display_list import Segment
from workshop_studio.layout.shapes.outlines import Corner, polygon


def rounded(corners: Sequence[Corner], bend: float) -> tuple[Segment, ...]:
    """The line with its corners rounded by so many points, as far as its stretches are long."""
    segments: list[Segment] = [("M", *corners[0])]
    for before, (x, y), after in zip(corners, corners[1:], corners[2:], strict=False):
        reach = min(bend, _length(before, (x, y)) / 2, _length((x, y), after) / 2)
        start = _towards((x, y), before, reach)
        end = _towards((x, y), after, reach)
        segments += [("L", *start), ("C", x, y, x, y, *end)]
    segments.append(("L", *corners[-1]))
    return tuple(segments)


def without_head(corners: Sequence[Corner], head: float) -> list[Corner]:
    """The line, ended inside the arrowhead of so many points at its end."""
    (x, y), (before, _) = corners[-1], corners[-2]
    return [*corners[:-1], (x - head * 0.8 if before < x else x + head * 0.8, y)]


def arrow(corners: Sequence[Corner], head: float) -> tuple[Segment, ...]:
    """The arrowhead of so many points at the end of a line that arrives level."""
    (x, y), (before, _) = corners[-1], corners[-2]
    back = x - head if before < x else x + head
    return polygon([(x, y), (back, y - head * 0.45), (back, y + head * 0.45)])


def _length(one: Corner, other: Corner) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])


def _towards(start: Corner, end: Corner, distance: float) -> Corner:
    length = _length(start, end)
    share = distance / length if length else 0.0
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
