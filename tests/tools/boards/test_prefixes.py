"""A figure, a sign and tags around the words mean the same on every board."""

from __future__ import annotations

import pytest

from tests.support import board_of, small_session
from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Category
from workshop_studio.model.items import Question
from workshop_studio.model.theories import Element, Theory
from workshop_studio.tools.boards.prefixes import Typed, typed
from workshop_studio.tools.boards.questions import QuestionsActs
from workshop_studio.tools.boards.theory import TheoryActs

BOOK = FontBook(resource("fonts"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 Food bank", Typed("Food bank", 3)),
        ("3. Food bank", Typed("Food bank", 3)),
        ("3) Food bank", Typed("Food bank", 3)),
        ("3 forms to fill in", Typed("forms to fill in", 3)),
        ("4-day week", Typed("4-day week")),
        ("1:1 support worker", Typed("1:1 support worker")),
        ("3.5 hours", Typed("3.5 hours")),
        ("24 hour helpline", Typed("24 hour helpline")),
        ("7 Sisters centre", Typed("7 Sisters centre")),
        ("- No money", Typed("- No money")),
        ("Meet #trust earlier #time-table", Typed("Meet earlier", tags=("trust", "time-table"))),
        ("The #1 reason", Typed("The #1 reason")),
        ("C# lessons", Typed("C# lessons")),
        ("3", Typed("3")),
        ("", Typed("")),
    ],
)
def test_a_figure_in_front_is_a_place_and_a_hash_a_tag(text: str, expected: Typed) -> None:
    assert typed(text, places=4) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3- Panels", Typed("Panels", 3, "barrier")),
        ("3. - Panels", Typed("Panels", 3, "barrier")),
        ("4 + We can ask", Typed("We can ask", 4, "driver")),
        ("− No one phoned", Typed("No one phoned", 0, "barrier")),
        ("4-day week", Typed("4-day week")),
        ("9 + 10", Typed("9 + 10")),
    ],
)
def test_where_there_are_sides_a_sign_chooses_one(text: str, expected: Typed) -> None:
    assert typed(text, places=4, sides=True) == expected


def test_a_question_goes_to_the_column_of_its_figure_with_its_tags() -> None:
    snapshot = small_session()
    acts = QuestionsActs(board_of(snapshot, "opportunities"), BOOK)
    columns = [each.id for each in snapshot.all(Category)]
    act = acts.add(snapshot, "3 meet earlier #trust", cell=columns[0], at=None)
    made = snapshot.apply(act.changes).get(Question, act.select[0])
    assert (made.text, made.category, made.tags) == (
        "How might we meet earlier?", columns[2], ("trust",),
    )  # fmt: skip
    act = acts.add(snapshot, "9 meet earlier", cell=columns[1], at=None)
    made = snapshot.apply(act.changes).get(Question, act.select[0])
    assert (made.text, made.category) == ("How might we 9 meet earlier?", columns[1])


def test_a_box_goes_to_the_column_of_its_figure_with_its_tags() -> None:
    snapshot = small_session()
    acts = TheoryActs(snapshot.all(Theory)[0].id, BOOK)
    act = acts.add(snapshot, "2 Story bags #reading", cell="aims", at=None)
    made = snapshot.apply(act.changes).get(Element, act.select[0])
    assert (made.text, made.tags) == ("Story bags", ("reading",))
    assert made.column == acts.scene(snapshot).cells[3].id
