"""The board of questions as a scene: columns, numbers, cards that grow, what stays private."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from tests.support import board_of, small_session, woven_session
from workshop_studio.bundled import samples
from workshop_studio.exchange.files import read_file
from workshop_studio.layout.boards.questions.card import CardLook
from workshop_studio.layout.boards.questions.foot import foot
from workshop_studio.layout.boards.questions.questions_scene import questions_scene
from workshop_studio.layout.boards.questions.text import question_words, words_height
from workshop_studio.layout.boards.questions.wall import WallRow, page_with, questions_wall
from workshop_studio.layout.boards.questions.words import ballot_numbers, source
from workshop_studio.layout.boards.scene import Drawing, Item, Scene
from workshop_studio.layout.display_list import Box, Group, Text, shapes_of
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Category
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.operations.editing import edit
from workshop_studio.operations.questions import add_question
from workshop_studio.operations.removing import remove
from workshop_studio.operations.renumbering import renumber
from workshop_studio.operations.rounds import open_round, prepare_round

SAMPLES = samples()
BOROUGH = SAMPLES / "borough.workshop.json"


def scene_of(snapshot: Snapshot, book: FontBook, *, width: float = 1500.0) -> Scene:
    """The board of a session."""
    board = board_of(snapshot, "opportunities")
    return questions_scene(snapshot, board, book=book, theme=LIGHT, width=width)


def card(scene: Scene, question: str) -> CardLook:
    """The card of a question."""
    look = scene.by_id[question].look
    assert isinstance(look, CardLook)
    return look


def words_on(item: Item, book: FontBook, *, wall: bool = False) -> str:
    """Everything a card says, or only what the room sees of it."""
    drawn = item.look.draw(Drawing(book, LIGHT))
    assert isinstance(drawn, Group)
    parts = [
        part for part in drawn.children if not wall or not isinstance(part, Group) or part.wall
    ]
    texts = [shape for part in parts for shape in shapes_of(part) if isinstance(shape, Text)]
    return " ".join("".join(line.text for line in text.block.lines) for text in texts)


@pytest.mark.parametrize(
    "file", sorted(SAMPLES.glob("*.workshop.json")), ids=lambda each: each.name
)
@pytest.mark.parametrize("width", [700.0, 1100.0, 1500.0])
def test_every_question_has_a_card_and_no_two_cards_overlap(
    file: Path, width: float, book: FontBook
) -> None:
    snapshot = read_file(file).snapshot
    scene = scene_of(snapshot, book, width=width)
    assert set(scene.order) == {each.id for each in snapshot.all(Question)}
    for one, other in combinations(scene.items, 2):
        assert not one.bounds.meets(other.bounds)
    for item in scene.items:
        assert scene.bounds.holds((item.bounds.x, item.bounds.y))
        assert scene.bounds.holds((item.bounds.right, item.bounds.bottom))


def test_cards_stand_in_the_column_of_their_category_in_the_order_of_the_board(
    book: FontBook,
) -> None:
    snapshot = read_file(BOROUGH).snapshot
    scene = scene_of(snapshot, book)
    for item in scene.items:
        found = scene.cell_at(item.bounds.centre)
        assert found is not None
        assert found.id == item.cell == snapshot.get(Question, item.id).category
    for category in snapshot.all(Category):
        column = [item for item in scene.items if item.cell == category.id]
        tops = [item.at[1] for item in column]
        orders = [snapshot.get(Question, item.id).order for item in column]
        assert tops == sorted(tops)
        assert orders == sorted(orders)


def test_the_outer_columns_take_what_is_dropped_beside_and_below_them(book: FontBook) -> None:
    scene = scene_of(small_session(), book)
    first, *_, last = scene.cells
    assert scene.cell_at((-500.0, 9_000.0)) == first
    assert scene.cell_at((9_000.0, -50.0)) == last


def test_numbers_are_those_a_vote_would_freeze_now() -> None:
    snapshot = small_session()
    board = board_of(snapshot, "opportunities")
    first, second, *_ = (each.id for each in snapshot.of(Question, board))
    snapshot = snapshot.apply(edit(snapshot, first, private=True))
    numbers = dict(ballot_numbers(snapshot, board))
    assert first not in numbers
    assert numbers[second] == 1
    snapshot = snapshot.apply(prepare_round(snapshot, board))
    snapshot = snapshot.apply(open_round(snapshot, snapshot.all(Round)[0].id))
    paper = snapshot.all(Round)[0].paper
    assert {line.question: line.number for line in paper} == numbers


def test_numbers_stay_frozen_while_a_vote_is_open() -> None:
    snapshot = small_session()
    board = board_of(snapshot, "opportunities")
    first, second, *_ = (each.id for each in snapshot.of(Question, board))
    snapshot = snapshot.apply(prepare_round(snapshot, board))
    snapshot = snapshot.apply(open_round(snapshot, snapshot.all(Round)[0].id))
    snapshot = snapshot.apply(remove(snapshot, [first]))
    snapshot = snapshot.apply(add_question(snapshot, board, text="come late"))
    late = snapshot.of(Question, board)[-1].id
    numbers = ballot_numbers(snapshot, board)
    assert numbers[second] == 2
    assert late not in numbers


def test_numbering_anew_runs_down_one_column_after_the_other() -> None:
    snapshot = small_session()
    board = board_of(snapshot, "opportunities")
    one, two, _ = (each.id for each in snapshot.of(Category, board))
    snapshot = snapshot.apply(add_question(snapshot, board, text="be second", category=two))
    late = snapshot.of(Question, board)[-1].id
    snapshot = snapshot.apply(add_question(snapshot, board, text="be first", category=one))
    snapshot = snapshot.apply(renumber(snapshot, board))
    assert snapshot.of(Question, board)[-1].id == late
    assert [each.order for each in snapshot.of(Question, board)] == [1, 2, 3, 4, 5, 6]


def test_a_long_question_makes_its_card_grow_and_moves_those_below(book: FontBook) -> None:
    snapshot = small_session()
    before = scene_of(snapshot, book)
    first, second, *_ = before.order
    text = "How might we " + "carry on and on and on " * 20 + "?"
    after = scene_of(snapshot.apply(edit(snapshot, first, text=text)), book)
    grown = after.by_id[first].extent.height - before.by_id[first].extent.height
    assert grown > 100
    assert after.by_id[second].at[1] - before.by_id[second].at[1] == pytest.approx(grown)


@pytest.mark.parametrize(
    "text",
    [
        "How might we meet earlier, in places where young people already are and want to be?",
        "What if Donaudampfschifffahrtsgesellschaftskapitänsmützen were free?",
        "How might we",
        "What if\nthe line breaks\nthree times?",
        "A joint panel for all moves",
        "நாம் எப்படி முன்கூட்டியே சந்திக்கலாம்?",
    ],
)
@pytest.mark.parametrize("width", [120.0, 215.0, 400.0])
def test_no_word_of_a_question_is_lost_in_setting_it(
    text: str, width: float, book: FontBook
) -> None:
    words = question_words(book, text, width)
    shown = "".join(line.text for each in words for line in each.block.lines)
    assert "".join(shown.split()) == "".join(text.split())
    for each in words:
        assert each.x + each.block.width <= width + 0.5
    assert words_height(words) > 0


def test_a_statement_is_pointed_out_on_its_card_and_a_question_is_not(book: FontBook) -> None:
    snapshot = small_session()
    first, second, *_ = (each.id for each in snapshot.all(Question))
    snapshot = snapshot.apply(edit(snapshot, first, text="A joint panel for all moves"))
    scene = scene_of(snapshot, book)
    assert "reads like an answer" in words_on(scene.by_id[first], book)
    assert "reads like an answer" in scene.by_id[first].name
    assert "reads like an answer" not in words_on(scene.by_id[first], book, wall=True)
    assert "reads like an answer" not in words_on(scene.by_id[second], book)


def test_a_card_says_where_its_question_came_from() -> None:
    snapshot = woven_session()
    grown = snapshot.all(Question)[-1]
    assert source(snapshot, grown) == "Iceberg: Events"
    assert source(snapshot, snapshot.all(Question)[0]) == ""
    sample = read_file(BOROUGH).snapshot
    places = {source(sample, each) for each in sample.all(Question)}
    assert any(place.startswith("Map: ") for place in places)
    assert any(place.endswith("+1") for place in places)


def test_a_private_question_has_no_number_and_stays_off_the_wall(book: FontBook) -> None:
    snapshot = small_session()
    first = snapshot.all(Question)[0].id
    scene = scene_of(snapshot.apply(edit(snapshot, first, private=True)), book)
    assert scene.by_id[first].private
    assert card(scene, first).number == ""
    assert "Private" in scene.by_id[first].name


def test_a_screen_reader_hears_number_column_and_signs(book: FontBook) -> None:
    snapshot = small_session()
    question = snapshot.all(Question)[1]
    snapshot = snapshot.apply(edit(snapshot, question.id, signs=("timely", "movable")))
    name = scene_of(snapshot, book).by_id[question.id].name
    assert name.startswith("Question 2: How might we do 1?; Within school; ")
    assert "2 of 6 signs: easy to move, time is right" in name


def test_equal_questions_look_equal_wherever_they_stand(book: FontBook) -> None:
    snapshot = small_session()
    first, second, *_ = snapshot.all(Question)
    twin = replace(second, text=first.text)
    scene = scene_of(snapshot.apply(edit(snapshot, second.id, text=twin.text)), book)
    assert replace(card(scene, second.id), number="1") == card(scene, first.id)
    assert hash(card(scene, first.id)) == hash(replace(card(scene, second.id), number="1"))


def test_an_empty_board_still_has_its_columns(book: FontBook) -> None:
    scene = scene_of(small_session(questions=0), book)
    assert scene.items == ()
    assert [cell.name for cell in scene.cells] == [
        "Within school", "Across schools", "Across sectors",
    ]  # fmt: skip
    assert len(scene.ground) == 6


def test_the_wall_shows_every_question_but_the_private_ones_and_leaves_no_gap(
    book: FontBook,
) -> None:
    snapshot = read_file(BOROUGH).snapshot
    board = board_of(snapshot, "opportunities")
    hidden = snapshot.of(Question, board)[3].id
    snapshot = snapshot.apply(edit(snapshot, hidden, private=True))
    wall = questions_wall(snapshot, board, book=book)
    assert set(wall.order) == {each.id for each in snapshot.all(Question)} - {hidden}
    for category in snapshot.all(Category):
        rows = [item for item in wall.items if item.cell == category.id]
        gaps = {round(below.bounds.y - above.bounds.bottom, 3) for above, below in pairwise(rows)}
        assert len(gaps) == 1
    for one, other in combinations(wall.items, 2):
        assert not one.bounds.meets(other.bounds)
    assert wall.bounds.bottom == 850.0


def test_few_questions_stand_large_on_the_wall(book: FontBook) -> None:
    snapshot = small_session(questions=4)
    wall = questions_wall(snapshot, board_of(snapshot, "opportunities"), book=book)
    sizes = {item.look.size for item in wall.items if isinstance(item.look, WallRow)}
    assert sizes == {48.0}
    assert wall.items[1].name == "2 How might we do 1?"


@pytest.mark.parametrize("number", [60, 200])
def test_what_the_wall_cannot_hold_at_once_stands_on_pages_that_the_back_row_can_read(
    book: FontBook, number: int
) -> None:
    snapshot = small_session(questions=number)
    board = board_of(snapshot, "opportunities")
    first = snapshot.of(Question, board)[0].id
    snapshot = snapshot.apply(edit(snapshot, first, text="How might we " + "read on " * 200 + "?"))
    wall = questions_wall(snapshot, board, book=book)
    assert len(wall.items) == number
    assert {item.look.size for item in wall.items if isinstance(item.look, WallRow)} == {32.0}
    for item in wall.items:
        page = page_with(wall, [item.id])
        assert page is not None
        assert page.holds((item.bounds.x, item.bounds.y))
        assert page.holds((item.bounds.right, item.bounds.bottom))
        # Its column's name stands above it, on the same page.
        assert item.at[1] > page.y + 32.0
    assert page_with(wall, [item.id for item in wall.items]) == page_with(wall, [first])


@pytest.mark.parametrize("number", [3, 1_200])
def test_how_many_there_are_stands_in_one_line_on_its_chip(book: FontBook, number: int) -> None:
    head = next(
        part for part in scene_of(small_session(questions=number), book).ground
        if isinstance(part, Group) and part.tag == "H2"
    )  # fmt: skip
    chip = next(shape for shape in shapes_of(head) if isinstance(shape, Box))
    digits = [shape for shape in shapes_of(head) if isinstance(shape, Text)][-1]
    assert [line.text for line in digits.block.lines] == [str(number)]
    assert chip.x + 4 <= digits.x
    assert digits.x + digits.block.width <= chip.x + chip.width - 4


def test_few_questions_stand_on_one_page(book: FontBook) -> None:
    snapshot = small_session(questions=4)
    wall = questions_wall(snapshot, board_of(snapshot, "opportunities"), book=book)
    assert page_with(wall, wall.order) is None


@pytest.mark.parametrize(
    ("room", "said"),
    [
        (400.0, [("Iceberg: Events", 0.0), ("Early identification", 0.0)]),
        (270.0, [("Events", 0.0), ("Early identification", 0.0)]),
        (200.0, [("Early identification", 0.0), ("Iceberg: Events", 30.0)]),
    ],
)
def test_tag_and_source_are_whole_in_narrow_columns_too(
    book: FontBook, room: float, said: list[tuple[str, float]]
) -> None:
    placed = foot(book, "Early identification", "Iceberg: Events", room)
    assert [(each.pill.text, each.y) for each in placed] == said
    assert all(each.x + each.pill.width(book) <= room for each in placed)
