"""Random lives of an open vote: through all that is merged, deleted and undone, it adds up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.machines.vote_oracle import Figure, ends, figures, sums
from tests.support import board_of, done, open_document, small_session, step
from workshop_studio.analysis.votes import count
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.items import Question
from workshop_studio.model.problems import RulesBrokenError
from workshop_studio.model.rules import problems
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round, Votes
from workshop_studio.model.words import CRITERIA
from workshop_studio.operations import rounds
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.questions import add_question
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.removing import remove
from workshop_studio.operations.set_aside import set_aside

ANY = st.integers(0, 50)
SPENT = st.dictionaries(ANY, st.tuples(*[st.integers(0, 2)] * 3), max_size=4)
Spent = dict[int, tuple[int, int, int]]


class VotesLife(RuleBasedStateMachine):
    """A vote lived at random while its questions are merged, deleted, added and brought back."""

    @initialize()
    def open_the_vote(self) -> None:
        """Open a vote on five questions."""
        start = small_session(questions=5)
        self.document, _ = open_document(start)
        self.board = board_of(start, "opportunities")
        done(self.document, rounds.prepare_round(start, self.board), "prepare-round")
        self.vote = self.snapshot.all(Round)[0].id
        done(self.document, rounds.open_round(self.snapshot, self.vote), "open-round")
        self.cast: list[tuple[Votes, ...]] = []

    @rule(spent=SPENT)
    def cast_a_ballot(self, spent: Spent) -> None:
        """Somebody votes; who spends too much is refused."""
        votes = self._votes(spent)
        within = all(each <= self._round.votes_per_criterion for each in _spent(votes))
        try:
            self._do(rounds.cast(self.snapshot, self.vote, votes))
        except RulesBrokenError:
            assert not within
        else:
            assert within
            self.cast.append(votes)

    @rule(spent=SPENT, voters=st.integers(0, 3))
    def count_dots(self, spent: Spent, voters: int) -> None:
        """Dots on paper are entered, in place of any before, even more than there were to place."""
        counts = self._votes(spent)
        self._do(rounds.enter_tally(self.snapshot, self.vote, voters=voters, counts=counts))

    @rule()
    def set_one_aside(self) -> None:
        """A spoilt ballot is not counted."""
        self._do(set_aside(self.snapshot, self.vote, reason="unreadable"))

    @rule(which=ANY, others=st.lists(ANY, min_size=1, max_size=2))
    def merge(self, which: int, others: list[int]) -> None:
        """Questions are merged: what counted for any of them counts for the one that is kept."""
        keep, gone = self._question(which), {self._question(other) for other in others}
        before = self._figures()
        try:
            self._do(merge_questions(self.snapshot, keep, gone))
        except NotPossibleError:
            assert self._figures() == before
        else:
            after: Counter[Figure] = Counter()
            for (question, criterion), votes in before.items():
                after[keep if question in gone else question, criterion] += votes
            assert self._figures() == after

    @rule(which=ANY)
    def delete(self, which: int) -> None:
        """A question is deleted: what counted for it is unused, and all else counts as before."""
        before, gone = self._figures(), self._question(which)
        if self.snapshot.has(Question, gone):
            self._do(remove(self.snapshot, [gone]))
            kept = {figure: votes for figure, votes in before.items() if figure[0] != gone}
            assert self._figures() == kept

    @rule()
    def ask_more(self) -> None:
        """A question is added; it is not on the paper."""
        self._do(add_question(self.snapshot, self.board, text="How might we go on?"))

    @rule(again=st.booleans())
    def undo(self, *, again: bool) -> None:
        """A step is undone, and perhaps redone: then the count is as it was."""
        before = count(self.snapshot, self.vote)
        if self.document.undo() and again:
            self.document.redo()
            assert count(self.snapshot, self.vote) == before

    @rule()
    def redo(self) -> None:
        """Whatever can be redone is."""
        self.document.redo()

    @rule()
    def undo_everything(self) -> None:
        """With no merge and no deletion left, each vote cast counts for the question it names."""
        while self.document.undo():
            pass
        assert self._figures() == sums(self.cast, {line: line for line in self._paper})

    @invariant()
    def each_vote_counts_where_its_question_ended_up(self) -> None:
        """The totals are the sums of ballots and dots, as far as they count."""
        tally = self._round.tally
        papers = [*self.cast, tally.counts if tally else ()]
        assert self._figures() == sums(papers, self._ends())

    @invariant()
    def no_ballot_is_lost_or_doubled(self) -> None:
        """Undo and redo leave ballots alone, and none spends more than there is."""
        ballots = [ballot.votes for ballot in self.snapshot.of(Ballot, self.vote)]
        assert Counter(map(frozenset, ballots)) == Counter(map(frozenset, self.cast))
        limit = self._round.votes_per_criterion
        assert all(spent <= limit for votes in ballots for spent in _spent(votes))

    @invariant()
    def the_ledger_adds_up(self) -> None:
        """What could be cast, and what was more than that, was cast or is unused."""
        ledger = count(self.snapshot, self.vote).reconciliation
        assert ledger.possible + ledger.over == ledger.cast + ledger.unused
        assert ledger.cast == self._figures().total()
        assert ledger.unused == self._left_over()

    @invariant()
    def closing_now_would_change_no_figure(self) -> None:
        """A closed round counts as it did while it was open, and breaks no rule."""
        closed = self.snapshot.apply(rounds.close_round(self.snapshot, self.vote))
        assert replace(count(closed, self.vote), state="open") == count(self.snapshot, self.vote)
        assert not [problem for problem in problems(closed) if not problem.warning]

    def teardown(self) -> None:
        """Close the vote for good: nothing brings it back or changes its count."""
        if not hasattr(self, "cast"):
            return
        before = count(self.snapshot, self.vote)
        done(self.document, rounds.close_round(self.snapshot, self.vote), "close-round")
        assert not self.document.undo()
        with pytest.raises(NotPossibleError):
            rounds.cast(self.snapshot, self.vote, ())
        for question in self.snapshot.all(Question):
            self._do(remove(self.snapshot, [question.id]))
        assert replace(count(self.snapshot, self.vote), state="open") == before

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is now."""
        return self.document.snapshot

    @property
    def _round(self) -> Round:
        return self.snapshot.get(Round, self.vote)

    @property
    def _paper(self) -> list[str]:
        return [line.question for line in self._round.paper]

    def _votes(self, spent: Spent) -> tuple[Votes, ...]:
        paper = self._paper
        chosen = {paper[which % len(paper)]: counts for which, counts in spent.items()}
        return tuple(
            Votes(question=question, feasibility=f, desirability=d, viability=v)
            for question, (f, d, v) in chosen.items()
            if f + d + v
        )

    def _question(self, which: int) -> str:
        present = self.snapshot.all(Question)
        return present[which % len(present)].id if present else "gone"

    def _ends(self) -> dict[str, str]:
        return ends(self.snapshot, self._round)

    def _figures(self) -> Counter[Figure]:
        return figures(self.snapshot, self.vote)

    def _left_over(self) -> int:
        """Votes not cast where they count, one voter and one criterion at a time."""
        limit, tally = self._round.votes_per_criterion, self._round.tally
        allowed = [(votes, limit) for votes in self.cast]
        if tally:
            allowed.append((tally.counts, limit * tally.voters))
        ends = self._ends()
        counting = [([each for each in votes if each.question in ends], n) for votes, n in allowed]
        return sum(max(0, n - spent) for votes, n in counting for spent in _spent(votes))

    def _do(self, changes: ChangeSet) -> None:
        self.document.commit(changes, step())


def _spent(votes: Iterable[Votes]) -> list[int]:
    """How much is spent on each criterion."""
    return [sum(each.of(criterion) for each in votes) for criterion in CRITERIA]


TestVotesLife = VotesLife.TestCase
TestVotesLife.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
