"""Random lives of a vote through all its doors, closed and opened again: it always adds up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.machines.vote_oracle import Figure, ends, figures, sums
from tests.support import board_of, done, open_document, small_session, step, with_slip
from workshop_studio.analysis.merges import count_after_merges, count_followed
from workshop_studio.analysis.votes import count
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.items import Question
from workshop_studio.model.rules import problems
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.model.words import CRITERIA, REASONS_TO_SET_ASIDE, Criterion
from workshop_studio.operations import rounds, typed_ballots
from workshop_studio.operations.editing import edit
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.removing import remove
from workshop_studio.operations.reopening import reopen_round
from workshop_studio.operations.set_aside import set_aside, take_up_again
from workshop_studio.tools.paper_rows import read_ballot, typed_rows

ANY = st.integers(0, 50)
ROW = st.lists(st.integers(0, 6), max_size=4)
ROWS = st.tuples(ROW, ROW, ROW)
Rows = tuple[list[int], list[int], list[int]]


class DoorsLife(RuleBasedStateMachine):
    """A vote of which all ballots are on paper, on the laptop or dots on the wall."""

    @initialize()
    def open_the_vote(self) -> None:
        """Open a vote on five questions."""
        start = small_session(questions=5)
        self.document, _ = open_document(start)
        done(
            self.document,
            rounds.prepare_round(start, board_of(start, "opportunities"), expected=9),
            "prepare-round",
        )
        self.id = self.snapshot.all(Round)[0].id
        done(self.document, rounds.open_round(self.snapshot, self.id), "open-round")
        self.laptop, self.typed, self.slips = 0, 0, dict[int, str]()
        self.kept: Counter[Figure] | None = None

    @rule(rows=ROWS)
    def vote_on_the_laptop(self, rows: Rows) -> None:
        """Somebody votes; if the vote was closed meanwhile, a sentence says so."""
        ballot = read_ballot(_texts(rows), self.vote)
        if ballot.can_be_cast and self._try(
            lambda: rounds.cast(self.snapshot, self.id, ballot.votes), only_open=True
        ):
            self.laptop += 1

    @rule(rows=ROWS, slip=st.none() | st.integers(1, 4))
    def type_a_ballot(self, rows: Rows, slip: int | None) -> None:
        """A paper is typed in; rows that are wrong say why and cast nothing."""
        ballot = read_ballot(_texts(rows), self.vote)
        numbers = {line.number for line in self.vote.paper}
        right = all(len(row) <= 3 and set(row) <= numbers for row in rows)
        assert ballot.can_be_cast == right
        if not right:
            assert all(ballot.problems.values())
            assert ballot.votes == ()
            return
        known = set(self.snapshot.all(Ballot))
        if self._try(
            lambda: typed_ballots.type_ballot(self.snapshot, self.id, ballot.votes, slip=slip),
            only_open=slip not in self.slips,
        ):
            self.typed += 1
            (new,) = set(self.snapshot.all(Ballot)) - known
            assert read_ballot(typed_rows(new.votes, self.vote), self.vote).votes == ballot.votes
            if slip is not None:
                self.slips[slip] = new.id

    @precondition(lambda self: self.slips)
    @rule(which=ANY, rows=ROWS, back=st.booleans())
    def mend_a_typed_ballot(self, which: int, rows: Rows, *, back: bool) -> None:
        """A typed ballot is found by its number, corrected or taken back."""
        slip = sorted(self.slips)[which % len(self.slips)]
        found = with_slip(self.snapshot, slip)
        assert found.id == self.slips[slip]
        ballot = read_ballot(_texts(rows), self.vote)
        if back:
            self._do(typed_ballots.take_back_ballot(self.snapshot, found.id))
            self.typed -= 1
            del self.slips[slip]
        elif ballot.can_be_cast:
            self._do(typed_ballots.correct_ballot(self.snapshot, found.id, ballot.votes, slip=slip))

    @rule(which=ANY)
    def meddle_with_a_ballot_of_the_laptop(self, which: int) -> None:
        """Nobody can take back what somebody else cast, or what is sealed."""
        others = [each for each in self.snapshot.all(Ballot) if not each.typed]
        if others:
            chosen = others[which % len(others)].id
            assert not self._try(lambda: typed_ballots.take_back_ballot(self.snapshot, chosen))

    @rule(rows=ROWS, voters=st.integers(0, 3))
    def count_dots(self, rows: Rows, voters: int) -> None:
        """Dots are counted, even more than there were to place."""
        counts = read_ballot(_texts(rows), self.vote).votes
        self._try(
            lambda: rounds.enter_tally(self.snapshot, self.id, voters=voters, counts=counts),
            only_open=True,
        )

    @rule(which=ANY, again=st.booleans())
    def set_one_aside(self, which: int, *, again: bool) -> None:
        """A paper is set aside, or one that was is taken up again."""
        if again:
            self._try(lambda: take_up_again(self.snapshot, self.id, which % 3))
        else:
            reason = REASONS_TO_SET_ASIDE[which % len(REASONS_TO_SET_ASIDE)]
            self._try(lambda: set_aside(self.snapshot, self.id, reason=reason), only_open=True)

    @rule(which=ANY, other=ANY)
    def merge(self, which: int, other: int) -> None:
        """Two questions say the same."""
        self._try(
            lambda: merge_questions(self.snapshot, self._question(which), [self._question(other)])
        )

    @rule(which=ANY)
    def delete(self, which: int) -> None:
        """A question goes."""
        self._try(lambda: remove(self.snapshot, [self._question(which)]))

    @rule(which=ANY, private=st.booleans())
    def hide(self, which: int, *, private: bool) -> None:
        """A question becomes private, or everybody's again."""
        self._try(lambda: edit(self.snapshot, self._question(which), private=private))

    @rule(again=st.booleans())
    def undo(self, *, again: bool) -> None:
        """A step is undone, and perhaps redone; ballots stay."""
        before = count(self.snapshot, self.id)
        if self.document.undo() and again:
            self.document.redo()
            assert count(self.snapshot, self.id) == before

    @precondition(lambda self: self.vote.state == "open")
    @rule()
    def close(self) -> None:
        """The vote closes: every figure stays, and no number of a paper."""
        before = self._figures()
        self._do(rounds.close_round(self.snapshot, self.id), "close-round")
        assert self._figures() == before
        assert not self.document.undo()
        self.kept, self.slips = before, {}

    @precondition(lambda self: self.vote.state == "closed")
    @rule()
    def reveal(self) -> None:
        """The room sees the result."""
        self._do(rounds.reveal_round(self.snapshot, self.id), "reveal-round")

    @precondition(lambda self: self.vote.state in {"closed", "revealed"})
    @rule(reason=st.sampled_from(["", " ", "Two came late."]))
    def open_again(self, reason: str) -> None:
        """It opens again for a reason; what was merged since adds up, what went is unused."""
        followed = count_followed(self.snapshot, self.id)
        expected = Counter(
            {
                (row.question, each): row.votes.of(each)
                for row in followed.questions
                for each in CRITERIA
                if self.snapshot.has(Question, row.question)
            }
        )
        before = self.vote
        opened = self._try(
            lambda: reopen_round(self.snapshot, self.id, reason=reason), name="reopen-round"
        )
        assert opened or not reason.strip() or before.paper
        if opened:
            assert self.vote.reopened[-1].reason == reason.strip()
            assert self._figures() == +expected
            assert not self.document.undo()
            self.kept = None

    @invariant()
    def no_ballot_is_over_its_limits(self) -> None:
        """Three votes for each criterion, through whatever door."""
        for ballot in self.snapshot.all(Ballot):
            for criterion in CRITERIA:
                assert sum(each.of(criterion) for each in ballot.votes) <= 3

    @invariant()
    def totals_are_the_sums_of_what_counts(self) -> None:
        """Ballots and dots, each counted where its question ended up; a closed vote stands."""
        if self.kept is not None:
            assert self._figures() == self.kept
            return
        tally = self.vote.tally
        papers = [*(each.votes for each in self.snapshot.all(Ballot))]
        papers.append(tally.counts if tally else ())
        assert self._figures() == sums(papers, self._ends())

    @invariant()
    def merges_since_change_no_total(self) -> None:
        """The count beside a closed one has the same votes under fewer questions."""
        beside = count_after_merges(self.snapshot, self.id)
        result = count(self.snapshot, self.id)
        if beside is not None:
            assert beside.derived
            assert beside.reconciliation == result.reconciliation
            assert len(beside.questions) < len(result.questions)

    @invariant()
    def the_ledger_adds_up(self) -> None:
        """Through every door, every ballot is known and every vote cast, unused or over."""
        ledger = count(self.snapshot, self.id).reconciliation
        assert ledger.possible + ledger.over == ledger.cast + ledger.unused
        assert ledger.cast == self._figures().total()
        assert (ledger.ballots, ledger.typed) == (self.laptop + self.typed, self.typed)
        assert ledger.set_aside == len(self.vote.set_aside)

    @invariant()
    def what_is_private_is_not_told(self) -> None:
        """A private question has its number only, even when it is gone."""
        for row in count(self.snapshot, self.id).questions:
            question = self.snapshot.find(row.question)
            private = isinstance(question, Question) and question.private
            assert row.private == (private or row.question in self.vote.withheld)
            if row.private:
                assert (row.text, row.category) == (f"Question {row.number} (private)", "")

    @invariant()
    def the_rules_hold(self) -> None:
        """No life leads to a session that breaks a rule."""
        assert not [problem for problem in problems(self.snapshot) if not problem.warning]

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is now."""
        return self.document.snapshot

    @property
    def vote(self) -> Round:
        """The vote as it is now."""
        return self.snapshot.get(Round, self.id)

    def _question(self, which: int) -> str:
        present = self.snapshot.all(Question)
        return present[which % len(present)].id if present else "gone"

    def _ends(self) -> dict[str, str]:
        return ends(self.snapshot, self.vote)

    def _figures(self) -> Counter[Figure]:
        return figures(self.snapshot, self.id)

    def _do(self, changes: ChangeSet, name: str = "edit") -> None:
        self.document.commit(changes, step(name))

    def _try(
        self, operation: Callable[[], ChangeSet], *, only_open: bool = False, name: str = "edit"
    ) -> bool:
        """Do what may be refused; then nothing has changed, and one sentence says why.

        Args:
            operation: what is tried.
            only_open: whether a closed vote is the only reason to refuse it.
            name: of the step.
        """
        before, refusal = self.snapshot, ""
        try:
            self._do(operation(), name)
        except NotPossibleError as error:
            refusal = str(error)
        if refusal:
            assert self.snapshot is before
            assert refusal.endswith(".")
        if only_open:
            assert bool(refusal) == (self.vote.state != "open")
        return not refusal


def _texts(rows: Rows) -> dict[Criterion, str]:
    texts = (" ".join(map(str, row)) for row in rows)
    return dict(zip(CRITERIA, texts, strict=True))


TestDoorsLife = DoorsLife.TestCase
TestDoorsLife.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
