"""Owns a still: the picture a widget showed last, stretched to stand in until a sharp one is there.

While a zoom lasts it is all that is painted: copying one picture is all there is time for at 4K.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QRegion

from workshop_studio.ui.canvas.glass import Glass


class Still:
    """A picture of what a glass showed."""

    def __init__(self, image: QImage, glass: Glass) -> None:
        self._image = image
        self._glass = glass
        self._whole = QRectF(image.rect())

    def is_of(self, glass: Glass) -> bool:
        """Whether it shows the very same part of the board at the same scale."""
        mine = self._glass
        return (mine.scale, mine.x, mine.y) == (glass.scale, glass.x, glass.y)

    def place(self, glass: Glass) -> QRectF:
        """Where it stands in another glass, in widget pixels, its edges on device pixels."""
        share = glass.scale / self._glass.scale
        left = round(glass.x - self._glass.x * share)
        top = round(glass.y - self._glass.y * share)
        right = round(glass.x + (self._glass.width - self._glass.x) * share)
        bottom = round(glass.y + (self._glass.height - self._glass.y) * share)
        return QRectF(
            left / glass.ratio,
            top / glass.ratio,
            (right - left) / glass.ratio,
            (bottom - top) / glass.ratio,
        )

    def fill(self, painter: QPainter, gaps: QRegion, glass: Glass) -> QRegion:
        """Paint it where gaps are; the gaps that are left."""
        place = self.place(glass)
        painter.setClipRect(gaps.boundingRect())
        painter.drawImage(place, self._image, self._whole)
        return gaps - QRegion(place.toRect())
