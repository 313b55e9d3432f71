"""Owns the records of voting: rounds, their frozen paper, ballots and tallies (method, 4)."""

from __future__ import annotations

from typing import Annotated

from workshop_studio.model.base import Listed, Record
from workshop_studio.model.boards import OwningBoard
from workshop_studio.model.declared import Date, Name, Ref, ShortText, Span, Words
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import ID_LIMIT
from workshop_studio.model.words import VOTES_PER_CRITERION, Criterion, RoundState

QuestionId = Annotated[str, Words(ID_LIMIT, required=True)]
Count = Annotated[int, Span(0, 10**9)]
HIGHEST_SLIP = 99_999
"""The highest number that is pencilled on a paper ballot."""


@frozen(kw_only=True)
class PaperLine:
    """One question as it stands on a round's ballot paper, frozen when the round opens.

    Attributes:
        question: id of the question it was frozen from.
        number: what people read out and write down; counts from 1.
        category: name of the category it stood in then.
        merged_into: while the round is open, the question that its votes count for; empty for
            its own.
    """

    question: QuestionId
    number: Annotated[int, Span(1, 100_000)]
    text: ShortText = ""
    category: Name = ""
    merged_into: Annotated[str, Words(ID_LIMIT)] = ""
    extra: str = ""


@frozen(kw_only=True)
class Votes:
    """Votes for one question, by criterion: of one voter, or of all who were counted."""

    question: QuestionId
    feasibility: Count = 0
    desirability: Count = 0
    viability: Count = 0

    def of(self, criterion: Criterion) -> int:
        """Votes for one of the three criteria."""
        match criterion:
            case "feasibility":
                return self.feasibility
            case "desirability":
                return self.desirability
            case "viability":
                return self.viability

    @property
    def total(self) -> int:
        """Votes for all three criteria together."""
        return self.feasibility + self.desirability + self.viability


@frozen(kw_only=True)
class SetAside:
    """A ballot that was not counted, and why."""

    reason: ShortText = ""
    extra: str = ""


@frozen(kw_only=True)
class Tally:
    """Dots counted on paper: totals only, of so many voters."""

    voters: Count = 0
    counts: tuple[Votes, ...] = ()


@frozen(kw_only=True)
class Reopening:
    """A closed vote was opened again, and why."""

    reason: ShortText = ""
    date: Date = ""
    extra: str = ""


@frozen(kw_only=True)
class Round(Listed):
    """One vote on the questions of a board.

    Attributes:
        paper: the ballot paper; empty before opening means all questions of the board.
        expected: how many people are expected to vote; None where nobody said.
        tally: dots counted on paper, beside ballots or instead of them.
        reopened: each time it was opened again after closing, the first time first.
        withheld: ids of questions on its paper that were private when they were deleted or merged
            away; their words are told nowhere.
        typed: how many of its sealed ballots were typed in from paper; None where nobody counted.
    """

    board: OwningBoard
    title: Name = ""
    date: Date = ""
    state: RoundState = "prepared"
    paper: tuple[PaperLine, ...] = ()
    votes_per_criterion: Annotated[int, Span(1, 9)] = VOTES_PER_CRITERION
    expected: Annotated[int | None, Span(0, 10**9)] = None
    set_aside: tuple[SetAside, ...] = ()
    tally: Tally | None = None
    reopened: tuple[Reopening, ...] = ()
    withheld: tuple[QuestionId, ...] = ()
    typed: Annotated[int | None, Span(0, 10**9)] = None


@frozen(kw_only=True)
class Ballot(Record):
    """What one voter chose. It has no name, no time and no place in an order: votes are secret.

    Attributes:
        typed: it was typed in from paper. Kept while the vote is open, dropped when it closes.
        slip: number pencilled on that paper, to find and correct it; None where there is none.
            Kept while the vote is open, dropped when it closes, and never in the journal.
    """

    round: Annotated[str, Ref(("round",), owner=True)]
    votes: tuple[Votes, ...] = ()
    typed: bool = False
    slip: Annotated[int | None, Span(1, HIGHEST_SLIP)] = None
