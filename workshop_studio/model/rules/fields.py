"""Owns the rules of single fields: lengths, closed lists, ranges, days and characters.

They follow from what a record's class declares (exchange format, rules 1, 2 and 7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from math import isfinite

from workshop_studio.model.base import Record
from workshop_studio.model.problems import Problem
from workshop_studio.model.reading import Field, fields_of

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Control characters other than tab and newline (exchange format, rule 2)."""


def field_problems(record: Record) -> Iterator[Problem]:
    """What is wrong with the fields of a record and of its nested values, each alone."""
    for path, text in _within(record, ""):
        yield Problem(record.id, path, text)


def _within(value: object, prefix: str) -> Iterator[tuple[str, str]]:
    for field in fields_of(type(value)):
        path = prefix + field.name
        content = getattr(value, field.name)
        if field.listed:
            yield from _listed(content, field, path)
        else:
            yield from _single(content, field, path)


def _listed(content: object, field: Field, path: str) -> Iterator[tuple[str, str]]:
    if not isinstance(content, tuple):
        yield path, f"is not what belongs there: {content!r:.60}"
        return
    span = field.entries
    if span and not span.low <= len(content) <= span.high:
        yield path, f"has {entries(len(content))}, and {span.low} to {span.high} are allowed"
    for index, entry in enumerate(content):
        yield from _single(entry, field, f"{path}[{index}]")


def _single(content: object, field: Field, path: str) -> Iterator[tuple[str, str]]:
    if content is None and field.nullable:
        return
    if not _has_shape(content, field):
        yield path, f"is not what belongs there: {content!r:.60}"
    elif field.shape == "value":
        yield from _within(content, path + ".")
    elif isinstance(content, str):
        yield from ((path, text) for text in _text_faults(content, field))
    elif isinstance(content, int | float) and not isinstance(content, bool):
        yield from ((path, text) for text in _number_faults(content, field))


def _has_shape(content: object, field: Field) -> bool:
    """Whether a value is of the type its field declares; a flag is no number."""
    match field.shape:
        case "value":
            return field.value is not None and type(content) is field.value
        case "text":
            return isinstance(content, str)
        case "flag":
            return isinstance(content, bool)
        case "whole":
            return isinstance(content, int) and not isinstance(content, bool)
        case "number":
            return isinstance(content, int | float) and not isinstance(content, bool)


def _text_faults(content: str, field: Field) -> Iterator[str]:
    if field.choices and content not in field.choices:
        allowed = ", ".join(choice for choice in field.choices if choice)
        yield f"{content[:60]!r} is not one of {allowed}"
    if field.words:
        if len(content) > field.words.limit:
            yield f"has {len(content):,} characters, and {field.words.limit:,} are allowed"
        if field.words.required and not content.strip():
            yield "is empty"
    if field.day and content and not is_day(content):
        yield f"{content[:60]!r} is not a calendar day such as 2026-03-12"
    if not content.isascii() and any("\ud800" <= letter <= "\udfff" for letter in content):
        yield "holds half of a character (a lone surrogate)"
    if not content.isprintable() and CONTROLS.search(content):
        yield "holds a control character"


def _number_faults(content: float, field: Field) -> Iterator[str]:
    if not isfinite(content):
        yield "is not a finite number"
    elif field.span and not field.span.low <= content <= field.span.high:
        yield f"{content} is not within {field.span.low} to {field.span.high:,}"


def entries(count: int) -> str:
    """How many entries a list has, in words for a report."""
    return "1 entry" if count == 1 else f"{count} entries"


def is_day(text: str) -> bool:
    """Whether a text is a real calendar day, written YYYY-MM-DD with plain digits."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
