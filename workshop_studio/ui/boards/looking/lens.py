"""Owns the lens: a round piece of the board at twice its size, above the board itself."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.canvas.view import View

_ACROSS = 320
_TIMES, _LEAST = 2.0, 1.25
"""Twice as large as it is seen, and large enough to be read where it is seen from far off."""
_RIM = 3.0


class Lens(QWidget):
    """Shows what lies below a point of the canvas, above all that floats; hands reach through it.

    Attributes:
        point: of the board, in the middle.
    """

    def __init__(self, canvas: BoardCanvas) -> None:
        # Above the canvas's neighbours too: what is magnified lies below none of them.
        super().__init__(canvas.parentWidget())
        self._canvas = canvas
        self.point: Point = (0.0, 0.0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(_ACROSS, _ACROSS)
        self.setMask(QRegion(self.rect(), QRegion.RegionType.Ellipse))

    @property
    def scale(self) -> float:
        """How large the board is in it."""
        return max(_LEAST, _TIMES * self._canvas.view.scale)

    def look_at(self, point: Point) -> None:
        """Magnify what lies around a point of the board, where that is seen."""
        self.point = point
        middle = self._canvas.mapToParent(self._canvas.view.to_widget(point).toPoint())
        inside = self._canvas.geometry()
        left = max(inside.left(), min(inside.right(), middle.x()))
        top = max(inside.top(), min(inside.bottom(), middle.y()))
        self.move(QPoint(left, top) - self.rect().center())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint that part of the board as it is now, and a rim around it."""
        x, y = self.point
        middle = QRectF(self.rect()).center()
        view = View(self.scale, middle.x() - x * self.scale, middle.y() - y * self.scale)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            round_ = QPainterPath()
            round_.addEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
            painter.setClipPath(round_)
            painter.drawImage(QPointF(), self._canvas.picture(view, self.size()))
            painter.setClipping(False)
            self._rim(painter)

    def _rim(self, painter: QPainter) -> None:
        theme = self._canvas.theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for inside, colour, width in (
            (_RIM + 1, theme.surface, 2.0),
            (_RIM / 2 + 1, theme.text, _RIM),
        ):
            painter.setPen(QPen(QColor(colour), width))
            area = QRectF(QPointF(), self.size())
            painter.drawEllipse(area.adjusted(inside, inside, -inside, -inside))
