"""Owns what divides a board: ids in the records; lists of names, indices and names in a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop_studio.exchange.reading import Reading
from workshop_studio.exchange.record_keys import read_list, spot_id
from workshop_studio.exchange.report import entry, quoted
from workshop_studio.exchange.shapes import OwnNames, Spot, Values, made
from workshop_studio.exchange.single import has_type, is_whole, or_null, single_schema
from workshop_studio.exchange.spelt import known
from workshop_studio.model.base import Record
from workshop_studio.model.boards import Category, Ring, Sector
from workshop_studio.model.frozen import frozen
from workshop_studio.model.reading import fields_of
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import DEFAULT_SECTORS

Division = Ring | Sector | Category


@frozen
class NamesKey(OwnNames):
    """The rings, sectors or categories of a board, as a list of their names.

    Attributes:
        default: the names of a board that lists none.
        limits: fewest and most entries, where the format has such a rule.
    """

    name: str
    kind: type[Division]
    default: Sequence[str]
    limits: tuple[int, int] | None = None
    required: bool = False

    def read(self, given: object, spot: Spot, reading: Reading) -> Values:
        """Nothing for the board's own record: each name is entered as a record."""
        place = spot.at(self.name)
        listed = read_list(given, place, reading)
        is_listed = isinstance(given, list)
        for index, name in enumerate(listed if is_listed else self.default):
            here = entry(place, index) if is_listed else place
            self._read_name(name, Spot(here, owner=spot.record), reading)
        return {}

    def write(self, thing: object, number: int, snapshot: Snapshot) -> object:
        """The names in their order, always."""
        del number
        owner = thing.id if isinstance(thing, Record) else ""
        return [division.name for division in snapshot.of(self.kind, owner)]

    def schema(self) -> Values:
        """A list of names."""
        name = next(field for field in fields_of(self.kind) if field.name == "name")
        schema: Values = {"type": "array", "items": single_schema(name)}
        if self.limits:
            schema |= {"minItems": self.limits[0], "maxItems": self.limits[1]}
        return or_null(schema)

    def _read_name(self, given: object, spot: Spot, reading: Reading) -> None:
        if not isinstance(given, str):
            reading.report.wrong(spot.place, f"{quoted(given)} is not text")
        name = given if isinstance(given, str) else ""
        # Players name their sector, and of two with one name none could name the second.
        if self.kind is Sector and name and reading.sector_named(spot.owner, name):
            reading.report.warn(spot.place, f"{quoted(name)} is listed already, and kept once")
            return
        number = len(reading.of(self.kind, spot.owner)) + 1
        _enter(self.kind, name, replace(spot, number=number), reading)


@frozen
class IndexKey(OwnNames):
    """The ring of a player or the category of a question, as its place in the board's list."""

    name: str
    kind: type[Division]
    required: bool = False

    def read(self, given: object, spot: Spot, reading: Reading) -> Values:
        """The id of the ring or category, counted from 1 (exchange format, rule 7).

        Where a file does not say, it is the first: the nearest ring, one's own school.
        """
        divisions = reading.of(self.kind, spot.owner)
        given = known(given, spot.at(self.name), reading.report)
        if given is None and divisions:
            return {self.name: divisions[0].id}
        if isinstance(given, int) and is_whole(given) and 1 <= given <= len(divisions):
            return {self.name: divisions[given - 1].id}
        if not divisions and (given is None or is_whole(given)):
            # That the board has none at all is told of the board.
            return {self.name: ""}
        reading.report.wrong(spot.at(self.name), self._fault(given, len(divisions)))
        return {self.name: divisions[0].id if divisions else ""}

    def write(self, thing: object, number: int, snapshot: Snapshot) -> object:
        """The place in the list, counted from 1."""
        del number
        division = snapshot.get(self.kind, str(getattr(thing, self.name)))
        return snapshot.of(self.kind, division.board).index(division) + 1

    def schema(self) -> Values:
        """A whole number from 1."""
        return or_null({"type": "integer", "minimum": 1})

    def _fault(self, given: object, count: int) -> str:
        if given is None:
            return "is missing"
        if not is_whole(given):
            return f"{quoted(given)} is not a whole number"
        return f"{given} is not within 1 to {count}"


@frozen
class SectorKey(OwnNames):
    """The sector of a player, by its name; one that the board does not list is added to it.

    A player without a sector stands in the method's last one, "Other".
    """

    name: str = "sector"
    required: bool = False

    def read(self, given: object, spot: Spot, reading: Reading) -> Values:
        """The id of the sector."""
        given = DEFAULT_SECTORS[-1] if given is None else given
        if not has_type(given, "text"):
            reading.report.wrong(spot.at(self.name), f"{quoted(given)} is not text")
        wanted = given if isinstance(given, str) else ""
        known = reading.sector_named(spot.owner, wanted)
        if known is not None:
            return {"sector": known}
        number = len(reading.of(Sector, spot.owner)) + 1
        here = Spot(spot.at(self.name), owner=spot.owner, number=number)
        return {"sector": _enter(Sector, wanted, here, reading)}

    def write(self, thing: object, number: int, snapshot: Snapshot) -> object:
        """The name of the sector."""
        del number
        return snapshot.get(Sector, str(getattr(thing, self.name))).name

    def schema(self) -> Values:
        """A name."""
        name = next(field for field in fields_of(Sector) if field.name == "name")
        return or_null(single_schema(name))


def _enter(kind: type[Division], name: str, spot: Spot, reading: Reading) -> str:
    """Enter a ring, sector or category, whose place in the file is its name's."""
    made_id = reading.made_id(spot_id(kind, spot))
    values = {"id": made_id, "board": spot.owner, "name": name, "order": spot.number}
    record = made(kind, values)
    if isinstance(record, kind):
        reading.enter(record, spot.place, {"name": ""})
    return made_id
