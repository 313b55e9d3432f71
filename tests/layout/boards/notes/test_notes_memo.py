"""What a board of notes remembers spares work, and never shows in what it looks like."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from tests.support import board_of
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.sessions import start_session
from workshop_studio.tools.boards.iceberg import IcebergActs
from workshop_studio.tools.boards.notes import NotesActs

Acts = NotesActs | IcebergActs


def session(kind: str, count: int = 60) -> Snapshot:
    """A board of linked notes; on a free one they stand in rows of ten."""
    begun = Snapshot().apply(start_session(title="A session for tests"))
    if kind == "notes":
        begun = begun.apply(add_board(begun, kind="notes", title="Notes"))
    board = board_of(begun, kind)
    notes = [
        Note(
            id=ident(1, number), order=number, board=board, text=f"Note {number}",
            layer="events" if kind == "iceberg" else "",
            side=("driver", "barrier")[number % 2] if kind == "iceberg" else "",
            x=number % 10 * 240.0, y=number // 10 * 150.0,
        )
        for number in range(count)
    ]  # fmt: skip
    links = [
        NoteLink(
            id=ident(2, number), order=number, board=board, source=note.id,
            target=notes[(number * 7 + 3) % count].id,
        )
        for number, note in enumerate(notes)
        if (number * 7 + 3) % count != number
    ]  # fmt: skip
    return snapshot_of([*begun, *notes, *links])


def ident(kind: int, number: int) -> str:
    """An id that says what it is of."""
    return f"{kind:08x}-0000-7000-8000-{number:012x}"


def acts_on(snapshot: Snapshot, kind: str, book: FontBook) -> Acts:
    """What can be done on the board, with nothing remembered."""
    return (NotesActs if kind == "notes" else IcebergActs)(board_of(snapshot, kind), book)


@pytest.mark.parametrize("kind", ["notes", "iceberg"])
def test_adding_a_note_makes_no_other_note_anew(kind: str, book: FontBook) -> None:
    before = session(kind)
    acts = acts_on(before, kind, book)
    first = acts.scene(before)
    act = acts.add(before, "One more", cell="", at=None)
    after = acts.scene(before.apply(act.changes))
    notes = [item for item in after.items if item.kind == "Note" and item.id in first.by_id]
    assert len(notes) == 60
    assert all(note.look is first.by_id[note.id].look for note in notes)
    if kind == "notes":
        assert all(item is first.by_id.get(item.id) for item in after.items if item.ends)


@pytest.mark.parametrize("kind", ["notes", "iceberg"])
def test_asked_twice_the_same_scene_is_given(kind: str, book: FontBook) -> None:
    snapshot = session(kind)
    acts = acts_on(snapshot, kind, book)
    assert acts.scene(snapshot).items == acts.scene(snapshot).items
    assert acts.scene(snapshot).items[0] is acts.scene(snapshot).items[0]


@pytest.mark.parametrize("kind", ["notes", "iceberg"])
def test_after_any_changes_it_looks_as_if_nothing_were_remembered(
    kind: str, book: FontBook
) -> None:
    chance = random.Random(5)  # noqa: S311 -- the same every time, and of no secret
    snapshot = session(kind)
    acts = acts_on(snapshot, kind, book)
    for _ in range(30):
        snapshot = changed(snapshot, chance)
        fresh = acts_on(snapshot, kind, book)
        assert acts.scene(snapshot) == fresh.scene(snapshot)
        assert acts.wall_scene(snapshot) == fresh.wall_scene(snapshot)


def changed(snapshot: Snapshot, chance: random.Random) -> Snapshot:
    """The session with a note moved, reworded, hidden or away, or without one of the links."""
    records = snapshot.by_id()
    note = chance.choice(snapshot.all(Note))
    kind = chance.choice(["move", "reword", "hide", "away", "unlink"])
    if kind == "move":
        x, y = chance.randrange(2_400), chance.randrange(900)
        records[note.id] = replace(note, x=float(x), y=float(y))
    elif kind == "reword":
        records[note.id] = replace(note, text=f"{note.text} and more of it")
    elif kind == "hide":
        records[note.id] = replace(note, private=not note.private)
    elif kind == "away":
        del records[note.id]
        for link in snapshot.all(NoteLink):
            if note.id in {link.source, link.target}:
                del records[link.id]
    else:
        del records[chance.choice(snapshot.all(NoteLink)).id]
    return snapshot_of(records.values())
