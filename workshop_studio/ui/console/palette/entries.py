"""Owns what the command palette finds beside what stands on boards: commands and sessions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from workshop_studio.library.summaries import SessionSummary
from workshop_studio.ui.console.palette.hits import Entry
from workshop_studio.ui.console.sheets.key_sheet import keys_of, plain_words


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


def session_entries(
    sessions: Iterable[SessionSummary], open_session: Callable[[str], object]
) -> Iterator[Entry]:
    """The sessions of the library."""
    group = QCoreApplication.translate("Palette", "Sessions")
    where = QCoreApplication.translate("Palette", "Library")
    for session in sessions:
        yield Entry(
            text=session.title, kind="session", group=group, where=where, icon="file-text",
            run=Going(open_session, session.id),
        )  # fmt: skip


class Going:
    """Goes to one thing."""

    def __init__(self, go: Callable[[str], object], to: str) -> None:
        self._go = go
        self._to = to

    def __call__(self) -> None:
        """Go there."""
        self._go(self._to)
