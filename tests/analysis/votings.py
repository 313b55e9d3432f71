"""Makes snapshots of votes for tests: by hand in short words, and at random."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from hypothesis import strategies as st

from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board, Category
from workshop_studio.model.items import Question
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.votes import Ballot, PaperLine, Round, Tally, Votes

Marks = Mapping[str, tuple[int, int, int]]
"""Votes by question: for feasibility, desirability and viability."""

BOARD: tuple[Record, ...] = (
    Session(id="s", title="Joining up early help"),
    Board(id="hmw", kind="opportunities"),
    Category(id="c", board="hmw", name="Across schools"),
)


def questions(*ids: str) -> list[Question]:
    """Questions of the board in this order, each with a text that names it."""
    return [
        Question(id=each, board="hmw", category="c", text=f"How might we {each}?", order=place)
        for place, each in enumerate(ids)
    ]


def paper(*ids: str) -> tuple[PaperLine, ...]:
    """A ballot paper with these questions, numbered from 1."""
    return tuple(
        PaperLine(question=each, number=number, text=f"How might we {each}?")
        for number, each in enumerate(ids, start=1)
    )


def marked(marks: Marks) -> tuple[Votes, ...]:
    """The votes of one ballot or tally."""
    return tuple(
        Votes(question=question, feasibility=f, desirability=d, viability=v)
        for question, (f, d, v) in marks.items()
    )


def ballots(*all_marks: Marks, of: str = "r") -> list[Ballot]:
    """Ballots cast in a round."""
    return [
        Ballot(id=f"{of}-{index}", round=of, votes=marked(marks))
        for index, marks in enumerate(all_marks)
    ]


def voting(vote: Round, cast: Iterable[Ballot] = (), live: Iterable[str] = ()) -> Snapshot:
    """A snapshot of one round, its ballots, and the questions that are still on the board."""
    return snapshot_of([*BOARD, *questions(*live), vote, *cast])


@st.composite
def votings(draw: st.DrawFn) -> Snapshot:
    """Closed rounds of valid ballots, some with dots on paper too, even more than voters had."""
    ids = [f"q{index}" for index in range(draw(st.integers(1, 6)))]
    limit = draw(st.integers(1, 4))
    spent = st.lists(st.sampled_from(ids), max_size=limit)
    cast = draw(st.lists(st.tuples(spent, spent, spent), max_size=8))
    dots = st.dictionaries(st.sampled_from(ids), st.tuples(*[st.integers(0, 9)] * 3))
    tally = draw(st.none() | st.builds(_tally, st.integers(0, 4), dots))
    vote = Round(
        id="r",
        board="hmw",
        state="closed",
        paper=paper(*ids),
        votes_per_criterion=limit,
        tally=tally,
    )
    return voting(vote, ballots(*[_spent(ids, each) for each in cast]), live=ids)


@st.composite
def open_votings(draw: st.DrawFn) -> Snapshot:
    """Open rounds whose questions were merged and deleted at random, loops of merges included."""
    closed = draw(votings())
    vote = closed.get(Round, "r")
    ids = [line.question for line in vote.paper]
    into = draw(st.fixed_dictionaries(dict.fromkeys(ids, st.sampled_from(["", *ids]))))
    live = draw(st.sets(st.sampled_from(ids)))
    lines = (
        replace(
            line, merged_into="" if into[line.question] == line.question else into[line.question]
        )
        for line in vote.paper
    )
    return voting(
        replace(vote, state="open", paper=tuple(lines)), closed.of(Ballot, "r"), live=live
    )


def _tally(voters: int, dots: Marks) -> Tally:
    return Tally(voters=voters, counts=marked(dots))


def _spent(ids: list[str], spent: tuple[list[str], ...]) -> Marks:
    feasibility, desirability, viability = spent
    return {
        each: (feasibility.count(each), desirability.count(each), viability.count(each))
        for each in ids
    }
