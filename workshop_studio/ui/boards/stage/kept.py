"""Owns the kept picture of what floats over a board and is only looked at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QGraphicsEffect, QWidget

_WITH_ITS_WORDS = QWidget.RenderFlag.DrawChildren


class KeptPicture(QGraphicsEffect):
    """Copies one picture of a widget with all its words into each frame of the board below it.

    Else Qt paints its frame and each of its words again whenever the board is pushed or zoomed. The
    picture is made anew once anything was told to the widget: another size, style or font, words
    to be laid out. So what changes within it has to ask for its room again (`updateGeometry`, as
    labels do by themselves), and nothing within it may follow a hand or have the keyboard.
    """

    def __init__(self, widget: QWidget) -> None:
        """Begin with nothing painted; the widget owns it."""
        super().__init__(widget)
        self._widget = widget
        self._picture = QPixmap()
        self._painted_for: object = None
        widget.setGraphicsEffect(self)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the picture go, as the widget may look otherwise from now on."""
        if event.type() != QEvent.Type.Paint:
            self._painted_for = None
        return super().eventFilter(watched, event)

    def draw(self, painter: QPainter) -> None:
        """Copy the picture; paint it first, if there is none for such a screen and place."""
        ratio = painter.device().devicePixelRatio()
        corner = painter.deviceTransform().map(QPointF())
        # On a screen of 125 % a widget may begin within a pixel.
        x, y = corner.x() // 1, corner.y() // 1
        begins = QPointF(corner.x() - x, corner.y() - y) / ratio
        if self._painted_for != (ratio, begins):
            self._picture = self._painted(ratio, begins)
            self._painted_for = ratio, begins
        painter.drawPixmap(-begins, self._picture)

    def _painted(self, ratio: float, begins: QPointF) -> QPixmap:
        """The widget on clear ground, so many pixels of the screen to one of its own."""
        size = (self._widget.size().toSizeF() * ratio).toSize()
        picture = QPixmap(size.width() + 1, size.height() + 1)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.translate(begins)
            self._widget.render(painter, QPoint(), QRegion(), _WITH_ITS_WORDS)
        return picture
