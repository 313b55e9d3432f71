"""Owns the writing of records into their tables: put in, edited, taken out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Delete,
    Update,
    bindparam,
    delete,
    insert,
    update,
)

from workshop_studio.library.codec import Row, to_row
from workshop_studio.library.tables import TABLES
from workshop_studio.model.base import Record
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.session import Session

_KEYS = ("key_session", "key_id")


def write_records(connection: Connection, session: str, changes: ChangeSet) -> None:
    """Bring the tables from before to after, table by table, owners before the owned.

    Raises:
        LookupError: a record that changes is not there, so that the tables are not what was before.
    """
    touched = changes.kinds
    for kind in TABLES:
        if kind in touched:
            _write_kind(connection, session, kind, changes)


def _write_kind(
    connection: Connection, session: str, kind: type[Record], changes: ChangeSet
) -> None:
    removed: list[Row] = []
    edited: list[Row] = []
    added: list[Row] = []
    for change in changes.changes:
        if not isinstance(change.record, kind):
            continue
        key: Row = dict(zip(_KEYS, (session, change.id), strict=True))
        if change.after is None:
            removed.append(key)
        elif change.before is None:
            added.append(to_row(session, change.after))
        else:
            edited.append(to_row(session, change.after) | key)
    _change(connection, _REMOVALS[kind], removed)
    _change(connection, _EDITS[kind], edited)
    if added:
        connection.execute(insert(TABLES[kind]), added)


def _change(connection: Connection, statement: Update | Delete, rows: list[Row]) -> None:
    if not rows:
        return
    touched = connection.execute(statement, rows).rowcount
    if touched != len(rows):
        raise LookupError(f"{len(rows)} records were to change, but {touched} are there")


def _removal(kind: type[Record]) -> Delete:
    return delete(TABLES[kind]).where(_is_keyed(kind))


def _edit(kind: type[Record]) -> Update:
    columns = [column.name for column in TABLES[kind].c if not column.primary_key]
    values: dict[str, BindParameter[Any]] = {name: bindparam(name) for name in columns}
    return update(TABLES[kind]).where(_is_keyed(kind)).values(values)


def _is_keyed(kind: type[Record]) -> ColumnElement[bool]:
    table, (of_session, of_record) = TABLES[kind], _KEYS
    same = table.c.id == bindparam(of_record)
    return same if kind is Session else same & (table.c.session == bindparam(of_session))


_REMOVALS: Mapping[type[Record], Delete] = MappingProxyType(
    {kind: _removal(kind) for kind in TABLES}
)
_EDITS: Mapping[type[Record], Update] = MappingProxyType({kind: _edit(kind) for kind in TABLES})
