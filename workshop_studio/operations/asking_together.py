"""Owns the words of a question that grows from things on a board, from one or from several."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.model.base import Record
from workshop_studio.model.declared import TEXT_LIMIT
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Note, Player, PlayerLink
from workshop_studio.model.openings import OPENINGS, asks
from workshop_studio.model.sentences import in_a_row
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.asking import about, asked_of
from workshop_studio.operations.refusal import NotPossibleError

_WHAT = {"barrier": "change this", "driver": "build on this"}


def asked_of_all(snapshot: Snapshot, sources: Sequence[Record]) -> str:
    """One question of notes, or of players and links.

    Notes are asked as one alone is: what gets in the way is to change, what helps is to build on,
    and of both together one asks how to act on it. Of players and links the map's own question is
    asked: what could be better between them (method, 1).

    Raises:
        NotPossibleError: there is none, something else is among them, or they are too long for one
            question.
    """
    notes = [each for each in sources if isinstance(each, Note)]
    others = [each for each in sources if isinstance(each, Player | PlayerLink)]
    if not sources or len(notes) not in {0, len(sources)} or len(notes + others) < len(sources):
        raise NotPossibleError("A question is made of notes, or of players and links.")
    text = _of_notes(notes) if notes else _of_players(snapshot, others)
    if len(text) > TEXT_LIMIT:
        raise NotPossibleError("These are too long for one question; choose fewer of them.")
    return text


def _of_notes(notes: Sequence[Note]) -> str:
    if len(notes) == 1:
        return asked_of(notes[0])
    if any(asks(note.text) for note in notes):
        return "\n".join(dict.fromkeys(asked_of(note) for note in notes))
    sides = {note.side for note in notes}
    what = _WHAT.get(sides.pop(), "act on this") if len(sides) == 1 else "act on this"
    phrases = (note.text.strip().rstrip(".!… ") for note in notes)
    return about("; ".join(dict.fromkeys(phrases)), what)


def _of_players(snapshot: Snapshot, sources: Sequence[Player | PlayerLink]) -> str:
    links = [each for each in sources if isinstance(each, PlayerLink)]
    if not links:
        names = [each.name.strip() for each in sources if isinstance(each, Player)]
        return f"{OPENINGS[0]} work better with {in_a_row(names)}?"
    between = [_between(snapshot, each) if isinstance(each, PlayerLink) else
               f"with {each.name.strip()}" for each in sources]  # fmt: skip
    said = links[0].note.strip().rstrip(".!?… ")
    if len(sources) == 1 and said:
        return f"{OPENINGS[0]} make this better {between[0]}: {said}?"
    return f"{OPENINGS[0]} make things work better {in_a_row(between)}?"


def _between(snapshot: Snapshot, link: PlayerLink) -> str:
    one, other = (_name(snapshot, end) for end in (link.source, link.target))
    return f"between {one} and {other}"


def _name(snapshot: Snapshot, end: str) -> str:
    player = snapshot.find(end)
    if end == YOUNG_PERSON or not isinstance(player, Player):
        return "the young person"
    return player.name.strip()
