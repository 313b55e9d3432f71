"""Owns the outlines shapes are drawn by: polygons, stars, circles and strokes as path segments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, pi, sin

from workshop_studio.layout.display_list import Segment

Corner = tuple[float, float]
_ROUND = 0.5523
"""Share of the radius at which the handles of a quarter circle stand (the usual cubic fit)."""


def polygon(corners: Sequence[Corner]) -> tuple[Segment, ...]:
    """A closed outline through the corners."""
    return (*polyline(corners), ("Z",))


def polyline(corners: Sequence[Corner]) -> tuple[Segment, ...]:
    """An open line through the corners."""
    (x, y), *rest = corners
    return (("M", x, y), *(("L", px, py) for px, py in rest))


def strokes(lines: Iterable[tuple[Corner, Corner]]) -> tuple[Segment, ...]:
    """Separate straight strokes."""
    return tuple(segment for line in lines for segment in polyline(line))


def regular(sides: int, x: float, y: float, radius: float, *, turn: float = 0.0) -> list[Corner]:
    """Corners of a regular polygon around (x, y), the first straight up but for `turn` degrees."""
    return [
        round_point(x, y, radius, turn + 360 * number / sides, squash=1.0)
        for number in range(sides)
    ]


def star(x: float, y: float, radius: float) -> list[Corner]:
    """Corners of a five-pointed star around (x, y)."""
    return [
        round_point(x, y, radius * (0.46 if number % 2 else 1.0), 36.0 * number, squash=1.0)
        for number in range(10)
    ]


def cross(x: float, y: float, radius: float) -> list[Corner]:
    """Corners of an upright cross around (x, y)."""
    arm, half = radius, radius * 0.36
    return [
        (x - half, y - arm), (x + half, y - arm), (x + half, y - half), (x + arm, y - half),
        (x + arm, y + half), (x + half, y + half), (x + half, y + arm), (x - half, y + arm),
        (x - half, y + half), (x - arm, y + half), (x - arm, y - half), (x - half, y - half),
    ]  # fmt: skip


def circle(x: float, y: float, radius: float) -> tuple[Segment, ...]:
    """A circle around (x, y)."""
    k = radius * _ROUND
    return (
        ("M", x + radius, y),
        ("C", x + radius, y + k, x + k, y + radius, x, y + radius),
        ("C", x - k, y + radius, x - radius, y + k, x - radius, y),
        ("C", x - radius, y - k, x - k, y - radius, x, y - radius),
        ("C", x + k, y - radius, x + radius, y - k, x + radius, y),
        ("Z",),
    )


def oval(x: float, y: float, rx: float, ry: float, *, against: bool = False) -> tuple[Segment, ...]:
    """An ellipse around (x, y); the other way round where it is a hole `against` an outer one."""
    k, turn = _ROUND, -1.0 if against else 1.0
    down, right, up = turn * ry, rx, -turn * ry
    return (
        ("M", x + right, y),
        ("C", x + right, y + k * down, x + k * right, y + down, x, y + down),
        ("C", x - k * right, y + down, x - right, y + k * down, x - right, y),
        ("C", x - right, y + k * up, x - k * right, y + up, x, y + up),
        ("C", x + k * right, y + up, x + right, y + k * up, x + right, y),
        ("Z",),
    )


def round_point(x: float, y: float, radius: float, angle: float, *, squash: float) -> Corner:
    """The point of an ellipse around (x, y) at an angle in degrees, 0 up, clockwise."""
    turn = angle * pi / 180
    return x + radius * sin(turn), y - radius * squash * cos(turn)
