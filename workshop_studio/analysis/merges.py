"""Owns the count of a closed round with the merges made since: beside its own, never instead."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.analysis.votes import count, counted_as
from workshop_studio.model.items import Question
from workshop_studio.model.results import RoundResult
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import PaperLine, Round


def count_after_merges(snapshot: Snapshot, round_id: str) -> RoundResult | None:
    """Count a closed round as if questions merged since had been one; None where none were.

    The round keeps its paper and its result; this one says that it is `derived`. A question that
    was deleted keeps its votes, as in the count that stands.

    Raises:
        LookupError: there is no such round.
    """
    vote = snapshot.get(Round, round_id)
    counts = _followed(snapshot, vote)
    if vote.state not in {"closed", "revealed"} or len(set(counts.values())) == len(counts):
        return None
    return _counted_today(snapshot, vote, counts)


def count_followed(snapshot: Snapshot, round_id: str) -> RoundResult:
    """Count a round under the questions that are on the board today, to compare it with another.

    Raises:
        LookupError: there is no such round.
    """
    vote = snapshot.get(Round, round_id)
    if vote.state not in {"closed", "revealed"}:
        return count(snapshot, round_id)
    return _counted_today(snapshot, vote, _followed(snapshot, vote))


def _counted_today(snapshot: Snapshot, vote: Round, counts: dict[str, str]) -> RoundResult:
    derived = any(question != end for question, end in counts.items())
    rows = _rows(snapshot, vote, counts)
    return counted_as(snapshot, vote, counts=counts, rows=rows, derived=derived)


def _followed(snapshot: Snapshot, vote: Round) -> dict[str, str]:
    """For each question on the paper, the one on the board it was merged into, or itself."""
    into = {
        gone: question.id
        for question in snapshot.of(Question, vote.board)
        for gone in question.absorbed
    }
    return {
        line.question: line.question
        if snapshot.has(Question, line.question)
        else into.get(line.question, line.question)
        for line in vote.paper
    }


def _rows(snapshot: Snapshot, vote: Round, counts: dict[str, str]) -> tuple[PaperLine, ...]:
    """A line for each question: its own where it was on the paper, else the first merged."""
    own = {line.question: line for line in vote.paper}
    rows: dict[str, PaperLine] = {}
    for line in sorted(vote.paper, key=lambda each: each.number):
        end = counts[line.question]
        if end in own:
            rows.setdefault(end, own[end])
        else:
            text = snapshot.get(Question, end).text
            rows.setdefault(end, replace(line, question=end, text=text))
    return tuple(rows.values())
