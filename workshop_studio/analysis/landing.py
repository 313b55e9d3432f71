"""Owns where votes land: which rows a round's result has, after merges and deletions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from workshop_studio.model.boards import Category
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import PaperLine, Round


@dataclass(frozen=True, slots=True)
class Landing:
    """Where the votes of a round count.

    Attributes:
        rows: one line for each question of the result, in the order of the paper.
        row_of: for each question on the paper, the question of the row its votes count for; a
            question that is missing here has votes that count as unused.
    """

    rows: tuple[PaperLine, ...]
    row_of: Mapping[str, str]


def landing(snapshot: Snapshot, round_: Round) -> Landing:
    """Find where the votes of a round count.

    A line that was merged into another question follows it, and theirs in turn. Until the round is
    closed, questions deleted since drop out with their votes; afterwards the paper stands as it was
    frozen, whatever happens to the questions.
    """
    paper = paper_of(snapshot, round_)
    merged = {line.question: line.merged_into for line in paper}
    ends = {question: _end(merged, question) for question in merged}
    if not is_closed(round_):
        ends = {line: end for line, end in ends.items() if snapshot.has(Question, end)}
    return Landing(_rows(paper, ends), ends)


def is_closed(round_: Round) -> bool:
    """Whether no more votes can come in."""
    return round_.state in {"closed", "revealed"}


def paper_of(snapshot: Snapshot, round_: Round) -> tuple[PaperLine, ...]:
    """The round's ballot paper; while it has none, all questions of its board in their order."""
    if round_.paper:
        return round_.paper
    names = {category.id: category.name for category in snapshot.of(Category, round_.board)}
    questions = snapshot.of(Question, round_.board)
    return tuple(
        PaperLine(
            question=question.id,
            number=number,
            text=question.text,
            category=names.get(question.category, ""),
        )
        for number, question in enumerate(questions, start=1)
    )


def _end(merged: Mapping[str, str], question: str) -> str:
    # Two people can merge A into B and B into A; then neither vanishes, each keeps its own votes.
    seen = [question]
    while following := merged.get(seen[-1], ""):
        if following in seen:
            return question
        seen.append(following)
    return seen[-1]


def _rows(paper: tuple[PaperLine, ...], ends: Mapping[str, str]) -> tuple[PaperLine, ...]:
    # A question that is not on the paper itself is listed by the first line merged into it.
    rows: dict[str, PaperLine] = {}
    for line in paper:
        end = ends.get(line.question)
        if end is not None and (end not in rows or end == line.question):
            rows[end] = replace(line, question=end, merged_into="")
    return tuple(rows.values())
