"""Owns where the window stands and how large it is: as the last time, else as the screen allows."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QApplication, QWidget

_KEY = "window/geometry"
_WIDEST, _HIGHEST = 1600, 1000
_SIDES, _BARS = 16, 48
"""Room for the frame and title bar, which the desktop puts around what is asked for here."""


def come_back(window: QWidget, settings: QSettings | None) -> None:
    """Let a window be where it was."""
    found = settings.value(_KEY) if settings is not None else None
    if not (isinstance(found, QByteArray) and window.restoreGeometry(found)):
        screen = QApplication.primaryScreen().availableGeometry()
        width, height = screen.width() - _SIDES, screen.height() - _BARS
        window.resize(min(_WIDEST, width), min(_HIGHEST, height))


def remember(window: QWidget, settings: QSettings | None) -> None:
    """Keep where a window is for the next time."""
    if settings is not None:
        settings.setValue(_KEY, window.saveGeometry())
