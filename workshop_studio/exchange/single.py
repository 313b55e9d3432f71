"""Owns single values of a file: of which type they are, and what stands in for a wrong one."""

from __future__ import annotations

from workshop_studio.exchange.report import Report, quoted
from workshop_studio.exchange.spelt import known
from workshop_studio.model.ids import ID_LIMIT
from workshop_studio.model.reading import Field, Shape, is_required

_TYPES: dict[Shape, tuple[str, str]] = {
    "text": ("text", "string"),
    "whole": ("a whole number", "integer"),
    "number": ("a number", "number"),
    "flag": ("true or false", "boolean"),
    "value": ("an object", "object"),
}


def is_whole(value: object) -> bool:
    """Whether a value is written as a whole number; true and 3.0 are not (rule 1)."""
    return isinstance(value, int) and not isinstance(value, bool)


def has_type(value: object, shape: Shape) -> bool:
    """Whether a value of the file has the type that a field of this shape wants."""
    match shape:
        case "text":
            return isinstance(value, str)
        case "whole":
            return is_whole(value)
        case "number":
            return is_whole(value) or isinstance(value, float)
        case "flag":
            return isinstance(value, bool)
        case "value":
            return isinstance(value, dict)


def read_single(given: object, field: Field, place: str, report: Report) -> object:
    """A single value of a field, or what stands in for it when its type is wrong."""
    given = known(given, place, report)
    if not has_type(given, field.shape):
        report.wrong(place, f"{quoted(given)} is not {_TYPES[field.shape][0]}")
        return stand_in(field)
    return float(given) if field.shape == "number" and isinstance(given, int) else given


def stand_in(field: Field) -> object:
    """A value to go on with: the default, or for an entry or a required field something empty."""
    if not field.listed and not is_required(field):
        return field.default
    if field.choices:
        return field.choices[0]
    blanks: dict[Shape, object] = {"text": "", "whole": 0, "number": 0.0, "flag": False}
    return blanks.get(field.shape)


def single_schema(field: Field) -> dict[str, object]:
    """What JSON Schema says of a single value."""
    schema: dict[str, object] = {"type": _TYPES[field.shape][1]}
    if field.choices:
        schema["enum"] = list(field.choices)
    if field.words:
        schema["maxLength"] = field.words.limit
        if field.words.required:
            schema["pattern"] = r"\S"
    if field.ref:
        schema["maxLength"] = ID_LIMIT
    if field.day:
        schema["pattern"] = r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$"
    if field.span:
        schema |= {"minimum": field.span.low, "maximum": field.span.high}
    return schema


def or_null(schema: dict[str, object]) -> dict[str, object]:
    """The schema of a value that may also be null, which means "not given"."""
    nullable = {**schema, "type": [schema["type"], "null"]}
    choices = schema.get("enum")
    return {**nullable, "enum": [*choices, None]} if isinstance(choices, list) else nullable
