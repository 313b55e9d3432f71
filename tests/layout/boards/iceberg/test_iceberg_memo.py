"""What an iceberg remembers spares work, and never shows in what it looks like."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.support import board_of
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.base import Record
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.words import LAYERS, SIDES
from workshop_studio.operations.sessions import start_session
from workshop_studio.tools.boards.iceberg import IcebergActs

Records = dict[str, Record]
SIZE = (1_366.0, 700.0)


def session(chance: random.Random, count: int, layers: int = 4) -> Snapshot:
    """An iceberg of linked notes on all layers, or only on the first of them."""
    begun = Snapshot().apply(start_session(title="A session for tests"))
    board = board_of(begun, "iceberg")
    notes = [
        Note(
            id=f"n{number}", order=number, board=board, text=words(chance),
            layer=LAYERS[number % layers], side=SIDES[number // layers % 2],
        )
        for number in range(count)
    ]  # fmt: skip
    links = [link(board, number, *chance.sample(notes, 2)) for number in range(count * 2)]
    return snapshot_of([*begun, *notes, *links])


def words(chance: random.Random) -> str:
    """A few of them or many."""
    return " ".join(["panel"] * chance.randint(1, 30))


def link(board: str, number: int, one: Note, other: Note) -> NoteLink:
    """The link of a number between two notes."""
    return NoteLink(id=f"l{number}", order=number, board=board, source=one.id, target=other.id)


def acts_on(snapshot: Snapshot, book: FontBook) -> IcebergActs:
    """What can be done on the iceberg, with nothing remembered."""
    acts = IcebergActs(board_of(snapshot, "iceberg"), book)
    acts.size = SIZE
    return acts


def add_a_note(records: Records, snapshot: Snapshot, chance: random.Random) -> None:
    """One more, somewhere."""
    count = len(snapshot.all(Note))
    records["more"] = Note(
        id=f"more{count}-{chance.random()}", order=10_000 + count, text=words(chance),
        board=board_of(snapshot, "iceberg"), layer=chance.choice(LAYERS), side=chance.choice(SIDES),
    )  # fmt: skip


def reword(records: Records, snapshot: Snapshot, chance: random.Random) -> None:
    """Other words, which may take more lines."""
    note = chance.choice(snapshot.all(Note))
    records[note.id] = replace(note, text=words(chance))


def move(records: Records, snapshot: Snapshot, chance: random.Random) -> None:
    """Into another cell, or to another place of its own."""
    note = chance.choice(snapshot.all(Note))
    records[note.id] = replace(
        note, layer=chance.choice([note.layer, *LAYERS]), side=chance.choice(SIDES),
        order=chance.randrange(200),
    )  # fmt: skip


def hide(records: Records, snapshot: Snapshot, chance: random.Random) -> None:
    """From the room, or no more."""
    note = chance.choice(snapshot.all(Note))
    records[note.id] = replace(note, private=not note.private)


def add_a_link(records: Records, snapshot: Snapshot, chance: random.Random) -> None:
    """Behind all others."""
    number = 1_000 + len(snapshot.all(NoteLink))
    ends = chance.sample(snapshot.all(Note), 2)
    records["tie"] = replace(
        link(board_of(snapshot, "iceberg"), number, *ends), id=f"more{number}-{chance.random()}"
    )


def unlink(records: Records, snapshot: Snapshot, chance: random.Random) -> None:
    """One of the links, so that all behind it count otherwise."""
    del records[chance.choice(snapshot.all(NoteLink)).id]


def take_away(records: Records, snapshot: Snapshot, chance: random.Random) -> None:
    """A note with its links."""
    note = chance.choice(snapshot.all(Note))
    del records[note.id]
    for each in snapshot.all(NoteLink):
        if note.id in {each.source, each.target}:
            del records[each.id]


CHANGES: tuple[Callable[[Records, Snapshot, random.Random], None], ...] = (
    add_a_note, add_a_note, reword, move, hide, add_a_link, unlink, take_away,
)  # fmt: skip


@pytest.mark.parametrize(("seed", "count"), [(1, 30), (2, 120), (3, 120), (4, 400)])
def test_after_any_changes_it_looks_as_laid_out_anew(seed: int, count: int, book: FontBook) -> None:
    chance = random.Random(seed)  # noqa: S311 -- the same every time, and of no secret
    snapshot = session(chance, count)
    acts = acts_on(snapshot, book)
    for _ in range(40):
        records = snapshot.by_id()
        chance.choice(CHANGES)(records, snapshot, chance)
        snapshot = snapshot_of(records.values())
        fresh = acts_on(snapshot, book)
        assert acts.scene(snapshot) == fresh.scene(snapshot)
        assert acts.wall_scene(snapshot) == fresh.wall_scene(snapshot)


def test_a_note_more_leaves_nearly_all_links_the_very_same(book: FontBook) -> None:
    snapshot = session(random.Random(6), 300)  # noqa: S311 -- as above
    acts = acts_on(snapshot, book)
    same = []
    for number in range(12):
        before = acts.scene(snapshot)
        cell = before.cells[number % 2].id
        act = acts.add(snapshot, f"One more {number}", cell=cell, at=None)
        snapshot = snapshot.apply(act.changes)
        after = acts.scene(snapshot)
        links = [item for item in after.items if item.ends]
        same.append(sum(item is before.by_id[item.id] for item in links) / len(links))
    assert sorted(same)[4] > 0.9


def test_a_full_layer_grows_a_few_rows_at_once(book: FontBook) -> None:
    snapshot = session(random.Random(7), 400, layers=1)  # noqa: S311 -- as above
    deep = Note(
        id="deep", order=9_999, board=board_of(snapshot, "iceberg"), text="Deep",
        layer="mental-models", side="driver",
    )  # fmt: skip
    snapshot = snapshot_of([*snapshot, deep])
    acts = acts_on(snapshot, book)
    heights = []
    for number in range(16):
        heights.append(acts.scene(snapshot).by_id["deep"].at[1])
        act = acts.add(snapshot, f"One more {number}", cell="events/driver", at=None)
        snapshot = snapshot.apply(act.changes)
    # In its two columns they are eight rows more.
    assert len(set(heights)) <= 3
