"""Draws rounds for tests: a paper, ballots within their votes, and counted dots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hypothesis import strategies as st

from tests.drawing import fields, filled_texts, made
from workshop_studio.model.base import Record
from workshop_studio.model.items import Question
from workshop_studio.model.votes import Ballot, PaperLine, Round, Tally, Votes
from workshop_studio.model.words import CRITERIA

_STATES = st.sampled_from(["prepared", "closed", "revealed"])


def draw_round(
    draw: st.DrawFn, number: int, board: str, questions: Sequence[Question]
) -> list[Record]:
    """A round on a board and its ballots; a finished one may remember a deleted question."""
    name = f"r{number}"
    paper = _paper(draw, questions)
    state = draw(_STATES)
    if state == "prepared":
        paper = tuple(line for line in paper if not line.question.startswith("gone"))
    asked = sorted(line.question for line in paper)
    voted = asked if state != "prepared" else []
    limit = draw(st.integers(1, 9))
    drawn = draw(fields(Round, tally=_tally(voted), state=st.just(state), paper=st.just(paper)))
    ballots = draw(st.lists(_votes(voted, limit), max_size=4)) if state != "prepared" else []
    typed = draw(st.none() | st.integers(0, len(ballots)))
    given = {
        "id": name,
        "board": board,
        "order": number,
        "votes_per_criterion": limit,
        "typed": typed,
    }
    return [
        made(Round, {**drawn, **given}),
        *(
            Ballot(id=f"{name}.ballot-{n}", round=name, votes=votes)
            for n, votes in enumerate(ballots, start=1)
        ),
    ]


def _paper(draw: st.DrawFn, questions: Sequence[Question]) -> tuple[PaperLine, ...]:
    asked = draw(st.permutations([*(question.id for question in questions), "gone"]))
    numbers = draw(st.permutations(range(1, len(asked) + 1)))
    return tuple(
        PaperLine(question=each, number=number, text=draw(filled_texts()), category="Somewhere")
        for each, number in zip(asked, numbers, strict=True)
    )


def _votes(asked: Sequence[str], limit: int) -> st.SearchStrategy[tuple[Votes, ...]]:
    """What one voter may cast: up to the limit for each criterion, in the order of ids."""
    if not asked:
        return st.just(())
    picks = st.lists(st.sampled_from(asked), max_size=min(limit, 3)).map(Counter)
    return st.tuples(picks, picks, picks).map(lambda spent: _gathered(asked, spent))


def _gathered(asked: Sequence[str], spent: tuple[Counter[str], ...]) -> tuple[Votes, ...]:
    return tuple(
        Votes(question=each, **{c: picks[each] for c, picks in zip(CRITERIA, spent, strict=True)})
        for each in asked
        if any(picks[each] for picks in spent)
    )


def _tally(asked: Sequence[str]) -> st.SearchStrategy[Tally | None]:
    if not asked:
        return st.none()
    counted = st.builds(Tally, voters=st.integers(0, 30), counts=_votes(asked, 3))
    return st.none() | counted
