"""Owns the row of one sign of energy: its disc as on the card, its word, its tick and its key."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.questions.signs import DISC, sign_disc
from workshop_studio.layout.display_list import Artifact
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import SIGN_NAMES
from workshop_studio.model.words import Sign
from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.boards.fields.painted_button import PaintedButton
from workshop_studio.ui.canvas.painting.painter import Preparer, paint_group
from workshop_studio.ui.kit.icons import pixmap

_HEIGHT = 34
_LEFT, _WORD_LEFT = 3.0, 38
_TICK, _KEY = 18, 22


class SignToggle(PaintedButton):
    """On while the sign is seen: by the filled disc, the tick and the weight of its word."""

    def __init__(self, sign: Sign, key: str, book: FontBook, parent: QWidget | None = None) -> None:
        super().__init__(_HEIGHT, parent, least=200)
        self._sign: Sign = sign
        self._key = key
        self._book = book
        self.setCheckable(True)
        self.setText(SIGN_NAMES[sign])
        self.setAccessibleName(SIGN_NAMES[sign])
        self.setToolTip(self.tr("Key {n}").format(n=key))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        theme, seen = self.theme, self.isChecked()
        with QPainter(self) as painter:
            self.draw_ground(painter)
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
