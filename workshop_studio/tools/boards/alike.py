"""Owns the hint that two questions of a board may ask the same: which two, and in which words."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from workshop_studio.analysis.likenesses import Likeness
from workshop_studio.layout.boards.questions.words import ballot_numbers
from workshop_studio.layout.words import shortened
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round

Pair = frozenset[tuple[str, str]]
"""Two questions by their ids and words: once one is reworded it is another pair."""


def compared(snapshot: Snapshot, board: str) -> dict[str, str]:
    """The words of a board's questions by their ids; none while a vote on them is open."""
    if any(each.state == "open" for each in snapshot.of(Round, board)):
        return {}
    return {each.id: each.text for each in snapshot.of(Question, board)}


def pair_of(snapshot: Snapshot, likeness: Likeness) -> Pair | None:
    """The two questions as they are now; None where one of them has gone."""
    found = [snapshot.find(each) for each in (likeness.one, likeness.other)]
    questions = [each for each in found if isinstance(each, Question)]
    if len(questions) < 2:
        return None
    return frozenset((each.id, each.text) for each in questions)


def undecided(
    snapshot: Snapshot, found: Iterable[Likeness], apart: Collection[object]
) -> list[Likeness]:
    """Those pairs that nobody has said to differ, and of which both are there."""
    # There may be thousands of pairs, and it is asked with each change.
    there = {question.id for question in snapshot.all(Question)}
    held = [each for each in found if each.one in there and each.other in there]
    return [each for each in held if pair_of(snapshot, each) not in apart] if apart else held


def sentence(snapshot: Snapshot, likeness: Likeness, *, more: int = 0) -> str:
    """What is asked of the room: whether two questions ask the same."""
    first, second = (snapshot.get(Question, each) for each in (likeness.one, likeness.other))
    numbers = ballot_numbers(snapshot, first.board)
    if first.id in numbers and second.id in numbers:
        low, high = sorted((numbers[first.id], numbers[second.id]))
        words = f"Questions {low} and {high} may ask the same"
    else:
        names = [shortened(short_text(each.short, each.text), 40) for each in (first, second)]
        words = f"“{names[0]}” and “{names[1]}” may ask the same"
    if not more:
        return f"{words}."
    return f"{words}, and {more} more {'pair' if more == 1 else 'pairs'}."
