"""Owns one line of a list in the inspector: a small picture, a name, and a word at the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from workshop_studio.layout.screen import LIGHT, ScreenTheme
from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.kit.literal import tip

_HEIGHT = 34
_PAD = 8


class LinkRow(QAbstractButton):
    """A link or player in a list; clicking selects it on the map. Long names end in "…"."""

    def __init__(self) -> None:
        super().__init__()
        self.record = ""
        self._words = ("", "")
        self._sample = QPixmap()
        self._colour = LIGHT.text
        self._theme = LIGHT
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def fill(
        self, record: str, *, words: tuple[str, str], sample: QPixmap, theme: ScreenTheme,
        colour: str = "",
    ) -> None:  # fmt: skip
        """Show something else.

        Args:
            record: id of what it stands for.
            words: whom or what it names, and a word at the right or "".
            sample: a small picture before them: a piece of a line, a sector's shape.
            theme: the colours of the window.
            colour: of the word at the right.
        """
        self.record, self._words = record, words
        self._sample, self._theme, self._colour = sample, theme, colour or theme.text
        self.setAccessibleName(", ".join(each for each in words if each))
        self.setToolTip(tip(words[0]))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a short name; longer ones are cut with "…"."""
        return QSize(160, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sample, the name and the word."""
        del event
        theme = self._theme
        area = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.focus), 3) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 6, 6)
            width, height = self._sample.deviceIndependentSize().toTuple()
            painter.drawPixmap(QPointF(_PAD, (_HEIGHT - height) / 2), self._sample)
            self._paint_words(painter, _PAD + width + 10)

    def _paint_words(self, painter: QPainter, left: float) -> None:
        name, rating = self._words
        strong, usual = console_font(12, 600), console_font(14)
        room = QFontMetricsF(strong).horizontalAdvance(rating)
        align = Qt.AlignmentFlag
        painter.setFont(strong)
        painter.setPen(QColor(self._colour))
        right = self.width() - _PAD
        box = QRectF(right - room - 2, 0, room + 2, _HEIGHT)
        painter.drawText(box, int(align.AlignRight | align.AlignVCenter), rating)
        painter.setFont(usual)
        painter.setPen(QColor(self._theme.text))
        space = right - room - 12 - left
        cut = QFontMetricsF(usual).elidedText(name, Qt.TextElideMode.ElideRight, space)
        box = QRectF(left, 0, space, _HEIGHT)
        painter.drawText(box, int(align.AlignLeft | align.AlignVCenter), cut)
