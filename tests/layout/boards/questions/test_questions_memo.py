"""What a board of questions remembers spares work, and never shows in what it looks like."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from tests.support import board_of
from workshop_studio.layout.boards.questions.text import (
    height_of_words,
    question_words,
    words_height,
)
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Category
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.operations.sessions import start_session
from workshop_studio.tools.boards.questions import QuestionsActs

WORDS = (
    "lift", "home", "mentor", "school", "feels", "unsafe", "four", "o'clock", "us", "bus", "a",
    "evening", "language", "waiting-list", "exclusion", "প্রশ্ন", "incomprehensibilities", "well,",
    "(perhaps)", "é", "à",
)  # fmt: skip
OPENINGS = ("How might we ", "What if ", "HOW MIGHT WE  ", "", "  ")


def text(chance: random.Random) -> str:
    """A question, or what somebody took for one."""
    words = chance.choices(WORDS, k=chance.randint(0, 24))
    between = chance.choice([" ", " ", " ", "  ", "\n"])
    return chance.choice(OPENINGS) + between.join(words) + chance.choice(["?", "", "."])


@pytest.mark.parametrize("seed", range(4))
def test_heights_are_told_as_words_are_set(seed: int, book: FontBook) -> None:
    chance = random.Random(seed)  # noqa: S311 -- the same every time, and of no secret
    for _ in range(150):
        words, width = text(chance), chance.uniform(90.0, 700.0)
        assert height_of_words(book, words, width) == words_height(
            question_words(book, words, width)
        ), (words, width)


def session(chance: random.Random, count: int) -> Snapshot:
    """A board of so many questions."""
    begun = Snapshot().apply(start_session(title="A session for tests"))
    board = board_of(begun, "opportunities")
    columns = begun.of(Category, board)
    made = [
        Question(
            id=f"q{number}", order=number, board=board, text=f"Why {text(chance)}",
            category=columns[number % len(columns)].id,
        )
        for number in range(count)
    ]  # fmt: skip
    return snapshot_of([*begun, *made])


def changed(snapshot: Snapshot, chance: random.Random) -> Snapshot:
    """The session with a question more, less, elsewhere or otherwise, or a column's new name."""
    records = snapshot.by_id()
    question = chance.choice(snapshot.all(Question))
    column = chance.choice(snapshot.all(Category))
    match chance.choice(["more", "less", "move", "reword", "hide", "tag", "column"]):
        case "more":
            new = replace(question, id=f"new{chance.random()}", order=chance.randrange(2_000))
            records["new"] = new
        case "less":
            del records[question.id]
        case "move":
            place = chance.randrange(200)
            records[question.id] = replace(question, category=column.id, order=place)
        case "reword":
            records[question.id] = replace(question, text=f"How {text(chance)}")
        case "hide":
            records[question.id] = replace(question, private=not question.private)
        case "tag":
            records[question.id] = replace(question, tags=("trust", "bus"), signs=("timely",))
        case "column":
            records[column.id] = replace(column, name=f"{column.name} and more")
    return snapshot_of(records.values())


@pytest.mark.parametrize(("seed", "count"), [(1, 12), (2, 90)])
def test_after_any_changes_it_looks_as_laid_out_anew(seed: int, count: int, book: FontBook) -> None:
    chance = random.Random(seed)  # noqa: S311 -- as above
    snapshot = session(chance, count)
    board = board_of(snapshot, "opportunities")
    acts = QuestionsActs(board, book)
    for step in range(40):
        snapshot = changed(snapshot, chance)
        acts.width = 1_500.0 if step % 10 else 1_100.0
        assert acts.scene(snapshot) == QuestionsActs(board, book, width=acts.width).scene(snapshot)


def test_a_question_more_makes_no_other_anew(book: FontBook) -> None:
    snapshot = session(random.Random(3), 5_000)  # noqa: S311 -- as above
    acts = QuestionsActs(board_of(snapshot, "opportunities"), book)
    before = acts.scene(snapshot)
    act = acts.add(snapshot, "How might we ask one more?", cell="", at=None)
    after = acts.scene(snapshot.apply(act.changes))
    same = [item for item in after.items if item is before.by_id.get(item.id)]
    assert len(same) == 5_000
