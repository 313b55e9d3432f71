"""Owns the ballot in hand: votes given and taken back before it is cast, never more than allowed.

It lives in memory only and knows no person.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import field, replace

from workshop_studio.model.frozen import frozen
from workshop_studio.model.votes import Votes
from workshop_studio.model.words import CRITERIA, VOTES_PER_CRITERION, Criterion


@frozen
class BallotInHand:
    """What one voter has chosen so far. Every method gives a new one and changes none.

    Attributes:
        questions: ids of the questions on the paper, in its order.
        limit: votes there are for each criterion.
        given: the votes, in the order they were given.
        before: the ballot before its last change, for taking that back; None where it is fresh.
    """

    questions: tuple[str, ...]
    limit: int = VOTES_PER_CRITERION
    given: tuple[tuple[str, Criterion], ...] = ()
    before: BallotInHand | None = field(default=None, compare=False, repr=False)

    def count(self, question: str, criterion: Criterion) -> int:
        """Votes on a question for a criterion."""
        return self.given.count((question, criterion))

    def left(self, criterion: Criterion) -> int:
        """Votes for a criterion that are not given yet."""
        return self.limit - sum(each == criterion for _, each in self.given)

    @property
    def left_over(self) -> int:
        """Votes of all three criteria that are not given yet."""
        return self.limit * len(CRITERIA) - len(self.given)

    @property
    def is_empty(self) -> bool:
        """Whether no vote is given."""
        return not self.given

    def give(self, question: str, criterion: Criterion) -> BallotInHand:
        """One vote more; the same ballot where none is left or the question is not on the paper."""
        if question not in self.questions or not self.left(criterion):
            return self
        return replace(self, given=(*self.given, (question, criterion)), before=self)

    def take(self, question: str, criterion: Criterion) -> BallotInHand:
        """One vote less; the same ballot where there is none to take back."""
        vote = (question, criterion)
        if vote not in self.given:
            return self
        at = len(self.given) - 1 - self.given[::-1].index(vote)
        return replace(self, given=self.given[:at] + self.given[at + 1 :], before=self)

    def back(self) -> BallotInHand:
        """The ballot before its last change; the same where nothing was changed."""
        return self.before or self

    def votes(self) -> tuple[Votes, ...]:
        """What is cast: the votes of each question that has any, in the order of the paper."""
        counts = Counter(self.given)
        sums = (
            Votes(question=question, **{each: counts[question, each] for each in CRITERIA})
            for question in self.questions
        )
        return tuple(each for each in sums if each.total)
