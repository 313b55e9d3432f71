"""Owns what the votes on a round's paper count for, while questions are merged and deleted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, PaperLine, Round, Votes
from workshop_studio.model.words import CRITERIA


def counts_for(vote: Round, snapshot: Snapshot) -> dict[str, str]:
    """For each question on the paper whose votes count, the question they count for.

    While a round is open, votes of a question merged into another count for that one, and those of
    a question that is no longer there count as unused: no ballot is rewritten, so merging and
    deleting can be undone freely. A closed round counts as its paper stands.
    """
    own = {line.question: line.question for line in vote.paper}
    if vote.state != "open":
        return own
    merged = {line.question: line.merged_into for line in vote.paper if line.merged_into}
    ends = {question: _end(question, merged) for question in own}
    return {
        question: end
        for question, end in ends.items()
        if end in own and snapshot.has(Question, end)
    }


def counted(votes: Iterable[Votes], counts: Mapping[str, str]) -> tuple[Votes, ...]:
    """Votes added up under the questions they count for, in order of those; empty ones left out."""
    sums: dict[str, dict[str, int]] = {}
    for each in votes:
        end = counts.get(each.question)
        if end is not None and each.total:
            total = sums.setdefault(end, dict.fromkeys(CRITERIA, 0))
            for criterion in CRITERIA:
                total[criterion] += each.of(criterion)
    return tuple(Votes(question=question, **sums[question]) for question in sorted(sums))


def typed_in(vote: Round, ballots: Iterable[Ballot]) -> int | None:
    """How many ballots of a round were typed in from paper; None where nobody counted them."""
    if vote.typed is None or vote.state != "open":
        return vote.typed
    return vote.typed + sum(ballot.typed for ballot in ballots)


def is_withheld(line: PaperLine, vote: Round, snapshot: Snapshot) -> bool:
    """Whether the words of a question on the paper are private by now, or were when it went."""
    if line.question in vote.withheld:
        return True
    return snapshot.has(Question, line.question) and snapshot.get(Question, line.question).private


def shown_text(line: PaperLine, vote: Round, snapshot: Snapshot) -> str:
    """The words of a line that may be shown: its number alone where it is private."""
    return f"Question {line.number} (private)" if is_withheld(line, vote, snapshot) else line.text


def _end(question: str, merged: Mapping[str, str]) -> str:
    """Where a chain of merges ends; a chain that bites its tail ends where it began."""
    seen = {question}
    end = question
    while end in merged:
        end = merged[end]
        if end in seen:
            return question
        seen.add(end)
    return end
