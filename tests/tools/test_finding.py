"""Things are found as people type: small letters, no accents, words in any order, every script."""

from __future__ import annotations

import pytest

from tests.support import board_of, small_session
from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.theories import Theory
from workshop_studio.operations.editing import edit
from workshop_studio.operations.theories import add_element
from workshop_studio.tools.boards.iceberg import IcebergActs
from workshop_studio.tools.boards.map import MapActs
from workshop_studio.tools.finding import Finder
from workshop_studio.tools.folded import folded

BOOK = FontBook(resource("fonts"))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("zoe", "Zoë"),
        ("lukasz", "Łukasz"),
        ("dont know", "Don’t know"),
        ("don't", "DON’T"),
        ("strasse", "Straße"),
        ("istanbul", "İstanbul"),
        ("مدرسه", "مَدْرَسه"),
        ("שלום", "שָׁלוֹם"),
        ("школа", "ШКОЛА"),
        ("tutor form", "Form tutor"),
        ("ö", "o"),
        ("café", "CAFE\u0301"),
        ("हिंदी", "हिंदी भाषा"),
    ],
)
def test_it_is_found_as_it_is_typed(typed: str, written: str) -> None:
    wanted = typed != "dont know"
    assert all(word in folded(written) for word in folded(typed).split()) == wanted


def test_vowel_signs_of_hindi_and_voicing_of_japanese_are_part_of_the_word() -> None:
    assert folded("कि") != folded("का")
    assert folded("が") != folded("か")


def test_words_in_any_order_are_found_on_the_board_in_reading_order_and_links_are_not() -> None:
    snapshot = small_session()
    board = board_of(snapshot, "iceberg")
    scene = IcebergActs(board, BOOK).scene(snapshot)
    notes = {note.text: note.id for note in snapshot.all(Note)}
    finder = Finder()
    assert finder.on_board(scene, "note 1") == (notes["Note 1"],)
    assert finder.on_board(scene, "1 NOTE") == (notes["Note 1"],)
    assert set(finder.on_board(scene, "note")) == set(notes.values())
    assert list(finder.on_board(scene, "note")) == [k for k in scene.order if k in notes.values()]
    assert finder.on_board(scene, "  ") == ()
    assert finder.on_board(scene, "nowhere") == ()


def test_the_young_person_is_found_by_name_and_not_by_what_else_is_said_of_them() -> None:
    snapshot = small_session()
    scene = MapActs(board_of(snapshot, "players"), BOOK).scene(snapshot)
    assert len(Finder().on_board(scene, "young person")) == 1
    assert Finder().on_board(scene, "middle") == ()


def test_other_boards_and_theories_are_looked_through_and_this_one_is_not() -> None:
    snapshot = small_session()
    player, question = snapshot.all(Player)[0], snapshot.all(Question)[0]
    snapshot = snapshot.apply(edit(snapshot, player.id, name="Bus driver"))
    snapshot = snapshot.apply(edit(snapshot, question.id, text="Ask the bus company?"))
    theory = snapshot.all(Theory)[0].id
    snapshot = snapshot.apply(
        add_element(snapshot, theory, column="activities", text="Ride the bus")
    )
    found = Finder().elsewhere(snapshot, board_of(snapshot, "players"), "BUS")
    assert found.keys() == {board_of(snapshot, "opportunities"), theory}
    assert found[board_of(snapshot, "opportunities")] == [question.id]
    assert Finder().elsewhere(snapshot, theory, "") == {}


def test_of_a_page_that_was_pasted_its_first_words_are_looked_for_once_each() -> None:
    session = small_session(players=0, notes=2)
    board = board_of(session, "iceberg")
    scene = IcebergActs(board, BOOK).scene(session)
    first = session.all(Note)[0].id
    assert Finder().on_board(scene, "note 0 " * 50_000) == (first,)
    words = " ".join(["note", "0", *(f"other{n}" for n in range(20_000))])
    assert Finder().on_board(scene, words) == ()
