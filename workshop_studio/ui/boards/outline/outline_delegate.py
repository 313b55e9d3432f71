"""Owns the ground of an outline's rows: what is selected, where the keyboard is, what is open."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.tools.outline.row import Row
from workshop_studio.ui.boards.outline.columns import CHEVRON, EDGE, STEP, Columns, columns
from workshop_studio.ui.boards.outline.outline_model import OutlineModel
from workshop_studio.ui.boards.outline.row_painter import RowPainter
from workshop_studio.ui.kit.icons import pixmap

Index = QModelIndex | QPersistentModelIndex
_LOW, _HIGH, _HEADING = 38, 56, 42
_BAR = 4
State = QStyle.StateFlag


class OutlineDelegate(QStyledItemDelegate):
    """Paints rows.

    Attributes:
        width: of a row in pixels.
        target: id of the record that a link would be joined to.
        flashed: ids of the rows that have just come.
        is_marked: whether the place of the keyboard is shown.
    """

    def __init__(self, model: OutlineModel, painter: RowPainter) -> None:
        super().__init__(model)
        self._model = model
        self._rows = painter
        self.width = 900
        self.target = ""
        self.flashed: frozenset[str] = frozenset()
        self.is_marked = False

    @property
    def at(self) -> Columns:
        """Where the columns stand."""
        return columns(self._model.outline.sort, self.width)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words need: one line, or two."""
        row = self._model.row(index)
        if row is None or row.kind == "heading":
            return QSize(self.width, _HEADING)
        lines = self._rows.lines(row, self._model.level(index), self.at)
        return QSize(self.width, _LOW if lines == 1 else _HIGH)

    def typed_box(self, index: Index, box: QRect) -> QRect:
        """Where what is typed over a row stands, or may stand, in its box."""
        row, at = self._model.row(index), self.at
        if row is None:
            return box
        if row.reason is not None:
            return QRect(at.aside, box.y(), at.end - at.aside, box.height())
        left = self._rows.left_of_words(row, self._model.level(index))
        right = self._rows.right_of_words(row, at)
        return QRect(left, box.y(), right - left, box.height())

    def chevron_box(self, index: Index, box: QRect) -> QRect:
        """Where a row is opened and closed by hand."""
        left = EDGE + STEP * (self._model.level(index) - 1) - 4
        return QRect(left, box.y(), CHEVRON + 8, box.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = self._model.row(index)
        if row is None:
            return
        box = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, row, box, option.state)
        if self._model.hasChildren(index):
            is_open = bool(option.state & State.State_Open)
            name = "chevron-down" if is_open else "chevron-right"
            sign = pixmap(name, self._theme.muted, 16, ratio=painter.device().devicePixelRatioF())
            place = self.chevron_box(index, box)
            painter.drawPixmap(QPointF(place.x() + 4, place.center().y() - 7.5), sign)
        self._rows.paint(painter, row, self._model.level(index), box=box, at=self.at)
        if self.is_marked and option.state & State.State_HasFocus:
            self._paint_ring(painter, box, self._theme.focus)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, row: Row, box: QRect, state: QStyle.StateFlag
    ) -> None:
        theme, whole = self._theme, QRectF(box)
        ground = theme.sunken if row.kind == "heading" else theme.surface
        is_selected = bool(state & State.State_Selected)
        if is_selected:
            ground = theme.accent_soft
        elif row.id in self.flashed:
            ground = theme.ok_soft
        elif state & State.State_MouseOver:
            ground = theme.hover
        painter.fillRect(whole, QColor(ground))
        line = QRectF(whole.x(), whole.bottom() - 1, whole.width(), 1)
        painter.fillRect(line, QColor(theme.hairline))
        if is_selected:
            bar = QRectF(whole.x(), whole.y(), _BAR, whole.height())
            painter.fillRect(bar, QColor(theme.accent))
        if self.target and row.record == self.target:
            self._paint_ring(painter, box, theme.accent, dashed=True)

    def _paint_ring(
        self, painter: QPainter, box: QRect, colour: str, *, dashed: bool = False
    ) -> None:
        pen = QPen(QColor(colour), 3)
        if dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)

    @property
    def _theme(self) -> ScreenTheme:
        return self._rows.theme
