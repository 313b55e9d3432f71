"""Owns the icons of the window: drawings from files, in a colour, fine enough for a screen."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
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
    key = f"icon {name} {colour} {size} {ratio} {after}"
    known = QPixmap()
    if QPixmapCache.find(key, known):
        return known
    picture = _drawn(name, colour, max(1, round(size * ratio)), room=round(after * ratio))
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture


def _drawn(name: str, colour: str, dots: int, *, room: int) -> QPixmap:
    drawing = resource(f"icons/{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
    picture = QPixmap(dots + room, dots)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        renderer.render(painter, QRectF(0, 0, dots, dots))
    return picture
