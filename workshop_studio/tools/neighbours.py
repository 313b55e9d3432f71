"""Owns the way of the arrow keys over a board: the nearest item in a direction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.scene import Scene

Direction = Literal["left", "right", "up", "down"]

WAYS: dict[Direction, tuple[int, int]] = {
    "left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1),
}  # fmt: skip

_ASIDE = 2.0
"""How much further a step aside counts than one ahead."""


def neighbour(scene: Scene, current: str, direction: Direction) -> str:
    """Id of the nearest item in a direction, links left out; "" where there is none.

    From nowhere the first item in reading order; from a link, from its middle.
    """
    here = scene.by_id.get(current)
    nodes = [item for item in scene.items if not item.ends and item.id != current]
    if here is None:
        return first(scene)
    start = Rect(*_middle(here.line), 0.0, 0.0) if here.line else here.bounds
    ways = ((_way(start, item.bounds, direction), item.id) for item in nodes)
    ahead = [(way, key) for way, key in ways if way is not None]
    return min(ahead)[1] if ahead else ""


def first(scene: Scene) -> str:
    """Id of the first item in reading order, links left out; "" on an empty board."""
    return next((key for key in scene.order if not scene.by_id[key].ends), "")


def last(scene: Scene) -> str:
    """Id of the last item in reading order, links left out; "" on an empty board."""
    return next((key for key in reversed(scene.order) if not scene.by_id[key].ends), "")


def along(scene: Scene, current: str, *, by: int) -> str:
    """Id of the item so many further in reading order, links included; round at the ends."""
    if not scene.order:
        return ""
    if current not in scene.order:
        return scene.order[0 if by > 0 else -1]
    return scene.order[(scene.order.index(current) + by) % len(scene.order)]


def heir(before: Scene, after: Scene, gone: str) -> str:
    """Id of what stands next to where an item stood in reading order; "" where all have gone."""
    if gone not in before.order:
        return ""
    place = before.order.index(gone)
    near = (*before.order[place:], *reversed(before.order[:place]))
    return next((key for key in near if key in after.by_id), "")


def _way(start: Rect, end: Rect, direction: Direction) -> float | None:
    """How far it is to `end`; None where that does not lie ahead."""
    x, y = WAYS[direction]
    (ax, ay), (bx, by) = start.centre, end.centre
    centres = (bx - ax) * x + (by - ay) * y
    if centres <= 0.5:
        return None
    ahead = max(0.0, centres - abs(x) * _half(start, end)[0] - abs(y) * _half(start, end)[1])
    aside = abs(bx - ax) if y else abs(by - ay)
    overlap = _half(start, end)[0] if y else _half(start, end)[1]
    return ahead + _ASIDE * max(0.0, aside - overlap) + 0.01 * (aside + centres)


def _middle(line: Sequence[Point]) -> Point:
    (ax, ay), (bx, by) = line[(len(line) - 1) // 2], line[len(line) // 2]
    return ((ax + bx) / 2, (ay + by) / 2)


def _half(one: Rect, other: Rect) -> Point:
    return ((one.width + other.width) / 2, (one.height + other.height) / 2)
