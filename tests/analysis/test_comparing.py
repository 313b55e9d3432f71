"""Two votes side by side: who rose, who fell, who is new, who is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.analysis.votings import BOARD, Marks, marked, paper, questions
from workshop_studio.analysis.comparing import compare
from workshop_studio.analysis.rounds import ResultsNotReadyError
from workshop_studio.model.comparison import ComparedQuestion
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.votes import Round, Tally
from workshop_studio.model.words import RoundState
from workshop_studio.operations.merging import merge_questions


def told(name: str, marks: Marks, state: RoundState = "closed") -> Round:
    """A round of dots on a paper with these questions."""
    tally = Tally(voters=9, counts=marked(marks))
    return Round(id=name, board="hmw", state=state, paper=paper(*marks), tally=tally)


def session(*rounds: Round, live: str = "abde") -> Snapshot:
    ordered = (replace(each, order=place) for place, each in enumerate(rounds))
    return snapshot_of([*BOARD, *questions(*live), *ordered])


def movements(snapshot: Snapshot) -> list[tuple[str, str, int]]:
    """Each question with what became of it."""
    return [
        (each.shown.question, each.movement, each.places)
        for each in compare(snapshot, "one", "two").questions
    ]


ONE = told("one", {"a": (3, 3, 3), "b": (2, 2, 2), "e": (1, 0, 0)})


def test_ranks_then_and_now() -> None:
    two = told("two", {"b": (9, 0, 0), "a": (3, 2, 3), "d": (3, 2, 3)})
    assert movements(session(ONE, two)) == [
        ("b", "rose", 1),
        ("a", "fell", -1),
        ("d", "new", 0),
        ("e", "gone", 0),
    ]


def test_a_shared_rank_is_no_movement() -> None:
    two = told("two", {"a": (5, 0, 0), "b": (5, 0, 0), "e": (0, 0, 0)})
    assert movements(session(ONE, two)) == [
        ("a", "same", 0),
        ("b", "rose", 1),
        ("e", "same", 0),
    ]


def test_a_merged_question_is_found_in_the_one_it_was_merged_into() -> None:
    snapshot = session(ONE)
    snapshot = snapshot.apply(merge_questions(snapshot, "e", ["b"]))
    two = told("two", {"a": (1, 0, 0), "e": (5, 0, 0)})
    later = snapshot_of([*snapshot, replace(two, order=2)])
    comparison = compare(later, "one", "two")
    (first, second) = comparison.questions
    assert (first.shown.question, first.movement) == ("e", "rose")
    assert first.then is not None
    # 6 votes of b and 1 of e.
    assert (first.then.total, first.then.rank) == (7, 2)
    assert (second.shown.question, second.movement) == ("a", "fell")
    assert comparison.earlier.derived
    assert not comparison.later.derived


def test_a_question_merged_into_a_new_one_is_found_there() -> None:
    snapshot = session(ONE)
    snapshot = snapshot.apply(merge_questions(snapshot, "d", ["a"]))
    two = told("two", {"d": (1, 0, 0), "e": (5, 0, 0)})
    later = snapshot_of([*snapshot, replace(two, order=2)])
    assert [(name, what) for name, what, _ in movements(later)] == [
        ("e", "rose"),
        ("d", "fell"),
        ("b", "gone"),
    ]
    assert later.get(Question, "d").absorbed == ("a",)


@pytest.mark.parametrize("state", ["prepared", "open"])
def test_a_vote_that_is_not_closed_is_compared_with_nothing(state: RoundState) -> None:
    two = told("two", {"a": (1, 0, 0)}, state)
    if state == "prepared":
        two = replace(two, tally=None)
    with pytest.raises(ResultsNotReadyError):
        compare(session(ONE, two), "one", "two")


def test_a_question_that_stands_nowhere_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="one of the rounds"):
        _ = ComparedQuestion(then=None, now=None).shown
