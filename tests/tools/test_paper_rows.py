"""A paper ballot is read as people type it; whatever is wrong is said in one plain sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.model.votes import PaperLine, Round, Votes
from workshop_studio.model.words import CRITERIA
from workshop_studio.tools.paper_rows import PaperRow, read_ballot, read_row, typed_rows

SMALL = range(1, 10)
LARGE = range(1, 13)
TOO_MANY = (
    "4 votes in the row “Feasible”, and each person has 3 votes; look at the paper again, or set it"
    " aside."
)


def paper(numbers: range, limit: int = 3) -> Round:
    lines = tuple(PaperLine(question=f"q{number}", number=number) for number in numbers)
    return Round(id="r", board="b", state="open", paper=lines, votes_per_criterion=limit)


def read(text: str, numbers: range = SMALL, limit: int = 3) -> PaperRow:
    return read_row(text, "feasibility", on_paper=numbers, limit=limit)


@pytest.mark.parametrize(
    "text", ["3 3 7", "3,3,7", "337", " 3, 3 ;7 ", "33 7", "3\t3\t7", "3\u00a03 7", "٣٣٧"]
)
def test_a_row_is_read_however_it_is_typed(text: str) -> None:
    assert read(text) == PaperRow(numbers=(3, 3, 7))


def test_digits_in_a_row_are_one_number_where_the_paper_has_numbers_of_two_digits() -> None:
    assert read("12 5", LARGE).numbers == (12, 5)
    assert read("12", SMALL).numbers == (1, 2)
    assert read("337", LARGE).problem == "There is no question 337 on this paper."
    assert read("05", LARGE).numbers == (5,)


@pytest.mark.parametrize("text", ["", "   ", ",", " ; "])
def test_an_empty_row_has_no_votes_and_nothing_wrong(text: str) -> None:
    assert read(text) == PaperRow()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "3 3 7 7",
            TOO_MANY,
        ),
        ("14", "There is no question 14 on this paper."),
        ("0 3", "There is no question 0 on this paper."),
        ("-3", "-3 is below 0; write only the numbers of questions."),
        ("\u22123", "\u22123 is below 0; write only the numbers of questions."),
        ("1.5", "1.5 is not a whole number; a vote cannot be split."),
        ("-1.5", "-1.5 is not a whole number; a vote cannot be split."),
        ("3 x", "“x” is not the number of a question."),
        ("3b", "“3b” is not the number of a question."),
        ("³", "“³” is not the number of a question."),
        ("9" * 5_000, "There is no question 999999… on this paper."),
        ("=HYPERLINK()", "“=HYPER…” is not the number of a question."),
    ],
)
def test_each_error_is_one_plain_sentence(text: str, problem: str) -> None:
    assert read(text, LARGE) == PaperRow(problem=problem)


def test_one_vote_is_spoken_of_as_one() -> None:
    assert "each person has 1 vote;" in read("3 3", limit=1).problem


def test_three_rows_make_a_ballot() -> None:
    rows = {"feasibility": "337", "desirability": "3", "viability": ""}
    ballot = read_ballot(dict(zip(CRITERIA, rows.values(), strict=True)), paper(SMALL))
    assert ballot.can_be_cast
    assert ballot.votes == (
        Votes(question="q3", feasibility=2, desirability=1),
        Votes(question="q7", feasibility=1),
    )


def test_an_empty_ballot_can_be_cast_and_a_wrong_row_casts_nothing() -> None:
    assert read_ballot({}, paper(SMALL)).can_be_cast
    ballot = read_ballot({"feasibility": "1", "viability": "1111"}, paper(SMALL))
    assert not ballot.can_be_cast
    assert ballot.votes == ()
    assert list(ballot.problems) == ["viability"]


def test_a_paper_without_questions_knows_no_number() -> None:
    assert read_ballot({"viability": "1"}, paper(range(0))).problems


@given(
    st.sampled_from([SMALL, LARGE, range(1, 201)]).flatmap(
        lambda numbers: st.tuples(
            st.just(numbers), *[st.lists(st.sampled_from(numbers), max_size=3)] * 3
        )
    )
)
def test_what_was_typed_can_be_typed_again_from_its_votes(
    drawn: tuple[range, list[int], list[int], list[int]],
) -> None:
    numbers, *rows = drawn
    vote = paper(numbers)
    texts = dict(zip(CRITERIA, (", ".join(map(str, row)) for row in rows), strict=True))
    ballot = read_ballot(texts, vote)
    assert ballot.can_be_cast
    for criterion, row in zip(CRITERIA, rows, strict=True):
        assert sum(votes.of(criterion) for votes in ballot.votes) == len(row)
    again = typed_rows(ballot.votes, vote)
    assert [sorted(map(int, again[each].split())) for each in CRITERIA] == [
        sorted(row) for row in rows
    ]
    assert read_ballot(again, vote) == ballot


@given(st.text(max_size=40))
def test_whatever_is_typed_is_read_or_answered(text: str) -> None:
    row = read(text, LARGE)
    assert not (row.numbers and row.problem)
    assert all(number in LARGE for number in row.numbers)
    assert len(row.numbers) <= 3
    assert row.problem == "" or (row.problem.endswith(".") and "\n" not in row.problem)
