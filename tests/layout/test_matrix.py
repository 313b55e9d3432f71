"""The prioritisation matrix says what was counted, and its picture is true to scale."""

from __future__ import annotations

from dataclasses import replace
from math import pi

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.checks import check_places
from tests.layout.papers import groups_of, tagged, texts_of, words, words_of
from tests.samples import sample
from workshop_studio.analysis.rounds import results
from workshop_studio.analysis.weighing import sensitivity
from workshop_studio.bundled import resource
from workshop_studio.layout.display_list import Box, Ellipse, Page, Paper, shapes_of
from workshop_studio.layout.matrix.bubbles import BubbleScale
from workshop_studio.layout.matrix.document import matrix
from workshop_studio.layout.shapes.vote_marks import mark_grid, marks_height
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import per_cent
from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board, Category
from workshop_studio.model.items import Question
from workshop_studio.model.results import RoundResult
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.votes import Ballot, PaperLine, Round, Tally, Votes
from workshop_studio.model.words import CRITERIA

BOOK = FontBook(resource("fonts"))
Counts = tuple[int, int, int]


def voted(counts: list[Counts], *, ballots: int = 0, voters: int = 9) -> Snapshot:
    """A session in which each question got so many dots, on paper or from so many ballots."""
    questions = [
        Question(id=f"q{n}", board="b", category="c", text=f"How might we do thing {n}?", order=n)
        for n, _ in enumerate(counts)
    ]
    paper = tuple(
        PaperLine(question=q.id, number=n, text=q.text) for n, q in enumerate(questions, start=1)
    )
    dots = tuple(
        Votes(question=f"q{n}", feasibility=f, desirability=d, viability=v)
        for n, (f, d, v) in enumerate(counts)
    )
    tally = None if ballots else Tally(voters=voters, counts=dots)
    cast = [Ballot(id=f"v{n}", round="r", votes=dots) for n in range(ballots)]
    return snapshot_of(
        [
            Session(id="s", title="A test", place="Aldermere", date="2026-03-12"),
            Board(id="b", kind="opportunities"),
            Category(id="c", board="b", name="Within school"),
            *questions,
            Round(id="r", board="b", state="revealed", paper=paper, tally=tally),
            *cast,
        ]
    )


def made(snapshot: Snapshot) -> tuple[RoundResult, Paper]:
    result = results(snapshot)
    return result, matrix(snapshot, result, sensitivity(result), book=BOOK)


def has_rows(page: Page) -> bool:
    return any(g.tag == "TBody" for child in page.children for g in groups_of(child))


def frame_of_picture(paper: Paper) -> Box:
    boxes = [shape for shape in shapes_of(tagged(paper, "Figure")[0]) if isinstance(shape, Box)]
    return max(boxes, key=lambda box: box.width)


def rows_of(paper: Paper) -> list[list[str]]:
    """The cells of the rows of the table's body, in words."""
    return [
        [words_of(cell) for cell in row.children if words_of(cell)]
        for body in tagged(paper, "TBody")
        for row in groups_of(body)
        if row.tag == "TR"
    ]


@given(st.lists(st.tuples(*[st.integers(0, 500)] * 3), min_size=1, max_size=30))
def test_the_table_holds_the_figures_of_the_result(counts: list[Counts]) -> None:
    counts[0] = (1, 0, 0)
    result, paper = made(voted(counts, voters=2_000))
    rows = rows_of(paper)
    assert len(rows) == len(counts)
    for row, question in zip(rows, result.questions, strict=True):
        rank = f"{question.rank}=" if question.tied else str(question.rank)
        votes = [str(question.votes.of(criterion)) for criterion in CRITERIA]
        share = per_cent(question.share)
        number = str(question.number)
        assert row == [rank, number, question.text, *votes, str(question.total), share]


def test_voters_stand_in_the_table_where_ballots_are_known() -> None:
    _, paper = made(voted([(1, 0, 2), (0, 1, 0)], ballots=6))
    assert [row[-1] for row in rows_of(paper)] == ["6 of 6", "6 of 6"]


def test_few_ballots_tell_totals_only_and_promise_nothing() -> None:
    _, paper = made(voted([(1, 0, 2)], ballots=3))
    assert words(paper).count("With fewer than five ballots") == 1
    assert "of 3" not in words(paper)
    assert "one ballot, so these figures show" in words(made(voted([(1, 0, 2)], ballots=1))[1])


def test_dots_counted_on_paper_are_said_to_be() -> None:
    said = words(made(voted([(5, 6, 7)]))[1])
    assert "limits per person cannot be checked" in said
    assert "not known" in said
    assert "Ballots are stored" not in said


