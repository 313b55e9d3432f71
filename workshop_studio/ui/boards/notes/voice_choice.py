"""Owns the choice of the group that said something: a usual one, or any other words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from workshop_studio.layout.boards.notes.voices import USUAL_VOICES
from workshop_studio.ui.kit.choice import Choice
from workshop_studio.ui.kit.limits import Limit

_LIMIT = 80
# The box around it has frame and padding already.
_WITHIN = """QLineEdit, QLineEdit:focus {
    border: none; padding: 0; min-height: 0; background: transparent;
}"""


class VoiceChoice(Choice):
    """A group, never a name: chosen from those used so far and the usual ones, or typed.

    Signals:
        said: (group) another one was chosen or typed; "" for none.
    """

    said = Signal(str)

    def __init__(self) -> None:
        super().__init__("", ())
        self.setAccessibleName(self.tr("Who said it: a group, never a name"))
        line = QLineEdit()
        line.setAcceptDrops(False)
        self.setLineEdit(line)
        line.setStyleSheet(_WITHIN)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._shown = ""
        line.setPlaceholderText(self.tr("Nobody in particular"))
        line.setMaxLength(_LIMIT)
        Limit(line)
        line.setAccessibleName(self.accessibleName())
        self._line = line
        self.activated.connect(self._take)
        line.editingFinished.connect(self._take)

    def show_voice(self, voice: str, used: Sequence[str]) -> None:
        """Show a group, and offer those of the session and the usual ones."""
        self._shown = voice
        if self._line.hasFocus() and self._line.isModified():
            return
        before = self.blockSignals(True)  # noqa: FBT003 -- Qt takes it so
        entries = dict.fromkeys((*used, *USUAL_VOICES))
        self.clear()
        self.addItems([each for each in entries if each])
        self.setCurrentIndex(-1)
        self.setEditText(voice)
        self.blockSignals(before)

    def flush(self) -> None:
        """Take what is being typed, before something else is shown."""
        if self._line.isModified():
            self._take()

    def _take(self, *_given: object) -> None:
        voice = " ".join(self._line.text().split())
        self._line.setModified(False)
        if voice != self._shown:
            self._shown = voice
            self.said.emit(voice)
