"""Owns the head of the matrix: title, which round, in which order, saving; and the words below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop_studio.layout.matrix.sentences import notes_below, round_line
from workshop_studio.layout.words import CRITERION_NAMES
from workshop_studio.model.results import RoundResult
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.model.words import CRITERIA
from workshop_studio.ui.kit.buttons import Button
from workshop_studio.ui.kit.widgets import badge, button, choice, heading, tool_toggle
from workshop_studio.ui.matrix.standing import Standing
from workshop_studio.ui.matrix.table_model import Order
from workshop_studio.ui.session.vote_name import numbered_vote, vote_name


class MatrixHead(QWidget):
    """What stands above the table.

    Signals:
        round_chosen: (str) id of a round.
        order_chosen: (criterion, or None for by total).
        save_wanted: Save PDF was pressed.
        compare_wanted: the vote is to be shown beside another one.
        merged_wanted: (bool) questions merged since are to be counted together, or no longer.
    """

    round_chosen = Signal(str)
    order_chosen = Signal(object)
    save_wanted = Signal()
    compare_wanted = Signal()
    merged_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge = badge("", "round")
        self.rounds = choice(self.tr("Which vote"), ())
        self.order = choice(self.tr("In which order"), self._orders())
        self.compare = button(self.tr("Compare"), icon="columns-3")
        self.merged = tool_toggle(self.tr("With later merges"), "merge")
        self.save = button(self.tr("Save PDF"), icon="file-down")
        title = heading(self.tr("Prioritisation matrix"), 2)
        title.setWordWrap(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(self._badge)
        layout.addStretch(1)
        # Titles of votes are long: theirs is the room that is left.
        layout.addWidget(self.rounds, 3)
        for widget in (self.merged, self.compare, self.order, self.save):
            layout.addWidget(widget)
        self.rounds.setMaximumWidth(280)
        self.rounds.activated.connect(self._choose_round)
        self.order.activated.connect(self._choose_order)
        self.save.clicked.connect(self.save_wanted)
        self.compare.clicked.connect(self.compare_wanted)
        self.merged.clicked.connect(self.merged_wanted)

    def show_standing(self, standing: Standing, snapshot: Snapshot) -> None:
        """Show which round it is, and offer the others."""
        result = standing.result
        shown = result is not None
        self.rounds.set_entries([(vote_name(snapshot, vote), vote.id) for vote in standing.rounds])
        for widget in (self._badge, self.order, self.save):
            widget.setVisible(shown)
        self.rounds.setVisible(shown and len(standing.rounds) > 1)
        self.compare.setVisible(shown and len(standing.rounds) > 1)
        self.merged.setVisible(standing.has_merges)
        self.merged.setChecked(result is not None and result.derived)
        if result is not None:
            self.rounds.choose(result.round)
            words = (
                self.tr("{vote}, shown")
                if result.state == "revealed"
                else self.tr("{vote}, not shown to the room yet")
            )
            vote = snapshot.get(Round, result.round)
            self._badge.setText(words.format(vote=numbered_vote(snapshot, vote)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window buttons are icons alone, so that no word above the table is cut."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As Qt has it, without the words that can be given up."""
        least = super().minimumSizeHint()
        words = sum(each.sizeHint().width() - each.sizeHint().height() for each in self._ways())
        return QSize(least.width() - words, least.height())

    def _ways(self) -> tuple[Button, ...]:
        """The buttons that an icon tells as well."""
        return tuple(each for each in (self.compare, self.save) if not each.isHidden())

    def _fit(self) -> None:
        """Give up the words of buttons where not all words have room."""
        layout, ways = self.layout(), self._ways()
        if layout is not None:
            for brief in (False, True):
                for each in ways:
                    each.set_brief(brief=brief)
                layout.invalidate()
                if layout.sizeHint().width() <= self.width():
                    break

    def _orders(self) -> list[tuple[str, str]]:
        words = self.tr("By {criterion}")
        named = [(words.format(criterion=CRITERION_NAMES[c].lower()), c) for c in CRITERIA]
        return [(self.tr("By total"), ""), *named]

    def _choose_round(self) -> None:
        self.round_chosen.emit(self.rounds.chosen())

    def _choose_order(self) -> None:
        chosen = self.order.chosen()
        order: Order = next((each for each in CRITERIA if each == chosen), None)
        self.order_chosen.emit(order)


def foot_sentences(result: RoundResult, snapshot: Snapshot) -> list[str]:
    """The sentences below the table: who voted, ties, what is not known; the same as on paper."""
    rounds = snapshot.all(Round)
    tally = next((vote.tally for vote in rounds if vote.id == result.round), None)
    by_paper = tally is not None and bool(tally.voters or tally.counts)
    return [round_line(result), *notes_below(result, by_paper=by_paper)]
