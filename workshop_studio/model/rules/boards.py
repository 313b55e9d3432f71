"""Owns the rules of boards: how they are divided, and what may stand on which kind."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board, Category, Ring, Sector
from workshop_studio.model.items import Note, NoteLink, Player, PlayerLink, Question
from workshop_studio.model.problems import Problem
from workshop_studio.model.rules.fields import entries
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.model.words import BoardKind

RINGS = (2, 6)
CATEGORIES = (1, 6)

_STANDS_ON: dict[type[Record], tuple[BoardKind, ...]] = {
    Ring: ("players",),
    Sector: ("players",),
    Player: ("players",),
    PlayerLink: ("players",),
    Note: ("iceberg", "notes"),
    NoteLink: ("iceberg", "notes"),
    Category: ("opportunities",),
    Question: ("opportunities",),
    Round: ("opportunities",),
}


def board_problems(board: Board, snapshot: Snapshot) -> Iterator[Problem]:
    """Too few or too many rings or categories (exchange format, rule 7)."""
    if board.kind == "players":
        yield from _count(board, "rings", len(snapshot.of(Ring, board.id)), RINGS)
    if board.kind == "opportunities":
        yield from _count(board, "categories", len(snapshot.of(Category, board.id)), CATEGORIES)


def standing_problems(record: Record, snapshot: Snapshot) -> Iterator[Problem]:
    """Something on a board of another kind, or in a ring, sector or category of another board."""
    allowed = _STANDS_ON.get(type(record))
    owner = getattr(record, "board", "")
    if allowed is None or not snapshot.has(Board, owner):
        return
    kind = snapshot.get(Board, owner).kind
    if kind not in allowed:
        yield Problem(record.id, "board", f"{owner!r} is not a board of {' or '.join(allowed)}")
    elif isinstance(record, Note):
        yield from _layer_problems(record, kind)
    yield from _place_problems(record)
    for field, part in _divisions(record):
        found = snapshot.find(part)
        if isinstance(found, Ring | Sector | Category) and found.board != owner:
            yield Problem(record.id, field, f"no such {field} on this board: {part!r}")


def _place_problems(record: Record) -> Iterator[Problem]:
    if isinstance(record, Player) and record.angle is not None and not 0 <= record.angle < 360:
        yield Problem(record.id, "angle", f"{record.angle} is not within 0 to 360")
    if isinstance(record, Note) and (record.x is None) != (record.y is None):
        yield Problem(record.id, "x" if record.x is None else "y", "is missing")


def _divisions(record: Record) -> tuple[tuple[str, str], ...]:
    if isinstance(record, Player):
        return (("ring", record.ring), ("sector", record.sector))
    if isinstance(record, Question):
        return (("category", record.category),)
    return ()


def _layer_problems(note: Note, kind: BoardKind) -> Iterator[Problem]:
    for field in ("layer", "side"):
        given = getattr(note, field)
        if kind == "iceberg" and not given:
            yield Problem(note.id, field, "is missing")
        if kind == "notes" and given:
            yield Problem(note.id, field, "belongs to an iceberg only")


def _count(board: Board, field: str, count: int, span: tuple[int, int]) -> Iterator[Problem]:
    if not span[0] <= count <= span[1]:
        allowed = f"{span[0]} to {span[1]} are allowed"
        yield Problem(board.id, field, f"has {entries(count)}, and {allowed}")
