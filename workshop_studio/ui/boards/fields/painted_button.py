"""Owns what the painted rows and cards of the inspectors have in common: hand, keys, ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workshop_studio.layout.screen import LIGHT, ScreenTheme

_FOCUS = 3.0


class PaintedButton(QAbstractButton):
    """A button of a fixed height, as wide as its place; what it shows its subclasses paint.

    Attributes:
        theme: the colours it wears.
    """

    def __init__(self, height: int, parent: QWidget | None = None, *, least: int = 160) -> None:
        """Make the button; `least` is the width it asks for, in pixels."""
        super().__init__(parent)
        self.theme = LIGHT
        self._size = QSize(least, height)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        self.theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """A row that a finger can hit; words that do not fit are cut."""
        return self._size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter as well as by Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    @property
    def is_hovered(self) -> bool:
        """Whether the pointer is on it, and a click would do something."""
        return self.underMouse() and self.isEnabled()

    def draw_ground(
        self, painter: QPainter, *, edge: QPen | None = None, fill: str = "", radius: float = 6.0
    ) -> None:
        """Draw its ground, and around it the focus ring or else its own edge.

        Args:
            painter: stands in the widget; it smooths from now on, and fills nothing afterwards.
            edge: around it while it has not the keyboard; none for a row.
            fill: its colour; "" for none, or the theme's while the pointer is on it.
            radius: how far its corners are rounded.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = fill or (self.theme.hover if self.is_hovered else "")
        painter.setBrush(QColor(colour) if colour else QBrush(Qt.BrushStyle.NoBrush))
        pen = QPen(QColor(self.theme.focus), _FOCUS) if self.hasFocus() else edge
        inset = 1.0 if pen is edge and edge is not None else _FOCUS / 2
        painter.setPen(Qt.PenStyle.NoPen if pen is None else pen)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
