"""Owns beginning a session: its first transaction, with the boards of the method."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board, Category, Ring, Sector
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.ids import new_id
from workshop_studio.model.session import Session
from workshop_studio.model.words import (
    DEFAULT_CATEGORIES,
    DEFAULT_RINGS,
    DEFAULT_SECTORS,
    BoardKind,
    System,
)

_BOARDS: tuple[BoardKind, ...] = ("notes", "players", "iceberg", "opportunities")


def start_session(*, title: str, system: System = "locality", place: str = "") -> ChangeSet:
    """A new session with one empty board of each kind, in the order of the day."""
    records: list[Record] = [Session(id=new_id(), title=title, system=system, place=place)]
    for order, kind in enumerate(_BOARDS, start=1):
        board = Board(id=new_id(), kind=kind, order=order)
        records.append(board)
        records.extend(_divisions(board))
    return ChangeSet(tuple(Change(None, record) for record in records))


def _divisions(board: Board) -> Iterator[Record]:
    if board.kind == "players":
        yield from _each(Ring, board, DEFAULT_RINGS)
        yield from _each(Sector, board, DEFAULT_SECTORS)
    if board.kind == "opportunities":
        yield from _each(Category, board, DEFAULT_CATEGORIES)


def _each(
    kind: type[Ring | Sector | Category], board: Board, names: Sequence[str]
) -> Iterator[Record]:
    for order, name in enumerate(names, start=1):
        yield kind(id=new_id(), board=board.id, name=name, order=order)
