"""Owns the kit's box that is ticked: large enough for a finger, its tick plain in both themes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QCheckBox

from workshop_studio.ui.kit.icons import pixmap

_BOX, _TICK = 20, 16
_RING = 4
"""Around the box, for the mark of the keyboard."""
_BETWEEN = 6
_HIGH = 32
Role = QPalette.ColorRole


class TickBox(QCheckBox):
    """A check box: empty with an edge, or filled with a tick."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """The box and its words."""
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        return QSize(_BOX + 2 * _RING + (_BETWEEN + words if self.text() else 0), _HIGH)

    def minimumSizeHint(self) -> QSize:
        """The same: nothing of its words is cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be pressed, the words too."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be ticked by Enter as well as by Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, its tick and its words."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(_RING, (self.height() - _BOX) / 2, _BOX, _BOX)
            self._draw_box(painter, box)
            if self.isChecked():
                colour = _palette().color(Role.HighlightedText).name()
                tick = pixmap("check", colour, _TICK, ratio=self.devicePixelRatioF())
                inset = (_BOX - _TICK) // 2
                painter.drawPixmap(round(box.x()) + inset, round(box.y()) + inset, tick)
            self._draw_words(painter)

    def _draw_box(self, painter: QPainter, box: QRectF) -> None:
        colours = _palette()
        is_on, is_live = self.isChecked(), self.isEnabled()
        edge = Role.Highlight if is_on or (self.underMouse() and is_live) else Role.Dark
        fill = Role.Highlight if is_on else Role.Base
        painter.setOpacity(1.0 if is_live else 0.5)
        painter.setPen(QPen(colours.color(edge), 1.5))
        painter.setBrush(colours.color(fill))
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(colours.color(Role.LinkVisited), 3))
            painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6)
        painter.setOpacity(1.0)

    def _draw_words(self, painter: QPainter) -> None:
        if self.text():
            left = _BOX + 2 * _RING + _BETWEEN
            place = QRect(left, 0, self.width() - left, self.height())
            group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
            painter.setPen(_palette().color(group, Role.WindowText))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
            painter.drawText(place, flags, self.text())


def _palette() -> QPalette:
    # The application's: a style sheet puts its own colours into the widget's.
    return QApplication.palette()
