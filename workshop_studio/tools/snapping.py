"""Owns snapping: what is dragged on a free board comes into line with what it nearly is in line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from operator import itemgetter

from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.frozen import frozen
from workshop_studio.tools.gestures import Guide

_SAME = 0.01
"""Lines no further apart than this, in points, are one."""


@frozen
class Snapped:
    """How far things are dragged after snapping, and the lines they are in now."""

    offset: Point
    guides: tuple[Guide, ...] = ()


@frozen
class _Span:
    """A rectangle seen along one axis: its lower and upper end there, and across."""

    low: float
    high: float
    near: float
    far: float

    @property
    def lines(self) -> tuple[float, float, float]:
        """What can be in line: both edges and the middle."""
        return (self.low, (self.low + self.high) / 2, self.high)


class SnapLines:
    """The lines of all things of a scene that others can come into, made once and sorted.

    Every step of a drag asks for the few near the hand; a board holds thousands.
    """

    def __init__(self, scene: Scene) -> None:
        things = [(item.id, bounds) for item, bounds in scene.things if not item.carries]
        self._places = {ident: place for place, (ident, _) in enumerate(things)}
        bounds = [each for _, each in things]
        self.across = _Axis(bounds, 0, _across)
        self.down = _Axis(bounds, 1, _down)

    def without(self, ids: Collection[str]) -> frozenset[int]:
        """The places of things in these lines, by their ids."""
        return frozenset(self._places[ident] for ident in ids if ident in self._places)


class _Axis:
    """What stands along one axis, by each of the three lines it has."""

    def __init__(self, bounds: Sequence[Rect], axis: int, seen: Callable[[Rect], _Span]) -> None:
        self._bounds, self._seen = bounds, seen
        self._spans: dict[int, _Span] = {}
        lows = [rect[axis] for rect in bounds]
        highs = [rect[axis] + rect[axis + 2] for rect in bounds]
        middles = [(low + high) / 2 for low, high in zip(lows, highs, strict=True)]
        # Pairs made and sorted as rows, without a step for each: a board holds thousands.
        self._sorted = [
            sorted(zip(row, range(len(row)), strict=True)) for row in (lows, middles, highs)
        ]

    def span(self, place: int) -> _Span:
        """What stands at a place, along this axis."""
        if place not in self._spans:
            self._spans[place] = self._seen(self._bounds[place])
        return self._spans[place]

    def near(self, line: int, at: float, within: float, but: Collection[int]) -> list[int]:
        """The places of those whose line is so near, in the order of the scene."""
        row = self._sorted[line]
        low, high = bisect_left(row, (at - within, -1)), bisect_right(row, (at + within, len(row)))
        return sorted(place for _, place in row[low:high] if place not in but)


def snapped(
    scene: Scene,
    dragged: Collection[str],
    offset: Point,
    *,
    within: float,
    lines: SnapLines | None = None,
) -> Snapped:
    """Bring what is dragged into line with the nearest other things, each axis by itself.

    Args:
        scene: the board, of which only a free one snaps.
        dragged: ids of what hangs on the hand.
        offset: how far the hand has gone.
        within: so near, in points, a line has to be.
        lines: those of the scene, where they are at hand.
    """
    held = [scene.by_id[key].bounds for key in dragged if key in scene.by_id]
    if not scene.free or not held:
        return Snapped(offset)
    lines = lines or SnapLines(scene)
    but = lines.without(dragged)
    moved = around(held).moved(*offset)
    dx = _nearest(_across(moved), lines.across, within, but)
    dy = _nearest(_down(moved), lines.down, within, but)
    there = moved.moved(dx or 0.0, dy or 0.0)
    guides: list[Guide] = []
    if dx is not None:
        met = _guides(_across(there), lines.across, but)
        guides += [Guide((at, low), (at, high)) for at, low, high in met]
    if dy is not None:
        met = _guides(_down(there), lines.down, but)
        guides += [Guide((low, at), (high, at)) for at, low, high in met]
    return Snapped((offset[0] + (dx or 0.0), offset[1] + (dy or 0.0)), tuple(guides))


def _across(rect: Rect) -> _Span:
    return _Span(rect.x, rect.right, rect.y, rect.bottom)


def _down(rect: Rect) -> _Span:
    return _Span(rect.y, rect.bottom, rect.x, rect.right)


def _nearest(moved: _Span, axis: _Axis, within: float, but: Collection[int]) -> float | None:
    """The shortest way into a line with another; None where no line is near enough."""
    ways = [
        (place, axis.span(place).lines[line] - at)
        for line, at in enumerate(moved.lines)
        for place in axis.near(line, at, within, but)
    ]
    best: float | None = None
    for _, way in sorted(ways, key=itemgetter(0)):
        if best is None or abs(way) <= abs(best) - 1e-9:
            best = way
    return best


def _guides(
    moved: _Span, axis: _Axis, but: Collection[int]
) -> Iterator[tuple[float, float, float]]:
    """The lines in which something stands, and from where to where they are drawn.

    Where both edges are in line the middle is too, and needs no line across the words.
    """
    met_by = [
        [axis.span(place) for place in axis.near(line, at, _SAME, but)]
        for line, at in enumerate(moved.lines)
    ]
    for place, (at, met) in enumerate(zip(moved.lines, met_by, strict=True)):
        if met and (place != 1 or not (met_by[0] and met_by[2])):
            together = [moved, *met]
            yield at, min(each.near for each in together), max(each.far for each in together)
