"""Owns keys that hold lists of records: links of a board, elements of a theory, boards, polls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from workshop_studio.exchange.field_keys import IdKey
from workshop_studio.exchange.reading import Reading
from workshop_studio.exchange.report import entry, quoted
from workshop_studio.exchange.shapes import (
    ABSENT,
    OwnNames,
    Shape,
    Spot,
    Values,
    made,
    object_schema,
    read_object,
    write_object,
)
from workshop_studio.exchange.single import or_null
from workshop_studio.model.base import Listed, Record
from workshop_studio.model.boards import Board
from workshop_studio.model.frozen import frozen
from workshop_studio.model.records import KIND_NAMES
from workshop_studio.model.snapshot import Snapshot, owner_field

_LONGEST_START = 36
"""So much of an owner's id goes into ids made for what it owns, which have their limit too."""


@frozen
class RecordsKey(OwnNames):
    """A list of records of one kind.

    Attributes:
        name: of the key.
        shape: of each record.
        owned: they belong to the object that holds the list, not just to the session.
    """

    name: str
    shape: Shape
    owned: bool = True
    required: bool = False

    def read(self, given: object, spot: Spot, reading: Reading) -> Values:
        """Nothing for the object's own record: the entries are entered as records themselves."""
        place = spot.at(self.name)
        owner = spot.record if self.owned else ""
        for number, each in _objects(given, place, reading):
            here = Spot(entry(place, number - 1), owner=owner, number=number)
            read_record(self.shape, each, here, reading)
        return {}

    def write(self, thing: object, number: int, snapshot: Snapshot) -> object:
        """The records in their order, left out where there are none."""
        del number
        owner = thing.id if isinstance(thing, Record) else ""
        kind = self.shape.kind
        records: tuple[Record, ...] = snapshot.of(kind, owner) if self.owned else snapshot.all(kind)
        written = [
            write_object(self.shape, each, n, snapshot) for n, each in enumerate(records, start=1)
        ]
        return written or ABSENT

    def schema(self) -> Values:
        """A list of objects."""
        return or_null({"type": "array", "items": object_schema(self.shape)})


@frozen
class BoardsKey(OwnNames):
    """The boards of a session: a list whose entries have the shape that their `kind` says."""

    shapes: Mapping[str, Shape]
    name: str = "boards"
    required: bool = False

    def read(self, given: object, spot: Spot, reading: Reading) -> Values:
        """Nothing for the session's own record; a board of an unknown kind is left out whole."""
        place = spot.at(self.name)
        for number, each in _objects(given, place, reading):
            here = Spot(entry(place, number - 1), number=number)
            shape = self._shape(each, here, reading)
            if shape is None:
                reading.lose(each)
            else:
                read_record(shape, each, here, reading)
        return {}

    def write(self, thing: object, number: int, snapshot: Snapshot) -> object:
        """The boards in their order, left out where there are none."""
        del thing, number
        boards = snapshot.all(Board)
        written = [
            write_object(self.shapes[board.kind], board, n, snapshot)
            for n, board in enumerate(boards, start=1)
        ]
        return written or ABSENT

    def schema(self) -> Values:
        """A list of objects that differ by their kind."""
        branches = [
            {"if": {"properties": {"kind": {"const": kind}}}, "then": object_schema(shape)}
            for kind, shape in self.shapes.items()
        ]
        kinds = {"kind": {"enum": list(self.shapes)}}
        board = {"type": "object", "properties": kinds, "required": ["kind"], "allOf": branches}
        return or_null({"type": "array", "items": board})

    def _shape(self, given: object, spot: Spot, reading: Reading) -> Shape | None:
        if not isinstance(given, dict):
            reading.report.wrong(spot.place, f"{quoted(given)} is not an object")
            return None
        kind = given.get("kind")
        shape = self.shapes.get(kind) if isinstance(kind, str) else None
        if shape is None:
            allowed = f"{quoted(kind)} is not one of {', '.join(self.shapes)}"
            reading.report.wrong(spot.at("kind"), "is missing" if kind is None else allowed)
        return shape


def read_list(given: object, place: str, reading: Reading) -> list[object]:
    """The entries of a list that need not be given."""
    if isinstance(given, list):
        return given
    if given is not None:
        reading.report.wrong(place, f"{quoted(given)} is not a list")
    return []


def _objects(given: object, place: str, reading: Reading) -> Iterator[tuple[int, object]]:
    """The entries of a list of records, numbered from 1."""
    if given is not None and not isinstance(given, list):
        reading.lose(given)
    yield from enumerate(read_list(given, place, reading), start=1)


def read_record(shape: Shape, given: object, spot: Spot, reading: Reading) -> None:
    """Enter the record that an object of the file is, unless it is none, which is reported."""
    record_id = _identified(shape, given, spot, reading)
    here = Spot(spot.place, record_id, spot.owner, spot.number)
    values = read_object(shape, given, here, reading)
    if values is None:
        if _id_key(shape):
            reading.lose(given)
        return
    owner: Values = {owner_field(shape.kind): spot.owner} if spot.owner else {}
    order: Values = {"order": spot.number} if issubclass(shape.kind, Listed) else {}
    record = cast("Record", made(shape.kind, {**order, **values, **owner, "id": record_id}))
    reading.enter(record, spot.place, shape.paths)


def _identified(shape: Shape, given: object, spot: Spot, reading: Reading) -> str:
    key = _id_key(shape)
    name = given.get("id") if isinstance(given, dict) and key else None
    wanted = spot_id(shape.kind, spot)
    if key and isinstance(given, dict) and (key.required or name is not None):
        return reading.given_id(name, spot.at("id"), wanted)
    return reading.made_id(wanted)


def _id_key(shape: Shape) -> IdKey | None:
    return next((key for key in shape.keys if isinstance(key, IdKey)), None)


def spot_id(kind: type[Record], spot: Spot) -> str:
    """An id that tells where something without one stands, such as "map.player-link-3"."""
    start = f"{spot.owner[:_LONGEST_START]}." if spot.owner else ""
    return f"{start}{KIND_NAMES[kind]}-{spot.number}"
