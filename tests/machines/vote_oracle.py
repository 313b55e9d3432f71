"""Counts votes the slow and plain way, for lives of votes to be compared with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from workshop_studio.analysis.votes import count
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round, Votes
from workshop_studio.model.words import CRITERIA, Criterion

Figure = tuple[str, Criterion]
"""A question and a criterion."""


def ends(snapshot: Snapshot, vote: Round) -> dict[str, str]:
    """For each question on the paper, the one on the board that its votes count for."""
    into = {line.question: line.merged_into or line.question for line in vote.paper}
    found = {question: question for question in into}
    for _ in into:
        found = {question: into[end] for question, end in found.items()}
    return {question: end for question, end in found.items() if snapshot.has(Question, end)}


def figures(snapshot: Snapshot, round_id: str) -> Counter[Figure]:
    """What the analysis counts, without what is 0."""
    rows = count(snapshot, round_id).questions
    return +Counter({(row.question, each): row.votes.of(each) for row in rows for each in CRITERIA})


def sums(papers: Iterable[Iterable[Votes]], counts_for: Mapping[str, str]) -> Counter[Figure]:
    """Votes added up one by one where they count."""
    added: Counter[Figure] = Counter()
    for votes in papers:
        for each in votes:
            if each.question in counts_for:
                added.update({(counts_for[each.question], c): each.of(c) for c in CRITERIA})
    return +added
