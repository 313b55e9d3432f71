"""Owns what a question's card says besides the question: its number, and where it came from."""

from __future__ import annotations

from collections.abc import Mapping

from workshop_studio.layout.boards.iceberg.words import LAYER_TITLES
from workshop_studio.layout.words import SIGN_NAMES, shortened
from workshop_studio.model.boards import Board, Category
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Note, Player, PlayerLink, Question
from workshop_studio.model.openings import asks
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.model.words import SIGNS

HINT = "This reads like an answer. What is the question?"
PRIVATE = "Private"

_NAME_LIMIT = 40


def ballot_numbers(snapshot: Snapshot, board: str) -> Mapping[str, int]:
    """The number of each question that goes to the vote, by its id.

    It is its place on the whole board, private questions left out, as a vote would freeze it now;
    while a vote on the board is open, the number on its paper.
    """
    for vote in snapshot.of(Round, board):
        if vote.state == "open":
            return {line.question: line.number for line in vote.paper if not line.merged_into}
    shown = (each.id for each in snapshot.of(Question, board) if not each.private)
    return {question: number for number, question in enumerate(shown, start=1)}


def source(snapshot: Snapshot, question: Question) -> str:
    """Where it came from in a few words: "Iceberg: Events", "Map: SENCO"; "" where from nothing."""
    found = [place for origin in question.origins if (place := origin_place(snapshot, origin))]
    if not found:
        return ""
    more = f" +{len(found) - 1}" if len(found) > 1 else ""
    return f"{found[0]}{more}"


def spoken(snapshot: Snapshot, question: Question, number: int | None) -> str:
    """All that the card says, for a screen reader."""
    category = snapshot.get(Category, question.category).name
    seen = [SIGN_NAMES[sign].lower() for sign in SIGNS if sign in question.signs]
    parts = [
        f"Question {number}: {question.text}" if number else question.text,
        category,
        f"{len(seen)} of {len(SIGNS)} signs{': ' if seen else ''}{', '.join(seen)}",
        *([f"under {question.group.strip()}"] if question.group.strip() else []),
        *([f"tagged {', '.join(question.tags)}"] if question.tags else []),
        *([f"from {place}"] if (place := source(snapshot, question)) else []),
        *([PRIVATE] if question.private else []),
        *([HINT] if not asks(question.text) else []),
    ]
    return "; ".join(parts)


def origin_place(snapshot: Snapshot, origin: str) -> str:
    """What one thing a question came from is called; "" where it is gone."""
    record = snapshot.find(origin)
    match record:
        case Note():
            return _layer_or_board(snapshot, record)
        case Player():
            return f"Map: {shortened(record.name, _NAME_LIMIT)}"
        case PlayerLink():
            ends = (_player(snapshot, end) for end in (record.source, record.target))
            return f"Map: {' – '.join(ends)}"
        case _:
            return ""


def _layer_or_board(snapshot: Snapshot, note: Note) -> str:
    layer = note.layer
    if layer:
        return f"Iceberg: {LAYER_TITLES[layer]}"
    title = snapshot.get(Board, note.board).title.strip()
    return f"Notes: {shortened(title, _NAME_LIMIT)}" if title else "Notes"


def _player(snapshot: Snapshot, end: str) -> str:
    if end == YOUNG_PERSON:
        return "young person"
    player = snapshot.find(end)
    return shortened(player.name, _NAME_LIMIT) if isinstance(player, Player) else ""
