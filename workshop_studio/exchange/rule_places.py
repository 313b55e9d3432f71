"""Owns the way from a broken rule of the model to its place in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshop_studio.exchange.consequences import follows
from workshop_studio.exchange.reading import Reading
from workshop_studio.exchange.report import inside
from workshop_studio.exchange.rule_paths import RulePath, path_of
from workshop_studio.model.base import Record
from workshop_studio.model.problems import Problem
from workshop_studio.model.votes import Ballot, Round


def tell(found: Iterable[Problem], reading: Reading) -> None:
    """Report broken rules by their places, but for those that only follow from what is reported."""
    held_back = []
    for problem in _ballots_last(found, reading):
        record = reading.records[problem.record]
        path = path_of(problem.field, record)
        place = _place(path, record, reading)
        if problem.warning:
            reading.report.warn(place, problem.text)
        elif follows(path, record, reading):
            held_back.append((place, problem.text))
        else:
            reading.report.wrong(place, problem.text)
    if not reading.report.places:
        # What follows from nothing that was told has to be told itself.
        for place, text in held_back:
            reading.report.wrong(place, text)


def _ballots_last(found: Iterable[Problem], reading: Reading) -> Iterator[Problem]:
    """What may be spent on ballots is for their round to say, so it has to speak first."""
    of_ballots = []
    for problem in found:
        if isinstance(reading.records[problem.record], Ballot):
            of_ballots.append(problem)
        else:
            yield problem
    yield from of_ballots


def _place(path: RulePath, record: Record, reading: Reading) -> str:
    base, paths = reading.place(record.id)
    spoken = paths.get(path.head, path.head)
    place = f"{base}.{spoken}" if base and spoken else base + spoken
    if path.question:
        return inside(place, path.question) + path.rest
    if isinstance(record, Round) and path.head == "paper" and path.rest == ".question":
        is_object = isinstance(reading.paper_line(record.id, path.index or 0), dict)
        return f"{place}[{path.index}]{'.id' if is_object else ''}"
    return place + path.tail
