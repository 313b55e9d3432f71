"""Owns one reflection in the list: its words, and a field in their place while they are changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop_studio.layout.words import shortened
from workshop_studio.model.declared import TEXT_LIMIT
from workshop_studio.model.session import Reflection
from workshop_studio.ui.kit.widgets import field, icon_button, plain

_NAMED = 60


class ReflectionRow(QWidget):
    """One reflection.

    Signals:
        reworded: (id, words) after Enter.
        remove_wanted: (id) its bin was pressed.
    """

    reworded = Signal(str, str)
    remove_wanted = Signal(str)

    def __init__(
        self, reflection: Reflection, *, fixed: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.reflection = reflection
        self.words = plain(reflection.text)
        self.line = field(self.tr("Words of the reflection"))
        self.line.setMaxLength(TEXT_LIMIT)
        self.line.hide()
        self.pencil = icon_button("pencil", self.tr("Change this reflection"))
        self.bin = icon_button("trash-2", self.tr("Remove this reflection"))
        # Read one after the other, all would be called the same.
        said = shortened(reflection.text, _NAMED)
        change, remove = self.tr("Change: {words}"), self.tr("Remove: {words}")
        self.pencil.setAccessibleName(change.format(words=said))
        self.bin.setAccessibleName(remove.format(words=said))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.pencil)
        layout.addWidget(self.bin)
        for each in (self.pencil, self.bin):
            each.setVisible(not fixed)
        self.pencil.clicked.connect(self._begin)
        self.bin.clicked.connect(self._want_removal)
        self.line.returnPressed.connect(self._take)

    @property
    def is_typed_in(self) -> bool:
        """Whether the field stands in the place of the words."""
        return not self.line.isHidden()

    def edit(self, text: str) -> None:
        """Put the field in the place of the words, with this in it."""
        self.line.setText(text)
        self.words.hide()
        self.line.show()
        self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.is_typed_in:
            self._stop()
            return
        super().keyPressEvent(event)

    def _begin(self) -> None:
        self.edit(self.reflection.text)

    def _take(self) -> None:
        text = self.line.text().strip()
        self._stop()
        if text and text != self.reflection.text:
            # Later: the list is made anew by it, and this row with it.
            QTimer.singleShot(0, self, lambda: self.reworded.emit(self.reflection.id, text))

    def _stop(self) -> None:
        self.line.hide()
        self.words.show()
        self.pencil.setFocus()

    def _want_removal(self) -> None:
        self.remove_wanted.emit(self.reflection.id)
