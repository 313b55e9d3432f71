"""Owns how words are set in the rows of an outline: on two lines at most, cut with "…"."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextOption

from workshop_studio.ui.appearance.fonts import console_font

Lines = tuple[str, ...]
_KEPT = 20_000
MIDDLE_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Lettering:
    """One size and weight of letters. What was measured once is not measured again."""

    def __init__(self, size: int, weight: int) -> None:
        self.font = console_font(size, weight)
        self.metrics = QFontMetricsF(self.font)
        self.line = round(size * 1.35)
        self._lines: dict[tuple[str, int], Lines] = {}

    def lines(self, words: str, width: int) -> Lines:
        """Words on one line where they fit, else on two."""
        found = self._lines.get((words, width))
        if found is None:
            if len(self._lines) > _KEPT:
                self._lines.clear()
            found = self._lines[words, width] = self._broken(words, width)
        return found

    def write(self, painter: QPainter, room: QRectF, words: str, colour: str) -> None:
        """Words on one line in the middle of a room, cut where they are longer."""
        painter.setFont(self.font)
        painter.setPen(QColor(colour))
        fitting = self.metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, MIDDLE_LEFT, fitting)

    def write_lines(self, painter: QPainter, room: QRectF, words: str, colour: str) -> None:
        """Words on the lines they need, in the middle of a room."""
        painter.setFont(self.font)
        painter.setPen(QColor(colour))
        lines = self.lines(words, int(room.width()))
        top = room.center().y() - self.line * len(lines) / 2
        for number, each in enumerate(lines):
            place = QRectF(room.x(), top + number * self.line, room.width(), self.line)
            painter.drawText(place, MIDDLE_LEFT, each)

    def _broken(self, words: str, width: int) -> Lines:
        if self.metrics.horizontalAdvance(words) <= width:
            return (words,)
        layout = QTextLayout(words, self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(max(1, width))
        end = line.textLength()
        layout.endLayout()
        rest = self.metrics.elidedText(words[end:], Qt.TextElideMode.ElideRight, width)
        return (words[:end].rstrip(), rest)
