"""Owns the lanes of a gutter: which upright stretch lies where, so that few lines cross."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from workshop_studio.layout.theory.ports import Crossing

STRAIGHT = 0.4
"""Heights in points that differ by less make no bend."""
_CLEAR = 6.0
_OVERLAID = 10
"""How many crossings one stretch of two lines on top of each other is as bad as."""
_ROUNDS = 4
_MOST = 30
"""With more lines than this in a gutter their order is left as first guessed."""


def lanes_of(crossings: Sequence[Crossing]) -> dict[str, int]:
    """The lane of each line that bends in a gutter, counted from the left.

    Stretches that do not overlap may share a lane. Lanes are put in an order in which the lines
    cross least, by swapping neighbours as long as that helps.
    """
    bent = [each for each in crossings if abs(each.enters - each.leaves) >= STRAIGHT]
    lanes = _packed(sorted(bent, key=_first_guess))
    if len(crossings) <= _MOST:
        lanes = _untangled(lanes)
    return {each.edge: number for number, lane in enumerate(lanes) for each in lane}


def _untangled(lanes: Sequence[list[Crossing]]) -> list[list[Crossing]]:
    order = [*lanes]
    for _ in range(_ROUNDS):
        before = [*order]
        for place in range(len(order) - 1):
            left, right = order[place : place + 2]
            # Nothing else changes its side of another when two neighbours are swapped.
            if _cost(right, left) < _cost(left, right):
                order[place : place + 2] = right, left
        if order == before:
            break
    return order


def _first_guess(crossing: Crossing) -> tuple[bool, float, str]:
    """Downward lines nest from the lowest, upward ones from the highest."""
    down = crossing.leaves > crossing.enters
    return down, -crossing.enters if down else crossing.enters, crossing.edge


class _Lane:
    """Stretches that do not overlap, so that their upper and lower ends come in one order."""

    def __init__(self) -> None:
        self.crossings: list[Crossing] = []
        self._tops: list[float] = []
        self._bottoms: list[float] = []

    def takes(self, crossing: Crossing) -> bool:
        """Take a stretch in, if it overlaps with none."""
        low, high = sorted((crossing.enters, crossing.leaves))
        # Only the last that begins above its end can reach down to it.
        place = bisect_left(self._tops, high + _CLEAR)
        if place and low < self._bottoms[place - 1] + _CLEAR:
            return False
        self._tops.insert(place, low)
        self._bottoms.insert(place, high)
        self.crossings.append(crossing)
        return True


def _packed(crossings: Iterable[Crossing]) -> list[list[Crossing]]:
    lanes: list[_Lane] = []
    for crossing in crossings:
        if not any(lane.takes(crossing) for lane in lanes):
            lanes.append(_Lane())
            lanes[-1].takes(crossing)
    return [lane.crossings for lane in lanes]


def _cost(left: Sequence[Crossing], right: Sequence[Crossing]) -> int:
    """How often the lines of one lane cross those of the next, or lie on them."""
    return sum(
        _meetings(one, 0.0, other, 1.0) + _meetings(other, 1.0, one, 0.0)
        for one in left
        for other in right
    )


def _meetings(upright: Crossing, lane: float, other: Crossing, its_lane: float) -> int:
    """How often the level parts of another line cross this upright one, or lie on its ends."""
    low, high = sorted((upright.enters, upright.leaves))
    met = 0
    for height, start, end in _levels(other, its_lane):
        if start < lane < end and low < height < high:
            met += 1
        for own, own_start, own_end in _levels(upright, lane):
            if abs(own - height) < 1.0 and own_start < end and start < own_end:
                met += _OVERLAID
    return met


def _levels(crossing: Crossing, lane: float) -> tuple[tuple[float, float, float], ...]:
    """The level parts of a line: height, start and end across a gutter of two lanes, 0 and 1."""
    left, right = -1.0, 2.0
    return (
        (crossing.enters, left, lane) if crossing.from_left else (crossing.enters, lane, right),
        (crossing.leaves, left, lane) if crossing.to_left else (crossing.leaves, lane, right),
    )
