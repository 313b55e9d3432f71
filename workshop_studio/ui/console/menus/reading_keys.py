"""Owns which keys would change something in a session that is open for reading."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.canvas.hands.keys import letters_of

_CHANGING = (
    QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo, QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
)  # fmt: skip


def would_change(event: QKeyEvent, actions: Iterable[QAction], focus: QWidget | None) -> bool:
    """Whether a key that nobody took would have changed something.

    Args:
        event: the key.
        actions: of the page; those that would change something are off.
        focus: where the keyboard is.
    """
    pressed = QKeySequence(event.keyCombination())
    if any(pressed in each.shortcuts() for each in actions if not each.isEnabled()):
        return True
    if any(event.matches(each) for each in _CHANGING):
        return True
    is_outline = focus is not None and focus.objectName() == "board-outline"
    writes = is_outline or isinstance(focus, BoardCanvas | QLineEdit | QPlainTextEdit)
    return writes and bool(letters_of(event).strip())
