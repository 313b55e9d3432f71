"""Owns what tests ask of widgets to the eye: whether their words have room."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from workshop_studio.ui.boards.fields.short_label import ShortLabel


def lacking_in(parent: QWidget) -> Iterator[str]:
    """What is cut of all that can be seen within a widget."""
    for widget in parent.findChildren(QWidget):
        # A short label ends with dots where there is no room, and says all of it in its tool tip.
        if widget.isVisible() and not isinstance(widget, ShortLabel) and (lack := lacking(widget)):
            yield f"{type(widget).__name__} {lack}"


def lacking(widget: QWidget) -> str:
    """What of its words has no room; "" where all have."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        wanted, given = widget.heightForWidth(widget.width()), widget.height()
        return f"“{widget.text()}” is {given} high of {wanted}" if given < wanted else ""
    if isinstance(widget, QToolButton) and widget.text():
        wanted = widget.fontMetrics().horizontalAdvance(widget.text().replace("&", ""))
        given = widget.contentsRect().width()
        return f"“{widget.text()}” is {given} wide of {wanted}" if given < wanted else ""
    if isinstance(widget, QLabel | QPushButton) and widget.text():
        wanted, given = widget.sizeHint().width(), widget.width()
        return f"“{widget.text()}” is {given} wide of {wanted}" if given < wanted else ""
    return ""
