"""Owns the counting of a round: from ballots and dots to a ranked result that adds up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from workshop_studio.analysis.ranking import listing, ranks
from workshop_studio.model.ballot_paper import counted, counts_for
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
    ballots = [counted(each.votes, counts) for each in snapshot.of(Ballot, vote.id)]
    dots = counted(vote.tally.counts if vote.tally else (), counts)
    votes = _votes(rows, [*ballots, dots])
    ledger = _reconciled(vote, votes, ballots=len(ballots), dots=dots)
    stacks = _stacks(ballots) if ledger.per_person_known else None
    return RoundResult(
        round=vote.id,
        title=vote.title,
        date=vote.date,
        state=vote.state,
        votes_per_criterion=vote.votes_per_criterion,
        questions=_questions(rows, votes, stacks),
        reconciliation=ledger,
    )


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
    rank_of = ranks(totals)
    sharing = Counter(rank_of.values())
    results = (
        QuestionResult(
            question=row.question,
            number=row.number,
            text=row.text,
            category=row.category,
            votes=votes[row.question],
            rank=rank_of[row.question],
            tied=sharing[rank_of[row.question]] > 1,
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
