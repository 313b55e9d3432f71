"""Owns the list of paper ballots typed so far, the last one on top, for correcting them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from workshop_studio.layout.theme import CRITERION_LOOKS
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.model.words import CRITERIA
from workshop_studio.tools.paper_rows import typed_rows

_ID = Qt.ItemDataRole.UserRole
_ROW, _SHOWN = 32, 7
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_REMOVE = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class TypedList(QListWidget):
    """Ballots by the number pencilled on them; Enter opens one again, Delete takes it back.

    Signals:
        opened: (str) a ballot is to be corrected.
        taken_back: (str) a ballot was typed by mistake.
    """

    opened = Signal(str)
    taken_back = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Paper ballots typed in; Enter opens one again"))
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(self._open)

    def show_vote(self, snapshot: Snapshot, vote: Round) -> None:
        """Show the ballots typed into a vote; the row that is chosen stays chosen."""
        chosen = self.chosen()
        typed = [each for each in snapshot.of(Ballot, vote.id) if each.typed]
        typed.sort(key=lambda each: (-(each.slip or 0), each.id))
        self.clear()
        for ballot in typed:
            item = QListWidgetItem(self._line(ballot, vote))
            item.setData(_ID, ballot.id)
            self.addItem(item)
            if ballot.id == chosen:
                self.setCurrentItem(item)
        rows = max(1, min(_SHOWN, len(typed)))
        self.setFixedHeight(rows * _ROW + 2 * self.frameWidth() + 8)

    def chosen(self) -> str:
        """Id of the ballot in the row that is chosen; "" without one."""
        rows = self.selectedItems()
        return str(rows[0].data(_ID)) if rows else ""

    def event(self, event: QEvent) -> bool:
        """Keep Enter and Delete from meaning anything to the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _ENTER | _REMOVE
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete takes back; all else walks."""
        chosen = self.chosen()
        if chosen and event.key() in _ENTER:
            self.opened.emit(chosen)
        elif chosen and event.key() in _REMOVE:
            self.taken_back.emit(chosen)
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(str(item.data(_ID)))

    def _line(self, ballot: Ballot, vote: Round) -> str:
        rows = typed_rows(ballot.votes, vote)
        parts = [f"{CRITERION_LOOKS[each].letter} {rows[each] or '–'}" for each in CRITERIA]
        unused = vote.votes_per_criterion * len(CRITERIA) - sum(v.total for v in ballot.votes)
        if unused:
            parts.append(self.tr("{n} unused").format(n=unused))
        number = str(ballot.slip) if ballot.slip is not None else self.tr("no number")
        return f"{number}   " + "   ".join(parts)
