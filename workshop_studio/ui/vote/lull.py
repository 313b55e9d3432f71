"""Owns the moment after a change of screen in which one key too many answers nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

Key = Qt.Key
_LENGTH = 700
"""Milliseconds: longer than desktops wait before they repeat a key that is held."""
_ANSWERS = {Key.Key_Return, Key.Key_Enter, Key.Key_Space}
_SAY_NOTHING = {Key.Key_Control, Key.Key_Shift, Key.Key_Alt, Key.Key_AltGr, Key.Key_Meta}


class Lull(QObject):
    """Keeps Enter and Space from what has the keyboard until nobody has pressed them for a moment.

    Whoever pressed a key twice, or holds it where a desktop repeats it as separate touches, meant
    the screen before. Any other key, or the mouse, shows that this one is meant.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LENGTH)
        self._timer.timeout.connect(self.end)

    @property
    def is_on(self) -> bool:
        """Whether Enter and Space are not heard just now."""
        return self._kept is not None

    def begin(self, first: QWidget) -> None:
        """Keep them from what has the keyboard first on a new screen."""
        self.end()
        self._kept = first
        first.installEventFilter(self)
        self._timer.start()

    def end(self) -> None:
        """All keys are heard from now on."""
        self._timer.stop()
        kept, self._kept = self._kept, None
        if kept is not None:
            kept.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys that answer; another one ends the lull."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.end()
        elif isinstance(event, QKeyEvent) and event.type() != QEvent.Type.ShortcutOverride:
            if event.key() in _ANSWERS:
                self._timer.start()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() not in _SAY_NOTHING:
                self.end()
        return super().eventFilter(watched, event)
