"""Lines of a list that a board has already are known, each kind of board by its own notion."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from tests.support import board_of, small_session
from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.notes import add_note
from workshop_studio.operations.players import add_player
from workshop_studio.tools.boards.acting import BoardActs
from workshop_studio.tools.boards.iceberg import IcebergActs
from workshop_studio.tools.boards.map import MapActs
from workshop_studio.tools.boards.pasting.repeats import Repeat, repeats
from workshop_studio.tools.boards.questions import QuestionsActs

BOOK = FontBook(resource("fonts"))


@pytest.fixture(scope="module")
def session() -> Snapshot:
    """A session with a player, a note and a question that lists name again."""
    made = small_session(questions=1)
    made = made.apply(add_player(made, board_of(made, "players"), name="Café “Children’s Place”"))
    iceberg = board_of(made, "iceberg")
    return made.apply(add_note(made, iceberg, text="No-shows", layer="events", side="barrier"))


def again(acts: BoardActs, snapshot: Snapshot, *lines: str) -> tuple[Repeat, ...]:
    """What each line repeats."""
    return repeats(acts, snapshot, acts.scene(snapshot), lines)


def test_a_player_is_known_behind_a_ring_and_a_sector_and_as_office_programs_write(
    session: Snapshot,
) -> None:
    acts = MapActs(board_of(session, "players"), BOOK)
    name = normalize("NFD", 'CAFÉ  "Children\'s place"')
    assert again(acts, session, name, f"3 {name} #health") == ("here", "here")
    assert again(acts, session, "Café", "Taxi firm", "2 taxi FIRM") == ("", "", "above")


def test_a_note_is_known_behind_its_place_but_not_by_a_part_of_it(session: Snapshot) -> None:
    acts = IcebergActs(board_of(session, "iceberg"), BOOK)
    assert again(acts, session, "3 + no–shows #trust", "Shows", "No-shows again") == (
        "here", "", "",
    )  # fmt: skip


def test_a_question_is_known_without_the_words_it_opens_with(session: Snapshot) -> None:
    acts = QuestionsActs(board_of(session, "opportunities"), BOOK)
    lines = ("do 0", "How might we do 0?", "do 1", "How might we do 1?")
    assert again(acts, session, *lines) == ("here", "here", "", "above")
