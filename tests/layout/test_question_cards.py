"""Cards for the wall: the number is read across the room, the words stand as large as they fit."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.checks import check_places, check_structure
from tests.layout.papers import groups_of, lines_on, tagged, texts_of, words, words_of
from workshop_studio.bundled import resource
from workshop_studio.layout.ballots.asked import Asked, AskedQuestion
from workshop_studio.layout.ballots.cards import question_cards
from workshop_studio.layout.display_list import Paper
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.session import Session

BOOK = FontBook(resource("fonts"))
CAP = 0.668
"""Height of a figure as a share of the size of its face."""
MM = 72 / 25.4


def vote(texts: list[str], *, first: int = 1, each: int = 3) -> Asked:
    return Asked(
        session=Session(id="s", title="A morning in Aldermere", date="2026-03-12"),
        name="First vote",
        questions=tuple(
            AskedQuestion(n, text, "Across schools") for n, text in enumerate(texts, start=first)
        ),
        each=each,
    )


def made(asked: Asked, *, large: bool = False) -> Paper:
    return question_cards(asked, book=BOOK, large=large)


@pytest.mark.parametrize("first", [1, 95, 195])
def test_numbers_can_be_read_five_metres_away(first: int) -> None:
    paper = made(vote(["How might we meet families first?"] * 6, first=first))
    numbers = [
        line
        for page in paper.pages
        for line in lines_on(page)
        if line.text.strip().isdigit() and line.size > 50
    ]
    assert [int(line.text) for line in numbers] == [*range(first, first + 6)]
    sixteen_minutes = 5_000 * 0.004654
    assert all(line.size * CAP / MM > sixteen_minutes for line in numbers)
    assert len({line.size for line in numbers}) == 1


def test_two_stand_on_a_sheet_and_one_in_large_print() -> None:
    asked = vote(["How might we meet families first?"] * 6)
    assert len(made(asked).pages) == 5
    large = made(asked, large=True)
    assert len(large.pages) == 10
    assert all(page.width > page.height for page in large.pages)
    assert all(line.size >= 18 for page in large.pages for line in lines_on(page))


def test_a_card_says_number_question_and_category() -> None:
    card = tagged(made(vote(["How might we meet families first?"])), "Sect")[0]
    heading = next(group for group in groups_of(card) if group.tag == "H2")
    assert words_of(heading).split() == ["1", "How", "might", "we", "meet", "families", "first?"]
    assert "Across schools" in words_of(card)


def test_short_questions_stand_larger_than_long_ones() -> None:
    sizes = []
    for text in ("What if one form opened every door?", "How might we " + "say a lot " * 60 + "?"):
        heading = tagged(made(vote([text])), "H2")[0]
        *_, last = texts_of(heading)
        sizes.append(last.block.lines[0].runs[0].size)
    assert sizes[0] >= 40
    assert 10 <= sizes[1] < 24


def test_criteria_have_headings_and_the_rules_a_card() -> None:
    said = words(made(vote(["What if?"], each=3)))
    for word in ("Feasible", "Can we do it?", "Desirable", "Viable", "How to vote"):
        assert word in said
    assert "Three dots for each: feasible, desirable, viable." in said
    assert "All three may go to one question." in said
    assert "may go to one question" not in words(made(vote(["What if?"], each=1)))
    assert "One dot for each" in words(made(vote(["What if?"], each=1)))


def test_every_card_has_its_bookmark() -> None:
    titles = [mark.title for mark in made(vote(["What if?", "How might we?"])).outline]
    assert titles == [
        "Question cards", "1. What if?", "2. How might we?",
        "Feasible", "Desirable", "Viable", "How to vote",
    ]  # fmt: skip


@settings(max_examples=25)
@given(
    st.lists(st.text(max_size=2_000), min_size=1, max_size=5),
    st.sampled_from(["ordinary", "large"]),
)
def test_any_question_keeps_its_place(texts: list[str], print_: str) -> None:
    paper = made(vote([" ".join(text.split()) for text in texts]), large=print_ == "large")
    check_structure(paper)
    check_places(paper)
