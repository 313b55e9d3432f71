"""Owns the reading of a paper ballot as it is typed: three short rows of question numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from types import MappingProxyType

from workshop_studio.layout.words import CRITERION_NAMES, counted
from workshop_studio.model.frozen import frozen
from workshop_studio.model.votes import Round, Votes
from workshop_studio.model.words import CRITERIA, Criterion

_BETWEEN = re.compile(r"[\s,;]+")
_FRACTION = re.compile(r"[-+\u2212]?\d*[.\u00b7]\d+")
_SIGNED = re.compile(r"[-\u2212]\d+")
_LONGEST = 6
"""Digits that the number of a question has at most."""


@frozen
class PaperRow:
    """One row as it was read.

    Attributes:
        numbers: the question numbers, one for each vote; none where something is wrong.
        problem: what is wrong, as one sentence; empty where nothing is.
    """

    numbers: tuple[int, ...] = ()
    problem: str = ""


@frozen
class PaperBallot:
    """Three rows as they were read.

    Attributes:
        votes: what is cast; empty where a row is wrong.
        problems: by criterion, for the rows that are wrong.
    """

    votes: tuple[Votes, ...]
    problems: Mapping[Criterion, str]

    @property
    def can_be_cast(self) -> bool:
        """Whether nothing is wrong with it; an empty ballot can be cast."""
        return not self.problems


def read_row(text: str, criterion: Criterion, *, on_paper: Collection[int], limit: int) -> PaperRow:
    """Read the question numbers of one criterion: "3 3 7", "3,3,7", or "337".

    Digits in a row are numbers of their own only where the paper has no number of two digits; else
    "12" is question 12. An empty row is a row without votes.

    Args:
        text: as typed.
        criterion: that the row is for.
        on_paper: the numbers on the paper.
        limit: votes there are for the criterion.
    """
    one_digit = max(on_paper, default=0) < 10
    numbers: list[int] = []
    for part in filter(None, _BETWEEN.split(text)):
        if problem := _not_a_number(part):
            return PaperRow(problem=problem)
        found = [*part] if one_digit else [part]
        if strange := [each for each in found if not _is_on(each, on_paper)]:
            return PaperRow(problem=f"There is no question {_short(strange[0])} on this paper.")
        numbers += map(int, found)
    if len(numbers) > limit:
        return PaperRow(problem=_too_many(len(numbers), criterion, limit))
    return PaperRow(numbers=tuple(numbers))


def read_ballot(rows: Mapping[Criterion, str], vote: Round) -> PaperBallot:
    """Read the three rows of a ballot; a row that is not given is empty.

    All numbers of the frozen paper are known, those of questions merged or deleted since as well:
    the papers were printed before, and their votes are counted as the method says.

    Args:
        rows: as typed, by criterion.
        vote: the open round.
    """
    questions = {line.number: line.question for line in vote.paper}
    limit = vote.votes_per_criterion
    read = {
        each: read_row(rows.get(each, ""), each, on_paper=questions.keys(), limit=limit)
        for each in CRITERIA
    }
    problems = {each: row.problem for each, row in read.items() if row.problem}
    spent = {each: Counter(row.numbers) for each, row in read.items()}
    votes = (
        Votes(question=question, **{each: spent[each][number] for each in CRITERIA})
        for number, question in sorted(questions.items())
    )
    cast = tuple(each for each in votes if each.total)
    return PaperBallot(() if problems else cast, MappingProxyType(problems))


def typed_rows(votes: Collection[Votes], vote: Round) -> dict[Criterion, str]:
    """The rows that say these votes, to correct a ballot that was typed: "3 3 7"."""
    number = {line.question: line.number for line in vote.paper}
    return {
        criterion: " ".join(
            str(each)
            for votes_of in sorted(votes, key=lambda each: number[each.question])
            for each in [number[votes_of.question]] * votes_of.of(criterion)
        )
        for criterion in CRITERIA
    }


def _not_a_number(part: str) -> str:
    told = _short(part)
    if _SIGNED.fullmatch(part):
        return f"{told} is below 0; write only the numbers of questions."
    if _FRACTION.fullmatch(part):
        return f"{told} is not a whole number; a vote cannot be split."
    if not part.isdecimal():
        return f"“{told}” is not the number of a question."
    return ""


def _is_on(digits: str, on_paper: Collection[int]) -> bool:
    return len(digits) <= _LONGEST and int(digits) in on_paper


def _too_many(given: int, criterion: Criterion, limit: int) -> str:
    name = CRITERION_NAMES[criterion]
    return (
        f"{given} votes in the row “{name}”, and each person has {counted(limit, 'vote', 'votes')};"
        " look at the paper again, or set it aside."
    )


def _short(part: str) -> str:
    return part if len(part) <= _LONGEST else f"{part[:_LONGEST]}…"
