"""Owns the finding of commands, items and sessions by a few typed letters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from workshop_studio.model.frozen import frozen

Kind = Literal["command", "player", "question", "item", "session"]
_SIGNS: dict[str, Kind] = {">": "command", "@": "player", "#": "question"}
_MOST = 40


@frozen(kw_only=True)
class Entry:
    """Something that can be done or gone to.

    Attributes:
        text: what it is called.
        kind: what the signs ">", "@" and "#" narrow the search to.
        group: the heading it stands under.
        where: in which menu or on which board.
        keys: the key that does the same, in words.
        icon: name of its drawing.
        run: does it.
    """

    text: str
    kind: Kind
    group: str
    where: str = ""
    keys: str = ""
    icon: str = ""
    run: Callable[[], object]


@frozen
class Hit:
    """An entry that was found, and which of its letters answer what was typed."""

    entry: Entry
    spans: tuple[tuple[int, int], ...]


def hits(typed: str, entries: Sequence[Entry]) -> tuple[Hit, ...]:
    """The entries that hold every typed word, grouped as they came, the best of a group first."""
    sign, wanted = _SIGNS.get(typed[:1]), typed.strip()
    if sign is not None:
        entries = [entry for entry in entries if entry.kind == sign]
        wanted = wanted[1:].strip()
    words = wanted.lower().split()
    ranked: dict[str, list[tuple[tuple[int, int], Hit]]] = {}
    for number, entry in enumerate(entries):
        found = _spans(entry.text, words)
        if found is not None:
            best = min((_rank(entry.text, start) for start, _ in found), default=0)
            ranked.setdefault(entry.group, []).append(((best, number), Hit(entry, found)))
    return tuple(
        hit for group in ranked.values() for _rank_of, hit in sorted(group, key=_first)[:_MOST]
    )


def _spans(text: str, words: Iterable[str]) -> tuple[tuple[int, int], ...] | None:
    """Where each word stands in a text, at the beginning of one of its words where possible."""
    low = text.lower()
    if len(low) != len(text):
        # Letters that grow when made small would put the marks in wrong places.
        low = text
    found: list[tuple[int, int]] = []
    for word in words:
        starts = [
            at
            for at in range(len(low))
            if low.startswith(word, at)
            and all(at >= end or at + len(word) <= start for start, end in found)
        ]
        if not starts:
            return None
        best = min(starts, key=lambda at: (_rank(text, at), at))
        found.append((best, best + len(word)))
    return tuple(sorted(found))


def _rank(text: str, start: int) -> int:
    if start == 0:
        return 0
    return 2 if text[start - 1].isalnum() else 1


def _first(pair: tuple[tuple[int, int], Hit]) -> tuple[int, int]:
    return pair[0]
