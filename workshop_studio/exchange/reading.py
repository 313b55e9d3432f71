"""Owns what the reader has gathered so far: records, their places, the ids in use, the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar, cast

from workshop_studio.exchange.errors import VALUE_LIMIT, too_full
from workshop_studio.exchange.report import Report, quoted
from workshop_studio.model.base import Record
from workshop_studio.model.boards import Sector
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.snapshot import owner_of

R = TypeVar("R", bound=Record)


class Reading:
    """The state of reading one file.

    Attributes:
        report: what was found to be wrong.
        records: by id, in the order of the file.
    """

    def __init__(self, tree: Mapping[str, object], report: Report) -> None:
        self.report = report
        self.records: dict[str, Record] = {}
        self._lost: set[str] = set()
        self._is_blind = False
        self._lines = 0
        self._papers: dict[str, Sequence[object]] = {}
        self._places: dict[str, tuple[str, Mapping[str, str]]] = {}
        self._sectors: dict[tuple[str, str], str] = {}
        self._owned: dict[tuple[type[Record], str], list[Record]] = {}
        self._given: dict[str, str] = {}
        self._taken = set(_ids_within(tree))

    def enter(self, record: Record, place: str, paths: Mapping[str, str]) -> None:
        """Take a record in; `paths` says where below its place the file has its fields."""
        self.records[record.id] = record
        self._places[record.id] = (place, paths)
        self._owned.setdefault((type(record), owner_of(record)), []).append(record)
        if isinstance(record, Sector):
            self._sectors.setdefault((record.board, record.name), record.id)

    def place(self, record_id: str) -> tuple[str, Mapping[str, str]]:
        """Where a record was found, and where below it the file has fields it calls otherwise."""
        return self._places[record_id]

    def keep_paper(self, round_id: str, lines: Sequence[object]) -> None:
        """Remember the lines of a ballot paper as the file has them."""
        self._papers[round_id] = lines

    def paper_line(self, round_id: str, index: int) -> object:
        """A line of a ballot paper as the file has it; None where the file leaves it out."""
        lines = self._papers.get(round_id, ())
        return lines[index] if index < len(lines) else None

    def find(self, kind: type[R], record_id: str) -> R | None:
        """The record of a kind with an id, among those read so far."""
        record = self.records.get(record_id)
        return record if isinstance(record, kind) else None

    def of(self, kind: type[R], owner: str) -> list[R]:
        """The records of a kind that belong to an owner, in the order of the file."""
        return cast("list[R]", self._owned.get((kind, owner), []))

    def sector_named(self, board: str, name: str) -> str | None:
        """The id of a board's first sector of this name."""
        return self._sectors.get((board, name))

    def lose(self, skipped: object) -> None:
        """Remember the ids inside a part of the file that cannot be read."""
        ids = set(_ids_within(skipped))
        self._lost |= ids
        self._is_blind = self._is_blind or not ids

    def make_room(self, lines: int) -> None:
        """Count lines that a paper has though the file does not list them.

        Raises:
            SessionFileError: there are more than memory should hold, as when thousands of rounds
                ask all of thousands of questions.
        """
        self._lines += lines
        if self._lines > VALUE_LIMIT:
            raise too_full()

    def is_lost(self, record_id: str) -> bool:
        """Whether an id may stand for something that could not be read: to name it is no mistake.

        Where nothing told which ids that part of the file had, it may be any that is not known.
        """
        return record_id in self._lost or (self._is_blind and record_id not in self.records)

    def given_id(self, given: object, place: str, stand_in: str) -> str:
        """The id that an object has in the file, or a stand-in where it cannot be used.

        Ids are unique in the whole file (exchange format, rule 3).
        """
        if not isinstance(given, str):
            self.report.wrong(
                place, "is missing" if given is None else f"{quoted(given)} is not text"
            )
        elif not given.strip():
            self.report.wrong(place, "is empty")
        elif given == YOUNG_PERSON:
            self.report.wrong(place, f"{given!r} is kept for the centre of the map")
        elif given in self._given:
            self.report.wrong(place, f"{quoted(given)} is also the id at {self._given[given]}")
            self._lost.add(given)
        else:
            self._given[given] = place
            return given
        return self.made_id(stand_in)

    def made_id(self, wanted: str) -> str:
        """An id for what has none in the file, the same whenever the file is read again."""
        made, number = wanted, 2
        while made in self._taken:
            made, number = f"{wanted}-{number}", number + 1
        self._taken.add(made)
        return made


def _ids_within(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        name = value.get("id")
        if isinstance(name, str) and name:
            yield name
        yield from _ids_among(value.values())
    elif isinstance(value, list):
        yield from _ids_among(value)


def _ids_among(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        yield from _ids_within(value)
