"""Owns the list of the session's votes with their states."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.ui.kit.widgets import button, heading
from workshop_studio.ui.session.vote_name import vote_name
from workshop_studio.ui.vote.round_words import state_line
from workshop_studio.ui.vote.vote_rows import VoteRows

_ID = Qt.ItemDataRole.UserRole
_ROW, _FRAME = 58, 6


class RoundsList(QWidget):
    """All votes, the first on top.

    Signals:
        chosen: (str) id of the vote that was chosen.
        new_wanted: prepare another.
    """

    chosen = Signal(str)
    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Votes of this session"))
        self._list.setItemDelegate(VoteRows(self._list))
        # Clear of the ring that is around the list while it has the keyboard.
        self._list.setViewportMargins(2, 2, 2, 2)
        self.new = button(self.tr("Prepare another vote"), icon="plus")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 3, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("Votes")))
        # As high as its votes, as long as there is room for them.
        layout.addWidget(self._list, 1_000)
        layout.addWidget(self.new)
        layout.addStretch(1)
        self.setFocusProxy(self._list)
        self._list.currentItemChanged.connect(self._moved)
        self._list.itemClicked.connect(self._tell)
        self._list.itemActivated.connect(self._tell)
        self.new.clicked.connect(self.new_wanted)

    def show_session(self, snapshot: Snapshot, *, chosen: str) -> None:
        """List the votes there are; `chosen` is the one that is open on the right, or ""."""
        self._list.blockSignals(True)  # noqa: FBT003 -- Qt takes it so
        self._list.clear()
        for vote in snapshot.all(Round):
            words = f"{vote_name(snapshot, vote)}\n{state_line(snapshot, vote)}"
            item = QListWidgetItem(words)
            item.setData(_ID, vote.id)
            item.setSizeHint(QSize(0, _ROW))
            self._list.addItem(item)
            if vote.id == chosen:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)  # noqa: FBT003 -- Qt takes it so
        self._list.setMaximumHeight(_ROW * self._list.count() + _FRAME)

    def _moved(self, item: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        # Coming to a list without a choice makes the first item current; nobody chose it.
        if item is not None and before is not None:
            self._tell(item)

    def _tell(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_ID)))
