"""Which round a result is asked of, and the plain sentence where there is none."""

from __future__ import annotations

import pytest

from tests.analysis.votings import BOARD, ballots, marked, paper
from workshop_studio.analysis.rounds import ResultsNotReadyError, last_round, results
from workshop_studio.model.base import Record
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.votes import Round, Tally
from workshop_studio.model.words import RoundState


def a_round(name: str, state: RoundState, *, order: int, tally: Tally | None = None) -> Round:
    return Round(
        id=name, board="hmw", title=f"Vote {name}", state=state, order=order,
        paper=paper("q1", "q2"), tally=tally,
    )  # fmt: skip


def session(*records: Record) -> Snapshot:
    return snapshot_of([*BOARD, *records])


def votes(of: str) -> list[Record]:
    return [*ballots({"q1": (1, 0, 0)}, of=of)]


FIRST = a_round("a", "revealed", order=2)
SECOND = a_round("b", "closed", order=5)
RUNNING = a_round("c", "open", order=9)


def test_the_last_round_with_votes_is_the_last_by_order() -> None:
    snapshot = session(SECOND, FIRST, RUNNING, *votes("a"), *votes("b"), *votes("c"))
    assert last_round(snapshot) == SECOND
    assert results(session(SECOND, FIRST, *votes("a"), *votes("b"))).round == "b"


def test_while_people_vote_an_earlier_result_is_told_only_to_those_who_ask_for_it() -> None:
    snapshot = session(SECOND, RUNNING, *votes("b"), *votes("c"))
    with pytest.raises(ResultsNotReadyError, match="still open; close it first"):
        results(snapshot)
    assert results(snapshot, "b").round == "b"


def test_a_round_in_which_nobody_voted_is_passed_over() -> None:
    snapshot = session(FIRST, SECOND, *votes("a"), *ballots({}, {"q1": (0, 0, 0)}, of="b"))
    assert last_round(snapshot) == FIRST


def test_dots_counted_on_paper_are_votes() -> None:
    tally = Tally(voters=3, counts=marked({"q2": (0, 1, 0)}))
    snapshot = session(a_round("d", "closed", order=1, tally=tally))
    assert results(snapshot).reconciliation.cast == 1


def test_a_round_can_be_asked_for_by_its_id() -> None:
    assert results(session(FIRST, SECOND, *votes("a"), *votes("b")), "a").title == "Vote a"


@pytest.mark.parametrize(
    ("snapshot", "asked", "sentence"),
    [
        (
            session(FIRST, SECOND),
            "z",
            "There is no round z in this session; choose one of: a, b.",
        ),
        (session(), "z", "There is no round z: nobody has voted in this session."),
        (
            session(FIRST, RUNNING, *votes("a"), *votes("c")),
            "c",
            "The round “Vote c” is still open; close it first.",
        ),
        (
            session(RUNNING, *votes("c")),
            None,
            "The round “Vote c” is still open; close it first.",
        ),
        (
            session(SECOND),
            "b",
            "The round “Vote b” has no votes; vote first, or choose another round.",
        ),
        (
            session(a_round("p", "prepared", order=1)),
            "p",
            "The round “Vote p” has no votes; vote first, or choose another round.",
        ),
        (
            session(SECOND),
            None,
            "This session has no votes to show; hold a vote and close it first.",
        ),
    ],
)
def test_one_sentence_says_why_there_is_no_result(
    snapshot: Snapshot, asked: str | None, sentence: str
) -> None:
    with pytest.raises(ResultsNotReadyError) as told:
        results(snapshot, asked)
    assert str(told.value) == sentence
