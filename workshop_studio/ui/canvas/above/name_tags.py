"""Owns the names of what hand or keyboard is on, where the board is too small to read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication

from workshop_studio.layout.boards.scene import Item
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.words import shortened
from workshop_studio.model.frozen import frozen
from workshop_studio.ui.canvas.view import View

_LEGIBLE, _LETTERS = 9.0, 14
"""Letters lower than this are told in a tag, in letters so high; both in pixels."""
_WIDEST, _MOST = 280.0, 120
"""Pixels that a line takes, and characters that are told."""
_PAD_X, _PAD_Y, _APART, _ROUND = 9.0, 5.0, 14.0, 6.0
"""`_APART` leaves room for the rings around an item."""
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter)


@frozen
class Tag:
    """A name beside its item, in pixels of the canvas."""

    words: str
    area: QRectF

    @property
    def covers(self) -> QRect:
        """All pixels that it takes."""
        return self.area.adjusted(-2, -2, 2, 2).toAlignedRect()

    def paint(self, painter: QPainter, theme: ScreenTheme) -> None:
        """Paint it as a small label."""
        painter.setPen(QPen(QColor(theme.text), 1.5))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(self.area, _ROUND, _ROUND)
        painter.setFont(_font())
        painter.drawText(self.area.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y), _WRAPPED, self.words)


def name_tags(items: Iterable[Item], view: View, seen: QRectF) -> Iterator[Tag]:
    """The names of those items that are too small to be read, inside of what is seen.

    Where two would lie over each other the first of them is told alone.
    """
    told: list[QRectF] = []
    for item in items:
        words, beside = _unread(item, view), view.rect_to_widget(item.bounds)
        if not words or not seen.intersects(beside):
            continue
        area = _place(words, beside, seen)
        if not any(area.intersects(other) for other in told):
            told.append(area)
            yield Tag(words, area)


def _unread(item: Item, view: View) -> str:
    """The words of an item in letters that are too small, shortened; "" where one reads them."""
    edit = item.edit
    if edit is None or edit.size * view.scale >= _LEGIBLE:
        return ""
    return shortened(edit.text, _MOST)


def _place(words: str, beside: QRectF, seen: QRectF) -> QRectF:
    """Above its item, or below it where there is no room; never over it."""
    box = QFontMetricsF(_font()).boundingRect(QRectF(0, 0, _WIDEST, 10_000), _WRAPPED, words)
    area = QRectF(0, 0, box.width() + 2 * _PAD_X + 2, box.height() + 2 * _PAD_Y)
    above = beside.top() - _APART - area.height()
    area.moveTop(above if above >= seen.top() else beside.bottom() + _APART)
    left = beside.center().x() - area.width() / 2
    area.moveLeft(max(seen.left(), min(left, seen.right() - area.width())))
    return area


def _font() -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(_LETTERS)
    font.setWeight(QFont.Weight.DemiBold)
    return font
