"""One question of several things: what it says, what it remembers, and who may see it."""

from __future__ import annotations

import pytest

from tests.support import board_of, small_session
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Note, Player, PlayerLink, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.operations.editing import edit
from workshop_studio.operations.links import link_players
from workshop_studio.operations.questions import is_as_made, question_from
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.theories import fitting_column, take_into


def made(snapshot: Snapshot, *sources: str) -> tuple[Question, Snapshot]:
    """The question made of these, and the session with it."""
    after = snapshot.apply(question_from(snapshot, sources, board_of(snapshot, "opportunities")))
    return after.all(Question)[-1], after


def test_several_notes_become_one_question_that_remembers_all() -> None:
    snapshot = small_session()
    notes = [note.id for note in snapshot.all(Note)]
    question, after = made(snapshot, *notes)
    assert question.text == "How might we change this: note 0; Note 1; Note 2?"
    assert question.origins == tuple(notes)
    assert len(after.all(Question)) == len(snapshot.all(Question)) + 1
    assert is_as_made(after, question.id)


def test_notes_of_both_sides_are_acted_on() -> None:
    snapshot = small_session()
    one, two, _ = (note.id for note in snapshot.all(Note))
    snapshot = snapshot.apply(edit(snapshot, two, side="driver", text="Lunch together."))
    question, _ = made(snapshot, one, two)
    assert question.text == "How might we act on this: note 0; Lunch together?"
    alone, _ = made(snapshot, two)
    assert alone.text == "How might we build on this: lunch together?"


def test_notes_that_ask_already_stay_as_they_are() -> None:
    snapshot = small_session()
    one, two, _ = (note.id for note in snapshot.all(Note))
    snapshot = snapshot.apply(edit(snapshot, one, text="How might we meet?"))
    question, _ = made(snapshot, one, two)
    assert question.text == "How might we meet?\nHow might we change this: note 1?"


def test_players_and_links_are_asked_about_as_the_map_asks() -> None:
    snapshot = small_session()
    one, two, three = (player.id for player in snapshot.all(Player))
    snapshot = snapshot.apply(link_players(snapshot, one, two, rating="poorly"))
    snapshot = snapshot.apply(link_players(snapshot, three, YOUNG_PERSON))
    first, second = (link.id for link in snapshot.all(PlayerLink))
    assert made(snapshot, one)[0].text == "How might we work better with Player 0?"
    assert made(snapshot, one, two, three)[0].text == (
        "How might we work better with Player 0, Player 1 and Player 2?"
    )
    assert made(snapshot, first)[0].text == (
        "How might we make things work better between Player 0 and Player 1?"
    )
    both = made(snapshot, first, second)[0]
    assert both.text == (
        "How might we make things work better between Player 0 and Player 1 and between Player 2"
        " and the young person?"
    )
    assert both.origins == (first, second)
    snapshot = snapshot.apply(edit(snapshot, first, note="Replies take weeks."))
    assert made(snapshot, first)[0].text == (
        "How might we make this better between Player 0 and Player 1: Replies take weeks?"
    )


def test_what_comes_of_private_things_is_private() -> None:
    snapshot = small_session()
    one, two, _ = (note.id for note in snapshot.all(Note))
    snapshot = snapshot.apply(edit(snapshot, two, private=True))
    assert made(snapshot, one, two)[0].private
    assert not made(snapshot, one)[0].private
    theory = snapshot.all(Theory)[0].id
    for note, private in ((one, False), (two, True)):
        after = snapshot.apply(take_into(snapshot, note, theory))
        assert after.all(Element)[-1].private == private


def test_a_link_to_a_private_player_makes_a_private_question() -> None:
    snapshot = small_session()
    one, two, _ = (player.id for player in snapshot.all(Player))
    snapshot = snapshot.apply(link_players(snapshot, one, two))
    snapshot = snapshot.apply(edit(snapshot, two, private=True))
    assert made(snapshot, snapshot.all(PlayerLink)[0].id)[0].private


def test_too_much_for_one_question_is_refused_and_so_is_a_mixture() -> None:
    snapshot = small_session()
    notes = [note.id for note in snapshot.all(Note)]
    for note in notes:
        snapshot = snapshot.apply(edit(snapshot, note, text=f"{note} {'x' * 900}"))
    with pytest.raises(NotPossibleError, match="too long for one question"):
        made(snapshot, *notes)
    with pytest.raises(NotPossibleError, match="notes, or of players and links"):
        made(snapshot, notes[0], snapshot.all(Player)[0].id)
    with pytest.raises(NotPossibleError, match="notes, or of players and links"):
        made(snapshot)


def test_what_lies_deep_in_the_iceberg_is_a_condition_and_the_rest_is_done() -> None:
    snapshot = small_session()
    note = snapshot.all(Note)[0].id
    found = {}
    for layer in ("events", "patterns", "structures", "mental-models"):
        after = snapshot.apply(edit(snapshot, note, layer=layer))
        found[layer] = fitting_column(after, note)
    assert found == {
        "events": "activities",
        "patterns": "activities",
        "structures": "moderating-factors",
        "mental-models": "moderating-factors",
    }
    assert fitting_column(snapshot, snapshot.all(Question)[0].id) == "activities"
