"""Names and texts of which nobody sees anything: refused where somebody enters them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support import board_of, done, open_document, small_session, step
from workshop_studio.model.boards import Category, Ring, Sector
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.operations.divisions import add_division, rename_division, set_rings
from workshop_studio.operations.editing import changed, edit
from workshop_studio.operations.grouping import group
from workshop_studio.operations.notes import add_free_note, add_note
from workshop_studio.operations.players import add_player, move_player
from workshop_studio.operations.questions import add_question
from workshop_studio.operations.removing import remove
from workshop_studio.operations.sessions import start_session
from workshop_studio.operations.theories import add_element

SESSION = small_session()
MAP, ICE = board_of(SESSION, "players"), board_of(SESSION, "iceberg")
FREE, ASKED = board_of(SESSION, "notes"), board_of(SESSION, "opportunities")
UNSEEN = "\u200b\u2060 \u3164"
ENTERED: dict[str, Callable[[Snapshot], ChangeSet]] = {
    "a player": lambda now: add_player(now, MAP, name=UNSEEN),
    "another name": lambda now: edit(now, now.all(Player)[0].id, name=UNSEEN),
    "a note": lambda now: add_note(now, ICE, text=UNSEEN, layer="events", side="driver"),
    "a free note": lambda now: add_free_note(now, FREE, text=UNSEEN),
    "another text": lambda now: edit(now, now.all(Note)[0].id, text=UNSEEN),
    "a question": lambda now: add_question(now, ASKED, text=UNSEEN),
    "another question": lambda now: edit(now, now.all(Question)[0].id, text=UNSEEN),
    "a title": lambda now: edit(now, now.session.id, title=UNSEEN),
    "a ring": lambda now: add_division(now, Ring, MAP, name=UNSEEN),
    "rings": lambda now: set_rings(now, MAP, ["In", UNSEEN]),
    "a sector": lambda now: rename_division(now, now.all(Sector)[0].id, name=UNSEEN),
    "a category": lambda now: rename_division(now, now.all(Category)[0].id, name=UNSEEN),
    "a heading": lambda now: group(now, [now.all(Note)[0].id], UNSEEN),
}


@pytest.mark.parametrize("what", ENTERED)
def test_what_nobody_would_see_is_refused_as_empty_in_one_sentence(what: str) -> None:
    document, _ = open_document(SESSION)
    with pytest.raises(MendableError) as refused:
        document.commit(ENTERED[what](document.snapshot), step())
    assert str(refused.value).count(".") == 1
    assert "empty" in str(refused.value) or "words" in str(refused.value)
    assert document.snapshot is SESSION


def test_a_session_is_not_begun_with_a_title_that_nobody_sees() -> None:
    made = Snapshot().apply(start_session(title=UNSEEN, place="\u200b", group=" Heads "))
    assert (made.session.title, made.session.place, made.session.group) == ("", "", "Heads")


def test_of_what_may_be_empty_only_the_seen_is_kept() -> None:
    theory = SESSION.all(Element)
    assert theory == ()
    board = next(iter(SESSION.all(Session))).id
    assert SESSION.apply(edit(SESSION, board, place="\u200b\u200b")).session.place == ""
    change = add_element(SESSION, "t", column="aims", text="\u200b", group="\u3164")
    (made,) = (each.after for each in change.changes)
    assert isinstance(made, Element)
    assert (made.text, made.group) == ("", "")


def test_what_a_file_has_brought_can_still_be_moved_taken_away_and_brought_back() -> None:
    player = SESSION.all(Player)[0]
    brought = SESSION.apply(ChangeSet((Change(player, changed(player, name="\u200b")),)))
    document, _ = open_document(brought)
    done(document, move_player(brought, player.id, ring=brought.all(Ring)[2].id))
    done(document, remove(document.snapshot, [player.id]))
    document.undo()
    document.undo()
    assert document.snapshot.by_id() == brought.by_id()
