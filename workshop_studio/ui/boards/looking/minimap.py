"""Owns the small picture of a whole board, with a frame around what is seen of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.theme import SECTOR_LOOKS

_WIDE, _HIGH, _LEAST, _PAD = 168.0, 128.0, 40.0, 6.0
_SMALLEST = 2.0
"""Pixels across that everything has, however small it would be."""
_FRAME = 2.0
_SMALL = 0.42
"""The share of its size that it has while it would hide something."""
_EDGES = {look.fill: look.edge for look in SECTOR_LOOKS.values()}


class Minimap(QWidget):
    """Shows blocks for things; a press or a drag asks for what is there. No key needs it.

    Signals:
        wanted: (Point) of the board, to be brought into the middle.
        come_to: a hand has come to it, or gone; while one is there it is never small.

    Attributes:
        is_small: whether it makes itself small, so as to hide little.
    """

    wanted = Signal(object)
    come_to = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Minimap"))
        self.setToolTip(self.tr("Drag to look at another part of the board"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture = QPixmap()
        self._part = Rect(0.0, 0.0, 1.0, 1.0)
        self._scale = 1.0
        self._frame = QRectF()
        self._accent = QColor()
        self.is_small = False

    def make_small(self, *, small: bool) -> None:
        """Be small, or as large as ever; whoever placed it has to place it anew."""
        if small != self.is_small:
            self.is_small = small
            self.updateGeometry()
            self.update()

    def show_board(
        self, scene: Scene, part: Rect, theme: ScreenTheme, faded: frozenset[str]
    ) -> None:
        """Paint the picture anew: once for each state of the board, and never while it moves."""
        self._part, self._accent = part, QColor(theme.accent)
        self._scale = min(_WIDE / max(1.0, part.width), _HIGH / max(1.0, part.height))
        size, ratio = self._size(), self.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.hairline), 1.0))
            painter.setBrush(QColor(theme.surface))
            painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            self._paint_things(painter, scene, theme, faded)
        self._picture = picture
        self.updateGeometry()
        self.update()

    def show_seen(self, seen: Rect) -> None:
        """Frame what is seen of the board."""
        whole = QRectF(QPointF(), self._size()).adjusted(2, 2, -2, -2)
        frame = self._placed(seen).intersected(whole)
        if frame != self._frame:
            self._frame = frame
            self.update()

    def sizeHint(self) -> QSize:
        """As large as the board's form allows, or small."""
        return self._size() * _SMALL if self.is_small else self._size()

    def _size(self) -> QSize:
        wide = max(_LEAST, self._part.width * self._scale) + 2 * _PAD
        return QSize(round(wide), round(max(_LEAST, self._part.height * self._scale) + 2 * _PAD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Put the picture there, and the frame upon it."""
        with QPainter(self) as painter:
            if self.is_small:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.scale(_SMALL, _SMALL)
            painter.drawPixmap(0, 0, self._picture)
            tint = QColor(self._accent)
            tint.setAlphaF(0.12)
            painter.setBrush(tint)
            painter.setPen(QPen(self._accent, _FRAME))
            painter.drawRect(self._frame)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Be as large as ever while a hand is here."""
        super().enterEvent(event)
        self.come_to.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Be small again, if need be."""
        super().leaveEvent(event)
        self.come_to.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring what is under the hand into the middle; a finger finds it small, and opens it."""
        if self.is_small:
            self.come_to.emit()
        elif event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit(self._point(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The same while the hand is dragged."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.wanted.emit(self._point(event.position()))

    def _paint_things(
        self, painter: QPainter, scene: Scene, theme: ScreenTheme, faded: frozenset[str]
    ) -> None:
        """Paint a block for each thing; there may be thousands, in a few colours."""
        corner, colours = self._corner(), dict[str, QColor]()
        for item, bounds in scene.things:
            name = _colour(item, theme)
            if name not in colours:
                colours[name] = QColor(name)
            if faded:
                painter.setOpacity(theme.quiet if item.id in faded else 1.0)
            painter.fillRect(self._beside(corner, bounds), colours[name])

    def _placed(self, rect: Rect) -> QRectF:
        return self._beside(self._corner(), rect)

    def _beside(self, corner: Point, rect: Rect) -> QRectF:
        scale, part, (left, top) = self._scale, self._part, corner
        x, y = left + (rect.x - part.x) * scale, top + (rect.y - part.y) * scale
        wide, high = rect.width * scale, rect.height * scale
        return QRectF(x, y, max(_SMALLEST, wide), max(_SMALLEST, high))

    def _point(self, place: QPointF) -> Point:
        """The point of the board under a hand; the nearest one where the hand has left it."""
        (left, top), part = self._corner(), self._part
        x = part.x + (place.x() - left) / self._scale
        y = part.y + (place.y() - top) / self._scale
        return (min(part.right, max(part.x, x)), min(part.bottom, max(part.y, y)))

    def _corner(self) -> Point:
        """Where the board's upper left corner stands; a narrow one stands in the middle."""
        size = self._size()
        return (
            (size.width() - self._part.width * self._scale) / 2,
            (size.height() - self._part.height * self._scale) / 2,
        )


def block_colour(fill: str, theme: ScreenTheme) -> str:
    """The colour of the block of what stands on a fill, "" for the theme's own.

    On light ground that is the fill's edge: light papers would not be seen there.
    """
    if theme.brightness == "dark" and fill:
        return fill
    return _EDGES.get(fill, theme.border)


def _colour(item: Item, theme: ScreenTheme) -> str:
    if item.fixed:
        return theme.accent
    return block_colour(item.edit.fill if item.edit is not None else "", theme)
