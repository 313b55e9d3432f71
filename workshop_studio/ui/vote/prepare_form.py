"""Owns the form that prepares a vote: title, who is expected, how many votes, which questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.words import counted
from workshop_studio.model.boards import Board, Category
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.declared import NAME_LIMIT
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.model.words import VOTES_PER_CRITERION
from workshop_studio.operations.preparing import questions_in, revise_round
from workshop_studio.operations.rounds import prepare_round
from workshop_studio.ui.boards.duplicates.alike import Alike
from workshop_studio.ui.boards.duplicates.strip import AlikeStrip
from workshop_studio.ui.kit.literal import unmarked
from workshop_studio.ui.kit.tick_box import TickBox
from workshop_studio.ui.kit.widgets import (
    button,
    caption,
    choice,
    field,
    heading,
    labelled,
    plain,
    to_the_left,
)
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.session.vote_name import numbered_vote
from workshop_studio.ui.vote.vote_ink import VoteInk

_MOST_VOTES = 9


class PrepareForm(QWidget):
    """Prepares a vote on a board's questions, all of them or those of some categories.

    Signals:
        prepared: (str) id of the vote, or of one that was changed.
        questions_wanted: there is nothing to vote on yet; write some.
        question_wanted: (str) this question is to be looked at on its board.
    """

    prepared = Signal(str)
    questions_wanted = Signal()
    question_wanted = Signal(str)

    _revised = ""

    def __init__(self, desk: Desk, ink: VoteInk) -> None:
        super().__init__()
        self._desk = desk
        self._ink = ink
        self._boxes: dict[str, TickBox] = {}
        self._head = heading("")
        self.title = field(self.tr("Title of the vote"))
        self.title.setMaxLength(NAME_LIMIT)
        self.expected = field(self.tr("How many people will vote"), self.tr("Not known"))
        self.expected.setValidator(QIntValidator(1, 9_999, self))
        self.expected.setMaximumWidth(120)
        steps = [(str(n), str(n)) for n in range(1, _MOST_VOTES + 1)]
        self.votes = choice(self.tr("Votes for each criterion"), steps)
        self.votes.choose(str(VOTES_PER_CRITERION))
        self.board = choice(self.tr("Board"), [])
        self._board_row = labelled(self.tr("Board"), self.board)
        self._listed = heading(self.tr("Questions on the ballot"), 4)
        self._which = QWidget()
        self._boxes_layout = QVBoxLayout(self._which)
        self._boxes_layout.setContentsMargins(0, 0, 0, 0)
        self._said = caption("")
        self.alike = Alike(
            desk, AlikeStrip(self), board=self._voted_on, colour=self._amber, parent=self
        )
        self.prepare = button(self.tr("Prepare the vote"), primary=True)
        self.write = button(self.tr("Write questions"), icon="arrow-left", primary=True)
        self._build()
        self._wire()

    @property
    def first(self) -> QWidget:
        """Where preparing goes on: the title, or the way to questions where there are none."""
        return self.title if self.write.isHidden() else self.write

    @property
    def revised(self) -> str:
        """Id of the prepared vote that is being changed; "" for a new one."""
        return self._revised

    def revise(self, vote: Round) -> None:
        """Show what a prepared vote says, to be changed."""
        self._revised = vote.id
        self.show_session(self._desk.snapshot)
        self.board.choose(vote.board)
        self.title.setText(vote.title)
        self.expected.setText(str(vote.expected or ""))
        self.votes.choose(str(vote.votes_per_criterion))
        listed = {line.question for line in vote.paper}
        for category, box in self._boxes.items():
            held = [each.id for each in self._votable(self._desk.snapshot, category)]
            box.setChecked(bool(held) and (not listed or not listed.isdisjoint(held)))
        self.title.setFocus()

    def unentered(self) -> dict[str, str]:
        """What is filled in; nothing where all is as it was offered."""
        off = [each for each, box in self._boxes.items() if box.isEnabled() and not box.isChecked()]
        typed = {
            "title": self.title.text(), "expected": self.expected.text(), "off": "\n".join(off),
            "revised": self._revised,
        }  # fmt: skip
        votes = self.votes.chosen()
        if not any(typed.values()) and votes == str(VOTES_PER_CRITERION):
            return {}
        return typed | {"votes": votes, "board": self.board.chosen()}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Fill it in again as it was, unless the vote that was changed is open by now."""
        revised = self._desk.snapshot.find(typed["revised"])
        if isinstance(revised, Round) and revised.state == "prepared":
            self.revise(revised)
        elif typed["revised"]:
            return
        self.board.choose(typed["board"])
        self.title.setText(typed["title"])
        self.expected.setText(typed["expected"])
        self.votes.choose(typed["votes"])
        off = typed["off"].split("\n")
        for category, box in self._boxes.items():
            box.setChecked(box.isEnabled() and category not in off)

    def begin(self) -> None:
        """Prepare another vote, not change one."""
        if self._revised:
            self._revised = ""
            self.title.clear()
            self.expected.clear()

    def show_session(self, snapshot: Snapshot) -> None:
        """Offer the boards and categories there are now; what is typed stays."""
        new = not self._revised
        self._head.setText(self.tr("Prepare a vote") if new else self.tr("Change the vote"))
        self.prepare.setText(self.tr("Prepare the vote") if new else self.tr("Keep the changes"))
        revised = snapshot.find(self._revised)
        # What it is called where nobody names it.
        named = numbered_vote(snapshot, revised if isinstance(revised, Round) else None)
        self.title.setPlaceholderText(named)
        # Its questions belong to this board.
        self.board.setEnabled(new)
        boards = [each for each in snapshot.all(Board) if each.kind == "opportunities"]
        names = [(each.title or self.tr("Questions"), each.id) for each in boards]
        self.board.set_entries(names)
        self._board_row.setVisible(len(boards) > 1)
        self._fill_categories()
        self.alike.refresh()

    def _voted_on(self) -> str:
        return str(self.board.chosen())

    def _look_at(self, one: str, _other: str) -> None:
        self.question_wanted.emit(one)

    def _amber(self) -> str:
        return self._ink.theme.warn

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self._head)
        layout.addWidget(
            plain(
                self.tr(
                    "Everybody has the same number of votes for what can be done, what is wanted "
                    "most, and what will last. Who voted for what is kept by nobody."
                )
            )
        )
        layout.addWidget(labelled(self.tr("Title"), self.title))
        layout.addWidget(
            to_the_left(
                labelled(self.tr("People expected"), self.expected),
                labelled(self.tr("Votes for each criterion"), self.votes),
            )
        )
        layout.addWidget(self._board_row)
        layout.addWidget(self._listed)
        layout.addWidget(self._which)
        layout.addWidget(self._said)
        layout.addWidget(self.alike.strip)
        layout.addWidget(to_the_left(self.prepare, self.write))
        layout.addStretch(1)

    def _wire(self) -> None:
        self.board.currentIndexChanged.connect(self._fill_categories)
        self.prepare.clicked.connect(self._prepare)
        self.write.clicked.connect(self.questions_wanted)
        self.alike.show_wanted.connect(self._look_at)
        self.title.returnPressed.connect(self._prepare)
        self.expected.returnPressed.connect(self._prepare)

    def _fill_categories(self) -> None:
        for box in self._boxes.values():
            self._boxes_layout.removeWidget(box)
            box.hide()
            box.deleteLater()
        snapshot = self._desk.snapshot
        off = {each for each, box in self._boxes.items() if not box.isChecked()}
        self._boxes = {}
        for category in snapshot.of(Category, self.board.chosen()):
            held = self._votable(snapshot, category.id)
            box = TickBox(unmarked(f"{category.name} ({len(held)})"))
            box.setChecked(bool(held) and category.id not in off)
            box.setEnabled(bool(held))
            box.toggled.connect(self._tell)
            self._boxes[category.id] = box
            self._boxes_layout.addWidget(box)
        # Made later than the buttons, they would come after them.
        for before, after in pairwise(
            [self.board, *self._boxes.values(), self.prepare, self.write]
        ):
            QWidget.setTabOrder(before, after)
        self._tell()

    def _votable(self, snapshot: Snapshot, category: str = "") -> list[Question]:
        """The questions of the board, or of one of its categories, that may be voted on."""
        return [
            each
            for each in snapshot.of(Question, self.board.chosen())
            if not each.private and category in {"", each.category}
        ]

    def _chosen(self) -> tuple[str, ...]:
        on = {each for each, box in self._boxes.items() if box.isChecked()}
        return questions_in(self._desk.snapshot, self.board.chosen(), on)

    def _tell(self) -> None:
        count = len(self._chosen())
        nothing = not self._votable(self._desk.snapshot)
        if nothing:
            self._said.setText(self.tr("There is no question to vote on yet."))
        else:
            words = self.tr("{count} on the ballot, numbered in the order of the board.")
            self._said.setText(words.format(count=counted(count, "question", "questions")))
        self.prepare.setEnabled(bool(count) and not self._desk.read_only)
        self.write.setVisible(nothing)
        for each in (self._listed, self._which):
            # Over nothing there is no heading.
            each.setVisible(not nothing)

    def _prepare(self) -> None:
        if not self.prepare.isEnabled():
            return
        before = {each.id for each in self._desk.snapshot.all(Round)}
        if not self._desk.do(self._operation(), self._step()):
            return
        made = [each.id for each in self._desk.snapshot.all(Round) if each.id not in before]
        kept = self._revised or made[0]
        self._revised = ""
        self.title.clear()
        self.prepared.emit(kept)

    def _step(self) -> Step:
        if self._revised:
            return Step(operation="revise-round", label=self.tr("Change a vote"))
        return Step(operation="prepare-round", label=self.tr("Prepare a vote"))

    def _operation(self) -> Callable[[Snapshot], ChangeSet]:
        all_on = all(box.isChecked() for box in self._boxes.values() if box.isEnabled())
        # None named means all there are when it opens, those added until then included.
        questions = () if all_on else self._chosen()
        votes = int(self.votes.chosen())
        expected = int(self.expected.text()) if self.expected.text() else None
        if self._revised:
            return partial(
                revise_round,
                round_id=self._revised,
                title=self.title.text(),
                questions=questions,
                votes_per_criterion=votes,
                expected=expected,
            )
        return partial(
            prepare_round,
            board=self.board.chosen(),
            title=self.title.text(),
            questions=questions,
            votes_per_criterion=votes,
            expected=expected,
        )
