"""Owns adding a board, with the rings, sectors or categories that divide it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop_studio.model.boards import Board, Category, Ring, Sector
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.ids import new_id
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import (
    DEFAULT_CATEGORIES,
    DEFAULT_RINGS,
    DEFAULT_SECTORS,
    BoardKind,
)
from workshop_studio.operations.editing import add


def add_board(
    snapshot: Snapshot, *, kind: BoardKind, title: str = "", issue: str = ""
) -> ChangeSet:
    """Add a board after the others, divided as the method proposes."""
    board = Board(id=new_id(), kind=kind, title=title.strip(), issue=issue.strip())
    parts = tuple(Change(None, part) for part in divided(board))
    return ChangeSet((*add(snapshot, board).changes, *parts))


def divided(board: Board) -> Iterator[Ring | Sector | Category]:
    """The rings and sectors of a map, the categories of an opportunities board."""
    if board.kind == "players":
        yield from _each(Ring, board, DEFAULT_RINGS)
        yield from _each(Sector, board, DEFAULT_SECTORS)
    if board.kind == "opportunities":
        yield from _each(Category, board, DEFAULT_CATEGORIES)


def _each(
    kind: type[Ring | Sector | Category], board: Board, names: Sequence[str]
) -> Iterator[Ring | Sector | Category]:
    for order, name in enumerate(names, start=1):
        yield kind(id=new_id(), board=board.id, name=name, order=order)
