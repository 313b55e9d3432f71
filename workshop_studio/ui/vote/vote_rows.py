"""Owns how a vote stands in the list: its title strong, its state quiet below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem

from workshop_studio.ui.appearance.fonts import console_font

_LEFT, _LINE = 14, 21


class VoteRows(QStyledItemDelegate):
    """Draws the two lines of an item; the list draws what is selected and hovered."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Leave the words out of what the list draws itself."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the ground, then the lines."""
        super().paint(painter, option, index)
        rect: QRect = option.rect
        lines = str(index.data(Qt.ItemDataRole.DisplayRole)).split("\n")
        top = rect.top() + (rect.height() - _LINE * len(lines)) // 2
        painter.save()
        for number, line in enumerate(lines):
            font = console_font(12 if number else 14, 400 if number else 600)
            role = QPalette.ColorRole.PlaceholderText if number else QPalette.ColorRole.WindowText
            painter.setFont(font)
            painter.setPen(QApplication.palette().color(role))
            place = QRect(rect.left() + _LEFT, top + number * _LINE, rect.width() - 24, _LINE)
            cut = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, cut)
        painter.restore()
