"""Owns two rounds side by side as Qt's views and screen readers ask for them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workshop_studio.layout.matrix.comparison_table import movement_words
from workshop_studio.layout.matrix.ranked_table import rank_words
from workshop_studio.model.comparison import ComparedQuestion, RoundComparison
from workshop_studio.model.results import QuestionResult
from workshop_studio.ui.kit.literal import tip

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
NUMBER, QUESTION, RANK_THEN, RANK_NOW, MOVED, TOTAL_THEN, TOTAL_NOW = range(7)
_RIGHT = frozenset({RANK_THEN, RANK_NOW, TOTAL_THEN, TOTAL_NOW})


class CompareModel(QAbstractTableModel):
    """A row for every question of either round, in the order of the later one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.questions: tuple[ComparedQuestion, ...] = ()

    def show_rounds(self, comparison: RoundComparison) -> None:
        """Show two other rounds."""
        self.beginResetModel()
        self.questions = comparison.questions
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """One for each question."""
        return 0 if parent.isValid() else len(self.questions)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Number, question, and what was and is."""
        return 0 if parent.isValid() else TOTAL_NOW + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid() or index.row() >= len(self.questions):
            return None
        question = self.questions[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(question, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == QUESTION:
            return tip(question.shown.text)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(index.column())
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The name of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("No."),
                self.tr("Question"),
                self.tr("Rank then"),
                self.tr("Rank now"),
                self.tr("What became of it"),
                self.tr("Votes then"),
                self.tr("Votes now"),
            )[section]
        return _side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _words(self, question: ComparedQuestion, column: int) -> str:
        then, now = question.then, question.now
        return {
            # The earlier paper had numbers of its own.
            NUMBER: str(now.number) if now is not None else "–",
            QUESTION: question.shown.text,
            RANK_THEN: _rank(then),
            RANK_NOW: _rank(now),
            MOVED: movement_words(question),
            TOTAL_THEN: _total(then),
            TOTAL_NOW: _total(now),
        }[column]


def _rank(side: QuestionResult | None) -> str:
    return "–" if side is None else rank_words(side)


def _total(side: QuestionResult | None) -> str:
    return "–" if side is None else f"{side.total:,}"


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
