"""Owns where a widget shows something on its ground, for tests of what stands in line."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


def inked(widget: QWidget, *, inside: int = 0) -> list[int]:
    """The columns of pixels of a widget that are not of one colour half way down, within edges."""
    image = widget.grab().toImage()
    rows = range(image.height() // 4, image.height() * 3 // 4)
    return [x for x in range(inside, image.width() - inside) if _is_inked(image, x, rows)]


def left_ink(widget: QWidget, window: QWidget) -> int:
    """Where a widget's ink begins within a window."""
    return widget.mapTo(window, QPoint()).x() + inked(widget)[0]


def _is_inked(image: QImage, x: int, rows: range) -> bool:
    return len({image.pixel(x, y) for y in rows}) > 1
