"""Ballots can be read, cut and filled in, and nothing on one tells it from another."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.checks import check_places, check_structure
from tests.layout.papers import groups_of, lines_on, tagged, words, words_of
from workshop_studio.bundled import resource
from workshop_studio.layout.ballots.asked import Asked, AskedQuestion
from workshop_studio.layout.ballots.copies import large_copies, ordinary_copies
from workshop_studio.layout.ballots.document import ballots
from workshop_studio.layout.display_list import Artifact, Box, Group, Paper, Path, shapes_of
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.session import Session

BOOK = FontBook(resource("fonts"))
SHORT, LONG = (
    "How might we do it?",
    "How might we do what is long in coming and longer to say? " * 2,
)


def vote(questions: int, text: str = SHORT, *, each: int = 3) -> Asked:
    return Asked(
        session=Session(id="s", title="A morning in Aldermere", date="2026-03-12"),
        name="First vote",
        questions=tuple(AskedQuestion(n, f"{text.strip()}") for n in range(1, questions + 1)),
        each=each,
    )


def made(asked: Asked, copies: int = 4, *, large: bool = False) -> Paper:
    return ballots(asked, copies=copies, book=BOOK, large=large)


def ballots_on(paper: Paper, page: int) -> list[Group]:
    children = paper.pages[page].children
    return [c for c in children if isinstance(c, Group) and c.tag == "Sect"]


def boxes_of(group: Group) -> list[Box]:
    figures = [each for each in groups_of(group) if each.tag == "Figure"]
    return [box for each in figures for box in shapes_of(each) if isinstance(box, Box)]


def test_four_stand_on_a_sheet_with_all_questions_each() -> None:
    paper = made(vote(6))
    assert len(paper.pages) == 1
    assert len(ballots_on(paper, 0)) == 4
    for one in ballots_on(paper, 0):
        assert words_of(one).count("How might we do it?") == 6


def test_questions_that_need_more_room_have_two_to_a_sheet() -> None:
    paper = made(vote(12, LONG[:76]))
    assert [len(ballots_on(paper, page)) for page in range(2)] == [2, 2]
    for one in ballots_on(paper, 0):
        assert len([each for each in groups_of(one) if each.tag == "LI"]) == 12


def test_a_long_paper_has_boxes_alone_and_its_questions_on_a_list_before_them() -> None:
    paper = made(vote(40, LONG))
    assert words(paper).count("Questions to vote on") >= 1
    last = ballots_on(paper, len(paper.pages) - 1)
    assert len(last) == 4
    assert "How might we" not in words_of(last[0])
    assert "The questions are on the list." in words_of(last[0])
    assert [mark.title for mark in paper.outline] == ["Questions to vote on", "Ballots"]
    numbers = [words_of(label) for label in tagged(paper, "Lbl")]
    assert numbers == [str(number) for number in range(1, 41)]


@pytest.mark.parametrize("copies", [1, 3, 4, 5, 27])
def test_there_are_as_many_ballots_as_were_asked_for(copies: int) -> None:
    paper = made(vote(6), copies)
    assert sum(len(ballots_on(paper, page)) for page in range(len(paper.pages))) == copies


def test_nothing_on_a_ballot_tells_it_from_another() -> None:
    paper = made(vote(6), 27)
    said = {words_of(one) for page in range(len(paper.pages)) for one in ballots_on(paper, page)}
    assert len(said) == 1


@pytest.mark.parametrize("each", range(1, 10))
@pytest.mark.parametrize("questions", [1, 6, 30])
def test_every_criterion_has_a_box_for_each_vote(each: int, questions: int) -> None:
    paper = made(vote(questions, LONG, each=each))
    one = ballots_on(paper, len(paper.pages) - 1)[0]
    figures = [group for group in groups_of(one) if group.tag == "Figure"]
    assert [figure.alt.split(":")[0] for figure in figures] == ["Feasible", "Desirable", "Viable"]
    assert [len(boxes_of(figure)) for figure in figures] == [each] * 3
    assert all(box.width >= 28 for box in boxes_of(one))
    boxes = boxes_of(one)
    for box, other in combinations(boxes, 2):
        assert max(abs(box.x - other.x), abs(box.y - other.y)) > box.width


def test_the_instruction_is_one_plain_sentence_for_any_number_of_votes() -> None:
    assert "you may use all three on one question." in words(made(vote(2)))
    assert "you may use both on one question." in words(made(vote(2, each=2)))
    assert "Write a question’s number in each box." in words(made(vote(2, each=1)))


def test_criteria_are_told_apart_by_shape_letter_and_word() -> None:
    one = ballots_on(made(vote(3)), 0)[0]
    marks = [mark for mark in one.children if isinstance(mark, Artifact)]
    letters = ["".join(words_of(s) for s in shapes_of(mark)) for mark in marks]
    assert letters == ["F", "D", "V"]
    assert len({type(mark.shapes[0]) for mark in marks}) == 2
    for word in ("Feasible", "Desirable", "Viable"):
        assert word in words_of(one)


def test_cut_marks_run_between_the_ballots_and_are_no_content() -> None:
    page = made(vote(6)).pages[0]
    cuts = page.children[-1]
    assert isinstance(cuts, Artifact)
    for path in cuts.shapes:
        assert isinstance(path, Path)
        xs, ys = zip(*(segment[1:] for segment in path.segments), strict=True)
        for x, y in zip(xs, ys, strict=True):
            near = abs(x - page.width / 2), abs(y - page.height / 2)
            assert min(near) < 0.01


def test_no_ballot_reaches_over_its_cut() -> None:
    for asked in (vote(6), vote(6, each=9), vote(40, LONG)):
        paper = made(asked)
        page = paper.pages[-1]
        for line in lines_on(page):
            left, top, right, bottom = line.frame
            if len(ballots_on(paper, -1)) == 4:
                assert not left < page.width / 2 < right
            assert not top < page.height / 2 < bottom


@pytest.mark.parametrize("questions", [1, 6, 14, 40])
def test_large_print_has_no_letter_under_eighteen_points(questions: int) -> None:
    paper = made(vote(questions, LONG), 2, large=True)
    for page in paper.pages:
        assert all(line.size >= 18 for line in lines_on(page))
    assert len(tagged(paper, "Figure")) == 6


def test_large_print_takes_a_second_sheet_and_keeps_its_boxes_together() -> None:
    paper = made(vote(14, LONG), 1, large=True)
    assert len(paper.pages) == 2
    pages = [sum(len(boxes_of(c)) for c in p.children if isinstance(c, Group)) for p in paper.pages]
    assert pages == [0, 9]


@settings(max_examples=25)
@given(
    st.lists(st.text(min_size=1, max_size=300), min_size=1, max_size=60),
    st.integers(1, 9),
    st.sampled_from(["ordinary", "large"]),
)
def test_any_vote_keeps_structure_and_place(texts: list[str], each: int, print_: str) -> None:
    questions = tuple(AskedQuestion(n, " ".join(t.split())) for n, t in enumerate(texts, start=1))
    asked = Asked(Session(id="s", title="A" * 200), "B" * 80, questions, each)
    paper = made(asked, 3, large=print_ == "large")
    check_structure(paper)
    check_places(paper)


def test_everybody_expected_has_a_ballot_and_there_are_some_to_spare() -> None:
    assert [ordinary_copies(n) for n in (None, 0, 1, 10, 24, 40)] == [4, 4, 2, 11, 27, 44]
    assert [large_copies(n) for n in (None, 8, 24, 40)] == [2, 2, 3, 4]
