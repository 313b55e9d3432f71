"""Owns the comparison of two votes as one sees it: who rose, who fell, who is new."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from workshop_studio.model.comparison import RoundComparison
from workshop_studio.ui.kit.widgets import button, caption, choice, plain, to_the_left
from workshop_studio.ui.matrix.compare_model import MOVED, NUMBER, QUESTION, CompareModel

_ROW = 44
_WIDTHS = {NUMBER: 52, MOVED: 190}
_WIDTH = 100
_TITLE = 24
"""Letters of a title that can be read in the box."""


class CompareView(QWidget):
    """The later vote beside an earlier one.

    Signals:
        other_chosen: (str) id of the earlier vote.
        ended: the ranked table is wanted again.
    """

    other_chosen = Signal(str)
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = CompareModel(self)
        self.table = QTableView()
        self.other = choice(self.tr("Compared with"), ())
        self.other.setMinimumContentsLength(_TITLE)
        self.back = button(self.tr("Back to the matrix"), icon="arrow-left")
        self._said = plain("")
        self._dress()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(
            to_the_left(caption(self.tr("Compared with")), self.other, self.back, spacing=12)
        )
        layout.addWidget(self._said)
        layout.addWidget(self.table, 1)
        words = self.tr(
            "Ranks are among the questions of each vote. Questions merged since are counted"
            " together in both."
        )
        layout.addWidget(caption(words))
        self.other.activated.connect(self._choose)
        self.back.clicked.connect(self.ended)

    def show_rounds(
        self,
        comparison: RoundComparison,
        others: Sequence[tuple[str, str]],
        *,
        other: str,
        title: str,
    ) -> None:
        """Show two rounds, and the other ones there are to compare with.

        Args:
            comparison: what to show.
            others: (title, id) of the votes to compare with.
            other: id of the one it is compared with.
            title: of the later vote.
        """
        self.other.set_entries(others)
        self.other.choose(other)
        self.rows.show_rounds(comparison)
        moved = [each.movement for each in comparison.questions]
        words = self.tr("{title}: {rose} rose, {fell} fell, {same} stayed, {new} new, {gone} gone.")
        self._said.setText(
            words.format(
                title=title,
                rose=moved.count("rose"),
                fell=moved.count("fell"),
                same=moved.count("same"),
                new=moved.count("new"),
                gone=moved.count("gone"),
            )
        )

    def _dress(self) -> None:
        table = self.table
        table.setModel(self.rows)
        table.setAccessibleName(self.tr("Two votes side by side"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        # With the three pixels that Qt leaves beside words, they stand below their headings.
        table.setStyleSheet("QTableView::item { padding: 0 5px; }")
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        across, down = table.horizontalHeader(), table.verticalHeader()
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setMinimumHeight(40)
        for column in range(self.rows.columnCount()):
            table.setColumnWidth(column, _WIDTHS.get(column, _WIDTH))
        across.setSectionResizeMode(QUESTION, QHeaderView.ResizeMode.Stretch)
        down.setDefaultSectionSize(_ROW)
        down.hide()
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _choose(self) -> None:
        self.other_chosen.emit(self.other.chosen())
