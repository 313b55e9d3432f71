"""Owns the quadratic curves links run along: their points, and parts of them."""

from __future__ import annotations

from workshop_studio.layout.boards.geometry import Point, distance_between

Curve = tuple[Point, Point, Point]
"""Where it starts, the handle it bows towards, and where it ends."""
_STEPS = 200


def point_on(curve: Curve, share: float) -> Point:
    """The point at a share of the way, 0 its start and 1 its end."""
    p, q, r = (1 - share) ** 2, 2 * share * (1 - share), share * share
    (ax, ay), (hx, hy), (bx, by) = curve
    return (p * ax + q * hx + r * bx, p * ay + q * hy + r * by)


def part_of(curve: Curve, start: float, end: float) -> Curve:
    """The part between two shares of the way."""
    p, q, r = (1 - start) * (1 - end), start + end - 2 * start * end, start * end
    (ax, ay), (hx, hy), (bx, by) = curve
    handle = (p * ax + q * hx + r * bx, p * ay + q * hy + r * by)
    return point_on(curve, start), handle, point_on(curve, end)


def parts_around(curve: Curve, place: Point, room: float) -> tuple[Curve, ...]:
    """What is left of a curve where a disc stands on it: the way to it and the way on."""
    shares = [step / _STEPS for step in range(_STEPS + 1)]
    hidden = [s for s in shares if distance_between(point_on(curve, s), place) < room]
    if not hidden:
        return (curve,)
    ways = ((0.0, hidden[0]), (hidden[-1], 1.0))
    return tuple(part_of(curve, start, end) for start, end in ways if start < end)
