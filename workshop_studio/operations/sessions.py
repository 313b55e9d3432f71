"""Owns beginning a session: its first transaction, with the boards of the method."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.ids import new_id
from workshop_studio.model.session import Session
from workshop_studio.model.words import BoardKind, System
from workshop_studio.operations.boards import divided
from workshop_studio.operations.editing import entered

_BOARDS: tuple[BoardKind, ...] = ("notes", "players", "iceberg", "opportunities")


def start_session(
    *,
    title: str,
    system: System = "locality",
    place: str = "",
    date: str = "",
    group: str = "",
    boards: Sequence[BoardKind] = _BOARDS,
) -> ChangeSet:
    """A new session with an empty board of each of these kinds, in their order."""
    session = Session(
        id=new_id(),
        title=title.strip(),
        system=system,
        place=place.strip(),
        date=date,
        group=group.strip(),
    )
    records: list[Record] = [entered(session)]
    for order, kind in enumerate(boards, start=1):
        board = Board(id=new_id(), kind=kind, order=order)
        records += [board, *divided(board)]
    return ChangeSet(tuple(Change(None, record) for record in records))
