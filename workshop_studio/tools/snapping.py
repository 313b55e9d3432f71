"""Owns snapping: what is dragged on a free board comes into line with what it nearly is in line."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.frozen import frozen
from workshop_studio.tools.gestures import Guide


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


def snapped(scene: Scene, dragged: Collection[str], offset: Point, *, within: float) -> Snapped:
    """Bring what is dragged into line with the nearest other things, each axis by itself.

    Args:
        scene: the board, of which only a free one snaps.
        dragged: ids of what hangs on the hand.
        offset: how far the hand has gone.
        within: so near, in points, a line has to be.
    """
    if not scene.free or not dragged:
        return Snapped(offset)
    held = [scene.by_id[key].bounds for key in dragged if key in scene.by_id]
    others = [
        item.bounds
        for item in scene.items
        if not item.ends and not item.carries and item.id not in dragged
    ]
    if not held or not others:
        return Snapped(offset)
    moved = around(held).moved(*offset)
    dx = _nearest(_across(moved), [_across(each) for each in others], within)
    dy = _nearest(_down(moved), [_down(each) for each in others], within)
    there = moved.moved(dx or 0.0, dy or 0.0)
    guides: list[Guide] = []
    if dx is not None:
        lines = _guides(_across(there), [_across(each) for each in others])
        guides += [Guide((at, low), (at, high)) for at, low, high in lines]
    if dy is not None:
        lines = _guides(_down(there), [_down(each) for each in others])
        guides += [Guide((low, at), (high, at)) for at, low, high in lines]
    return Snapped((offset[0] + (dx or 0.0), offset[1] + (dy or 0.0)), tuple(guides))


def _across(rect: Rect) -> _Span:
    return _Span(rect.x, rect.right, rect.y, rect.bottom)


def _down(rect: Rect) -> _Span:
    return _Span(rect.y, rect.bottom, rect.x, rect.right)


def _nearest(moved: _Span, others: Sequence[_Span], within: float) -> float | None:
    """The shortest way into a line with another; None where no line is near enough."""
    best: float | None = None
    for other in others:
        for mine, line in zip(moved.lines, other.lines, strict=True):
            way = line - mine
            if abs(way) <= (within if best is None else min(within, abs(best) - 1e-9)):
                best = way
    return best


def _guides(moved: _Span, others: Sequence[_Span]) -> Iterator[tuple[float, float, float]]:
    """The lines in which something stands, and from where to where they are drawn.

    Where both edges are in line the middle is too, and needs no line across the words.
    """
    met_by = [
        [each for each in others if abs(each.lines[place] - at) < 0.01]
        for place, at in enumerate(moved.lines)
    ]
    for place, (at, met) in enumerate(zip(moved.lines, met_by, strict=True)):
        if met and (place != 1 or not (met_by[0] and met_by[2])):
            together = [moved, *met]
            yield at, min(each.near for each in together), max(each.far for each in together)
