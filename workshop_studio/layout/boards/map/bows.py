"""Owns the bows links run in: each passes as few tokens as can be, and never the young person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import hypot

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.map.obstacles import Obstacles
from workshop_studio.model.ids import YOUNG_PERSON

_BENDS = (0.0, 0.14, -0.14, 0.28, -0.28, 0.45, -0.45, 0.65, -0.65, 0.9, -0.9)
_WIDER = (1.2, -1.2, 1.6, -1.6, 2.1, -2.1, 2.8, -2.8)
"""Tried only where every other bow touches the young person."""
_STEP = 20.0
_APART = 4.0
"""Room between a token and the end of a link, in points."""
_SHORTEST = 12.0
_PASSED, _HIDDEN, _SHARED, _OUTSIDE, _THROUGH = 10.0, 25.0, 40.0, 30.0, 10_000.0
"""What counts against a bow: a token passed, hardly anything of it seen, a bend that another link
of the same two has, leaving the rings, touching the young person."""
_BENT = 8.0
"""What every bend counts, for a link of 250 points; longer ones go further out of their way."""


@dataclass(frozen=True, slots=True)
class End:
    """Where a link ends: at a player's token, or at the young person's disc."""

    id: str
    rect: Rect

    def covers(self, point: Point) -> bool:
        """Whether a point lies on it or right beside it."""
        if self.id != YOUNG_PERSON:
            return self.rect.grown(_APART).holds(point)
        x, y = self.rect.centre
        return hypot(point[0] - x, point[1] - y) <= self.rect.width / 2 + _APART


@dataclass(frozen=True, slots=True)
class Bow:
    """A quadratic curve from its start around a handle to its end, as far as it is seen.

    Attributes:
        bend: how far it bows, as a share of its length; the sign says to which side.
        points: along the curve, for hits.
    """

    start: Point
    handle: Point
    end: Point
    bend: float
    points: tuple[Point, ...]

    def turned(self) -> Bow:
        """The same from its end to its start."""
        return Bow(self.end, self.handle, self.start, -self.bend, self.points[::-1])


def bow(source: End, target: End, obstacles: Obstacles, *, taken: Sequence[float] = ()) -> Bow:
    """The best bow between two ends; `taken` are bends of other links between the same two."""
    best, least = None, 0.0
    for bend in (*_BENDS, *_WIDER):
        if abs(bend) >= abs(_WIDER[0]) and least < _THROUGH:
            break
        made, count = _bow(source, target, bend)
        cost = _cost(made, count, (source.id, target.id), obstacles)
        cost += _SHARED if bend in taken else 0.0
        if best is None or cost < least:
            best, least = made, cost
        if cost < _PASSED and abs(bend) <= abs(best.bend):
            break
    if best is None:
        raise ValueError("there is always a straight line")
    return best


def _cost(made: Bow, seen: int, ends: tuple[str, str], obstacles: Obstacles) -> float:
    reach = hypot(made.end[0] - made.start[0], made.end[1] - made.start[1])
    cost = _BENT * abs(made.bend) * max(0.6, reach / 250)
    cost += _PASSED * obstacles.passed(made.points, ends)
    if obstacles.leaves(made.points):
        cost += _OUTSIDE
    if seen < 2 or _length(made.points) < _SHORTEST:
        cost += _HIDDEN
    if YOUNG_PERSON not in ends and obstacles.hits_centre(made.points):
        cost += _THROUGH
    return cost


def _bow(source: End, target: End, bend: float) -> tuple[Bow, int]:
    """The curve cut to what is seen of it, and how many of its points that leaves."""
    (ax, ay), (bx, by) = source.rect.centre, target.rect.centre
    dx, dy = bx - ax, by - ay
    handle = ((ax + bx) / 2 + dy * bend, (ay + by) / 2 - dx * bend)
    reach = hypot(dx, dy) * (1 + abs(bend))
    shares = _shares(max(10, min(48, int(reach / _STEP))))
    points = [
        (p * ax + q * handle[0] + r * bx, p * ay + q * handle[1] + r * by) for p, q, r in shares
    ]
    first = next((n for n, point in enumerate(points) if not source.covers(point)), 0)
    last = next((n for n in range(len(points) - 1, -1, -1) if not target.covers(points[n])), 0)
    whole = Bow((ax, ay), handle, (bx, by), bend, tuple(points))
    if last <= first:
        return whole, 0
    return _cut(whole, source, target, (first, last)), last - first + 1


def _cut(whole: Bow, source: End, target: End, seen: tuple[int, int]) -> Bow:
    """The part of a curve between the edges of its two ends."""
    steps = len(whole.points) - 1
    first, last = seen
    start = _edge(whole, source, (max(0, first - 1) / steps, first / steps))
    end = _edge(whole, target, (min(steps, last + 1) / steps, last / steps))
    a, b = _on(whole, start), _on(whole, end)
    inner = whole.points[first : last + 1]
    return Bow(a, _handle(whole, start, end), b, whole.bend, (a, *inner, b))


def _edge(whole: Bow, end: End, between: tuple[float, float]) -> float:
    """Where the curve leaves an end: between a share that is covered and one that is not."""
    covered, seen = between
    for _ in range(6):
        middle = (covered + seen) / 2
        if end.covers(_on(whole, middle)):
            covered = middle
        else:
            seen = middle
    return seen


def _on(whole: Bow, share: float) -> Point:
    p, q, r = (1 - share) ** 2, 2 * share * (1 - share), share * share
    (ax, ay), (hx, hy), (bx, by) = whole.start, whole.handle, whole.end
    return (p * ax + q * hx + r * bx, p * ay + q * hy + r * by)


def _handle(whole: Bow, start: float, end: float) -> Point:
    """The handle of the part of the curve between two shares."""
    p, q, r = (1 - start) * (1 - end), start + end - 2 * start * end, start * end
    (ax, ay), (hx, hy), (bx, by) = whole.start, whole.handle, whole.end
    return (p * ax + q * hx + r * bx, p * ay + q * hy + r * by)


def _length(points: Sequence[Point]) -> float:
    return sum(hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(points))


@cache
def _shares(steps: int) -> tuple[tuple[float, float, float], ...]:
    """What each of the three points of a curve weighs, along it."""
    return tuple(
        ((1 - n / steps) ** 2, 2 * (n / steps) * (1 - n / steps), (n / steps) ** 2)
        for n in range(steps + 1)
    )
