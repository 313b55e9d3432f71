"""Owns the painting of the ranked table's cells."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from workshop_studio.layout.boards.matrix.cells import Frame, cell, criterion_sign, grid_of
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.words import Criterion
from workshop_studio.ui.canvas.painting.painter import Preparer
from workshop_studio.ui.matrix.table_model import COLUMNS, MatrixModel

SIGN = 18
"""Side of the square that the shape of a criterion takes in the head of its column."""


class CellDelegate(QStyledItemDelegate):
    """Paints cells: ground, the bar of the chosen row, and what stands in each."""

    def __init__(self, book: FontBook, theme: ScreenTheme, table: QTableView) -> None:
        super().__init__(table)
        self.most = 0
        self._book = book
        self._table = table
        self._drawing = Drawing(book, theme)
        self._preparer = Preparer(book)

    def set_theme(self, theme: ScreenTheme) -> None:
        """Draw in other colours."""
        self._drawing = Drawing(self._book, theme)

    def sign(self, criterion: Criterion, ratio: float) -> QPixmap:
        """The shape of a criterion with its letter, for the head of its column."""
        picture = QPixmap(round(SIGN * ratio), round(SIGN * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            made = criterion_sign(criterion, SIGN, self._drawing)
            self._preparer.prepare(made).paint(painter)
        return picture

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The table decides; letters do not."""
        return QSize(92, 44)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell."""
        model = index.model()
        if not isinstance(model, MatrixModel):
            return
        theme, area = self._drawing.theme, QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        row, column = model.rows[index.row()], COLUMNS[index.column()]
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, QColor(theme.accent_soft if chosen else theme.surface))
        line = QRectF(area.x(), area.bottom() - 1, area.width(), 1)
        painter.fillRect(line, QColor(theme.hairline))
        if chosen and not index.column():
            painter.fillRect(QRectF(area.x(), area.y(), 4, area.height()), QColor(theme.accent))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(area.topLeft())
        grid = grid_of(self.most, self._marks_width(), area.height())
        frame = Frame(area.width(), area.height(), chosen, grid)
        self._preparer.prepare(cell(row, column, frame, self._drawing)).paint(painter)
        painter.restore()

    def _marks_width(self) -> float:
        return self._table.columnWidth(COLUMNS.index("feasibility"))
