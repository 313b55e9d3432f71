"""Owns the row of one sign of energy: its disc as on the card, its word, its tick and its key."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workshop_studio.layout.boards.questions_signs import DISC, sign_disc
from workshop_studio.layout.display_list import Artifact
from workshop_studio.layout.screen import LIGHT, ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import SIGN_NAMES
from workshop_studio.model.words import Sign
from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.canvas.painter import Preparer, paint_group
from workshop_studio.ui.kit.icons import pixmap

_HEIGHT = 34
_LEFT, _WORD_LEFT = 3.0, 38
_TICK, _KEY = 18, 22


class SignToggle(QAbstractButton):
    """On while the sign is seen: by the filled disc, the tick and the weight of its word."""

    def __init__(self, sign: Sign, key: str, book: FontBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign: Sign = sign
        self._key = key
        self._book = book
        self._theme = LIGHT
        self.setCheckable(True)
        self.setText(SIGN_NAMES[sign])
        self.setAccessibleName(SIGN_NAMES[sign])
        self.setToolTip(self.tr("Key {n}").format(n=key))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """A row that a finger can hit."""
        return QSize(200, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter as well as by Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        theme, seen = self._theme, self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_ground(painter)
            bold = QFont(self.font())
            bold.setWeight(QFont.Weight.DemiBold if seen else QFont.Weight.Normal)
            painter.setFont(bold)
            painter.setPen(QColor(theme.text if seen else theme.muted))
            words = QRect(_WORD_LEFT, 0, self.width() - _WORD_LEFT - _TICK - _KEY - 8, _HEIGHT)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
            painter.setFont(console_font(12, 500))
            painter.setPen(QColor(theme.muted))
            key = QRect(self.width() - _KEY, 0, _KEY - 6, _HEIGHT)
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._key)
            if seen:
                ratio = self.devicePixelRatioF()
                tick = pixmap("check", theme.accent, _TICK, ratio=ratio)
                left = self.width() - _KEY - _TICK - 4
                painter.drawPixmap(left, (_HEIGHT - _TICK) // 2, tick)
            disc = sign_disc(self._sign, _LEFT, (_HEIGHT - DISC) / 2, seen=seen, theme=theme)
            paint_group(painter, Artifact(disc), Preparer(self._book))

    def _draw_ground(self, painter: QPainter) -> None:
        """What says that the pointer or the keyboard is on it."""
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 3))
        if self.underMouse() and self.isEnabled():
            painter.setBrush(QColor(theme.hover))
        row = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(row, 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
