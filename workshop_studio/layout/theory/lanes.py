"""Owns the lanes of a gutter: which upright stretch lies where, so that few lines cross."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

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
        lanes = _untangled(lanes, crossings)
    return {each.edge: number for number, lane in enumerate(lanes) for each in lane}


def _untangled(lanes: list[list[Crossing]], crossings: Sequence[Crossing]) -> list[list[Crossing]]:
    cost = _cost(lanes, crossings)
    for _ in range(_ROUNDS):
        before = cost
        for place in range(len(lanes) - 1):
            swapped = [*lanes]
            swapped[place], swapped[place + 1] = swapped[place + 1], swapped[place]
            other = _cost(swapped, crossings)
            if other < cost:
                lanes, cost = swapped, other
        if cost == before:
            break
    return lanes


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


def _cost(lanes: Sequence[Sequence[Crossing]], crossings: Sequence[Crossing]) -> int:
    place = {each.edge: float(number) for number, lane in enumerate(lanes) for each in lane}
    cost = 0
    for upright in crossings:
        if upright.edge in place:
            for other in crossings:
                if other.edge != upright.edge:
                    cost += _meetings(upright, place[upright.edge], other, place, len(lanes))
    return cost


def _meetings(
    upright: Crossing, lane: float, other: Crossing, place: dict[str, float], count: int
) -> int:
    """How often the level parts of another line cross this upright one, or lie on its ends."""
    low, high = sorted((upright.enters, upright.leaves))
    met = 0
    for height, start, end in _levels(other, place, count):
        if start < lane < end and low < height < high:
            met += 1
        for own, own_start, own_end in _levels(upright, place, count):
            if abs(own - height) < 1.0 and own_start < end and start < own_end:
                met += _OVERLAID
    return met


def _levels(
    crossing: Crossing, place: dict[str, float], count: int
) -> Iterator[tuple[float, float, float]]:
    """The level parts of a line: height, start and end, the lanes being the unit across."""
    left, right = -1.0, float(count)
    if crossing.edge not in place:
        yield crossing.enters, left, right
        return
    lane = place[crossing.edge]
    for height, on_left in (
        (crossing.enters, crossing.from_left),
        (crossing.leaves, crossing.to_left),
    ):
        yield (height, left, lane) if on_left else (height, lane, right)
