"""Owns the card of something a thing came from, or that became of it; a click leads there."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.boards.fields.painted_button import PaintedButton
from workshop_studio.ui.kit.icons import pixmap
from workshop_studio.ui.kit.literal import tip

_INK = "#14181F"
_LEFT, _RIGHT, _ICON = 38, 34, 18
_LOW, _HIGH = 34, 52


class Tie(NamedTuple):
    """Something on the thread of a thing.

    Attributes:
        words: what it is called.
        icon: of its kind.
        step: where it is.
        record: its id; "" for what is no more, to which nothing leads.
        place: where it stands there, in words; may be empty.
        fill: its colour on its board, with dark ink on it; "" for none.
        edge: the colour of its edge there.
        depth: 1 for what hangs on the thing itself, 2 for what hangs on that, and so on.
    """

    words: str
    icon: str
    step: str
    record: str
    place: str = ""
    fill: str = ""
    edge: str = ""
    depth: int = 1


class TieCard(PaintedButton):
    """Shows a tie in the colours it has on its board; its words are cut to the width there is."""

    def __init__(self, tie: Tie, parent: QWidget | None = None) -> None:
        super().__init__(_HIGH if tie.place else _LOW, parent, least=120)
        self._tie = tie
        # Not the button's text: a sign of "and" in it would become a key.
        self._words = " ".join(tie.words.split())
        said = ", ".join(part for part in (self._words, tie.place) if part)
        self.setToolTip(tip(said))
        self.setAccessibleName(said)
        self.setEnabled(bool(tie.record))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        plain = self.theme.text if self.isEnabled() else self.theme.muted
        ink = _INK if self._tie.fill else plain
        with QPainter(self) as painter:
            self._draw_ground(painter)
            ratio, top = self.devicePixelRatioF(), (self.height() - _ICON) // 2
            painter.drawPixmap(10, top, pixmap(self._tie.icon, ink, _ICON, ratio=ratio))
            if self.isEnabled():
                arrow = pixmap("arrow-up-right", ink, 16, ratio=ratio)
                painter.drawPixmap(self.width() - 26, (self.height() - 16) // 2, arrow)
            painter.setPen(QColor(ink))
            line = QRect(_LEFT, 0, self.width() - _LEFT - _RIGHT, self.height())
            if self._tie.place:
                line.setRect(_LEFT, 7, line.width(), 20)
                below = QRect(_LEFT, 26, line.width(), 18)
                _write(painter, below, self._tie.place, size=12, weight=500)
            _write(painter, line, self._words, size=14, weight=600 if self._tie.place else 500)

    def _draw_ground(self, painter: QPainter) -> None:
        tie, theme = self._tie, self.theme
        wide = 2.0 if self.is_hovered and tie.fill else 1.25
        fill = tie.fill or ("" if self.is_hovered else theme.surface)
        edge = QPen(QColor(tie.edge or theme.border), wide)
        if not self.isEnabled():
            edge.setStyle(Qt.PenStyle.DashLine)
        self.draw_ground(painter, edge=edge, fill=fill, radius=8.0)


def _write(painter: QPainter, place: QRect, words: str, *, size: int, weight: int) -> None:
    font = console_font(size, weight)
    painter.setFont(font)
    cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
