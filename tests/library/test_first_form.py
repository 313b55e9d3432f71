"""A library of the first form is brought up to date with all its votes, merges and history."""

from __future__ import annotations

import json
from pathlib import Path

from tests.library.kit import bare, done, opened
from tests.library.voting import voting
from tests.patience import PATIENCE
from workshop_studio.library.journal import checksum
from workshop_studio.library.plain import Plain, to_json
from workshop_studio.model.items import Question
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.rounds import close_round, prepare_round

LATER = {
    "question": ("absorbed", "wordings"),
    "round": ("reopened", "withheld", "typed"),
    "ballot": ("typed", "slip"),
}
"""By kind: what the first form did not have."""
SEALED = (
    "session", "seq", "id", "time", "actor", "operation", "label", "undoes", "version", "payload",
    "checksum",
)  # fmt: skip

ALL = f"SELECT {', '.join(SEALED)} FROM journal"  # noqa: S608 -- our own names


def made_old(path: Path) -> None:
    """Take everything out of a library that the first form did not know."""
    with bare(path) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        for kind, columns in LATER.items():
            for column in columns:
                connection.execute(f"ALTER TABLE {kind} DROP COLUMN {column}")
        rows = connection.execute(ALL).fetchall()
        for each in rows:
            row = dict(zip(SEALED, each, strict=True))
            changes = [older(*change) for change in json.loads(row["payload"])["changes"]]
            row |= {"version": 1, "payload": to_json({"changes": changes})}
            connection.execute(
                "UPDATE journal SET version = 1, payload = ?, checksum = ? WHERE id = ?",
                (row["payload"], checksum(row), row["id"]),
            )
        connection.execute("UPDATE alembic_version SET version_num = '0001'")


def older(kind: str, record_id: str, before: Plain, after: Plain) -> list[Plain]:
    """A change as the first form told it."""
    sides = [
        side and {name: side[name] for name in side if name not in LATER.get(kind, ())}
        for side in (before, after)
    ]
    return [kind, record_id, *sides]


def test_all_votes_and_the_whole_history_come_along(path: Path) -> None:
    with voting(path, voters=9) as (library, room, vote):
        session = room.snapshot.session.id
        done(room, close_round(room.snapshot, vote), "close-round")
        board = room.snapshot.all(Question)[0].board
        done(room, prepare_round(room.snapshot, board, title="Again"), "prepare-round")
        assert room.flush(PATIENCE)
        before = room.snapshot
    made_old(path)
    with opened(path) as library:
        after = library.load(session)
        assert library.verify(session) == ()
        assert len(library.journal(session)) == room.seq
    assert after.all(Ballot) == before.all(Ballot)
    assert after.all(Question) == before.all(Question)
    first, again = after.all(Round)
    # Nobody counted what was typed in those days.
    assert (first.typed, first.reopened, first.withheld) == (None, (), ())
    assert again == before.all(Round)[1]


def test_a_vote_that_was_open_goes_on(path: Path) -> None:
    with voting(path, voters=9) as (library, room, vote):
        session = room.snapshot.session.id
    made_old(path)
    with opened(path) as library:
        snapshot = library.load(session)
        assert library.verify(session) == ()
        assert len(snapshot.of(Ballot, vote)) == 9
        assert snapshot.get(Round, vote).typed is None
        first, second, *_ = (each.id for each in snapshot.all(Question))
        merged = snapshot.apply(merge_questions(snapshot, first, [second]))
        closed = merged.apply(close_round(merged, vote))
        assert closed.get(Round, vote).typed is None
