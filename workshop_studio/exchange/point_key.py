"""Owns where a note of a free board stands: two fields of the record, one pair in a file."""

from __future__ import annotations

from collections.abc import Mapping

from workshop_studio.exchange.reading import Reading
from workshop_studio.exchange.report import entry, quoted
from workshop_studio.exchange.shapes import ABSENT, Spot, Values
from workshop_studio.exchange.single import read_single
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Note
from workshop_studio.model.reading import fields_of
from workshop_studio.model.snapshot import Snapshot


@frozen
class PointKey:
    """The place of a note as [x, y], in points."""

    name: str = "at"
    required: bool = False

    @property
    def paths(self) -> Mapping[str, str]:
        """The two numbers of the pair."""
        return {"x": "at[0]", "y": "at[1]"}

    def read(self, given: object, spot: Spot, reading: Reading) -> Values:
        """Both coordinates, or neither."""
        place, nowhere = spot.at(self.name), {"x": None, "y": None}
        if given is None:
            return {**nowhere}
        if not isinstance(given, list) or len(given) != 2:
            reading.report.wrong(place, f"{quoted(given)} is not a pair of numbers, [x, y]")
            return {**nowhere}
        fields = {field.name: field for field in fields_of(Note)}
        return {
            name: read_single(each, fields[name], entry(place, index), reading.report)
            for index, (name, each) in enumerate(zip(nowhere, given, strict=True))
        }

    def write(self, thing: object, number: int, snapshot: Snapshot) -> object:
        """The pair, left out where the note is laid out by the program."""
        del number, snapshot
        if not isinstance(thing, Note) or thing.x is None or thing.y is None:
            return ABSENT
        return [thing.x, thing.y]

    def schema(self) -> Values:
        """Two numbers."""
        pair = {"items": {"type": "number"}, "minItems": 2, "maxItems": 2}
        return {"type": ["array", "null"], **pair}
