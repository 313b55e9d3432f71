"""Random lives of a session: whatever people do, tables, snapshot and journal tell the same."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.library.kit import open_document
from tests.support import board_of, step, woven_session
from workshop_studio.document.beginning import first_transaction
from workshop_studio.document.replay import replayed
from workshop_studio.exchange.session_reader import read_session
from workshop_studio.exchange.session_writer import write_session
from workshop_studio.library.library import open_library
from workshop_studio.library.writer import WriterState
from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board, Category, Ring, Sector
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.problems import RulesBrokenError
from workshop_studio.model.rules import problems
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.model.votes import Ballot, Round, Votes
from workshop_studio.model.words import COLUMNS, LAYERS
from workshop_studio.operations import (
    divisions,
    links,
    notes,
    players,
    questions,
    rounds,
    typed_ballots,
)
from workshop_studio.operations.editing import edit
from workshop_studio.operations.grouping import group, ungroup
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.merging_items import merge
from workshop_studio.operations.ordering import move_before
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.removing import remove
from workshop_studio.operations.reopening import reopen_round
from workshop_studio.operations.set_aside import set_aside
from workshop_studio.operations.theories import add_element
from workshop_studio.tools.boards.pasting.clips import clip
from workshop_studio.tools.boards.pasting.things import paste

TEXTS = st.sampled_from(["Trust", "Time together", "x" * 200, "ż 🎉 =1+1", "<b>bold</b>\nnext"])
ANY = st.integers(0, 200)
VOTES = st.lists(st.tuples(ANY, *[st.integers(0, 2)] * 3), max_size=3)
WAIT = 20.0


class DocumentLife(RuleBasedStateMachine):
    """A session lived at random: written, linked, voted on, undone, closed and opened again."""

    @initialize()
    def begin(self) -> None:
        """Import a small session into a library of its own."""
        self.folder = Path(tempfile.mkdtemp())
        self.reports: list[WriterState] = []
        start = woven_session()
        self.session = start.session.id
        self.library = open_library(self.folder / "library.db")
        self.library.add(first_transaction(start))
        self._open()

    def teardown(self) -> None:
        """Close everything and clear up."""
        if hasattr(self, "library"):
            self._close()
            shutil.rmtree(self.folder)

    @rule(text=TEXTS, which=ANY)
    def write(self, text: str, which: int) -> None:
        """Reword a note, a player or a question."""
        chosen = self._any((Note, Question), which)
        if chosen:
            self._do(edit(self.snapshot, chosen.id, text=text))

    @rule(text=TEXTS, which=ANY)
    def write_on(self, text: str, which: int) -> None:
        """Reword something as a part of the step before."""
        chosen = self._any((Note, Question), which)
        if chosen:
            self.document.amend(edit(self.snapshot, chosen.id, text=text), step("edit"))

    @rule(text=TEXTS, which=ANY)
    def add_something(self, text: str, which: int) -> None:
        """Put something new on a board or into the theory."""
        snapshot, layer = self.snapshot, LAYERS[which % 4]
        board = next((each for each in snapshot.all(Board) if each.kind == "iceberg"), None)
        if which % 3 == 0 and board:
            change = notes.add_note(snapshot, board.id, text=text, layer=layer, side="driver")
            self._do(change)
        elif which % 3 == 1 and snapshot.all(Ring):
            self._do(players.add_player(snapshot, snapshot.all(Ring)[0].board, name=text))
        elif snapshot.all(Theory):
            column = COLUMNS[which % 5]
            theory = snapshot.all(Theory)[0].id
            self._do(add_element(snapshot, theory, column=column, text=text))

    @rule(which=ANY, other=ANY)
    def link(self, which: int, other: int) -> None:
        """Link two things that may be linked, or see it refused."""
        one, two = self._any((Player,), which), self._any((Player,), other)
        if one:
            end = two.id if two and other % 4 else YOUNG_PERSON
            self._try(lambda: links.link_players(self.snapshot, one.id, end))
        first, second = self._any((Element,), which), self._any((Element,), other)
        if first and second:
            self._try(lambda: links.link_elements(self.snapshot, first.id, second.id))

    @rule(which=ANY, before=ANY)
    def move(self, which: int, before: int) -> None:
        """Put a note before another, or at the end."""
        note, other = self._any((Note,), which), self._any((Note,), before)
        if note and other:
            target = None if note.id == other.id else other.id
            self._try(lambda: move_before(self.snapshot, note.id, target))

    @rule(which=ANY, into=ANY)
    def remove_division(self, which: int, into: int) -> None:
        """Remove a ring, sector or category; its contents go into another."""
        kinds = (Ring, Sector, Category)
        division, other = self._any(kinds, which), self._any(kinds, into)
        if division and other:
            change = divisions.remove_division
            self._try(lambda: change(self.snapshot, division.id, into=other.id))

    @rule(which=ANY)
    def delete(self, which: int) -> None:
        """Delete anything that may be deleted."""
        chosen = self._any((Note, Player, Question, Element, Round), which)
        if chosen:
            self._try(lambda: remove(self.snapshot, [chosen.id]))

    @rule(which=ANY, other=ANY)
    def merge(self, which: int, other: int) -> None:
        """Merge two questions."""
        keep, gone = self._any((Question,), which), self._any((Question,), other)
        if keep and gone:
            self._try(lambda: merge_questions(self.snapshot, keep.id, [gone.id]))

    @rule(which=ANY, other=ANY, kind=st.sampled_from([Player, Note, Element]))
    def merge_things(self, which: int, other: int, kind: type[Record]) -> None:
        """Merge two players, notes or boxes, or see it refused."""
        keep, gone = self._any((kind,), which), self._any((kind,), other)
        if keep and gone:
            self._try(lambda: merge(self.snapshot, keep.id, [gone.id]))

    @rule(which=ANY, other=ANY, heading=TEXTS, out=st.booleans())
    def group_things(self, which: int, other: int, heading: str, *, out: bool) -> None:
        """Put two things under a heading, or take them out again."""
        kinds = (Note, Question, Element, Player)
        ids = [each.id for each in (self._any(kinds, which), self._any(kinds, other)) if each]
        if out:
            self._try(lambda: ungroup(self.snapshot, ids))
        else:
            self._try(lambda: group(self.snapshot, ids, heading))

    @rule(which=ANY, others=st.lists(ANY, max_size=3), onto=ANY, cuts=st.booleans())
    def copy_and_paste(self, which: int, others: list[int], onto: int, *, cuts: bool) -> None:
        """Copy things and paste them on any board, or cut them before."""
        kinds = (Player, Note, Question, Element)
        chosen = [self._any(kinds, each) for each in (which, *others)]
        ids = [each.id for each in chosen if each]
        board = self._any((Board, Theory), onto)
        copied = clip(self.snapshot, ids, {})
        if cuts:
            self._try(lambda: remove(self.snapshot, ids))
        if board and len(copied):
            taken = read_session(write_session(copied)).snapshot
            self._try(lambda: paste(self.snapshot, taken, board.id).act.changes)

    @rule(which=ANY, text=TEXTS)
    def ask(self, which: int, text: str) -> None:
        """Turn a note into a question."""
        note = self._any((Note,), which)
        board = board_of(self.snapshot, "opportunities")
        if note:
            self._do(questions.question_from(self.snapshot, (note.id,), board))
        else:
            self._do(questions.add_question(self.snapshot, board, text=text))

    @rule()
    def prepare_and_open(self) -> None:
        """Open a vote where none is open."""
        board = board_of(self.snapshot, "opportunities")
        self._do(rounds.prepare_round(self.snapshot, board), "prepare-round")
        vote = self.snapshot.all(Round)[-1].id
        self._try(lambda: rounds.open_round(self.snapshot, vote), "open-round")

    @precondition(lambda self: self.open_round() is not None)
    @rule(spent=VOTES)
    def vote(self, spent: list[tuple[int, int, int, int]]) -> None:
        """Cast a ballot; one that spends too much is refused."""
        vote = self.open_round()
        assert vote is not None
        paper = [line.question for line in vote.paper]
        chosen = {paper[which % len(paper)]: counts for which, *counts in spent}
        votes = [
            Votes(question=each, feasibility=f, desirability=d, viability=v)
            for each, (f, d, v) in chosen.items()
        ]
        ballots = len(self.snapshot.of(Ballot, vote.id))
        try:
            self._do(rounds.cast(self.snapshot, vote.id, votes), "cast-ballot")
        except RulesBrokenError:
            assert len(self.snapshot.of(Ballot, vote.id)) == ballots

    @precondition(lambda self: self.open_round() is not None)
    @rule(which=ANY, back=st.booleans())
    def type_in(self, which: int, *, back: bool) -> None:
        """Type a ballot in from paper, and correct or take back another one."""
        vote = self.open_round()
        assert vote is not None
        slip = typed_ballots.next_slip(self.snapshot, vote.id)
        line = vote.paper[which % len(vote.paper)].question
        votes = [Votes(question=line, viability=which % 4)]
        self._do(typed_ballots.type_ballot(self.snapshot, vote.id, votes, slip=slip), "type-ballot")
        typed = [each for each in self.snapshot.of(Ballot, vote.id) if each.typed]
        chosen = typed[which % len(typed)]
        if back:
            self._do(typed_ballots.take_back_ballot(self.snapshot, chosen.id), "take-back-ballot")
        else:
            change = typed_ballots.correct_ballot(self.snapshot, chosen.id, (), slip=chosen.slip)
            self._do(change, "correct-ballot")

    @rule(which=ANY)
    def open_again(self, which: int) -> None:
        """Open a closed vote again, where none is open."""
        closed = [each for each in self.snapshot.all(Round) if each.state == "closed"]
        if closed:
            vote = closed[which % len(closed)]
            again = reopen_round
            self._try(lambda: again(self.snapshot, vote.id, reason="Two came late"), "reopen-round")

    @precondition(lambda self: self.open_round() is not None)
    @rule(closing=st.booleans())
    def go_on_with_the_vote(self, *, closing: bool) -> None:
        """Set a ballot aside, or close the vote."""
        vote = self.open_round()
        assert vote is not None
        if closing:
            self._do(rounds.close_round(self.snapshot, vote.id), "close-round")
        else:
            self._do(set_aside(self.snapshot, vote.id, reason="unreadable"))

    @rule(again=st.booleans())
    def undo(self, *, again: bool) -> None:
        """Undo a step, and perhaps redo it: then everything is as it was."""
        before = self.snapshot.by_id()
        if self.document.undo() and again:
            self.document.redo()
            assert self.snapshot.by_id() == before

    @rule()
    def redo(self) -> None:
        """Redo whatever can be redone."""
        self.document.redo()

    @rule()
    def restart(self) -> None:
        """Close the library and open it again: everything is there, with what can be undone."""
        before, undo, redo = (
            self.snapshot.by_id(), self.document.next_undo(), self.document.next_redo(),
        )  # fmt: skip
        self._close()
        self.library = open_library(self.folder / "library.db")
        self._open()
        assert self.snapshot.by_id() == before
        assert (self.document.next_undo(), self.document.next_redo()) == (undo, redo)

    @invariant()
    def tables_snapshot_and_journal_agree(self) -> None:
        """Rows = snapshot = replayed journal + the ballots of open rounds."""
        if not hasattr(self, "document"):
            return
        assert self.document.flush(WAIT)
        now = self.snapshot.by_id()
        assert self.library.load(self.session).by_id() == now
        journal = self.library.journal(self.session)
        vote = self.open_round()
        secret = self.snapshot.of(Ballot, vote.id) if vote else ()
        assert replayed(journal, open_ballots=secret).by_id() == now
        ids = {ballot.id for ballot in secret}
        changed = {change.id for each in journal for change in each.changes.changes}
        assert not ids & changed
        assert self.library.verify(self.session) == ()
        assert not [each for each in self.reports if each.reason]

    @invariant()
    def the_rules_hold(self) -> None:
        """No life leads to a session that breaks a rule."""
        if hasattr(self, "document"):
            assert not [problem for problem in problems(self.snapshot) if not problem.warning]

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is now."""
        return self.document.snapshot

    def open_round(self) -> Round | None:
        """The round that is open, if one is."""
        return next((each for each in self.snapshot.all(Round) if each.state == "open"), None)

    def _open(self) -> None:
        self.document, self.writer = open_document(
            self.library, self.session, report=self.reports.append
        )

    def _close(self) -> None:
        assert self.writer.close(WAIT)
        self.library.close()

    def _do(self, changes: ChangeSet, name: str = "edit") -> None:
        self.document.commit(changes, step(name))

    def _try(self, operation: Callable[[], ChangeSet], name: str = "edit") -> None:
        """Do what may be refused; then nothing has changed."""
        before = self.snapshot
        try:
            self._do(operation(), name)
        except NotPossibleError:
            assert self.snapshot is before

    def _any(self, kinds: tuple[type[Record], ...], which: int) -> Record | None:
        found = [record for kind in kinds for record in self.snapshot.all(kind)]
        return found[which % len(found)] if found else None


TestDocumentLife = DocumentLife.TestCase
TestDocumentLife.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
