"""Owns how links run on a board of free notes: straight, or in a bow where a note is in the way."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from math import dist, floor, hypot, inf

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.notes.links import edge_point, straight

_Part = tuple[float, float]
_Entry = tuple[str, float, float, float, float]
_CELL = 240.0
_BOWS = (70.0, -70.0, 120.0, -120.0, 180.0, -180.0)
_STEPS = 16
_SHARES = tuple(
    ((1 - share) ** 2, 2 * (1 - share) * share, share**2)
    for share in (step / _STEPS for step in range(_STEPS + 1))
)
"""How much of its start, its handle and its end is in each of a curve's points."""
_STRIDE = 16.0
_CLEAR = 6.0
_FARTHEST = 1_000.0
"""Longer links stay straight: a bow would clear the first note and run over the next."""


class NotesNearby:
    """Notes by the parts of the board they stand on, so that few are looked at for each point.

    Attributes:
        asked: the parts that were looked at since it was last emptied.
    """

    def __init__(self, rects: Mapping[str, Rect]) -> None:
        self.asked: set[_Part] = set()
        self._parts: dict[_Part, list[_Entry]] = {}
        for ident, rect in rects.items():
            self._put(ident, rect)

    def replace(self, ident: str, before: Rect | None, after: Rect | None) -> set[_Part]:
        """Have a note stand elsewhere, or nowhere, or come; the parts it stood and stands on."""
        touched: set[_Part] = set()
        if before is not None:
            for part in _parts(before.grown(_CLEAR)):
                touched.add(part)
                self._parts[part] = [entry for entry in self._parts[part] if entry[0] != ident]
        if after is not None:
            touched |= self._put(ident, after)
        return touched

    def under(self, way: Sequence[Point], but: Collection[str], *, most: float = inf) -> int:
        """How many notes a way runs over, its ends apart; it is not counted further than `most`."""
        found: set[str] = set()
        last: _Part | None = None
        entries: Sequence[_Entry] = ()
        first = 0
        # The points of all legs, in one go: this is asked for every link of a board.
        for (ax, ay), (bx, by) in pairwise(way):
            dx, dy = bx - ax, by - ay
            steps = int(hypot(dx, dy) / _STRIDE) or 1
            across, down = dx / steps, dy / steps
            for step in range(first, steps + 1):
                x, y = ax + across * step, ay + down * step
                part = (x // _CELL, y // _CELL)
                if part != last:
                    last, entries = part, self._parts.get(part, ())
                    self.asked.add(part)
                for ident, left, top, right, bottom in entries:
                    if left <= x <= right and top <= y <= bottom and ident not in but:
                        found.add(ident)
                        if len(found) >= most:
                            return len(found)
            # Where a leg ends the next one begins.
            first = 1
        return len(found)

    def _put(self, ident: str, rect: Rect) -> set[_Part]:
        wide = rect.grown(_CLEAR)
        entry = (ident, wide.x, wide.y, wide.right, wide.bottom)
        parts = set(_parts(wide))
        for part in parts:
            self._parts.setdefault(part, []).append(entry)
        return parts


def clear_way(
    ends: tuple[str, str], rects: Mapping[str, Rect], nearby: NotesNearby
) -> tuple[Point, ...]:
    """The corners of a link: straight where nothing is in the way, else the clearest bow."""
    start, end = rects[ends[0]], rects[ends[1]]
    best: tuple[Point, ...] = straight(start, end)
    if dist(start.centre, end.centre) > _FARTHEST:
        return best
    hits = nearby.under(best, ends)
    for bow in _BOWS:
        if not hits:
            break
        way = _bowed(start, end, bow)
        count = nearby.under(way, ends, most=hits)
        if count < hits:
            best, hits = way, count
    return best


def _bowed(start: Rect, end: Rect, bow: float) -> tuple[Point, ...]:
    """A curve from edge to edge that swings out by so much at its middle."""
    (ax, ay), (bx, by) = start.centre, end.centre
    length = hypot(bx - ax, by - ay) or 1.0
    turn = ((by - ay) / length * 2 * bow, -(bx - ax) / length * 2 * bow)
    handle = ((ax + bx) / 2 + turn[0], (ay + by) / 2 + turn[1])
    (ax, ay), (bx, by), (cx, cy) = edge_point(start, handle), handle, edge_point(end, handle)
    return tuple(
        [
            (one * ax + two * bx + three * cx, one * ay + two * by + three * cy)
            for one, two, three in _SHARES
        ]
    )


def _parts(rect: Rect) -> Iterable[_Part]:
    columns = range(floor(rect.x / _CELL), floor(rect.right / _CELL) + 1)
    rows = range(floor(rect.y / _CELL), floor(rect.bottom / _CELL) + 1)
    return ((column, row) for column in columns for row in rows)
