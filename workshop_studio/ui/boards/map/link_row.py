"""Owns one line of a list in the inspector: a small picture, a name, and a word at the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPixmap

from workshop_studio.layout.screen import LIGHT, ScreenTheme
from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.boards.fields.painted_button import PaintedButton
from workshop_studio.ui.kit.literal import tip

_HEIGHT = 34
_PAD = 8


class LinkRow(PaintedButton):
    """A link or player in a list; clicking selects it on the map. Long names end in "…"."""

    def __init__(self) -> None:
        super().__init__(_HEIGHT)
        self.record = ""
        self._words = ("", "")
        self._sample = QPixmap()
        self._colour = LIGHT.text

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
        self._sample, self._colour = sample, colour or theme.text
        self.setAccessibleName(", ".join(each for each in words if each))
        self.setToolTip(tip(words[0]))
        self.set_theme(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sample, the name and the word."""
        del event
        with QPainter(self) as painter:
            self.draw_ground(painter)
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
        painter.setPen(QColor(self.theme.text))
        space = right - room - 12 - left
        cut = QFontMetricsF(usual).elidedText(name, Qt.TextElideMode.ElideRight, space)
        box = QRectF(left, 0, space, _HEIGHT)
        painter.drawText(box, int(align.AlignLeft | align.AlignVCenter), cut)
