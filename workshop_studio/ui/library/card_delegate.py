"""Owns the look of a session's card in the grid."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workshop_studio.library.summaries import SessionSummary
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.library.card_model import CardModel
from workshop_studio.ui.library.finding import (
    card_title,
    counts,
    is_sample,
    saved_when,
    where_and_when,
)

GAP = 10
HEIGHT = 280
_PICTURE_SHARE = 134 / 330
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter


class CardDelegate(QStyledItemDelegate):
    """Paints a card: the picture, the title, place, date and group, what it holds."""

    def __init__(self, model: CardModel, appearance: Appearance) -> None:
        super().__init__(model)
        self._model = model
        self._appearance = appearance
        self.size = QSize(400, HEIGHT)

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As large as the grid has room for."""
        return self.size

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one card."""
        session = self._model.sessions[index.row()]
        card = QRectF(option.rect).adjusted(GAP, GAP, -GAP, -GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_ground(painter, card, option.state)
        line = self._paint_picture(painter, card, session)
        self._paint_words(painter, QRectF(card.x() + 16, line, card.width() - 32, 0), session)
        painter.restore()

    def _paint_ground(self, painter: QPainter, card: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._appearance.theme
        has_keyboard = bool(state & QStyle.StateFlag.State_HasFocus)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(QColor(theme.surface))
        painter.setPen(QPen(QColor(theme.border if hovered else theme.hairline), 1))
        painter.drawRoundedRect(card, 8, 8)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if has_keyboard or selected:
            painter.setPen(QPen(QColor(theme.focus if has_keyboard else theme.accent), 3))
            painter.drawRoundedRect(card.adjusted(-2.5, -2.5, 2.5, 2.5), 10, 10)

    def _paint_picture(self, painter: QPainter, card: QRectF, session: SessionSummary) -> float:
        """Draw the picture; returns where the words begin."""
        theme = self._appearance.theme
        height = min(card.width() * _PICTURE_SHARE, card.height() - 118)
        room = QRectF(card.x() + 1, card.y() + 1, card.width() - 2, height)
        rounded = QPainterPath()
        rounded.addRoundedRect(room.adjusted(0, 0, 0, 12), 8, 8)
        painter.save()
        painter.setClipPath(rounded)
        painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.board))
        painter.drawRect(room)
        picture = self._model.picture(session)
        if picture is not None:
            whole = picture.size() / picture.devicePixelRatio()
            factor = min(room.width() / whole.width(), room.height() / whole.height())
            width, tall = whole.width() * factor, whole.height() * factor
            place = QRectF(room.center().x() - width / 2, room.center().y() - tall / 2, width, tall)
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
        painter.restore()
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(QPointF(room.left(), room.bottom()), QPointF(room.right(), room.bottom()))
        return room.bottom() + 12

    def _paint_words(self, painter: QPainter, room: QRectF, session: SessionSummary) -> None:
        theme = self._appearance.theme
        title = QRectF(room.x(), room.y(), room.width(), 24)
        if is_sample(session):
            title.setWidth(title.width() - self._paint_badge(painter, title) - 8)
        _write(painter, title, card_title(session), (16, 600, theme.text))
        line = QRectF(room.x(), room.y() + 28, room.width(), 20)
        where = where_and_when(session) or self.tr("No place, day or group yet")
        _write(painter, line, where, (13, 400, theme.muted))
        held = QRectF(room.x(), room.y() + 54, room.width(), 20)
        _write(painter, held, counts(session), (12, 500, theme.text))
        when = QRectF(room.x(), room.y() + 76, room.width(), 20)
        _write(painter, when, saved_when(session), (12, 400, theme.muted))

    def _paint_badge(self, painter: QPainter, title: QRectF) -> float:
        theme = self._appearance.theme
        words = self.tr("Sample")
        painter.setFont(console_font(12, 600))
        width = painter.fontMetrics().horizontalAdvance(words) + 14.0
        place = QRectF(title.right() - width, title.y() + 2, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.warn_soft))
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(QColor(theme.warn))
        painter.drawText(place, _MIDDLE, words)
        return width


def _write(painter: QPainter, room: QRectF, text: str, look: tuple[int, int, str]) -> None:
    size, weight, colour = look
    painter.setFont(console_font(size, weight))
    painter.setPen(QColor(colour))
    on_one_line = " ".join(text.split())
    fitting = painter.fontMetrics().elidedText(
        on_one_line, Qt.TextElideMode.ElideRight, int(room.width())
    )
    painter.drawText(room, _LEFT, fitting)
