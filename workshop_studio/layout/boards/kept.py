"""Owns what a layout keeps of each record from one change to the next, as long as it still holds.

Records never change in place. So whoever asks with the very same parts gets the very same answer,
and the canvas sees at a glance that nothing of it differs.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Generic, TypeVar

Member = TypeVar("Member")
Value = TypeVar("Value")

_SPARE = 64


class Kept(Generic[Value]):
    """The newest value for each id, with the parts it was made of."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[tuple[object, ...], Value]] = {}

    def get(self, ident: str, parts: tuple[object, ...], make: Callable[[], Value]) -> Value:
        """The value made of these parts for an id, or made now."""
        kept = self._kept.get(ident)
        if kept is None or kept[0] != parts:
            kept = self._kept[ident] = parts, make()
        return kept[1]

    def forget_all_but(self, ids: Collection[str]) -> None:
        """Let go of what has gone from the board, once there is much of it."""
        if len(self._kept) > len(ids) + _SPARE:
            wanted = frozenset(ids)
            self._kept = {ident: kept for ident, kept in self._kept.items() if ident in wanted}


class KeptRow(Generic[Member, Value]):
    """What was made of each member of a row, for as long as the members are the very same.

    A row of thousands is gone through without a step of Python's for each: a member is known by
    what it is, and not by what it holds.
    """

    def __init__(self) -> None:
        self._members: tuple[Member, ...] = ()
        self._values: dict[int, Value] = {}
        self._parts: tuple[object, ...] = ()
        self._row: list[Value] = []

    def of(
        self, members: Sequence[Member], parts: tuple[object, ...], make: Callable[[Member], Value]
    ) -> list[Value]:
        """What is made of each member, one for one.

        Args:
            members: the row as it is now.
            parts: what else it is all made of; where that differs, all is made anew.
            make: makes it of one.
        """
        if members is self._members and parts == self._parts and len(self._values) == len(members):
            return self._row
        known = self._values if parts == self._parts else {}
        marks = list(map(id, members))
        self._row = [
            make(member) if value is None else value
            for member, value in zip(members, map(known.get, marks), strict=True)
        ]
        # Members are kept as long as their marks: what is freed lends its own to something else.
        self._members, self._parts = tuple(members), parts
        self._values = dict(zip(marks, self._row, strict=True))
        return self._row

    def forget(self, members: Iterable[Member]) -> None:
        """Have what belongs to some of them made anew the next time."""
        for member in members:
            self._values.pop(id(member), None)
