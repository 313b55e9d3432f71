"""Owns the tables: one for each kind of record, made from its declared fields, and three more."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeEngine

from workshop_studio.library.codec import is_json
from workshop_studio.model.base import Record
from workshop_studio.model.reading import Field, Shape, fields_of
from workshop_studio.model.records import KIND_NAMES, KINDS
from workshop_studio.model.session import Session
from workshop_studio.model.votes import Ballot

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)
_TYPES: Mapping[Shape, type[TypeEngine[Any]]] = {
    "text": Text,
    "whole": BigInteger,
    "number": Double,
    "flag": Boolean,
    "value": Text,
}


def table(kind: type[Record]) -> Table:
    """The table of a kind of record, keyed by session and id; lists and values are JSON texts."""
    columns = [_column(field) for field in fields_of(kind)[1:]]
    if kind is Session:
        keys = [Column("id", Text, primary_key=True)]
    else:
        keys = [_owner(), Column("id", Text, primary_key=True)]
    name = KIND_NAMES[kind].replace("-", "_")
    # SQLite numbers its rows as they come, which would tell in which order people voted.
    return Table(name, METADATA, *keys, *columns, sqlite_with_rowid=kind is not Ballot)


def _column(field: Field) -> Column[Any]:
    of_type = Text if is_json(field) else _TYPES[field.shape]
    return Column(field.name, of_type, nullable=field.nullable)


def _owner() -> Column[str]:
    return Column("session", Text, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True)


TABLES: Mapping[type[Record], Table] = MappingProxyType(
    {kind: table(kind) for kind in KINDS.values()}
)
"""Table of each kind, owners before the owned."""

JOURNAL = Table(
    "journal",
    METADATA,
    _owner(),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("time", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("operation", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("undoes", Integer),
    Column("version", Integer, nullable=False),
    Column("payload", Text, nullable=False),
    Column("checksum", Text, nullable=False),
    UniqueConstraint("id"),
)
"""What happened in each session, step by step; `version` is that of the payload's form."""

DRAFT = Table(
    "draft",
    METADATA,
    _owner(),
    Column("record", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("saved", Text, nullable=False),
)
"""Text that somebody is still typing: outside the journal until it is entered."""
