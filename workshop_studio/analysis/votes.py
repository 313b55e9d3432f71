"""Owns the counting of a round: from ballots and dots to a ranked result that adds up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from workshop_studio.analysis.landing import landing
from workshop_studio.analysis.ranking import listing, ranks
from workshop_studio.model.results import SMALL_GROUP, QuestionResult, Reconciliation, RoundResult
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, PaperLine, Round, Tally, Votes
from workshop_studio.model.words import CRITERIA

NO_DOTS = Tally()
Stacks = Mapping[str, list[Votes]]


def count(snapshot: Snapshot, round_id: str) -> RoundResult:
    """Count a round, ballots and dots together (method, 4 and 5).

    Raises:
        LookupError: there is no such round.
    """
    round_ = snapshot.get(Round, round_id)
    ballots = snapshot.of(Ballot, round_.id)
    where = landing(snapshot, round_)
    stacks = _stacks((ballot.votes for ballot in ballots), where.row_of)
    dots = _stacks([(round_.tally or NO_DOTS).counts], where.row_of)
    votes = {row.question: _votes(row.question, stacks, dots) for row in where.rows}
    told = len(ballots) >= SMALL_GROUP and not _counted_on_paper(round_)
    return RoundResult(
        round=round_.id,
        title=round_.title,
        date=round_.date,
        state=round_.state,
        votes_per_criterion=round_.votes_per_criterion,
        questions=_questions(where.rows, votes, stacks if told else None),
        reconciliation=_reconciled(
            round_, ballots=len(ballots), cast=sum(each.total for each in votes.values())
        ),
    )


def _stacks(papers: Iterable[tuple[Votes, ...]], row_of: Mapping[str, str]) -> Stacks:
    """What each paper gives to each row, in one entry a paper; what lands nowhere is left out."""
    stacks: dict[str, list[Votes]] = {}
    for paper in papers:
        given: dict[str, list[Votes]] = {}
        for votes in paper:
            if votes.question in row_of and votes.total:
                given.setdefault(row_of[votes.question], []).append(votes)
        for row, parts in given.items():
            stacks.setdefault(row, []).append(_sum(row, parts))
    return stacks


def _votes(question: str, stacks: Stacks, dots: Stacks) -> Votes:
    return _sum(question, [*stacks.get(question, ()), *dots.get(question, ())])


def _sum(question: str, parts: list[Votes]) -> Votes:
    return Votes(
        question=question,
        feasibility=sum(part.feasibility for part in parts),
        desirability=sum(part.desirability for part in parts),
        viability=sum(part.viability for part in parts),
    )


def _counted_on_paper(round_: Round) -> bool:
    tally = round_.tally or NO_DOTS
    return tally.voters > 0 or any(dots.total for dots in tally.counts)


def _questions(
    rows: tuple[PaperLine, ...], votes: Mapping[str, Votes], stacks: Stacks | None
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
            largest_stack=None if stacks is None else _largest(stacks.get(row.question, ())),
        )
        for row in rows
    )
    return tuple(sorted(results, key=listing))


def _largest(stack: Iterable[Votes]) -> int:
    return max((votes.total for votes in stack), default=0)


def _reconciled(round_: Round, *, ballots: int, cast: int) -> Reconciliation:
    counted = (round_.tally or NO_DOTS).voters
    possible = (ballots + counted) * len(CRITERIA) * round_.votes_per_criterion
    over = _over(round_)
    return Reconciliation(
        expected=round_.expected,
        ballots=ballots,
        counted=counted,
        set_aside=len(round_.set_aside),
        possible=possible,
        cast=cast,
        unused=possible + over - cast,
        over=over,
    )


def _over(round_: Round) -> int:
    tally = round_.tally or NO_DOTS
    allowed = tally.voters * round_.votes_per_criterion
    dots = (sum(votes.of(criterion) for votes in tally.counts) for criterion in CRITERIA)
    return sum(max(0, each - allowed) for each in dots)
