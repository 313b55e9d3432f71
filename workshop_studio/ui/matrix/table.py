"""Owns the ranked table as one sees it: rows with marks, as high as its rows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from workshop_studio.layout.boards.matrix.cells import Column, Row, most_votes
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.words import CRITERIA
from workshop_studio.ui.matrix.table_cells import SIGN, CellDelegate
from workshop_studio.ui.matrix.table_model import COLUMNS, MatrixModel, Order

_HIGHEST, _LOWEST = 62, 44
_WIDTHS: dict[Column, int] = {
    "rank": 56, "number": 52, "total": 62, "share": 58, "voters": 88,
}  # fmt: skip
_QUESTION_SHARE = 0.32
_NARROWEST_MARKS = 92
_NARROWEST_QUESTION = 170

_FRAME = """
QTableView#matrix-table {{ border: 3px solid {rest}; border-radius: 8px; }}
QTableView#matrix-table:focus {{ border-color: {focus}; }}
"""


class MatrixTable(QTableView):
    """The table. Choosing a row by mouse or arrow keys tells the question.

    Signals:
        chosen: (str) id of the question whose row was chosen.
    """

    chosen = Signal(str)

    def __init__(self, book: FontBook, theme: ScreenTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = MatrixModel(self)
        self.setModel(self.rows)
        self._cells = CellDelegate(book, theme, self)
        self.setItemDelegate(self._cells)
        self._with_voters = True
        self.setObjectName("matrix-table")
        self.setAccessibleName(self.tr("Questions by rank"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._dress_heads()
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.set_theme(theme)

    def show_rows(self, rows: tuple[Row, ...], order: Order, *, chosen: str) -> None:
        """Show rows in an order, with a question chosen."""
        self._with_voters = any(row.result.voters is not None for row in rows)
        self._cells.most = most_votes(rows)
        self.rows.show_rows(rows, order)
        self._fit()
        self.updateGeometry()
        self.choose(chosen)

    def choose(self, question: str) -> None:
        """Choose the row of a question, without telling of it."""
        before = self.blockSignals(True)  # noqa: FBT003 -- Qt takes it so
        row = self.rows.row_of(question)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, COLUMNS.index("question")))
        self.blockSignals(before)

    def set_theme(self, theme: ScreenTheme) -> None:
        """Draw in other colours."""
        # The frame is as wide without the focus, so that rows do not move under it.
        self.setStyleSheet(_FRAME.format(rest=theme.surface, focus=theme.focus))
        self._cells.set_theme(theme)
        ratio = self.devicePixelRatioF()
        self.rows.show_signs({each: self._cells.sign(each, ratio) for each in CRITERIA})
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as its rows would like to be: no empty ground is left below them."""
        around = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        wanted = around + _HIGHEST * max(1, len(self.rows.rows))
        return QSize(super().sizeHint().width(), wanted)

    def minimumSizeHint(self) -> QSize:
        """With its head and two rows; the others scroll."""
        return QSize(super().minimumSizeHint().width(), 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let rows and marks have the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _dress_heads(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setMinimumHeight(40)
        across.setIconSize(QSize(SIGN, SIGN))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.hide()

    def _fit(self) -> None:
        """Widths: figures as they need, the rest shared by the question and the marks."""
        fixed = sum(_WIDTHS.values()) - (0 if self._with_voters else _WIDTHS["voters"])
        spare = max(0, self.viewport().width() - fixed)
        question = max(_NARROWEST_QUESTION, int(spare * _QUESTION_SHARE))
        marks = max(_NARROWEST_MARKS, (spare - question) // len(CRITERIA))
        question = max(_NARROWEST_QUESTION, spare - marks * len(CRITERIA))
        for number, column in enumerate(COLUMNS):
            rest = question if column == "question" else marks
            self.setColumnWidth(number, _WIDTHS.get(column, rest))
        self.setColumnHidden(COLUMNS.index("voters"), not self._with_voters)
        count = max(1, len(self.rows.rows))
        height = min(_HIGHEST, max(_LOWEST, self.viewport().height() // count))
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def _row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()
        if current.isValid() and not self.signalsBlocked():
            self.chosen.emit(self.rows.rows[current.row()].result.question)
