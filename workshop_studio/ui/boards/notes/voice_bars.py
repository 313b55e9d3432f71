"""Owns the picture of who has spoken on a board: each group with its shape, a bar and a number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_studio.layout.boards.notes.voices import voice_look
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.boards.map.samples import TILE, sector_sample

_ROW = 25.0
_WORDS_LEFT = TILE + 8.0
_WORDS_SHARE = 0.44
_NUMBER = 30.0
_BAR = 8.0


class VoiceBars(QWidget):
    """Bars are decoration: names and numbers say the same."""

    def __init__(self, book: FontBook, theme: ScreenTheme) -> None:
        super().__init__()
        self._book = book
        self._theme = theme
        self._counts: tuple[tuple[str, int], ...] = ()
        self._unsaid = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Sequence[tuple[str, int]], unsaid: int) -> None:
        """Show groups with the number of their notes, and of how many notes nobody said."""
        self._unsaid = self.tr("Not said")
        self._counts = (*counts, (self._unsaid, unsaid)) if unsaid else tuple(counts)
        self.setAccessibleName(self.in_words())
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        self._theme = theme
        self.update()

    def in_words(self) -> str:
        """All that the picture says."""
        return ", ".join(f"{voice}: {count}" for voice, count in self._counts)

    def sizeHint(self) -> QSize:
        """As high as there are groups."""
        return QSize(240, round(_ROW * len(self._counts)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the groups from the top down."""
        most = max((count for _, count in self._counts), default=1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number, (voice, count) in enumerate(self._counts):
                self._draw_voice(painter, voice, number * _ROW)
                self._draw_count(painter, voice, count / most, number * _ROW)
                painter.setPen(QColor(self._theme.text))
                place = QRectF(self.width() - _NUMBER, number * _ROW, _NUMBER, _ROW)
                painter.drawText(place, _RIGHT, str(count))

    def _draw_voice(self, painter: QPainter, voice: str, y: float) -> None:
        if voice != self._unsaid:
            sample = sector_sample(voice_look(voice), self._book)
            painter.drawPixmap(0, round(y + (_ROW - TILE) / 2), sample)
        room = self.width() * _WORDS_SHARE - 8
        words = painter.fontMetrics().elidedText(voice, Qt.TextElideMode.ElideRight, round(room))
        painter.setPen(QColor(self._theme.text))
        painter.drawText(QRectF(_WORDS_LEFT, y, room, _ROW), _LEFT, words)

    def _draw_count(self, painter: QPainter, voice: str, share: float, y: float) -> None:
        left = _WORDS_LEFT + self.width() * _WORDS_SHARE
        room = max(0.0, self.width() - left - _NUMBER)
        painter.setPen(Qt.PenStyle.NoPen)
        for width, colour in ((room, self._theme.sunken), (room * share, self._bar_colour(voice))):
            painter.setBrush(QColor(colour))
            bar = QRectF(left, y + (_ROW - _BAR) / 2, width, _BAR)
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)

    def _bar_colour(self, voice: str) -> str:
        if voice == self._unsaid:
            return self._theme.border
        look = voice_look(voice)
        # The edge is dark enough on light ground only, the fill light enough on dark.
        return look.fill if self._theme.brightness == "dark" else look.edge


_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
