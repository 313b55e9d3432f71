"""Things stand under headings, next to each other, and come out again."""

from __future__ import annotations

import pytest

from tests.support import board_of, small_session, woven_session
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.theories import Element
from workshop_studio.operations.editing import edit
from workshop_studio.operations.grouping import group, headings, rename_heading, under, ungroup
from workshop_studio.operations.refusal import NotPossibleError


def test_grouped_things_stand_side_by_side_in_their_cell_and_undo_takes_it_all_back() -> None:
    snapshot = small_session(questions=4)
    first, second, third, fourth = (each.id for each in snapshot.all(Question))
    change = group(snapshot, [fourth, first], "  Meeting \n earlier ")
    after = snapshot.apply(change)
    assert [each.id for each in after.all(Question)] == [first, fourth, second, third]
    assert [each.group for each in after.all(Question)] == ["Meeting earlier"] * 2 + ["", ""]
    assert after.apply(change.inverse()).by_id() == snapshot.by_id()


def test_a_heading_is_renamed_for_all_under_it_and_joins_one_of_the_same_words() -> None:
    snapshot = small_session()
    board = board_of(snapshot, "iceberg")
    one, two, three = (each.id for each in snapshot.all(Note))
    snapshot = snapshot.apply(group(snapshot, [one, two], "Trust"))
    snapshot = snapshot.apply(group(snapshot, [three], "Time"))
    assert headings(snapshot, board) == ("Trust", "Time")
    snapshot = snapshot.apply(rename_heading(snapshot, board, "Trust", "Time"))
    assert [each.id for each in under(snapshot, board, "Time")] == [one, two, three]
    snapshot = snapshot.apply(ungroup(snapshot, [two]))
    assert [each.group for each in snapshot.all(Note)] == ["Time", "", "Time"]


def test_a_heading_in_other_capitals_joins_the_one_there_and_can_be_written_anew() -> None:
    snapshot = small_session()
    board = board_of(snapshot, "iceberg")
    one, two, three = (each.id for each in snapshot.all(Note))
    snapshot = snapshot.apply(group(snapshot, [one, two], "Moving schools"))
    snapshot = snapshot.apply(group(snapshot, [three], "moving Schools"))
    assert headings(snapshot, board) == ("Moving schools",)
    snapshot = snapshot.apply(rename_heading(snapshot, board, "Moving schools", "MOVING schools"))
    assert headings(snapshot, board) == ("MOVING schools",)


def test_notes_of_two_layers_keep_their_layers() -> None:
    snapshot = small_session()
    one, two, _ = (each.id for each in snapshot.all(Note))
    snapshot = snapshot.apply(edit(snapshot, two, layer="structures"))
    after = snapshot.apply(group(snapshot, [one, two], "Trust"))
    assert [each.layer for each in after.all(Note)] == ["events", "structures", "events"]


def test_what_cannot_be_grouped_is_refused_in_words() -> None:
    snapshot = woven_session()
    with pytest.raises(NotPossibleError, match="words of the heading"):
        group(snapshot, [snapshot.all(Element)[0].id], " \n ")
    with pytest.raises(NotPossibleError, match="same sector"):
        group(snapshot, [snapshot.all(Player)[0].id], "Trust")
    with pytest.raises(NotPossibleError, match="Select what"):
        group(snapshot, [], "Trust")
