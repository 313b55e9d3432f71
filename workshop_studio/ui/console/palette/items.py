"""Owns what the command palette finds on boards: players, notes, questions, boxes, commitments."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.ui.console.palette.entries import Going
from workshop_studio.ui.console.palette.hits import Entry, Kind
from workshop_studio.ui.console.steps.step_names import StepName, step_icon, step_title
from workshop_studio.ui.console.steps.steps import home_of

_FOUND: tuple[tuple[type[Record], Kind], ...] = (
    (Player, "player"),
    (Note, "item"),
    (Question, "question"),
    (Element, "item"),
    (Commitment, "item"),
)


def item_entries(snapshot: Snapshot, go: Callable[[str], object]) -> Iterator[Entry]:
    """What stands on boards, by its words."""
    group = QCoreApplication.translate("Palette", "Go to")
    for kind, word in _FOUND:
        for record in snapshot.all(kind):
            home = home_of(snapshot, record.id)
            text = _said(record)
            if home is None or not text:
                continue
            yield Entry(
                text=text, kind=word, group=group, where=_where(snapshot, *home),
                icon=step_icon(home[0]), run=Going(go, record.id),
            )  # fmt: skip


def _said(record: Record) -> str:
    text = record.name if isinstance(record, Player) else getattr(record, "text", "")
    return " ".join(str(text).split())


def _where(snapshot: Snapshot, step: StepName, place: str) -> str:
    title, board = step_title(step), snapshot.find(place)
    return f"{title}, {board.title}" if isinstance(board, Board) and board.title else title