def test_a_tie_is_marked_and_its_order_explained() -> None:
    _, paper = made(voted([(3, 0, 0), (1, 1, 1), (0, 0, 1)]))
    assert [row[0] for row in rows_of(paper)] == ["1=", "1=", "3"]
    assert "= marks a tie" in words(paper)


@given(st.integers(1, 500), st.integers(0, 500))
def test_the_area_of_a_bubble_grows_with_viability(most: int, votes: int) -> None:
    scale = BubbleScale(most)
    area = pi * scale.radius(min(votes, most)) ** 2
    assert area == pytest.approx(pi * scale.radius(most) ** 2 * min(votes, most) / most)


def test_bubbles_stand_where_their_votes_say() -> None:
    _, paper = made(voted([(0, 0, 4), (10, 10, 4), (5, 5, 1)]))
    figure = tagged(paper, "Figure")[0]
    bubbles = [shape for shape in shapes_of(figure) if isinstance(shape, Ellipse)]
    assert len(bubbles) == 3
    small = min(bubbles, key=lambda bubble: bubble.rx)
    large = [bubble for bubble in bubbles if bubble is not small]
    assert small.rx == pytest.approx(large[0].rx / 2)
    assert small.x == pytest.approx(sum(bubble.x for bubble in large) / 2)
    assert small.y == pytest.approx(sum(bubble.y for bubble in large) / 2)
    assert bubbles.index(small) == 2


@pytest.mark.parametrize("count", [1, 12, 60, 200])
def test_many_questions_go_on_over_pages_with_the_head_repeated(count: int) -> None:
    _, paper = made(voted([(n % 9, n % 7, n % 5) for n in range(1, count + 1)]))
    assert len(rows_of(paper)) == count
    assert len(tagged(paper, "H1")) == 1
    assert words(paper).count("Feasible F ") == sum(map(has_rows, paper.pages))
    assert len(tagged(paper, "THead")) == 1


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (8, 1), (14, 2)])
def test_a_picture_that_leaves_the_page_of_the_table_is_large(count: int, pages: int) -> None:
    _, paper = made(voted([(n % 9, n % 7, n % 5) for n in range(1, count + 1)]))
    assert len(paper.pages) == pages
    assert (frame_of_picture(paper).width > 400) == (pages == 2)
    assert "What it tells us" in " ".join(map(words_of, paper.pages[0].children))


def test_a_picture_fills_the_page_on_which_a_long_table_ends() -> None:
    _, paper = made(voted([(n % 9, n % 7, n % 5) for n in range(1, 31)]))
    assert len(paper.pages) == 2
    assert frame_of_picture(paper).width < 400


def test_bubbles_stay_clear_of_the_words_in_the_corners() -> None:
    _, paper = made(voted([(0, 0, 9), (0, 9, 9), (9, 0, 9), (9, 9, 9)]))
    figure = tagged(paper, "Figure")[0]
    corners = [t for t in texts_of(figure) if words_of(t)[:3] in {"Wan", "Not", "Eas"}]
    assert len(corners) == 4
    for bubble in (shape for shape in shapes_of(figure) if isinstance(shape, Ellipse)):
        for text in corners:
            below, above = text.y + text.block.height, text.y
            assert bubble.y - bubble.ry >= below or bubble.y + bubble.ry <= above


@given(st.integers(0, 500))
def test_marks_never_take_more_than_three_rows(most: int) -> None:
    grid = mark_grid(most, 50.0)
    assert marks_height(most, grid) <= 3 * 6.4
    assert grid.pitch == 0 or grid.pitch >= 4.6


@settings(max_examples=30)
@given(st.lists(st.tuples(*[st.integers(0, 9)] * 3), min_size=1, max_size=60))
def test_numbers_in_a_crowded_picture_stand_clear_of_each_other(counts: list[Counts]) -> None:
    counts[0] = (1, 0, 0)
    check_places(made(voted(counts, voters=200))[1])


def test_a_private_question_keeps_its_figures_and_loses_its_words() -> None:
    snapshot = voted([(3, 2, 1), (1, 1, 1)])
    hidden: list[Record] = [replace(snapshot.get(Question, "q0"), private=True)]
    hidden += [record for record in snapshot if record.id != "q0"]
    result = results(snapshot_of(hidden))
    paper = matrix(snapshot_of(hidden), result, sensitivity(result), book=BOOK)
    assert "do thing 0" not in words(paper)
    assert rows_of(paper)[0][1:] == [
        "1", "Kept private by the facilitator", "3", "2", "1", "6", "67%",
    ]  # fmt: skip


def test_the_sample_says_what_its_figures_bear_out() -> None:
    snapshot = sample("borough")
    result, paper = made(snapshot)
    first = [str(question.number) for question in result.questions[:3]]
    assert f"Questions {first[0]}, {first[1]} and {first[2]}" in words(paper)
