"""Owns the bows links run in: each passes as few tokens as can be, and never the young person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from functools import cache
from itertools import pairwise
from math import hypot, inf
from typing import NamedTuple

from workshop_studio.layout.boards.geometry import Point, Rect, is_crossed
from workshop_studio.layout.boards.map.curves import Curve, part_of, point_on
from workshop_studio.layout.boards.map.obstacles import Obstacles
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import YOUNG_PERSON

_BENDS = (0.14, -0.14, 0.28, -0.28, 0.45, -0.45, 0.65, -0.65, 0.9, -0.9)
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


@frozen
class End:
    """Where a link ends: at a player's token, or at the young person's disc."""

    id: str
    rect: Rect

    def covers(self, point: Point) -> bool:
        """Whether a point lies on it or right beside it."""
        left, top, width, height = self.rect
        if self.id != YOUNG_PERSON:
            # Asked of thousands of points with every change, so no rectangle is made for each.
            return (
                left - _APART <= point[0] <= left + width + _APART
                and top - _APART <= point[1] <= top + height + _APART
            )
        x, y = self.rect.centre
        return hypot(point[0] - x, point[1] - y) <= self.rect.width / 2 + _APART

    def left_at(self, point: Point) -> float:
        """The share of the way from its middle to a point at which it no longer covers that."""
        x, y = self.rect.centre
        across, down = abs(point[0] - x), abs(point[1] - y)
        if self.id == YOUNG_PERSON:
            return (self.rect.width / 2 + _APART) / (hypot(across, down) or inf)
        room_x, room_y = self.rect.width / 2 + _APART, self.rect.height / 2 + _APART
        return min(room_x / (across or inf) or inf, room_y / (down or inf) or inf)

    def covers_first(self, points: Sequence[Point]) -> int:
        """How many points it covers before the first that it does not."""
        left, top, width, height = self.rect
        if self.id == YOUNG_PERSON:
            return next(
                (at for at, each in enumerate(points) if not self.covers(each)), len(points)
            )
        right, bottom = left + width + _APART, top + height + _APART
        left, top = left - _APART, top - _APART
        for at, (x, y) in enumerate(points):
            if not (left <= x <= right and top <= y <= bottom):
                return at
        return len(points)


class Asked(NamedTuple):
    """What of the board was looked at for a bow: all bows of two middles up to a bend.

    `left` says whether one of them left the rings.
    """

    start: Point
    end: Point
    widest: float
    left: bool = False

    def meets(self, area: Rect) -> bool:
        """Whether something that goes from an area may make another bow the best one."""
        (ax, ay), (bx, by) = self.start, self.end
        x, y = area.centre
        dx, dy = bx - ax, by - ay
        length = hypot(dx, dy) or 1.0
        # Seen along the line from end to end a curve goes half as far aside as its handle.
        aside = abs((x - ax) * dy - (y - ay) * dx) / length
        along = ((x - ax) * dx + (y - ay) * dy) / length
        reach = (abs(dy) * area.width + abs(dx) * area.height) / length / 2
        ahead = (abs(dx) * area.width + abs(dy) * area.height) / length / 2
        return aside <= self.widest * length / 2 + reach and -ahead <= along <= length + ahead


@frozen
class Bow:
    """A quadratic curve from its start around a handle to its end, as far as it is seen.

    Attributes:
        bend: how far it bows, as a share of its length; the sign says to which side.
        points: along the curve, for hits; of a straight one its two ends.
        clear: the point of it nearest to its middle that no token covers, for marks on it.
        asked: what of the board it depends on.
    """

    start: Point
    handle: Point
    end: Point
    bend: float
    points: tuple[Point, ...]
    clear: Point = (0.0, 0.0)
    asked: Asked = field(default=Asked((0.0, 0.0), (0.0, 0.0), 0.0), compare=False, repr=False)

    @property
    def curve(self) -> Curve:
        """Its three points."""
        return (self.start, self.handle, self.end)

    def nears(self, area: Rect) -> bool:
        """Whether it runs through an area.

        What comes anywhere else is in the way of other bows alone, so this one stays the best.
        """
        (ax, ay), (hx, hy), (bx, by) = self.start, self.handle, self.end
        left, top, right, bottom = area.x, area.y, area.right, area.bottom
        if max(ax, hx, bx) < left or min(ax, hx, bx) > right:
            return False
        if max(ay, hy, by) < top or min(ay, hy, by) > bottom:
            return False
        if not self.bend:
            return is_crossed(area, self.start, self.end)
        return any(left <= x <= right and top <= y <= bottom for x, y in self.points)

    def turned(self) -> Bow:
        """The same from its end to its start."""
        points = self.points[::-1]
        return Bow(self.end, self.handle, self.start, -self.bend, points, self.clear, self.asked)


class _Try(NamedTuple):
    """A whole curve between two middles, and which of its points are seen."""

    curve: Curve
    bend: float
    points: tuple[Point, ...]
    first: int
    last: int

    @property
    def seen(self) -> tuple[Point, ...]:
        return self.points[self.first : self.last + 1]


def bow(source: End, target: End, obstacles: Obstacles, *, taken: Sequence[float] = ()) -> Bow:
    """The best bow between two ends; `taken` are bends of other links between the same two."""
    ends = (source.id, target.id)
    if obstacles.through and not taken and (straight := _straight(source, target, obstacles)):
        return straight
    best, widest = _tried(source, target, 0.0), 0.0
    least, left = _cost(best, ends, obstacles, spent=_SHARED if 0.0 in taken else 0.0, least=inf)
    for bend in (*_BENDS, *_WIDER):
        if least < _PASSED or (abs(bend) >= _WIDER[0] and least < _THROUGH):
            break
        tried, widest = _tried(source, target, bend), abs(bend)
        spent = _SHARED if bend in taken else 0.0
        cost, leaves = _cost(tried, ends, obstacles, spent=spent, least=least)
        left = left or leaves
        if cost < least:
            best, least = tried, cost
    made = _cut(best, source, target)
    asked = Asked(source.rect.centre, target.rect.centre, widest, left)
    seen = (made.start, *best.seen, made.end)
    return replace(made, clear=_clear(seen, obstacles), asked=asked)


def _straight(source: End, target: End, obstacles: Obstacles) -> Bow | None:
    """The straight line between two ends where nothing counts against it; for thousands of them.

    That is where the young person, if not an end of it, is out of its way, and enough of it seen.
    """
    one, other = source.rect.centre, target.rect.centre
    if YOUNG_PERSON not in (source.id, target.id) and obstacles.nears_centre(one, other):
        return None
    first, last = source.left_at(other), 1.0 - target.left_at(one)
    (ax, ay), (bx, by) = one, other
    start = (ax + (bx - ax) * first, ay + (by - ay) * first)
    end = (ax + (bx - ax) * last, ay + (by - ay) * last)
    if first >= last or hypot(end[0] - start[0], end[1] - start[1]) < _SHORTEST:
        return None
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    clear = _clear(_points(start, end), obstacles)
    return Bow(start, middle, end, 0.0, (start, end), clear, Asked(one, other, 0.0))


def _points(start: Point, end: Point) -> list[Point]:
    """Points along a straight line, both ends included."""
    (ax, ay), (bx, by) = start, end
    count = _steps(hypot(bx - ax, by - ay))
    dx, dy = (bx - ax) / count, (by - ay) / count
    return [(ax + dx * n, ay + dy * n) for n in range(count + 1)]


def _steps(length: float) -> int:
    """Into how many parts a curve of a length is cut."""
    return max(10, min(48, int(length / _STEP)))


def _cost(
    tried: _Try, ends: tuple[str, str], obstacles: Obstacles, *, spent: float, least: float
) -> tuple[float, bool]:
    """What counts against a curve, and whether it leaves the rings.

    Of what is dearer than the least so far, not all is counted.
    """
    (ax, ay), (bx, by) = tried.points[tried.first], tried.points[tried.last]
    reach = hypot(bx - ax, by - ay)
    cost = spent + _BENT * abs(tried.bend) * max(0.6, reach / 250)
    if reach < _SHORTEST and _length(tried.seen) < _SHORTEST:
        cost += _HIDDEN
    if cost >= least:
        return cost, False
    met = obstacles.meet(tried.seen, ends, most=(least - cost) / _PASSED)
    cost += _PASSED * met.tokens + (_OUTSIDE if met.leaves else 0.0)
    if met.touches_centre and YOUNG_PERSON not in ends:
        cost += _THROUGH
    return cost, met.leaves


def _tried(source: End, target: End, bend: float) -> _Try:
    (ax, ay), (bx, by) = source.rect.centre, target.rect.centre
    dx, dy = bx - ax, by - ay
    hx, hy = (ax + bx) / 2 + dy * bend, (ay + by) / 2 - dx * bend
    shares = _shares(_steps(hypot(dx, dy) * (1 + abs(bend))))
    points = tuple([(p * ax + q * hx + r * bx, p * ay + q * hy + r * by) for p, q, r in shares])
    end = len(points) - 1
    first = min(source.covers_first(points), end)
    last = max(end - target.covers_first(points[::-1]), first)
    return _Try(((ax, ay), (hx, hy), (bx, by)), bend, points, first, last)


def _cut(tried: _Try, source: End, target: End) -> Bow:
    """The part of a curve between the edges of its two ends; all of it where none is seen."""
    whole, first, last = tried.curve, tried.first, tried.last
    if last <= first:
        return _bow(whole, tried.bend, tried.points)
    steps = len(tried.points) - 1
    start = _edge(whole, source, (max(0, first - 1) / steps, first / steps))
    end = _edge(whole, target, (min(steps, last + 1) / steps, last / steps))
    part = part_of(whole, start, end)
    return _bow(part, tried.bend, (part[0], *tried.seen, part[2]))


def _bow(curve: Curve, bend: float, points: tuple[Point, ...]) -> Bow:
    # There may be thousands of straight ones, and each of its points is looked at again and again.
    return Bow(*curve, bend, points if bend else (points[0], points[-1]))


def _clear(points: Sequence[Point], obstacles: Obstacles) -> Point:
    order = _from_middle(len(points))
    free = (points[number] for number in order if not obstacles.covers(points[number]))
    return next(free, points[order[0]])


@cache
def _from_middle(count: int) -> tuple[int, ...]:
    """The numbers of so many points, those in the middle first."""
    middle = (count - 1) / 2
    return tuple(sorted(range(count), key=lambda number: abs(number - middle)))


def _edge(whole: Curve, end: End, between: tuple[float, float]) -> float:
    """Where the curve leaves an end: between a share that is covered and one that is not."""
    covered, seen = between
    for _ in range(6):
        middle = (covered + seen) / 2
        if end.covers(point_on(whole, middle)):
            covered = middle
        else:
            seen = middle
    return seen


def _length(points: Sequence[Point]) -> float:
    return sum(hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(points))


@cache
def _shares(steps: int) -> tuple[tuple[float, float, float], ...]:
    """What each of the three points of a curve weighs, along it."""
    return tuple(
        ((1 - n / steps) ** 2, 2 * (n / steps) * (1 - n / steps), (n / steps) ** 2)
        for n in range(steps + 1)
    )
