"""Owns which keys mean something of their own in the quick add bar, besides typing."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

Meaning = Literal[
    "leave", "paste", "up", "down", "back", "beside", "before", "below", "split", "undo", ""
]
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_PLAIN: dict[int, Meaning] = {
    Qt.Key.Key_Escape: "leave",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Backspace: "back",
    Qt.Key.Key_Tab: "beside",
    Qt.Key.Key_Backtab: "before",
}


def meaning(event: QKeyEvent) -> Meaning:
    """What a key asks for; "" where it types or moves the caret as ever."""
    standard = QKeySequence.StandardKey
    if event.matches(standard.Paste):
        return "paste"
    if event.matches(standard.Undo):
        return "undo"
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() in _ENTER and held & _CONTROL:
        return "split" if held & _SHIFT else "below"
    if event.key() == Qt.Key.Key_Tab and held == _SHIFT:
        return "before"
    if held and event.key() != Qt.Key.Key_Backtab:
        return ""
    return _PLAIN.get(event.key(), "")
