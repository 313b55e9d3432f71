"""The place beside, before and below: by rows of columns, and in the free."""

from __future__ import annotations

import pytest

from tests.support import board_of, small_session
from tests.ui.boards.boards import THREE, free_board
from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Category
from workshop_studio.model.items import Note, Question
from workshop_studio.model.mendable import MendableError
from workshop_studio.operations.questions import add_question
from workshop_studio.tools.boards.beside import NextTo, free_next_to
from workshop_studio.tools.boards.map import MapActs
from workshop_studio.tools.boards.notes import NotesActs
from workshop_studio.tools.boards.questions import QuestionsActs

BOOK = FontBook(resource("fonts"))
FREE = NotesActs(board_of(THREE, "notes"), BOOK)


def test_in_the_free_it_is_a_note_and_a_gap_away() -> None:
    one = THREE.all(Note)[0].id
    assert FREE.next_to(THREE, one, "before") == NextTo(at=(60 - 240, 60))
    assert FREE.next_to(THREE, one, "below") == NextTo(at=(60, 60 + 72 + 42))


def test_what_overlaps_the_place_has_taken_it_and_the_next_is_found_past_it() -> None:
    now = free_board(("One", 60, 60), ("Two", 340, 80), ("Three", 560, 100))
    acts = NotesActs(board_of(now, "notes"), BOOK)
    one, two, _ = (note.id for note in now.all(Note))
    found = acts.next_to(now, one, "beside")
    assert found is not None
    assert found.taken == two
    free = free_next_to(acts, now, one, "beside")
    assert free is not None
    assert (free.taken, free.at) == ("", (800, 100))


def test_in_columns_it_is_the_same_row_of_the_next_column() -> None:
    now = small_session()
    board = board_of(now, "opportunities")
    left, right = [each.id for each in now.of(Category, board)][:2]
    for number in range(2):
        now = now.apply(add_question(now, board, text=f"meet {number}", category=left))
    now = now.apply(add_question(now, board, text="ask", category=right))
    acts = QuestionsActs(board, BOOK)
    columns = {
        each: [q.id for q in now.of(Question, board) if q.category == each]
        for each in (left, right)
    }
    shorter = min(len(each) for each in columns.values())
    at = shorter - 1
    found = acts.next_to(now, columns[left][at], "beside")
    assert found is not None
    assert (found.taken, found.cell) == (columns[right][at], right)
    last = acts.next_to(now, columns[left][-1], "below")
    assert last is not None
    assert (last.taken, last.cell) == ("", left)
    with pytest.raises(MendableError, match="no place further"):
        acts.next_to(now, columns[left][0], "before")


def test_nothing_is_written_beside_the_young_person() -> None:
    now = small_session()
    assert MapActs(board_of(now, "players"), BOOK).next_to(now, "young-person", "beside") is None
