"""Owns the comparison of two scenes: what is painted again when one follows the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile
from operator import is_

from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.model.frozen import frozen


@frozen
class Difference:
    """What a scene has that another has not.

    Attributes:
        gone: ids of items that are no more.
        put: items that are new or look, stand or read differently.
        reordered: ids of items that are the same, but lie above or below others than before.
    """

    gone: tuple[str, ...]
    put: tuple[Item, ...]
    reordered: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.gone) + len(self.put) + len(self.reordered)


def compared(before: Scene, after: Scene) -> Difference:
    """What has to be painted again for `after` to stand where `before` stood."""
    if not before.items:
        # A board of thousands is opened, and there is nothing to compare it with.
        return Difference((), after.items, ())
    was, now = _between(before.items, after.items)
    known = {item.id: item for item in was}
    # Most are the very same, which is seen at once; equal ones take comparing all they hold.
    put = tuple(item for item in now if (other := known.get(item.id)) is not item and other != item)
    there = {item.id for item in now}
    gone = tuple(item_id for item_id in known if item_id not in there)
    fresh = {item.id for item in put}
    same = [item.id for item in now if item.id not in fresh]
    return Difference(gone, put, _reordered(was, same))


def _between(was: Sequence[Item], now: Sequence[Item]) -> tuple[Sequence[Item], Sequence[Item]]:
    """Both without what they begin and end with alike: of thousands that is nearly all."""
    start = _alike(was, now)
    was, now = was[start:], now[start:]
    end = _alike(reversed(was), reversed(now))
    return was[: len(was) - end], now[: len(now) - end]


def _alike(some: Iterable[Item], others: Iterable[Item]) -> int:
    """How many items two rows begin with that are the very same."""
    return len(list(takewhile(bool, map(is_, some, others))))


def _reordered(was: Sequence[Item], same: list[str]) -> tuple[str, ...]:
    """The fewest of these ids that, taken out, leave the others in the order they had before."""
    order = {item.id: place for place, item in enumerate(was)}
    places = [order[item_id] for item_id in same]
    if all(low < high for low, high in pairwise(places)):
        return ()
    stay = _longest_rise(places)
    return tuple(item_id for place, item_id in zip(places, same, strict=True) if place not in stay)


def _longest_rise(numbers: list[int]) -> set[int]:
    """The members of one of the longest rising rows within different numbers."""
    ends: list[int] = []
    previous: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(ends, number)
        previous[number] = ends[place - 1] if place else None
        ends[place : place + 1] = [number]
    row: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        row.add(last)
        last = previous[last]
    return row
