"""Owns the strip in which one looks for something on a board."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from workshop_studio.ui.boards.looking.look_strip import LookStrip
from workshop_studio.ui.kit.widgets import button, caption, field, icon_button

tell = QCoreApplication.translate
_FIELD, _COUNT = 260, 84
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FindBar(LookStrip):
    """A field, how many were found, the next and the one before, and what other boards hold.

    Signals:
        typed: (str) other words are looked for.
        step_wanted: (int) 1 for the next, -1 for the one before.
        elsewhere_wanted: what other boards hold is asked for.

    Attributes:
        field: the words.
        count: how many were found, in words.
        back, on: the buttons to the one before and to the next.
        elsewhere: the button that leads to other boards; hidden where they hold nothing.
    """

    typed = Signal(str)
    step_wanted = Signal(int)
    elsewhere_wanted = Signal()

    def __init__(self) -> None:
        name, end = tell("FindBar", "Find on this board"), tell("FindBar", "Stop looking (Esc)")
        super().__init__(name, end=end, left=6)
        self.field = field(name, name)
        self.field.setMinimumWidth(_FIELD)
        self.field.setClearButtonEnabled(False)
        self.count = caption("")
        self.count.setWordWrap(False)
        self.count.setMinimumWidth(_COUNT)
        self.back = icon_button("chevron-left", self.tr("Previous (Shift+F3)"))
        self.on = icon_button("chevron-right", self.tr("Next (F3)"))
        self.elsewhere = button("", quiet=True)
        self._lay()
        self.field.textChanged.connect(self.typed)
        self.field.installEventFilter(self)
        self.back.clicked.connect(self._back)
        self.on.clicked.connect(self._on)
        self.elsewhere.clicked.connect(self.elsewhere_wanted)

    def show_found(self, words: str, *, some: bool, elsewhere: int) -> None:
        """Say what was found here, and how much on other boards."""
        self.count.setText(words)
        self.back.setEnabled(some)
        self.on.setEnabled(some)
        self.elsewhere.setText(self.tr("On other boards: {count}").format(count=elsewhere))
        self.elsewhere.setVisible(elsewhere > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with Enter, or back with Shift and Enter; Down and Up do the same."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in _ENTER:
                self.step_wanted.emit(-1 if shift else 1)
                return True
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self.step_wanted.emit(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def _back(self) -> None:
        self.step_wanted.emit(-1)

    def _on(self) -> None:
        self.step_wanted.emit(1)

    def _lay(self) -> None:
        self.row.addWidget(self.field, 1)
        self.row.addSpacing(4)
        self.row.addWidget(self.count)
        for widget in (self.back, self.on, self.elsewhere, self.close_button):
            self.row.addWidget(widget)
