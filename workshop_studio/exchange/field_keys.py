"""Owns keys that hold what a field of the record declares: values, lists, nested values, ids."""

from __future__ import annotations

from collections.abc import Mapping

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
from workshop_studio.exchange.single import or_null, read_single, single_schema, stand_in
from workshop_studio.exchange.spelt import known
from workshop_studio.model.base import Record
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import ID_LIMIT
from workshop_studio.model.reading import Field, fields_of, is_required
from workshop_studio.model.snapshot import Snapshot


@frozen
class FieldKey:
    """A key that holds one field as it is declared.

    Attributes:
        name: of the key.
        field: of the record.
        nested: shape of a nested value, or of each entry of a list of them.
        always: written even where it holds its default.
    """

    name: str
    field: Field
    nested: Shape | None = None
    always: bool = False

    @property
    def required(self) -> bool:
        """Whether the declaration has no default."""
        return is_required(self.field)

    @property
    def paths(self) -> Mapping[str, str]:
        """The key's own name where it is not the field's."""
        return {} if self.name == self.field.name else {self.field.name: self.name}

    def read(self, given: object, spot: Spot, reading: Reading) -> Values:
        """The field; null is taken for "not given"."""
        place = spot.at(self.name)
        if given is None:
            return {self.field.name: self._missing(place, reading)}
        if self.field.listed:
            return {self.field.name: self._entries(given, place, spot, reading)}
        return {self.field.name: self._single(given, place, spot, reading)}

    def write(self, thing: object, number: int, snapshot: Snapshot) -> object:
        """The field, left out where it holds its default."""
        value = getattr(thing, self.field.name)
        if value == self.field.default and not self.always:
            return ABSENT
        if isinstance(value, tuple):
            return [self._written(each, n, snapshot) for n, each in enumerate(value, start=1)]
        return self._written(value, number, snapshot)

    def schema(self) -> Values:
        """The declared type and limits."""
        single = object_schema(self.nested) if self.nested else single_schema(self.field)
        if self.field.listed:
            single = {"type": "array", "items": single}
            if self.field.entries:
                single["minItems"] = self.field.entries.low
                single["maxItems"] = self.field.entries.high
        return single if self.required else or_null(single)

    def _missing(self, place: str, reading: Reading) -> object:
        if not self.required:
            return self.field.default
        reading.report.wrong(place, "is missing")
        return () if self.field.listed else stand_in(self.field)

    def _entries(self, given: object, place: str, spot: Spot, reading: Reading) -> object:
        if not isinstance(given, list):
            reading.report.wrong(place, f"{quoted(given)} is not a list")
            return ()
        return tuple(
            self._single(each, entry(place, n), spot, reading) for n, each in enumerate(given)
        )

    def _single(self, given: object, place: str, spot: Spot, reading: Reading) -> object:
        if self.nested is None:
            return read_single(given, self.field, place, reading.report)
        values = read_object(self.nested, given, Spot(place, spot.record), reading)
        return made(self.nested.kind, values or {})

    def _written(self, value: object, number: int, snapshot: Snapshot) -> object:
        return write_object(self.nested, value, number, snapshot) if self.nested else value


@frozen
class PlaceKey(OwnNames):
    """A whole number that is, where the file does not say it, the object's place in its list.

    Attributes:
        name: of the key and of the field.
        always: written even where it is the place.
    """

    name: str
    always: bool = False
    required: bool = False

    def read(self, given: object, spot: Spot, reading: Reading) -> Values:
        """The number, or the place."""
        if given is None:
            return {self.name: spot.number}
        given = known(given, spot.at(self.name), reading.report)
        if isinstance(given, int) and not isinstance(given, bool):
            return {self.name: given}
        reading.report.wrong(spot.at(self.name), f"{quoted(given)} is not a whole number")
        return {self.name: spot.number}

    def write(self, thing: object, number: int, snapshot: Snapshot) -> object:
        """The number, where it is not the place."""
        del snapshot
        value = getattr(thing, self.name)
        return value if self.always or value != number else ABSENT

    def schema(self) -> Values:
        """A whole number."""
        return {"type": ["integer", "null"]}


@frozen
class IdKey(OwnNames):
    """The id of a record; what has to be looked at before all other keys is done by then."""

    required: bool = True
    name: str = "id"

    def read(self, given: object, spot: Spot, reading: Reading) -> Values:
        """The id settled when the object was entered."""
        del given, reading
        return {"id": spot.record}

    def write(self, thing: object, number: int, snapshot: Snapshot) -> object:
        """The id."""
        del number, snapshot
        return thing.id if isinstance(thing, Record) else ABSENT

    def schema(self) -> Values:
        """A text of at most 64 characters, not empty."""
        schema: Values = {"type": "string", "maxLength": ID_LIMIT, "pattern": r"\S"}
        return schema if self.required else or_null(schema)


def field_keys(
    kind: type, names: str, *, always: bool = False, **nested: Shape
) -> tuple[FieldKey, ...]:
    """Keys for fields of a class; "from=origins" for a field that the file calls otherwise."""
    fields = {field.name: field for field in fields_of(kind)}
    pairs = [name.partition("=") for name in names.split()]
    return tuple(
        FieldKey(key, fields[field or key], nested.get(key), always) for key, _, field in pairs
    )
