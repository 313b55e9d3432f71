"""Owns saying something to a screen reader without moving the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Let screen readers say a sentence when they come to it."""
    if not words:
        return
    from PySide6.QtGui import (  # noqa: PLC0415 -- no start says anything
        QAccessible,
        QAccessibleAnnouncementEvent,
    )

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
