"""Owns how a record becomes a row of its table or a plain object, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from types import MappingProxyType
from typing import Any

from workshop_studio.library.plain import (
    Plain,
    Reader,
    from_json,
    read_fields,
    reader_of,
    to_json,
    to_plain,
)
from workshop_studio.model.base import Record
from workshop_studio.model.frozen import frozen
from workshop_studio.model.reading import Field, fields_of
from workshop_studio.model.records import KINDS
from workshop_studio.model.session import Session

Row = dict[str, object]


@frozen
class Form:
    """What is known of a kind's fields beforehand, so that reading a row asks no questions.

    Attributes:
        names: of all fields, in the order of the record and of its table's columns.
        nested: position and reader of those that are kept as JSON texts.
        readers: of the plain form of every field but the id.
    """

    names: tuple[str, ...]
    nested: tuple[tuple[int, Reader], ...]
    readers: dict[str, Reader]


def is_json(field: Field) -> bool:
    """Whether a field is kept as a JSON text: it is a list or a value with fields of its own."""
    return field.listed or field.shape == "value"


def _form(kind: type[Record]) -> Form:
    declared = fields_of(kind)
    return Form(
        names=tuple(field.name for field in declared),
        nested=tuple(
            (place, reader_of(field)) for place, field in enumerate(declared) if is_json(field)
        ),
        readers={field.name: reader_of(field) for field in declared if field.name != "id"},
    )


FORMS: Mapping[type[Record], Form] = MappingProxyType(
    {kind: _form(kind) for kind in KINDS.values()}
)
"""The form of each kind of record."""


def to_row(session: str, record: Record) -> Row:
    """A record as the row of its table, by the columns' names."""
    of_kind = FORMS[type(record)]
    values: list[object] = [getattr(record, name) for name in of_kind.names]
    for place, _ in of_kind.nested:
        # An absent value is an empty cell, not the JSON text "null", so that SQL can ask for it.
        if values[place] is not None:
            values[place] = "[]" if values[place] == () else to_json(to_plain(values[place]))
    row: Row = dict(zip(of_kind.names, values, strict=True))
    if type(record) is not Session:
        row["session"] = session
    return row


def from_rows(kind: type[Record], rows: Iterable[Sequence[object]]) -> list[Record]:
    """The records of rows whose columns are the kind's fields in order.

    Raises:
        UnreadableError: a list or a nested value is damaged.
    """
    read = _row_reader(kind)
    return [read(row) for row in rows]


def to_fields(record: Record) -> dict[str, Plain]:
    """The fields of a record in plain form, all but its id."""
    return {name: to_plain(getattr(record, name)) for name in FORMS[type(record)].readers}


def from_fields(kind: type[Record], record_id: str, plain: Plain) -> Record:
    """A record from all its fields in plain form.

    Raises:
        UnreadableError: a field is unknown, missing or of the wrong type.
    """
    return kind(id=record_id, **_typed(kind, plain, whole=True))


def with_fields(record: Record, plain: Plain) -> Record:
    """A record with some fields as given in plain form.

    Raises:
        UnreadableError: a field is unknown or of the wrong type.
    """
    return replace(record, **_typed(type(record), plain, whole=False))


def _typed(kind: type[Record], plain: Plain, *, whole: bool) -> dict[str, Any]:
    return read_fields(plain, FORMS[kind].readers, whole=whole)


def _row_reader(kind: type[Record]) -> Callable[[Sequence[object]], Record]:
    # Filling the slots in the columns' order takes half as long as calling the class with
    # keywords, and opening a session is little else.
    setters = [getattr(kind, name).__set__ for name in FORMS[kind].names]
    # Most lists are empty or equal to others, and reading one costs as much as the whole record.
    nested = [
        (setters[place], place, cache(partial(_nested, read))) for place, read in FORMS[kind].nested
    ]

    def read_row(row: Sequence[object]) -> Record:
        record = object.__new__(kind)
        for set_field, value in zip(setters, row, strict=True):
            set_field(record, value)
        for set_field, place, read in nested:
            set_field(record, read(row[place]))
        return record

    return read_row


def _nested(read_plain: Reader, text: object) -> object:
    return read_plain(None if text is None else from_json(text))
