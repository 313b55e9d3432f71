"""Notes keep one size: letters shrink so that the words fit, and only then a note grows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import board_of
from tests.ui.boards.boards import free_board
from workshop_studio.bundled import resource
from workshop_studio.layout.boards.notes.look import (
    LARGE,
    SMALL,
    NoteLook,
    fitted,
    note_height,
    note_words,
    signs_reach,
)
from workshop_studio.layout.boards.notes.notes_scene import notes_scene
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook

BOOK = FontBook(resource("fonts"))
SHORT = "Panels meet monthly"
MIDDLING = "Nobody phones the parents back before Friday comes again"
LONG = "Every service starts from scratch because the forms of one are not known to the other"


def test_words_that_fit_keep_their_letters_and_others_get_smaller_ones() -> None:
    assert fitted(BOOK, SHORT, LARGE).letters == 14.0
    assert 12.0 <= fitted(BOOK, MIDDLING, LARGE).letters < 14.0
    assert note_height(BOOK, MIDDLING, LARGE) > LARGE.height
    assert note_height(BOOK, MIDDLING, fitted(BOOK, MIDDLING, LARGE)) == LARGE.height


def test_below_the_least_letters_the_note_grows() -> None:
    sizes = fitted(BOOK, LONG, LARGE)
    assert sizes.letters == LARGE.least == 12.0
    assert note_height(BOOK, LONG, sizes) > LARGE.height


def test_letters_shrink_rather_than_break_a_word() -> None:
    word = "Antidisestablishmentarianism"
    assert len(note_words(BOOK, word, LARGE).lines) == 2
    sizes = fitted(BOOK, word, LARGE)
    assert sizes.letters == 13.0
    assert len(note_words(BOOK, word, sizes).lines) == 1


def test_small_notes_have_the_least_letters_already() -> None:
    assert fitted(BOOK, LONG, SMALL) == SMALL


@given(st.text(min_size=1, max_size=160))
def test_whatever_the_words_the_letters_stay_between_least_and_usual(text: str) -> None:
    sizes = fitted(BOOK, text, LARGE)
    assert LARGE.least <= sizes.letters <= LARGE.letters
    assert sizes.width == LARGE.width


@pytest.mark.parametrize("wall", [False, True])
def test_the_room_sees_letters_of_one_size(wall: bool) -> None:  # noqa: FBT001 -- a parameter
    snapshot = free_board((SHORT, 60, 60), (MIDDLING, 360, 60))
    scene = notes_scene(snapshot, board_of(snapshot, "notes"), book=BOOK, theme=LIGHT, wall=wall)
    letters = {item.look.sizes.letters for item in scene.items if isinstance(item.look, NoteLook)}
    assert (letters == {14.0}) == wall
    for item in scene.items:
        assert item.edit is not None
        assert isinstance(item.look, NoteLook)
        assert item.edit.size == item.look.sizes.letters


def test_a_badge_stays_two_points_clear_of_a_full_last_line() -> None:
    text = "A boy came back from a long week in alternative provision with his key worker"
    words = note_words(BOOK, text, SMALL)
    signs = signs_reach(BOOK, marks=2, questions="Q20", private=False)
    assert SMALL.left + words.lines[-1].width > SMALL.width - signs
    height = note_height(BOOK, text, SMALL, signs=signs)
    badge = height - 5.0 - 9.5
    assert badge - (SMALL.top + words.height) >= 2.0


def test_words_that_cannot_be_seen_leave_a_note_as_it_is() -> None:
    # A control character is dropped, and no line is left to keep clear of the signs.
    assert note_height(BOOK, "\x1b", SMALL, signs=40.0) == SMALL.height
