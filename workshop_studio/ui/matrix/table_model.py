"""Owns the ranked table as Qt's views and screen readers ask for it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from workshop_studio.layout.boards.matrix.cells import Column, Row
from workshop_studio.model.words import CRITERIA, Criterion
from workshop_studio.ui.kit.literal import tip

COLUMNS: tuple[Column, ...] = ("rank", "number", "question", *CRITERIA, "total", "share", "voters")
Order = Criterion | None
"""By the votes for one criterion, or by rank."""
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_AFTER_SIGN = "\u00a0"
"""Room between the shape of a criterion and its name."""
_RIGHT: set[Column] = {"rank", "total", "share", "voters"}


class MatrixModel(QAbstractTableModel):
    """The rows in the order chosen; ranks stay those by total."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._ranked: tuple[Row, ...] = ()
        self._order: Order = None
        self._signs: dict[Criterion, QPixmap] = {}

    def show_rows(self, rows: tuple[Row, ...], order: Order) -> None:
        """Show other rows, or the same in another order."""
        self.beginResetModel()
        self._ranked, self._order = rows, order
        self.rows = rows if order is None else tuple(sorted(rows, key=self._place))
        self.endResetModel()

    def show_signs(self, signs: dict[Criterion, QPixmap]) -> None:
        """Show the shapes of the criteria in the heads of their columns."""
        self._signs = signs
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def row_of(self, question: str) -> int:
        """The row of a question; -1 where it is not in the table."""
        found = (n for n, row in enumerate(self.rows) if row.result.question == question)
        return next(found, -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """One for each question."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """As many as a row has cells."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, read or spoken."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words(column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken(column)
        if role == Qt.ItemDataRole.ToolTipRole and column == "question":
            return tip(row.result.text)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The name of a column, and the shape of its criterion."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names()[column]
        if role == Qt.ItemDataRole.DecorationRole:
            return next((sign for name, sign in self._signs.items() if name == column), None)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _place(self, row: Row) -> tuple[int, int]:
        """Where a row stands by the criterion chosen; equals stay in their ranked order."""
        votes = row.result.votes.of(self._order) if self._order is not None else 0
        return -votes, self._ranked.index(row)

    def _names(self) -> dict[Column, str]:
        return {
            "rank": self.tr("Rank"),
            "number": self.tr("No."),
            "question": self.tr("Question"),
            "feasibility": _AFTER_SIGN + self.tr("Feasible"),
            "desirability": _AFTER_SIGN + self.tr("Desirable"),
            "viability": _AFTER_SIGN + self.tr("Viable"),
            "total": self.tr("Total"),
            "share": self.tr("Share"),
            "voters": self.tr("Voters"),
        }
