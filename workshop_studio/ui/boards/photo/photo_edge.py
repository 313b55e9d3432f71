"""Owns the edge of the pane of a photo: dragged, or moved by arrows, it makes the pane wider."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from workshop_studio.ui.boards.photo.photo_voice import PartVoice

_WIDE, _STEP = 24, 40
_GRIP_WIDE, _GRIP_HIGH, _ROUND = 4.0, 44.0, 2.0
_FOCUS = 3


class PhotoEdge(QWidget):
    """As wide as a finger needs, with a grip in its middle.

    Signals:
        moved: (int) the pane is to be so many pixels wider, or narrower.
    """

    moved = Signal(int)

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._from = 0.0
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Width of the photo"))
        self.setAccessibleDescription(self.tr("Left and Right make it narrower and wider"))
        self.setToolTip(self.tr("Drag to make the photo wider"))
        self.setObjectName("photo-edge")
        self.setFixedWidth(_WIDE)

    @cached_property
    def voice(self) -> PartVoice:
        """What it tells screen readers; it lives with the edge."""
        return PartVoice(self, QAccessible.Role.Splitter, self._said)

    def sizeHint(self) -> QSize:
        """As wide as it is; as high as there is room."""
        return QSize(_WIDE, _WIDE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        self._from = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it along with the hand."""
        self.moved.emit(round(event.position().x() - self._from))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move it by arrows."""
        by = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}.get(Qt.Key(event.key()), 0)
        if by:
            self.moved.emit(by)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grip, and the focus around all of it."""
        del event
        palette = self.palette()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            grip = QRectF(0, 0, _GRIP_WIDE, _GRIP_HIGH)
            grip.moveCenter(QRectF(self.rect()).center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawRoundedRect(grip, _ROUND, _ROUND)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(palette.color(QPalette.ColorRole.LinkVisited), _FOCUS))
                painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _said(self) -> str:
        return self.tr("{count} pixels").format(count=self._pane.width())
