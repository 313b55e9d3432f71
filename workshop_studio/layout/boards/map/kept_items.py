"""Owns the items of a map's newest scene, to be used again where they are made of the same."""

from __future__ import annotations

from collections.abc import Callable

from workshop_studio.layout.boards.scene import Item

MadeOf = tuple[object, ...]


class KeptItems:
    """Items by their ids, with what each was made of; those a scene did not ask for are let go."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[MadeOf, Item]] = {}
        self._now: dict[str, tuple[MadeOf, Item]] = {}

    def begin(self) -> None:
        """Begin a new scene."""
        self._last, self._now = self._now, {}

    def item(self, key: str, made_of: MadeOf, make: Callable[[], Item]) -> Item:
        """The item of the scene before if it was made of the same, or else a new one.

        Args:
            key: the item's id.
            made_of: everything it depends on.
            make: makes it.
        """
        kept = self._last.get(key)
        # Tuples look whether their parts are the very same first, which they mostly are.
        if kept is None or kept[0] != made_of:
            kept = (made_of, make())
        self._now[key] = kept
        return kept[1]
