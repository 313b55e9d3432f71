"""Owns the rows of what something came from: the notes, players and questions it was taken from."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.boards.map.naming import KIND_WORDS
from workshop_studio.layout.boards.questions.words import origin_place
from workshop_studio.layout.words import shortened
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Note, Player, PlayerLink, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.tools.outline.row import Beside, Row

_LIMIT = 160


def source_rows(
    snapshot: Snapshot, of: str, origins: Sequence[str], *, lead: str
) -> tuple[Row, ...]:
    """A row for each thing something came from that is still there."""
    found = ((origin, _words(snapshot, origin)) for origin in dict.fromkeys(origins))
    return tuple(
        _row(snapshot, of, origin, words=words, lead=lead) for origin, words in found if words
    )


def _row(snapshot: Snapshot, of: str, origin: str, *, words: str, lead: str) -> Row:
    place = origin_place(snapshot, origin)
    said = ", ".join(part for part in (f"{lead} {words}", place) if part)
    # Its record stands on another page, and cannot be selected here.
    return Row(f"{of}<{origin}", "source", words, said, beside=Beside(lead=lead, more=place))


def source_of(row: Row) -> str:
    """Id of what a row of this kind stands for."""
    return row.id.rpartition("<")[2] if row.kind == "source" else ""


def _words(snapshot: Snapshot, origin: str) -> str:
    match snapshot.find(origin):
        case Note(text=text) | Question(text=text) | Commitment(text=text):
            return shortened(text, _LIMIT)
        case Player(name=name):
            return name
        case PlayerLink(source=source, target=target, kind=kind):
            ends = (snapshot.find(source), snapshot.find(target))
            names = [end.name if isinstance(end, Player) else "young person" for end in ends]
            return f"{names[0]}: {KIND_WORDS[kind]} {names[1]}"
        case _:
            return ""
