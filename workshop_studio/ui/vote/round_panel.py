"""Owns what a round can be asked while it is prepared, closed or shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from workshop_studio.analysis.turnout import turnout_in_words
from workshop_studio.document.document import Step
from workshop_studio.layout.words import counted, number_in_words
from workshop_studio.model.ballot_paper import shown_text
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import PaperLine, Round
from workshop_studio.operations.preparing import remove_round
from workshop_studio.operations.rounds import open_round, paper_of, reveal_round
from workshop_studio.ui.kit.widgets import badge, button, card, heading, plain, to_the_left
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.session.vote_name import vote_name
from workshop_studio.ui.vote.papers_row import PapersRow
from workshop_studio.ui.vote.reopen_form import ReopenForm
from workshop_studio.ui.vote.round_words import state_kind, state_name, today


class RoundPanel(QWidget):
    """A vote that nobody can vote in just now.

    Signals:
        matrix_wanted: (str) go to the result of the vote with this id.
        revise_wanted: change what was prepared.
        export_wanted: (str) a paper is to be printed, see `ui.session.studio.What`.
        reveal_wanted: (bool) tell the result step by step; as a rehearsal, to the console alone.
    """

    matrix_wanted = Signal(str)
    revise_wanted = Signal()
    export_wanted = Signal(str)
    reveal_wanted = Signal(bool)

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
        self.first = opens = button(self.tr("Open the vote"), icon="vote", primary=True)
        changes = button(self.tr("Change it"), icon="pencil")
        gone = button(self.tr("Delete this vote"), icon="trash-2", quiet=True)
        opens.clicked.connect(self._open)
        changes.clicked.connect(self.revise_wanted)
        gone.clicked.connect(self._remove)
        for each in (opens, changes, gone):
            each.setEnabled(not self._desk.read_only)
        words = self.tr(
            "When the vote opens, the numbers and words on the ballot stay as they are."
        )
        self._add_standing(self._asks(snapshot, vote), words, opens, changes, gone)
        self._add_papers()
        self._add_paper(snapshot, vote)

    def _closed(self, snapshot: Snapshot, vote: Round) -> None:
        self.first = reveals = button(
            self.tr("Reveal to the room"), icon="presentation", primary=True
        )
        rehearses = button(self.tr("Rehearse"), icon="eye")
        shows = button(self.tr("Show it all at once"), quiet=True)
        for each in (reveals, shows):
            each.setEnabled(not self._desk.read_only)
        reveals.clicked.connect(partial(self.reveal_wanted.emit, False))  # noqa: FBT003 -- Qt's
        rehearses.clicked.connect(partial(self.reveal_wanted.emit, True))  # noqa: FBT003 -- Qt's
        shows.clicked.connect(self._reveal)
        words = self.tr("The room has not seen the result yet. F8 tells it criterion by criterion.")
        voted = turnout_in_words(snapshot, vote)
        self._add_standing(voted, words, reveals, rehearses, shows)
        self._column.addWidget(ReopenForm(self._desk, vote))
        self._add_paper(snapshot, vote)

    def _shown(self, snapshot: Snapshot, vote: Round) -> None:
        self.first = goes = button(self.tr("Go to the matrix"), icon="table-2", primary=True)
        goes.clicked.connect(self._go)
        again = button(self.tr("Reveal it again"), icon="presentation")
        again.clicked.connect(partial(self.reveal_wanted.emit, False))  # noqa: FBT003 -- Qt's
        words = self.tr("The result has been shown. The matrix ranks the questions.")
        self._add_standing(turnout_in_words(snapshot, vote), words, goes, again)
        self._column.addWidget(ReopenForm(self._desk, vote))
        self._add_paper(snapshot, vote)

    def _asks(self, snapshot: Snapshot, vote: Round) -> str:
        """What a vote that has not begun will ask of how many."""
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
        return " · ".join(parts)

    def _add_standing(self, said: str, words: str, *buttons: QWidget) -> None:
        """How the vote stands, and what can be done now."""
        more = plain(words)
        more.setProperty("role", "muted")
        self._column.addWidget(
            card(heading(said, 3), more, to_the_left(*buttons), role="panel", margin=20)
        )

    def _add_papers(self) -> None:
        """What can be printed before the vote begins."""
        papers = PapersRow()
        papers.wanted.connect(self.export_wanted)
        self._column.addWidget(card(papers, role="panel", margin=20))

    def _add_paper(self, snapshot: Snapshot, vote: Round) -> None:
        """The questions on the ballot with their numbers."""
        lines = _paper(snapshot, vote)
        if not lines:
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for down, (number, words) in enumerate(lines):
            digits = heading(str(number), 4)
            digits.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(digits, down, 0)
            grid.addWidget(plain(words), down, 1)
        held = QWidget()
        held.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        title = heading(self.tr("On the ballot"), 4)
        self._column.addWidget(card(title, held, role="panel", margin=20))

    def _open(self) -> None:
        step = Step(operation="open-round", label=self.tr("Open the vote"))
        self._desk.do(partial(open_round, round_id=self._round, date=today()), step)

    def _remove(self) -> None:
        step = Step(operation="remove-round", label=self.tr("Delete a vote"))
        if self._desk.do(partial(remove_round, round_id=self._round), step):
            self._desk.undoable.emit(self.tr("The vote was deleted."))

    def _reveal(self) -> None:
        step = Step(operation="reveal-round", label=self.tr("Show the result"))
        if self._desk.do(partial(reveal_round, round_id=self._round), step):
            self.matrix_wanted.emit(self._round)

    def _go(self) -> None:
        self.matrix_wanted.emit(self._round)


def round_head(snapshot: Snapshot, vote: Round) -> QWidget:
    """The title of a vote with its state."""
    title = heading(vote_name(snapshot, vote))
    title.setWordWrap(False)
    return to_the_left(title, badge(state_name(vote.state), state_kind(vote.state)))


def _paper(snapshot: Snapshot, vote: Round) -> list[tuple[int, str]]:
    """Number and short form of each question of a vote, as it is or would be opened."""
    return [(line.number, _short(snapshot, vote, line)) for line in paper_of(snapshot, vote)]


def _short(snapshot: Snapshot, vote: Round, line: PaperLine) -> str:
    question = snapshot.find(line.question)
    if not isinstance(question, Question) or question.private:
        return shown_text(line, vote, snapshot)
    return short_text(question.short, question.text)
