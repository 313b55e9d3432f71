"""Owns the question which heading the selected things are to stand under."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout

from workshop_studio.model.declared import NAME_LIMIT
from workshop_studio.ui.kit.widgets import button, field, plain

_WIDTH = 280


class HeadingAsk(QFrame):
    """One line to be typed, above the quick add bar; headings there are already are offered.

    Signals:
        agreed: (str) the words of the heading.
        given_up: none is wanted.
    """

    agreed = Signal(str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "float")
        self.setObjectName("board-heading")
        self._words = plain("")
        self._words.setWordWrap(False)
        self.field = field(self.tr("Words of the heading"), self.tr("Words of the heading"))
        self.field.setMaxLength(NAME_LIMIT)
        self.field.setMinimumWidth(_WIDTH)
        # One for good: a field deletes the completer it had, which Python still refers to.
        self._headings = QStringListModel(self)
        completer = QCompleter(self._headings, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        self.take = button(self.tr("Group"), primary=True, key=self.tr("Enter"))
        self.leave = button(self.tr("Cancel"), quiet=True, key=self.tr("Esc"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        for each in (self._words, self.field, self.take, self.leave):
            row.addWidget(each)
        self.field.returnPressed.connect(self._agree)
        self.take.clicked.connect(self._agree)
        self.leave.clicked.connect(self._give_up)

    def ask(self, things: str, heading: str, present: Sequence[str]) -> None:
        """Ask for a heading.

        Args:
            things: how many of what, in words.
            heading: that they have already, "" for none.
            present: the headings of the board.
        """
        self._words.setText(self.tr("Heading for {things}").format(things=things))
        self.setAccessibleName(self._words.text())
        self._headings.setStringList(list(present))
        self.field.setText(heading)
        self.show()
        self.raise_()
        self.field.setFocus()
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives it up."""
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        if self.isVisible():
            self.agreed.emit(self.field.text())

    def _give_up(self) -> None:
        self.hide()
        self.given_up.emit()
