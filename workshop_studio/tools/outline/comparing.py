"""Owns what differs between two lists: few steps that lead from one to the other, in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from workshop_studio.model.frozen import frozen
from workshop_studio.tools.outline.row import Row, every_row

ROOT = ""
"""Id of what the outermost rows lie in."""


@frozen
class Removed:
    """Rows of one parent that stood next to each other went, with all that was left in them."""

    parent: str
    first: int
    count: int


@frozen
class Inserted:
    """A row came; the rows in it come after it, each by itself."""

    parent: str
    at: int
    row: Row


@frozen
class Moved:
    """A row went to a place, counted without itself, with all that lies in it."""

    row: str
    parent: str
    at: int


@frozen
class Changed:
    """A row says something else."""

    row: Row


Difference = Removed | Inserted | Moved | Changed


def differences(before: Sequence[Row], after: Sequence[Row]) -> Iterator[Difference]:
    """The steps from one list to another; each counts places as the step before has left them.

    What only stands elsewhere moves, with all that lies in it, so that whoever looks at it or types
    over it goes along.
    """
    there = {row.id: row for row in every_row(tuple(before))}
    wanted = {row.id: row for row in every_row(tuple(after))}
    tree = _Tree(before, there)
    yield from tree.clear(wanted, rescue=True)
    yield from tree.settle(ROOT, after, wanted)
    for key, row in wanted.items():
        yield from tree.settle(key, row.children, wanted)
    yield from tree.clear(wanted, rescue=False)
    for key, row in wanted.items():
        if key in there and _head(there[key]) != _head(row):
            yield Changed(row)


class _Tree:
    """What lies in what after the steps so far, by ids."""

    def __init__(self, rows: Sequence[Row], there: Mapping[str, Row]) -> None:
        self._held = {ROOT: [row.id for row in rows]}
        self._held |= {key: [child.id for child in row.children] for key, row in there.items()}
        self._parent = {child: key for key, held in self._held.items() for child in held}

    def clear(self, wanted: Mapping[str, Row], *, rescue: bool) -> Iterator[Removed]:
        """Take away what is not wanted; to rescue is to leave what has something wanted in it."""
        for parent in [ROOT, *wanted]:
            held = self._held.get(parent, [])
            end = len(held)
            while end:
                start = end
                while start and self._goes(held[start - 1], wanted, rescue=rescue):
                    start -= 1
                if start < end:
                    del held[start:end]
                    yield Removed(parent, start, end - start)
                end = start - 1 if start else 0

    def settle(
        self, parent: str, rows: Sequence[Row], wanted: Mapping[str, Row]
    ) -> Iterator[Inserted | Moved]:
        """Have the rows of a parent in it, in order, among what still has to leave it."""
        held = self._held.setdefault(parent, [])
        goal = [row.id for row in rows]
        if held == goal:
            return
        kept, at = _in_order(held, goal), 0
        for key in goal:
            if key in kept:
                at = held.index(key, at) + 1
                continue
            if key in self._parent:
                at -= int(self._parent[key] == parent and held.index(key) < at)
                self._held[self._parent[key]].remove(key)
                yield Moved(key, parent, at)
            else:
                yield Inserted(parent, at, wanted[key])
            held.insert(at, key)
            self._parent[key] = parent
            at += 1

    def _goes(self, key: str, wanted: Mapping[str, Row], *, rescue: bool) -> bool:
        if key in wanted:
            return False
        return not rescue or all(self._goes(each, wanted, rescue=True) for each in self._held[key])


def _in_order(held: Sequence[str], goal: Sequence[str]) -> set[str]:
    """The most of what is held already that stands in the order wanted, and need not move."""
    place = {key: at for at, key in enumerate(goal)}
    keys = [key for key in held if key in place]
    tails: list[int] = []
    lengths: list[int] = []
    for key in keys:
        length = bisect_left(tails, place[key])
        tails[length : length + 1] = [place[key]]
        lengths.append(length)
    kept, wanted = set[str](), len(tails) - 1
    for key, length in zip(reversed(keys), reversed(lengths), strict=True):
        if length == wanted:
            kept.add(key)
            wanted -= 1
    return kept


def _head(row: Row) -> tuple[object, ...]:
    """All of a row but what lies in it."""
    return (
        row.kind, row.words, row.said, row.record, row.place, row.beside, row.movable, row.reason,
    )  # fmt: skip
