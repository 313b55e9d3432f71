"""Owns a round's ballot paper in a file: ids of questions, or lines frozen when it was opened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from workshop_studio.exchange.field_keys import PlaceKey, field_keys
from workshop_studio.exchange.reading import Reading
from workshop_studio.exchange.record_keys import read_list
from workshop_studio.exchange.report import entry, inside, quoted
from workshop_studio.exchange.shapes import (
    ABSENT,
    Shape,
    Spot,
    Values,
    made,
    object_schema,
    read_object,
    write_object,
)
from workshop_studio.exchange.single import is_whole
from workshop_studio.exchange.spelt import known
from workshop_studio.model.boards import Category
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import ID_LIMIT
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot, place
from workshop_studio.model.votes import PaperLine, Round

_LINE = Shape(
    PaperLine,
    (
        *field_keys(PaperLine, "id=question"),
        PlaceKey("number", always=True),
        *field_keys(PaperLine, "text category", always=True),
        *field_keys(PaperLine, "merged_into"),
    ),
)
_UNDECIDED = {"prepared", "open"}
"""The states in which what is asked can still be put right."""


@frozen
class PaperKey:
    """The ballot paper; written with its frozen texts, read with or without them."""

    name: str = "questions"
    required: bool = False

    @property
    def paths(self) -> Mapping[str, str]:
        """The file calls the paper by what is on it."""
        return {"paper": self.name}

    def read(self, given: object, spot: Spot, reading: Reading) -> Values:
        """What the file says, as it is: only the whole round tells what it means."""
        del spot, reading
        return {"paper": given}

    def write(self, thing: object, number: int, snapshot: Snapshot) -> object:
        """The lines; left out where all questions of the board will be asked."""
        del number
        if not isinstance(thing, Round) or not (thing.paper or thing.state != "prepared"):
            return ABSENT
        return [write_object(_LINE, line, n, snapshot) for n, line in enumerate(thing.paper, 1)]

    def schema(self) -> Values:
        """A list of ids or of frozen lines."""
        line = object_schema(_LINE)
        properties = cast("Values", line["properties"])
        category = {"type": ["string", "integer", "null"], "maxLength": 200, "minimum": 1}
        line["properties"] = {**properties, "category": category}
        name = {"type": "string", "maxLength": ID_LIMIT}
        return {"type": ["array", "null"], "items": {"anyOf": [name, line]}}


def read_paper(vote: Values, spot: Spot, reading: Reading, *, asked: bool) -> object:
    """The paper of a round whose other fields are read.

    Where the file lists no questions, a round that was `asked` had all of its board, in order.
    """
    given, board = vote["paper"], str(vote["board"])
    here = spot.at("questions")
    lines = read_list(given, here, reading)
    reading.keep_paper(spot.record, lines)
    if not isinstance(given, list):
        everything = sorted(reading.of(Question, board), key=place)
        lines = [question.id for question in everything] if asked else []
        reading.make_room(len(lines))
    needs_live = vote["state"] in _UNDECIDED
    return tuple(
        _line(each, Spot(entry(here, n - 1), owner=board, number=n), reading, needs_live=needs_live)
        for n, each in enumerate(lines, start=1)
    )


def _line(given: object, spot: Spot, reading: Reading, *, needs_live: bool) -> object:
    if isinstance(given, str):
        _check_there(given, spot.place, reading)
        return made(PaperLine, _completed({"question": given, "number": spot.number}, reading))
    values = read_object(_LINE, _with_category_name(given, spot, reading), spot, reading)
    if values is None or not isinstance(given, dict):
        return PaperLine(question="", number=spot.number)
    if needs_live or given.get("text") is None:
        _check_there(str(values["question"]), spot.at("id"), reading)
    for key in ("text", "category"):
        if given.get(key) is None:
            del values[key]
    return made(PaperLine, _completed(values, reading))


def _check_there(question: str, place: str, reading: Reading) -> None:
    """Only a line frozen from what has been voted on may outlive its question."""
    if not reading.find(Question, question) and not reading.is_lost(question):
        reading.report.wrong(place, f"no such question: {quoted(question)}")


def _completed(values: Values, reading: Reading) -> Values:
    """The line with text and category of the live question, where it does not bring its own."""
    live = reading.find(Question, str(values["question"]))
    category = reading.find(Category, live.category) if live else None
    live_values: Values = {
        "text": live.text if live else "",
        "category": category.name if category else "",
    }
    return live_values | values


def _with_category_name(given: object, spot: Spot, reading: Reading) -> object:
    """The line with its category by name, where the file counts it from 1."""
    if not isinstance(given, dict):
        return given
    index = known(given.get("category"), inside(spot.place, "category"), reading.report)
    if not isinstance(index, int) or not is_whole(index):
        return given
    categories = reading.of(Category, spot.owner)
    if 1 <= index <= len(categories):
        return {**given, "category": categories[index - 1].name}
    if categories:
        fault = f"{index} is not within 1 to {len(categories)}"
        reading.report.wrong(inside(spot.place, "category"), fault)
    return {**given, "category": None}
