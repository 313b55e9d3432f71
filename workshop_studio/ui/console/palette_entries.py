"""Owns what the command palette can find: commands, things on boards, sessions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from workshop_studio.library.summaries import SessionSummary
from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.ui.console.key_sheet import keys_of, plain_words
from workshop_studio.ui.console.palette_hits import Entry, Kind
from workshop_studio.ui.console.steps import home_of, step_icon, step_title

_FOUND: tuple[tuple[type[Record], Kind], ...] = (
    (Player, "player"),
    (Note, "item"),
    (Question, "question"),
    (Element, "item"),
    (Commitment, "item"),
)


def command_entries(actions: Iterable[QAction], where: Callable[[QAction], str]) -> Iterator[Entry]:
    """What can be done now."""
    group = QCoreApplication.translate("Palette", "Commands")
    for action in actions:
        words = plain_words(action)
        if words and action.isEnabled() and not action.isSeparator():
            yield Entry(
                text=words, kind="command", group=group, where=where(action),
                keys=keys_of(action).partition(", ")[0], icon=str(action.data() or ""),
                run=action.trigger,
            )  # fmt: skip


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
                icon=step_icon(home[0]), run=_Going(go, record.id),
            )  # fmt: skip


def session_entries(
    sessions: Iterable[SessionSummary], open_session: Callable[[str], object]
) -> Iterator[Entry]:
    """The sessions of the library."""
    group = QCoreApplication.translate("Palette", "Sessions")
    where = QCoreApplication.translate("Palette", "Library")
    for session in sessions:
        yield Entry(
            text=session.title, kind="session", group=group, where=where, icon="file-text",
            run=_Going(open_session, session.id),
        )  # fmt: skip


class _Going:
    """Goes to one thing."""

    def __init__(self, go: Callable[[str], object], to: str) -> None:
        self._go = go
        self._to = to

    def __call__(self) -> None:
        self._go(self._to)


def _said(record: Record) -> str:
    text = record.name if isinstance(record, Player) else getattr(record, "text", "")
    return " ".join(str(text).split())


def _where(snapshot: Snapshot, step: str, place: str) -> str:
    title = next(title for name, title in _titles() if name == step)
    board = snapshot.find(place)
    return f"{title}, {board.title}" if isinstance(board, Board) and board.title else title


def _titles() -> tuple[tuple[str, str], ...]:
    from workshop_studio.ui.console.steps import STEPS  # noqa: PLC0415

    return tuple((step, step_title(step)) for step in STEPS)
