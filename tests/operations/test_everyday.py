"""The everyday acts on boards, theories and what follows do what they say, and no more."""

from __future__ import annotations

import pytest

from tests.support import board_of, small_session, woven_session
from workshop_studio.model.boards import Board, Ring, Sector
from workshop_studio.model.follow_up import Commitment, Poll, Review, Wave
from workshop_studio.model.items import Note
from workshop_studio.model.rules import problems
from workshop_studio.model.theories import Element
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.follow_up import (
    add_poll,
    record_wave,
    review_commitment,
)
from workshop_studio.operations.links import link_elements, link_notes, link_players
from workshop_studio.operations.notes import (
    add_free_note,
    mark,
    move_note,
    place_note,
    unmark,
)
from workshop_studio.operations.players import add_player
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.theories import add_element, move_element, take_into

SESSION = small_session()


def test_notes_move_between_layers_and_take_marks_on_and_off() -> None:
    first, second, _ = (note.id for note in SESSION.all(Note))
    moved = SESSION.apply(move_note(SESSION, first, layer="mental-models", side="driver"))
    note = moved.get(Note, first)
    assert (note.layer, note.side, note.order) == ("mental-models", "driver", 1)
    marked = moved.apply(mark(moved, [first, second], add_mark="jars"))
    assert mark(marked, [first], add_mark="jars").is_empty
    assert marked.get(Note, second).marks == ("jars",)
    assert marked.apply(unmark(marked, [first, second], drop_mark="jars")).by_id() == moved.by_id()


def test_free_notes_stand_where_they_are_put_or_are_laid_out() -> None:
    board = board_of(SESSION, "notes")
    snapshot = SESSION.apply(add_free_note(SESSION, board, text=" What is it for? "))
    snapshot = snapshot.apply(add_free_note(snapshot, board, text="Here", at=(120.0, 80.0)))
    laid_out, put = snapshot.of(Note, board)
    assert (laid_out.text, laid_out.x, put.x, put.y) == ("What is it for?", None, 120.0, 80.0)
    snapshot = snapshot.apply(place_note(snapshot, laid_out.id, at=(5.0, 6.0)))
    assert (snapshot.get(Note, laid_out.id).x, problems(snapshot)) == (5.0, ())


def test_a_new_board_comes_divided_and_last() -> None:
    snapshot = SESSION.apply(add_board(SESSION, kind="players", title="The trust"))
    board = snapshot.all(Board)[-1]
    assert (board.title, len(snapshot.of(Ring, board.id))) == ("The trust", 4)
    assert len(snapshot.of(Sector, board.id)) == 9
    assert problems(snapshot) == ()
    with pytest.raises(NotPossibleError, match="rings and sectors"):
        add_player(snapshot, board_of(snapshot, "iceberg"), name="Nobody")


def test_elements_move_between_columns_but_links_never_run_backwards() -> None:
    snapshot = woven_session()
    activity, outcome = (element.id for element in snapshot.all(Element))
    moved = snapshot.apply(move_element(snapshot, activity, column="outcomes", group="First"))
    assert moved.get(Element, activity).group == "First"
    with pytest.raises(NotPossibleError, match="other way round"):
        link_elements(snapshot, outcome, activity)
    factor = add_element(
        snapshot, snapshot.get(Element, activity).theory, column="moderating-factors", text="Time"
    )
    snapshot = snapshot.apply(factor)
    condition = snapshot.all(Element)[-1].id
    assert not link_elements(snapshot, condition, activity).is_empty


def test_the_same_link_twice_is_one_and_ends_are_checked() -> None:
    snapshot = woven_session()
    first, second, third = (note.id for note in snapshot.all(Note))
    assert link_notes(snapshot, first, second).is_empty
    with pytest.raises(NotPossibleError, match="two different ends"):
        link_notes(snapshot, third, third)
    with pytest.raises(NotPossibleError, match="same map"):
        link_players(snapshot, first, second)
    with pytest.raises(NotPossibleError, match="can be taken into"):
        take_into(snapshot, snapshot.all(Board)[0].id, snapshot.all(Element)[0].theory)


def test_what_follows_is_kept_in_order() -> None:
    snapshot = woven_session()
    commitment = snapshot.all(Commitment)[0].id
    planned = Review(date="2026-06-18")
    snapshot = snapshot.apply(review_commitment(snapshot, commitment, planned))
    assert snapshot.get(Commitment, commitment).reviews == (planned,)
    review = Review(date="2026-06-18", text="Two of three schools", working="partly")
    snapshot = snapshot.apply(review_commitment(snapshot, commitment, review))
    assert snapshot.get(Commitment, commitment).reviews == (review,)
    snapshot = snapshot.apply(add_poll(snapshot, question="How sure?", scale=["No", "Yes"]))
    poll = snapshot.all(Poll)[0].id
    snapshot = snapshot.apply(record_wave(snapshot, poll, Wave(title="Before", counts=(3, 4))))
    assert snapshot.get(Poll, poll).waves[0].counts == (3, 4)
    assert problems(snapshot) == ()
    with pytest.raises(NotPossibleError, match="Only commitments"):
        review_commitment(snapshot, poll, review)
