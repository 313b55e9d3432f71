"""Owns which round a result is asked of, and why it cannot be had yet."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.analysis.votes import count
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.results import RoundResult
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round


class ResultsNotReadyError(MendableError):
    """There is no result to show; the message is one sentence that says why and what to do."""


def last_round(snapshot: Snapshot) -> Round | None:
    """The last closed round of a session that has votes, or None."""
    closed = (each for each in rounds_with_votes(snapshot) if is_closed(each))
    return next(closed, None)


def rounds_with_votes(snapshot: Snapshot) -> Iterator[Round]:
    """The rounds in which anybody voted, the last first."""
    rounds = reversed(snapshot.all(Round))
    return (each for each in rounds if has_votes(snapshot, each))


def has_votes(snapshot: Snapshot, vote: Round) -> bool:
    """Whether anybody gave a vote, by ballot or counted on paper."""
    papers = [ballot.votes for ballot in snapshot.of(Ballot, vote.id)]
    if vote.tally is not None:
        papers.append(vote.tally.counts)
    return any(votes.total for paper in papers for votes in paper)


def is_closed(vote: Round) -> bool:
    """Whether no more votes can come in."""
    return vote.state in {"closed", "revealed"}


def results(snapshot: Snapshot, round_id: str | None = None) -> RoundResult:
    """Count the round asked for, or the last one with votes; exceptions as `countable`."""
    return count(snapshot, countable(snapshot, round_id).id)


def countable(snapshot: Snapshot, round_id: str | None = None) -> Round:
    """The round asked for, or the last one with votes, whose result may be told.

    Where people are voting just now, an earlier result is told only to those who ask for it: it
    could be taken for today's.

    Raises:
        ResultsNotReadyError: there is no such round, it is still open, or it has no votes.
    """
    if round_id is not None:
        vote = _named(snapshot, round_id)
    elif (latest := next(rounds_with_votes(snapshot), None)) is not None:
        vote = latest
    else:
        raise ResultsNotReadyError(_nothing_to_count(snapshot))
    if vote.state == "open":
        raise ResultsNotReadyError(f"{_spoken(vote)} is still open; close it first.")
    if not is_closed(vote) or not has_votes(snapshot, vote):
        raise ResultsNotReadyError(
            f"{_spoken(vote)} has no votes; vote first, or choose another round."
        )
    return vote


def _named(snapshot: Snapshot, round_id: str) -> Round:
    if snapshot.has(Round, round_id):
        return snapshot.get(Round, round_id)
    known = ", ".join(each.id for each in snapshot.all(Round))
    if not known:
        raise ResultsNotReadyError(
            f"There is no round {round_id}: nobody has voted in this session."
        )
    raise ResultsNotReadyError(
        f"There is no round {round_id} in this session; choose one of: {known}."
    )


def _nothing_to_count(snapshot: Snapshot) -> str:
    running = [each for each in snapshot.all(Round) if each.state == "open"]
    if running:
        return f"{_spoken(running[-1])} is still open; close it first."
    return "This session has no votes to show; hold a vote and close it first."


def _spoken(vote: Round) -> str:
    title = " ".join(vote.title.split())
    return f"The round “{title}”" if title else f"The round {vote.id}"
