"""Owns how the hits of the command palette are painted: headings, underlined letters, keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.console.palette.hits import Hit
from workshop_studio.ui.kit.icons import pixmap

HIT = Qt.ItemDataRole.UserRole
HEIGHT = 46
_HEAD = 28
Index = QModelIndex | QPersistentModelIndex


class HitPainter(QStyledItemDelegate):
    """Paints rows: a `Hit`, or a heading where there is none."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Headings are lower than hits."""
        return QSize(200, HEIGHT if index.data(HIT) is not None else _HEAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        rect = QRectF(option.rect)
        hit = index.data(HIT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(hit, Hit):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_hit(painter, rect, hit, chosen=chosen)
        else:
            painter.setFont(console_font(12, 600))
            painter.setPen(QColor(self._appearance.theme.muted))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect.adjusted(14, 4, 0, 0), middle, str(index.data()))
        painter.restore()

    def _paint_hit(self, painter: QPainter, rect: QRectF, hit: Hit, *, chosen: bool) -> None:
        theme = self._appearance.theme
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft))
            painter.drawRoundedRect(rect, 8, 8)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(QRectF(rect.x(), rect.y(), 4, rect.height()), 2, 2)
        if hit.entry.icon:
            ratio = painter.device().devicePixelRatioF()
            colour = theme.accent if chosen else theme.muted
            drawing = pixmap(hit.entry.icon, colour, 20, ratio=ratio)
            painter.drawPixmap(round(rect.x()) + 16, round(rect.center().y()) - 10, drawing)
        right = self._paint_right(painter, rect, hit)
        self._paint_words(painter, rect, right, hit)

    def _paint_right(self, painter: QPainter, rect: QRectF, hit: Hit) -> float:
        """Draw the key and the place at the right; where they begin."""
        theme, right = self._appearance.theme, rect.right() - 14
        small = console_font(12, 500)
        painter.setFont(small)
        if hit.entry.keys:
            width = QFontMetricsF(small).horizontalAdvance(hit.entry.keys) + 12
            cap = QRectF(right - width, rect.center().y() - 10, width, 20)
            painter.setBrush(QColor(theme.sunken))
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(QColor(theme.text))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, hit.entry.keys)
            right -= width + 10
        words = console_font(13)
        painter.setFont(words)
        painter.setPen(QColor(theme.muted))
        width = QFontMetricsF(words).horizontalAdvance(hit.entry.where)
        where = QRectF(right - width, rect.y(), width, rect.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, hit.entry.where)
        return right - width - 12

    def _paint_words(self, painter: QPainter, rect: QRectF, right: float, hit: Hit) -> None:
        theme, left = self._appearance.theme, rect.x() + 52
        metrics = QFontMetricsF(console_font(15))
        text = metrics.elidedText(hit.entry.text, Qt.TextElideMode.ElideRight, right - left)
        for words, found in parts(text, hit.spans):
            font = console_font(15, 700 if found else 400)
            font.setUnderline(found)
            painter.setFont(font)
            painter.setPen(QColor(theme.accent if found else theme.text))
            room = QRectF(left, rect.y(), max(0.0, right - left), rect.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            left += QFontMetricsF(font).horizontalAdvance(words)


def parts(text: str, spans: Sequence[tuple[int, int]]) -> tuple[tuple[str, bool], ...]:
    """A text in pieces, each with whether it was found."""
    pieces, at = [], 0
    for start, end in spans:
        if start >= at:
            pieces += [(text[at:start], False), (text[start:end], True)]
            at = end
    pieces.append((text[at:], False))
    return tuple(piece for piece in pieces if piece[0])
