"""Owns painting several things faintly as one, so that nothing shows through what lies over it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

_FORMAT = QImage.Format.Format_ARGB32_Premultiplied


@contextmanager
def faintly(painter: QPainter, strength: float) -> Iterator[QPainter]:
    """Lend a painter that stands where this one does; what it has painted is put down faintly.

    Each thing faded by itself would let its own shadow and the links below it show through.
    """
    device = painter.device()
    image = QImage(device.width(), device.height(), _FORMAT)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as lent:
        lent.setRenderHints(painter.renderHints())
        lent.setTransform(painter.transform())
        lent.setClipRegion(painter.clipRegion())
        yield lent
    painter.save()
    painter.resetTransform()
    painter.setOpacity(strength)
    painter.drawImage(0, 0, image)
    painter.restore()
