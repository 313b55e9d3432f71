"""Owns what a round can be asked while it is prepared, closed or shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_studio.analysis.turnout import turnout_in_words
from workshop_studio.document.document import Step
from workshop_studio.layout.words import counted, number_in_words
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.operations.removing import remove
from workshop_studio.operations.rounds import open_round, reveal_round
from workshop_studio.ui.kit.widgets import badge, button, caption, heading, plain, row
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.vote.round_words import round_title, state_kind, state_name


class RoundPanel(QWidget):
    """A vote that nobody can vote in just now.

    Signals:
        matrix_wanted: (str) go to the result of the vote with this id.
    """

    matrix_wanted = Signal(str)

    def __init__(self, desk: Desk, vote: Round) -> None:
        super().__init__()
        self._desk = desk
        self._round = vote.id
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addWidget(round_head(desk.snapshot, vote))
        if vote.state == "prepared":
            self._prepared(desk.snapshot, vote)
        elif vote.state == "closed":
            self._closed(desk.snapshot, vote)
        else:
            self._shown(desk.snapshot, vote)
        self._column.addStretch(1)

    def _prepared(self, snapshot: Snapshot, vote: Round) -> None:
        lines = _paper(snapshot, vote)
        parts = [
            counted(len(lines), self.tr("question"), self.tr("questions")),
            self.tr("{n} votes for each criterion").format(
                n=number_in_words(vote.votes_per_criterion)
            ),
        ]
        if vote.expected:
            parts.append(
                self.tr("{people} expected").format(
                    people=counted(vote.expected, self.tr("person"), self.tr("people"))
                )
            )
        self._column.addWidget(plain(" · ".join(parts)))
        words = self.tr(
            "When the vote opens, the numbers and words on the ballot stay as they are."
        )
        self._column.addWidget(caption(words))
        self.first = opens = button(self.tr("Open the vote"), icon="vote", primary=True)
        gone = button(self.tr("Delete this vote"), icon="trash-2", quiet=True)
        opens.clicked.connect(self._open)
        gone.clicked.connect(self._remove)
        for each in (opens, gone):
            each.setEnabled(not self._desk.read_only)
        self._column.addWidget(to_the_left(opens, gone))
        self._column.addWidget(heading(self.tr("On the ballot"), 4))
        for number, words in enumerate(lines, start=1):
            self._column.addWidget(plain(f"{number}  {words}"))

    def _closed(self, snapshot: Snapshot, vote: Round) -> None:
        said = self.tr("{turnout}. The room has not seen the result yet.")
        self._column.addWidget(plain(said.format(turnout=turnout_in_words(snapshot, vote))))
        self.first = shows = button(self.tr("Show the result"), icon="eye", primary=True)
        shows.setEnabled(not self._desk.read_only)
        shows.clicked.connect(self._reveal)
        self._column.addWidget(to_the_left(shows))

    def _shown(self, snapshot: Snapshot, vote: Round) -> None:
        self._column.addWidget(plain(f"{turnout_in_words(snapshot, vote)}."))
        self.first = goes = button(self.tr("Go to the matrix"), icon="table-2", primary=True)
        goes.clicked.connect(self._go)
        self._column.addWidget(to_the_left(goes))

    def _open(self) -> None:
        step = Step(operation="open-round", label="Open the vote")
        self._desk.do(partial(open_round, round_id=self._round), step)

    def _remove(self) -> None:
        step = Step(operation="delete-round", label="Delete a vote")
        if self._desk.do(lambda now: remove(now, [self._round]), step):
            self._desk.undoable.emit(self.tr("The vote was deleted."))

    def _reveal(self) -> None:
        step = Step(operation="reveal-round", label="Show the result")
        if self._desk.do(partial(reveal_round, round_id=self._round), step):
            self.matrix_wanted.emit(self._round)

    def _go(self) -> None:
        self.matrix_wanted.emit(self._round)


def round_head(snapshot: Snapshot, vote: Round) -> QWidget:
    """The title of a vote with its state."""
    title = heading(round_title(snapshot, vote))
    title.setWordWrap(False)
    return to_the_left(title, badge(state_name(vote.state), state_kind(vote.state)))


def _paper(snapshot: Snapshot, vote: Round) -> list[str]:
    if vote.paper:
        chosen = [snapshot.find(line.question) for line in vote.paper]
    else:
        chosen = [each for each in snapshot.of(Question, vote.board) if not each.private]
    return [short_text(each.short, each.text) for each in chosen if isinstance(each, Question)]


def to_the_left(*widgets: QWidget) -> QWidget:
    """Widgets in a row, and room behind them."""
    made = row(*widgets)
    layout = made.layout()
    if isinstance(layout, QHBoxLayout):
        layout.addStretch(1)
    return made
