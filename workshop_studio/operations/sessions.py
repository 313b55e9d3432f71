"""Owns beginning a session: its first transaction, with the boards of the method."""

from __future__ import annotations

from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.ids import new_id
from workshop_studio.model.session import Session
from workshop_studio.model.words import BoardKind, System
from workshop_studio.operations.boards import divided

_BOARDS: tuple[BoardKind, ...] = ("notes", "players", "iceberg", "opportunities")


def start_session(*, title: str, system: System = "locality", place: str = "") -> ChangeSet:
    """A new session with one empty board of each kind, in the order of the day."""
    records: list[Record] = [Session(id=new_id(), title=title, system=system, place=place)]
    for order, kind in enumerate(_BOARDS, start=1):
        board = Board(id=new_id(), kind=kind, order=order)
        records += [board, *divided(board)]
    return ChangeSet(tuple(Change(None, record) for record in records))
