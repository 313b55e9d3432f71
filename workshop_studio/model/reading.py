"""Owns the reading of declarations: what a record's class says about each of its fields."""

from __future__ import annotations

import sys
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Literal, TypeVar, Union, get_args, get_origin

from workshop_studio.model.declared import Day, Moment, Ref, Span, Words
from workshop_studio.model.frozen import frozen

Shape = Literal["text", "whole", "number", "flag", "value"]
M = TypeVar("M")
_SHAPES: dict[object, Shape] = {str: "text", int: "whole", float: "number", bool: "flag"}


@frozen
class Field:
    """What a class says about one of its fields.

    Attributes:
        name: of the attribute.
        shape: of the value, or of each entry where `listed`.
        listed: the value is a tuple.
        nullable: None stands for "not given".
        choices: the only texts allowed, where there is a closed list.
        value: the class of a nested value, for the shape "value".
        words, span, ref: limits and reference, of the value or of each entry.
        day, moment: the text is a calendar day, or a point in time.
        entries: how many entries a list may have.
        default: what a missing value means; `MISSING` where there is none.
    """

    name: str
    shape: Shape
    listed: bool
    nullable: bool
    choices: tuple[str, ...]
    value: type | None
    words: Words | None
    span: Span | None
    ref: Ref | None
    day: bool
    moment: bool
    entries: Span | None
    default: object


def fields_of(kind: type) -> tuple[Field, ...]:
    """The declared fields of a record's or a nested value's class, in order."""
    return _fields(kind)


@cache
def _fields(kind: type) -> tuple[Field, ...]:
    hints = {name: hint for base in reversed(kind.__mro__) for name, hint in _hints(base).items()}
    return tuple(_field(item.name, hints[item.name], item.default) for item in fields(kind))


@cache
def _hints(kind: type) -> dict[str, object]:
    """What a class itself says; many kinds share a base, which is read once."""
    around = vars(sys.modules[kind.__module__])
    said = getattr(kind, "__annotations__", {}).items()
    # As `inspect` would, which takes longer to import than a session to open.
    return {name: eval(words, around) for name, words in said}  # noqa: S307 -- our own declarations


def _field(name: str, annotation: object, default: object) -> Field:
    annotation, outer = _unannotated(annotation)
    annotation, nullable = _without_none(annotation)
    annotation, middle = _unannotated(annotation)
    listed = get_origin(annotation) is tuple
    inner: tuple[object, ...] = ()
    if listed:
        annotation, inner = _unannotated(get_args(annotation)[0])
    shape, choices, value = _shape(annotation)
    own = inner if listed else outer + middle
    return Field(
        name=name,
        shape=shape,
        listed=listed,
        nullable=nullable,
        choices=choices,
        value=value,
        words=_first(own, Words),
        span=_first(own, Span),
        ref=_first(own, Ref),
        day=_first(own, Day) is not None,
        moment=_first(own, Moment) is not None,
        entries=_first(outer, Span) if listed else None,
        default=default,
    )


def _unannotated(annotation: object) -> tuple[object, tuple[object, ...]]:
    if get_origin(annotation) is Annotated:
        bare, *markers = get_args(annotation)
        return bare, tuple(markers)
    return annotation, ()


def _without_none(annotation: object) -> tuple[object, bool]:
    if get_origin(annotation) in (Union, UnionType):
        parts = [part for part in get_args(annotation) if part is not NoneType]
        if len(parts) == 1:
            return parts[0], True
    return annotation, False


def _shape(annotation: object) -> tuple[Shape, tuple[str, ...], type | None]:
    if get_origin(annotation) is Literal:
        return "text", get_args(annotation), None
    if isinstance(annotation, type) and is_dataclass(annotation):
        return "value", (), annotation
    return _SHAPES[annotation], (), None


def _first(markers: tuple[object, ...], kind: type[M]) -> M | None:
    return next((marker for marker in markers if isinstance(marker, kind)), None)


def is_required(field: Field) -> bool:
    """Whether a value has to be given."""
    return field.default is MISSING
