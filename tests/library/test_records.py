"""Every kind of record comes back from tables and journal as it went in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.kit import first, opened, small, transaction
from tests.strategies import snapshots
from workshop_studio.library.codec import from_fields, from_rows, to_fields, to_row
from workshop_studio.library.library import Library
from workshop_studio.library.plain import from_json, to_json
from workshop_studio.model.changes import Change
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Note
from workshop_studio.model.reading import Field, fields_of
from workshop_studio.model.records import KINDS
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of

SESSIONS = count()
R = TypeVar("R")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened(tmp_path_factory.mktemp("shared") / "library.db") as library:
        yield library


@given(snapshot=snapshots())
@settings(max_examples=50)
def test_a_record_becomes_a_row_and_comes_back(snapshot: Snapshot) -> None:
    for record in snapshot:
        row = to_row("session", record)
        kind = type(record)
        columns = [row[name] for name in kind.__dataclass_fields__]
        assert from_rows(kind, [columns]) == [record]


@given(snapshot=snapshots())
@settings(max_examples=50)
def test_a_record_becomes_json_and_comes_back(snapshot: Snapshot) -> None:
    for record in snapshot:
        plain = from_json(to_json(to_fields(record)))
        assert from_fields(type(record), record.id, plain) == record


@given(snapshot=snapshots(), data=st.data())
@settings(max_examples=25)
def test_a_session_comes_back_from_the_library(
    shared: Library, snapshot: Snapshot, data: st.DataObject
) -> None:
    snapshot = renamed(snapshot)
    session = snapshot.session.id
    whole = first(snapshot)
    shared.add(whole)
    assert shared.load(session).by_id() == snapshot.by_id()

    gone = data.draw(st.sets(st.sampled_from(sorted(snapshot.by_id())), max_size=5)) - {session}
    removal = [Change(record, None) for record in snapshot if record.id in gone]
    steps = [whole, transaction(removal, seq=2, session=session)]
    steps.append(transaction(steps[1].changes.inverse().changes, seq=3, session=session))
    shared.write(steps)
    assert shared.load(session).by_id() == snapshot.by_id()
    assert [each.changes for each in shared.journal(session)] == [each.changes for each in steps]
    assert shared.verify(session) == ()


def renamed(snapshot: Snapshot) -> Snapshot:
    """The same under an id that no other example has."""
    session = replace(snapshot.session, id=f"session-{next(SESSIONS)}")
    return snapshot_of([session, *(each for each in snapshot if not isinstance(each, Session))])


@pytest.mark.parametrize("name", KINDS)
def test_no_field_of_any_kind_is_lost(library: Library, name: str) -> None:
    record = full(KINDS[name])
    if isinstance(record, Session):
        library.add(first(snapshot_of([record])))
    else:
        library.write([transaction([Change(None, record)], seq=2)])
    session = record.id if isinstance(record, Session) else "session"
    assert library.load(session).by_id()[record.id] == record
    assert library.journal(session)[-1].changes.changes == (Change(None, record),)
    assert library.verify(session) == ()


def full(kind: type[R]) -> R:
    """A record or nested value in which no field has its default."""
    return kind(**{field.name: filled(field) for field in fields_of(kind)})


def filled(field: Field) -> object:
    """A value for a field, other than its default."""
    samples: dict[str, object] = {"text": f"{field.name} ż 🎉", "whole": 7, "number": 0.1}
    if field.choices:
        value: object = next(each for each in field.choices if each and each != field.default)
    elif field.value:
        value = full(field.value)
    else:
        value = samples.get(field.shape, not field.default)
    return (value, value) if field.listed else value


def test_an_edit_is_journalled_as_its_changed_fields_only(library: Library) -> None:
    before = library.load("session").get(Note, "n0")
    after = replace(before, text="Edited", tags=("new",))
    library.write([transaction([Change(before, after)], seq=2)])
    with library._readers.connect() as connection:
        (payload,) = connection.exec_driver_sql("SELECT payload FROM journal WHERE seq = 2").one()
    assert from_json(payload) == {
        "changes": [
            [
                "note", "n0",
                {"text": "Something happens", "tags": []},
                {"text": "Edited", "tags": ["new"]},
            ],
        ],
    }  # fmt: skip
    assert library.journal("session", after=1)[0].changes.changes == (Change(before, after),)


def test_two_sessions_may_hold_records_of_the_same_ids(library: Library) -> None:
    other = small(5, session="other")
    library.add(first(other))
    assert len(library.load("session").by_id()) == 5
    assert library.load("other").by_id() == other.by_id()


def test_a_session_is_listed_with_what_it_has(library: Library) -> None:
    (summary,) = library.sessions()
    assert (summary.id, summary.title, summary.notes, summary.players) == (
        "session", "A session", 3, 0,
    )  # fmt: skip
    assert summary.saved == "2026-03-12T16:40:00Z"


def test_a_session_is_replaced_whole(library: Library, path: Path) -> None:
    again = small(1)
    library.add(first(again), replace=True)
    assert library.load("session").by_id() == again.by_id()
    assert library.last_seq("session") == 1
    assert list((path.parent / "library-backups").iterdir())


def test_a_removed_session_is_gone_with_its_history(library: Library, path: Path) -> None:
    library.remove("session")
    assert library.sessions() == ()
    library.add(replace(first(small(0)), id=new_id()))
    assert len(library.journal("session")) == 1
    assert b"Something happens" not in path.read_bytes()
