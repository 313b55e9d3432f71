"""Owns the plain form of values: what JSON can hold, and back with every type checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, cast

from workshop_studio.library.errors import UnreadableError
from workshop_studio.model.reading import Field, Shape, fields_of

Plain = Any
"""What JSON can hold: None, bool, int, float, str, list, dict."""
Reader = Callable[[Plain], object]

_EXACT: dict[Shape, tuple[type, ...]] = {
    "text": (str,),
    "whole": (int,),
    "number": (float, int),
    "flag": (bool,),
}


def to_json(value: Plain) -> str:
    """Plain values as the one JSON text that stands for them here."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def from_json(text: object) -> Plain:
    """The plain values of a JSON text.

    Raises:
        UnreadableError: it is no JSON text.
    """
    if not isinstance(text, str):
        raise UnreadableError("a text is missing")
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("a text is garbled") from error


def to_plain(value: object) -> Plain:
    """A field's value as JSON can hold it: tuples become lists, nested values objects."""
    if isinstance(value, tuple):
        return [to_plain(entry) for entry in value]
    if is_dataclass(value):
        return {item.name: to_plain(getattr(value, item.name)) for item in fields(value)}
    return value


@cache
def reader_of(field: Field) -> Reader:
    """What turns the plain form of a field's value back; all else is an `UnreadableError`."""
    read = _value_reader(field.value) if field.value else _exactly(_EXACT[field.shape])
    if field.listed:
        read = _each(read)
    return _or_none(read) if field.nullable else read


def _exactly(types: tuple[type, ...]) -> Reader:
    def read(plain: Plain) -> object:
        # Not isinstance: True is an int to Python.
        if type(plain) not in types:
            raise UnreadableError("a value is of the wrong type")
        return plain

    return read


def _each(read: Reader) -> Reader:
    def read_all(plain: Plain) -> object:
        if not isinstance(plain, list):
            raise UnreadableError("a list is missing")
        return tuple(read(entry) for entry in plain)

    return read_all


def _or_none(read: Reader) -> Reader:
    def read_given(plain: Plain) -> object:
        return None if plain is None else read(plain)

    return read_given


def _value_reader(kind: type) -> Reader:
    readers = {field.name: reader_of(field) for field in fields_of(kind)}

    def read(plain: Plain) -> object:
        return kind(**read_fields(plain, readers, whole=True))

    return read


def read_fields(plain: Plain, readers: dict[str, Reader], *, whole: bool) -> dict[str, object]:
    """The fields of an object, all of them where `whole`, else those that are there.

    Raises:
        UnreadableError: it is no object, a field is unknown or missing, or of the wrong type.
    """
    if not isinstance(plain, dict):
        raise UnreadableError("a record is missing")
    given = cast("dict[str, Plain]", plain)
    if not given.keys() <= readers.keys() or (whole and len(given) != len(readers)):
        raise UnreadableError("a record has other fields than it should")
    return {name: readers[name](value) for name, value in given.items()}
