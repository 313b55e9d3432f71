"""Owns the picture of a poll: for each step of the scale, how large a share chose it each time."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.words import per_cent
from workshop_studio.model.frozen import frozen

_STEP_TOP, _LINE, _GAP = 24, 24, 14
_TITLE, _WORDS = 110, 110


@frozen
class Asked:
    """One asking of a poll that enough people answered."""

    title: str
    counts: tuple[int, ...]

    def share(self, step: int) -> float:
        """Which part of those who answered chose a step."""
        return self.counts[step] / sum(self.counts)

    def words(self, step: int) -> str:
        """The same in words: "46% (11)"."""
        return f"{per_cent(self.share(step))} ({self.counts[step]})"


class PollShares(QWidget):
    """Bars side by side, each with its words; the first asking is hatched, the last solid."""

    def __init__(self, theme: ScreenTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale: tuple[str, ...] = ()
        self._asked: tuple[Asked, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_poll(self, scale: tuple[str, ...], asked: tuple[Asked, ...]) -> None:
        """Show these askings of a poll; nothing where there is none."""
        self._scale, self._asked = scale, asked
        self.setVisible(bool(asked))
        self.setAccessibleName(self.in_words())
        self.updateGeometry()
        self.update()

    def in_words(self) -> str:
        """All that the bars say."""
        return ". ".join(
            f"{step}: " + ", ".join(f"{asked.title} {asked.words(n)}" for asked in self._asked)
            for n, step in enumerate(self._scale)
        )

    def set_theme(self, theme: ScreenTheme) -> None:
        """Use other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its bars."""
        return QSize(480, len(self._scale) * (_STEP_TOP + _LINE * len(self._asked) + _GAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the steps from the top down."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            y = 0.0
            for number, step in enumerate(self._scale):
                self._draw_step(painter, number, step, y)
                y += _STEP_TOP + _LINE * len(self._asked) + _GAP

    def _draw_step(self, painter: QPainter, number: int, step: str, y: float) -> None:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(QRectF(0, y, self.width(), _STEP_TOP), _VCENTRE, step)
        painter.setFont(self.font())
        y += _STEP_TOP
        room = max(40.0, self.width() - _TITLE - _WORDS)
        for place, asked in enumerate(self._asked):
            painter.setPen(QColor(self._theme.muted))
            title = painter.fontMetrics().elidedText(
                asked.title, Qt.TextElideMode.ElideRight, _TITLE - 12
            )
            painter.drawText(QRectF(0, y, _TITLE - 8, _LINE), _VCENTRE, title)
            width = room * asked.share(number)
            bar = QRectF(_TITLE, y + 4, max(2.0, width), _LINE - 8)
            # Nobody is no bar, not even a short one.
            if width > 0:
                self._draw_bar(painter, bar, solid=place == len(self._asked) - 1)
            painter.setPen(QColor(self._theme.text))
            words = QRectF(bar.right() + 8, y, _WORDS, _LINE)
            painter.drawText(words, _VCENTRE, asked.words(number))
            y += _LINE

    def _draw_bar(self, painter: QPainter, bar: QRectF, *, solid: bool) -> None:
        accent = QColor(self._theme.accent)
        pattern = Qt.BrushStyle.SolidPattern if solid else Qt.BrushStyle.BDiagPattern
        painter.setPen(QPen(accent, 1.25))
        painter.setBrush(QBrush(accent, pattern))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)


_VCENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
