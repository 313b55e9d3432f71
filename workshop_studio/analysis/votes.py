"""Owns the counting of a round: from ballots and dots to a ranked result that adds up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workshop_studio.analysis.ranking import listing, standings
from workshop_studio.model.ballot_paper import (
    counted,
    counts_for,
    is_withheld,
    shown_text,
    typed_in,
)
from workshop_studio.model.results import QuestionResult, Reconciliation, RoundResult
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, PaperLine, Round, Votes
from workshop_studio.model.words import CRITERIA

Given = tuple[Votes, ...]
"""What one voter gave, or all who were counted on paper: at most one entry for each question."""

Stacks = Mapping[str, Sequence[int]]
"""For each question, how many votes each of those gave who gave it any."""


def count(snapshot: Snapshot, round_id: str) -> RoundResult:
    """Count a round, ballots and dots together (method, 4 and 5).

    While it is open, votes follow merges and those of deleted questions count as unused; a closed
    round counts as its paper stands, whatever happens to its questions.

    Raises:
        LookupError: there is no such round.
    """
    vote = snapshot.get(Round, round_id)
    counts = counts_for(vote, snapshot)
    rows = tuple(line for line in vote.paper if counts.get(line.question) == line.question)
    return counted_as(snapshot, vote, counts=counts, rows=rows)


def counted_as(
    snapshot: Snapshot,
    vote: Round,
    *,
    counts: Mapping[str, str],
    rows: Sequence[PaperLine],
    derived: bool = False,
) -> RoundResult:
    """Count a round whose votes count for certain questions.

    Args:
        snapshot: the session.
        vote: the round.
        counts: for each question on the paper whose votes count, the one they count for.
        rows: a line for each question that votes count for.
        derived: whether this is not the count that stands.
    """
    cast = snapshot.of(Ballot, vote.id)
    ballots = [counted(each.votes, counts) for each in cast]
    dots = counted(vote.tally.counts if vote.tally else (), counts)
    votes = _votes(rows, [*ballots, dots])
    ledger = replace(
        _reconciled(vote, votes, ballots=len(ballots), dots=dots), typed=typed_in(vote, cast)
    )
    stacks = _stacks(ballots) if ledger.per_person_known else None
    shown = [_shown(row, vote, snapshot) for row in rows]
    withheld = {row.question for row in rows if is_withheld(row, vote, snapshot)}
    results = (
        replace(
            each,
            breadth=None if each.voters is None else each.voters / ledger.ballots,
            private=each.question in withheld,
        )
        for each in _questions(shown, votes, stacks)
    )
    return RoundResult(
        round=vote.id,
        title=vote.title,
        date=vote.date,
        state=vote.state,
        votes_per_criterion=vote.votes_per_criterion,
        questions=tuple(results),
        reconciliation=ledger,
        reopened=vote.reopened,
        derived=derived,
        place=[each.id for each in snapshot.all(Round)].index(vote.id) + 1,
    )


def _shown(row: PaperLine, vote: Round, snapshot: Snapshot) -> PaperLine:
    if not is_withheld(row, vote, snapshot):
        return row
    return replace(row, text=shown_text(row, vote, snapshot), category="")


def _votes(rows: Iterable[PaperLine], papers: Iterable[Given]) -> dict[str, Votes]:
    votes = {row.question: Votes(question=row.question) for row in rows}
    together = (each for paper in papers for each in paper)
    for each in counted(together, {question: question for question in votes}):
        votes[each.question] = each
    return votes


def _stacks(ballots: Iterable[Given]) -> Stacks:
    stacks: dict[str, list[int]] = {}
    for ballot in ballots:
        for votes in ballot:
            stacks.setdefault(votes.question, []).append(votes.total)
    return stacks


def _questions(
    rows: Iterable[PaperLine], votes: Mapping[str, Votes], stacks: Stacks | None
) -> tuple[QuestionResult, ...]:
    totals = {question: each.total for question, each in votes.items()}
    cast = sum(totals.values())
    overall = standings(totals)
    by_criterion = [
        standings({question: each.of(criterion) for question, each in votes.items()})
        for criterion in CRITERIA
    ]
    results = (
        QuestionResult(
            question=row.question,
            number=row.number,
            text=row.text,
            category=row.category,
            votes=votes[row.question],
            rank=overall[row.question].rank,
            tied=overall[row.question].tied,
            standings=tuple(each[row.question] for each in by_criterion),
            share=totals[row.question] / cast if cast else 0.0,
            voters=None if stacks is None else len(stacks.get(row.question, ())),
            largest_stack=None if stacks is None else max(stacks.get(row.question, ()), default=0),
        )
        for row in rows
    )
    return tuple(sorted(results, key=listing))


def _reconciled(
    vote: Round, votes: Mapping[str, Votes], *, ballots: int, dots: Given
) -> Reconciliation:
    voters = vote.tally.voters if vote.tally else 0
    possible = (ballots + voters) * len(CRITERIA) * vote.votes_per_criterion
    cast = sum(each.total for each in votes.values())
    over = _over(dots, voters * vote.votes_per_criterion)
    return Reconciliation(
        expected=vote.expected,
        ballots=ballots,
        counted=voters,
        set_aside=len(vote.set_aside),
        possible=possible,
        cast=cast,
        unused=possible + over - cast,
        over=over,
    )


def _over(dots: Given, allowed: int) -> int:
    sums = (sum(votes.of(criterion) for votes in dots) for criterion in CRITERIA)
    return sum(max(0, each - allowed) for each in sums)
