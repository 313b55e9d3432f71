"""Owns what a layout keeps of each record from one change to the next, as long as it still holds.

Records never change in place. So whoever asks with the very same parts gets the very same answer,
and the canvas sees at a glance that nothing of it differs.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Generic, TypeVar

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
