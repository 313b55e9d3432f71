"""Owns how a record appears in a file: as an object of keys, read, written and described alike.

A shape lists the keys of one kind in the order of the file; what a key holds comes from the
record's declaration. Reading, writing and the schema are three functions over the same shapes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, cast

from workshop_studio.exchange import extra
from workshop_studio.exchange.reading import Reading
from workshop_studio.exchange.report import inside, quoted
from workshop_studio.model.frozen import frozen
from workshop_studio.model.snapshot import Snapshot

Values = dict[str, object]
"""Values of fields by their names, or of a file's keys by theirs."""
ABSENT = object()
"""What a key is written as when the file leaves it out."""


@frozen
class Spot:
    """Where the reader stands.

    Attributes:
        place: of the object in the file.
        record: id of the record that the object is, or is a part of.
        owner: id of the record that this one belongs to.
        number: of the object in its list, counted from 1.
    """

    place: str
    record: str = ""
    owner: str = ""
    number: int = 1

    def at(self, key: str) -> str:
        """The place of one of the object's keys."""
        return inside(self.place, key)


class Key(Protocol):
    """One key of an object: how it is read, written and described."""

    @property
    def name(self) -> str:
        """The key as the file spells it."""
        ...

    @property
    def required(self) -> bool:
        """Whether a file has to give it."""
        ...

    @property
    def paths(self) -> Mapping[str, str]:
        """Fields that the file calls otherwise, and where below the object it has them."""
        ...

    def read(self, given: object, spot: Spot, reading: Reading) -> Values:
        """The fields that a value says; None stands for a key that is not given."""
        ...

    def write(self, thing: object, number: int, snapshot: Snapshot) -> object:
        """What the file says of a record or value that has this number in its list."""
        ...

    def schema(self) -> Values:
        """What JSON Schema says of the value."""
        ...


class OwnNames:
    """What keys have in common whose fields, if any, go by the names of the record."""

    __slots__ = ()

    @property
    def paths(self) -> Mapping[str, str]:
        """None: the file calls nothing otherwise."""
        return {}


@frozen
class Shape:
    """The keys of an object of one kind.

    Attributes:
        kind: class of the record or nested value.
        keys: in the order in which they are written.
        finish: settles fields that hang on several keys, once all are read.
    """

    kind: type
    keys: tuple[Key, ...]
    finish: Callable[[Values, Spot, Reading], Values] | None = None

    @property
    def names(self) -> frozenset[str]:
        """All keys that are known."""
        return frozenset(key.name for key in self.keys)

    @property
    def paths(self) -> dict[str, str]:
        """Fields that the file calls otherwise, and where below the object it has them."""
        return {field: path for key in self.keys for field, path in key.paths.items()}


def read_object(shape: Shape, given: object, spot: Spot, reading: Reading) -> Values | None:
    """The fields of an object of the file; None where there is no object, which is reported."""
    if not isinstance(given, dict):
        reading.report.wrong(spot.place, f"{quoted(given)} is not an object")
        return None
    values: Values = {}
    for key in shape.keys:
        values.update(key.read(given.get(key.name), spot, reading))
    names = shape.names
    values["extra"] = extra.packed({name: given[name] for name in given if name not in names})
    return shape.finish(values, spot, reading) if shape.finish else values


def write_object(shape: Shape, thing: object, number: int, snapshot: Snapshot) -> Values:
    """A record or nested value as an object of the file, unknown keys after the known ones."""
    known = {key.name: key.write(thing, number, snapshot) for key in shape.keys}
    unknown = extra.unpacked(getattr(thing, "extra", ""))
    everything = known | {name: unknown[name] for name in unknown if name not in known}
    return {name: value for name, value in everything.items() if value is not ABSENT}


def object_schema(shape: Shape) -> Values:
    """What JSON Schema says of objects of a shape; unknown keys are welcome."""
    described: Values = {
        "type": "object",
        "properties": {key.name: key.schema() for key in shape.keys},
    }
    required = [key.name for key in shape.keys if key.required]
    return {**described, "required": required} if required else described


def made(kind: type, values: Mapping[str, object]) -> object:
    """A record or nested value of these fields."""
    make = cast("Callable[..., object]", kind)
    return make(**values)
