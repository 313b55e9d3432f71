"""Owns the icons of the window: drawings from files, in a colour, fine enough for a screen."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workshop_studio.bundled import resource


def icon(name: str, colour: str, size: int = 18, *, after: int = 0) -> QIcon:
    """An icon in a colour, fine enough for every screen there is.

    Args:
        name: of the drawing (Lucide's own names).
        colour: "#RRGGBB".
        size: of its square in logical pixels.
        after: room at its right, where words follow more closely than they should.
    """
    made = QIcon()
    screens = QGuiApplication.screens()
    for ratio in sorted({1.0, *(screen.devicePixelRatio() for screen in screens)}):
        made.addPixmap(pixmap(name, colour, size, ratio=ratio, after=after))
    return made


def pixmap(
    name: str, colour: str, size: int = 18, *, ratio: float = 1.0, after: int = 0
) -> QPixmap:
    """The drawing as a picture of `size` logical pixels at so many dots for each."""
    drawing = resource(f"icons/{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
    dots = max(1, round(size * ratio))
    picture = QPixmap(dots + round(after * ratio), dots)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, dots, dots))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
