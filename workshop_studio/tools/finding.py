"""Owns finding things by their words, on one board and on all others of a session."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.snapshot import Snapshot, owner_of
from workshop_studio.model.theories import Element
from workshop_studio.tools.folded import folded

_KEPT = 50_000
_MOST_WORDS = 50
"""So many different words are looked for, of a page that was pasted into the field."""


class Finder:
    """Finds words in any order; what every text is compared as is worked out once."""

    def __init__(self) -> None:
        self._folded: dict[str, str] = {}

    def on_board(self, scene: Scene, typed: str) -> tuple[str, ...]:
        """Ids of the things on a board that hold every word typed, in reading order."""
        words = _words(typed)
        if not words:
            return ()
        by_id = scene.by_id
        return tuple(key for key in scene.order if self._holds(_text_of(by_id[key]), words))

    def elsewhere(self, snapshot: Snapshot, board: str, typed: str) -> dict[str, list[str]]:
        """Ids of what holds every word on other boards and theories, by their ids."""
        words, found = _words(typed), dict[str, list[str]]()
        for record, place, text in _on_all_boards(snapshot) if words else ():
            if place != board and self._holds(text, words):
                found.setdefault(place, []).append(record)
        return found

    def _holds(self, text: str, words: list[str]) -> bool:
        known = self._folded.get(text)
        if known is None:
            if len(self._folded) > _KEPT:
                self._folded.clear()
            known = self._folded[text] = folded(text)
        return bool(known) and all(word in known for word in words)


def _words(typed: str) -> list[str]:
    return list(dict.fromkeys(folded(typed).split()))[:_MOST_WORDS]


def _text_of(item: Item) -> str:
    """What a thing says, or is called; links only where they have words of their own."""
    if item.edit is not None and item.edit.text:
        return item.edit.text
    return "" if item.ends else item.name.partition(", ")[0]


def _on_all_boards(snapshot: Snapshot) -> Iterator[tuple[str, str, str]]:
    """Everything with words that stands on a board: its id, the board's, and the words."""
    for player in snapshot.all(Player):
        yield player.id, owner_of(player), player.name
    written: tuple[Note | Question | Element, ...]
    written = (*snapshot.all(Note), *snapshot.all(Question), *snapshot.all(Element))
    for record in written:
        yield record.id, owner_of(record), record.text
