"""Owns the values of a counted round: results by question, and how the count adds up."""

from __future__ import annotations

from typing import Literal

from workshop_studio.model.frozen import frozen
from workshop_studio.model.votes import Reopening, Votes
from workshop_studio.model.words import CRITERIA, Criterion, RoundState

SMALL_GROUP = 5
"""With fewer voters than this only totals are told, so that nobody's vote can be guessed."""

ORDER_RULE = (
    "Questions with the same total share a rank. Within a rank, the question with more votes for"
    " its weakest criterion is listed first, then the one with the lower number."
)
"""How the rows of a ranked table are ordered, as printed under it."""


Profile = Literal[
    "too-few", "balanced", "wanted-not-feasible", "feasible-not-wanted", "would-not-last", "uneven"
]
"""How a question's votes lie among the three criteria; `analysis.profiles` has the rules."""


@frozen(kw_only=True)
class Standing:
    """Where a question stands by its votes for one criterion: as `QuestionResult.rank`."""

    rank: int
    tied: bool


@frozen(kw_only=True)
class QuestionResult:
    """What a round says about one question.

    Attributes:
        question, number, text, category: as on the round's frozen paper; of a private question the
            text is its number, and there is no category.
        votes: by criterion.
        rank: standard competition ranking by total, highest first (1, 2, 2, 4).
        tied: whether another question has the same rank.
        share: of all votes cast in the round, 0 to 1; 0 where none was cast.
        voters: distinct voters behind it; None where ballots are not known or the group is small.
        largest_stack: most votes a single voter gave it, all criteria together; None as above.
        breadth: voters behind it as a share of all ballots, 0 to 1; None as above.
        standings: rank by the votes for each criterion alone, in the order of the criteria.
        private: its words are kept back.
    """

    question: str
    number: int
    text: str
    category: str
    votes: Votes
    rank: int
    tied: bool
    share: float
    voters: int | None
    largest_stack: int | None
    breadth: float | None = None
    standings: tuple[Standing, ...] = ()
    private: bool = False

    @property
    def total(self) -> int:
        """Votes for all criteria together."""
        return self.votes.total

    @property
    def stack_share(self) -> float | None:
        """Share of its votes that came from its largest stack; None as `largest_stack`."""
        if self.largest_stack is None:
            return None
        return self.largest_stack / self.total if self.total else 0.0

    def standing(self, criterion: Criterion) -> Standing:
        """Where it stands by its votes for one criterion."""
        return self.standings[CRITERIA.index(criterion)]


@frozen(kw_only=True)
class Reconciliation:
    """How the count adds up: possible + over = cast + unused.

    Attributes:
        expected: people expected to vote; None where nobody said.
        ballots: ballots counted.
        counted: voters whose dots were counted on paper, without ballots.
        set_aside: ballots not counted.
        possible: votes that all voters together could cast.
        cast: votes that count.
        unused: votes not cast, or cast for a question since deleted.
        over: dots counted above what the voters had, by criterion and added up.
        typed: those of the ballots that were typed in from paper; None where nobody counted.
    """

    expected: int | None
    ballots: int
    counted: int
    set_aside: int
    possible: int
    cast: int
    unused: int
    over: int
    typed: int | None = None

    @property
    def voters(self) -> int:
        """All who voted, by ballot or counted on paper."""
        return self.ballots + self.counted

    @property
    def per_person_known(self) -> bool:
        """Whether voters and stacks may be told: ballots only, and enough of them."""
        # Dots can have been counted without anybody saying how many people placed them.
        return not self.counted and not self.over and self.ballots >= SMALL_GROUP


@frozen(kw_only=True)
class RoundResult:
    """A counted round; the questions in the order of the ranked table.

    Attributes:
        reopened: each time the round was opened again after closing.
        derived: counted with merges made since it closed, beside the count that stands.
        place: of the round among the session's, counted from 1.
    """

    round: str
    title: str
    date: str
    state: RoundState
    votes_per_criterion: int
    questions: tuple[QuestionResult, ...]
    reconciliation: Reconciliation
    reopened: tuple[Reopening, ...] = ()
    derived: bool = False
    place: int = 1

    @property
    def per_person_known(self) -> bool:
        """Whether voters and stacks may be told."""
        return self.reconciliation.per_person_known
