"""A session opened again goes on where it was: its records, its steps, what can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.kit import bare, document, done, edits, first, ignored, opened, small, writing
from tests.library.voting import cast_one, opened_round
from tests.support import small_session
from workshop_studio.document.document import Document
from workshop_studio.document.history import BARRIERS, STEPS
from workshop_studio.library.errors import LibraryError
from workshop_studio.library.library import Library
from workshop_studio.model.items import Note
from workshop_studio.operations.editing import edit

UNDONE = 600


def reword(room: Document, text: str) -> None:
    done(room, edit(room.snapshot, "n0", text=text))


def text(room: Document) -> str:
    return room.snapshot.get(Note, "n0").text


def leave_some_undone(library: Library) -> None:
    """Do all steps, undo some of them, and end the program."""
    with writing(library, ignored) as writer:
        room = document(library, writer, "session")
        for number in range(1, STEPS + 1):
            reword(room, f"v{number}")
        for _ in range(UNDONE):
            assert room.undo()
        assert writer.close(60)


def test_all_steps_can_be_undone_and_redone_after_a_restart(library: Library) -> None:
    leave_some_undone(library)
    with writing(library, ignored) as writer:
        room = document(library, writer, "session")
        redone = 0
        while room.redo():
            redone += 1
        assert (redone, text(room)) == (UNDONE, f"v{STEPS}")
        assert writer.close(60)
    with writing(library, ignored) as writer:
        room = document(library, writer, "session")
        undone = 0
        while room.undo():
            undone += 1
        assert (undone, text(room)) == (STEPS, "Something happens")
        assert writer.close(60)
    assert library.verify("session") == ()


def test_what_was_left_to_undo_is_left_after_a_restart(library: Library) -> None:
    leave_some_undone(library)
    with writing(library, ignored) as writer:
        room = document(library, writer, "session")
        assert text(room) == f"v{STEPS - UNDONE}"
        undone = 0
        while room.undo():
            undone += 1
        assert (undone, text(room)) == (STEPS - UNDONE, "Something happens")


def test_a_step_before_many_voters_can_be_undone_after_a_restart(library: Library) -> None:
    start = small_session()
    session, note = start.session.id, start.all(Note)[0].id
    library.add(first(start))
    with writing(library, ignored) as writer:
        room = document(library, writer, session)
        vote = opened_round(room)
        done(room, edit(room.snapshot, note, text="During the vote"), "reword")
        for voter in range(STEPS + 100):
            cast_one(room, vote, voter)
        assert writer.close(60)
    with writing(library, ignored) as writer:
        room = document(library, writer, session)
        assert room.next_undo() == "Reword"
        assert room.undo()
        assert room.snapshot.get(Note, note).text == "Note 0"
        assert not room.undo()


def test_a_session_is_opened_from_the_last_barrier_on(library: Library) -> None:
    library.write(list(edits(9)))
    every = library.open_session("session", barriers=BARRIERS)
    assert [each.seq for each in every.past] == list(range(2, 10))
    assert every.past == library.journal("session", after=1)
    assert every.seq == 9
    assert every.snapshot.by_id() == library.load("session").by_id()
    none = library.open_session("session", barriers={"edit"})
    assert (none.past, none.seq) == ((), 9)


@pytest.mark.parametrize(
    "lost",
    [
        "DELETE FROM journal",
        "DELETE FROM journal WHERE seq = 4",
        "DELETE FROM journal WHERE seq BETWEEN 3 AND 5",
    ],
)
def test_a_session_without_its_whole_history_is_not_gone_on_with(
    library: Library, path: Path, lost: str
) -> None:
    library.write(list(edits(9)))
    with bare(path) as connection:
        connection.execute(lost)
    with pytest.raises(LibraryError, match=r"The session session .* is damaged") as problem:
        library.open_session("session", barriers=BARRIERS)
    assert problem.value.places == ("steps of its history are missing",)


def test_a_session_just_made_has_nothing_to_undo(path: Path) -> None:
    with opened(path) as library:
        library.add(first(small()))
        found = library.open_session("session", barriers=BARRIERS)
        assert (found.past, found.seq) == ((), 1)
