"""Owns the desk of an open vote: how many have voted, the ways to collect, and closing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workshop_studio.analysis.turnout import turnout_in_words
from workshop_studio.document.document import Step
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.operations.editing import edit
from workshop_studio.operations.rounds import close_round
from workshop_studio.ui.appearance.fonts import clock_font
from workshop_studio.ui.kit.typed_fields import for_form, of_form
from workshop_studio.ui.kit.widgets import (
    button,
    caption,
    card,
    field,
    heading,
    labelled,
    plain,
    rule,
    to_the_left,
)
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.vote.dots_form import DotsForm
from workshop_studio.ui.vote.paper.paper_form import PaperForm
from workshop_studio.ui.vote.papers_row import PapersRow
from workshop_studio.ui.vote.round_panel import round_head
from workshop_studio.ui.vote.vote_ink import VoteInk
from workshop_studio.ui.vote.ways import DOTS, LAPTOP, PAPER, Ways


class OpenPanel(QWidget):
    """A vote that is open. It tells how many have voted, and never for what.

    Signals:
        booth_wanted: hand the laptop round.
        export_wanted: (str) a paper is to be printed, see `ui.session.studio.What`.
    """

    booth_wanted = Signal()
    export_wanted = Signal(str)

    def __init__(self, desk: Desk, vote: Round, ink: VoteInk) -> None:
        super().__init__()
        self._desk = desk
        self._round = vote.id
        self._voted = QLabel()
        self._voted.setFont(clock_font(28))
        self.hand_round = button(self.tr("Hand the laptop round"), icon="laptop", primary=True)
        self.hand_round.setProperty("extent", "large")
        self.expected = field(self.tr("People expected"), self.tr("Not known"))
        self.expected.setValidator(QIntValidator(1, 9_999, self))
        self.expected.setMaximumWidth(120)
        self.ways = Ways()
        self.paper = PaperForm(desk, vote, ink)
        self.papers = PapersRow()
        self.dots = DotsForm(desk, vote, ink)
        self._cards = {
            LAPTOP: self._laptop(),
            PAPER: card(self.paper, rule(), self.papers, role="panel", margin=20),
            DOTS: card(self.dots, role="panel", margin=20),
        }
        self.close_vote = button(self.tr("Close the vote"), icon="lock")
        self.close_now = button(self.tr("Close it now"), icon="lock")
        self.keep_open = button(self.tr("Keep it open"))
        self._sure = card(
            plain(self.tr("Nobody can vote after this, unless it is opened again for a reason.")),
            to_the_left(self.close_now, self.keep_open),
            role="advice",
        )
        self._build(vote)
        self._wire()
        self.show_vote(vote)

    def show_vote(self, vote: Round) -> None:
        """Tell how far the vote is, without touching what is being typed."""
        self._voted.setText(turnout_in_words(self._desk.snapshot, vote))
        self.paper.show_vote(vote)
        self.dots.show_vote(vote)
        if not self.expected.hasFocus():
            self.expected.setText(str(vote.expected or ""))

    def show_way(self, way: str) -> None:
        """Show one of the three ways to collect votes; what is typed in the others stays."""
        self.ways.choose(way)
        for name, each in self._cards.items():
            each.setVisible(name == way)

    def start(self) -> None:
        """Put the keyboard where collecting goes on."""
        if self._cards[PAPER].isVisible():
            self.paper.start()
        elif self._cards[DOTS].isVisible():
            self.dots.people.setFocus()
        else:
            self.hand_round.setFocus()

    @property
    def vote(self) -> str:
        """Its id."""
        return self._round

    def unentered(self) -> dict[str, str]:
        """The ballot that is half typed, and the count that was not saved."""
        return of_form(PAPER, self.paper.unentered()) | of_form(DOTS, self.dots.unentered())

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Go on with them; the way is shown on which something is half typed."""
        for way, form in ((DOTS, self.dots), (PAPER, self.paper)):
            if fields := for_form(way, typed):
                self.show_way(way)
                form.put_back(fields)

    def _build(self, vote: Round) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(round_head(self._desk.snapshot, vote))
        layout.addWidget(
            to_the_left(self._voted, _gap(), labelled(self.tr("People expected"), self.expected))
        )
        layout.addWidget(
            caption(self.tr("What they voted for stays hidden until the vote is closed."))
        )
        layout.addWidget(to_the_left(self.ways, self.close_vote))
        layout.addWidget(self._sure)
        self._sure.hide()
        for each in self._cards.values():
            layout.addWidget(each)
        layout.addStretch(1)
        self.show_way(LAPTOP)

    def _laptop(self) -> QWidget:
        words = self.tr("One person at a time, in private. The room sees only how many have voted.")
        return card(
            heading(self.tr("Ballots on this laptop"), 3),
            caption(words),
            to_the_left(self.hand_round),
            role="panel",
            margin=20,
        )

    def _wire(self) -> None:
        self.hand_round.clicked.connect(self.booth_wanted)
        self.close_vote.clicked.connect(self._ask)
        self.keep_open.clicked.connect(self._unask)
        self.close_now.clicked.connect(self._close)
        self.ways.chosen.connect(self._choose)
        self.papers.wanted.connect(self.export_wanted)
        self.expected.editingFinished.connect(self._expect)

    def _ask(self) -> None:
        self._sure.show()
        self.close_now.setFocus()

    def _unask(self) -> None:
        self._sure.hide()
        self.close_vote.setFocus()

    def _close(self) -> None:
        if self.paper.is_typing:
            self._unask()
            self.show_way(PAPER)
            self.paper.start()
            self._desk.refused.emit(
                self.tr("A paper ballot is half typed: finish it, or clear its rows, then close.")
            )
        elif self.dots.keep():
            step = Step(operation="close-round", label=self.tr("Close the vote"))
            self._desk.do(partial(close_round, round_id=self._round), step)

    def _choose(self, way: str) -> None:
        self.show_way(way)
        self.start()

    def _expect(self) -> None:
        if self._desk.is_changing:
            return
        expected = int(self.expected.text()) if self.expected.text() else None
        if expected != self._vote(self._desk.snapshot).expected:
            step = Step(operation="edit-round", label=self.tr("Change how many are expected"))
            self._desk.do(lambda now: edit(now, self._round, expected=expected), step)

    def _vote(self, snapshot: Snapshot) -> Round:
        return snapshot.get(Round, self._round)


def _gap() -> QWidget:
    made = QWidget()
    made.setFixedWidth(12)
    return made
