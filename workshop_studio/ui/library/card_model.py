"""Owns the list of sessions as the grid of cards asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from workshop_studio.library.summaries import SessionSummary
from workshop_studio.ui.library.finding import counts, is_sample, saved_when, where_and_when

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class CardModel(QAbstractListModel):
    """Sessions in their order, each with its picture as soon as there is one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sessions: tuple[SessionSummary, ...] = ()
        self._pictures: dict[str, tuple[str, QPixmap]] = {}

    def show(self, sessions: Sequence[SessionSummary]) -> None:
        """Show these sessions."""
        if tuple(sessions) != self.sessions:
            self.beginResetModel()
            self.sessions = tuple(sessions)
            self.endResetModel()

    def row_of(self, session: str) -> int:
        """The row of a session; -1 where it is not shown."""
        rows = (row for row, each in enumerate(self.sessions) if each.id == session)
        return next(rows, -1)

    def picture(self, session: SessionSummary) -> QPixmap | None:
        """The picture of a session as it is saved, or None as long as there is none."""
        kept = self._pictures.get(session.id)
        return kept[1] if kept is not None and kept[0] == session.saved else None

    def set_picture(self, session: SessionSummary, picture: QPixmap) -> None:
        """Show a picture on a session's card."""
        self._pictures[session.id] = (session.saved, picture)
        row = self.row_of(session.id)
        if row >= 0:
            here = self.index(row)
            self.dataChanged.emit(here, here, [Qt.ItemDataRole.DecorationRole])

    def forget_pictures(self) -> None:
        """Let all pictures be drawn again, as after a change of theme."""
        self._pictures.clear()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many sessions there are."""
        return 0 if parent.isValid() else len(self.sessions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title; and for screen readers all that a card says."""
        if not index.isValid():
            return None
        session = self.sessions[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return session.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (session.title, where_and_when(session), counts(session), saved_when(session))
            sample = self.tr("Sample") if is_sample(session) else ""
            return ", ".join(part for part in (*said, sample) if part)
        return None
