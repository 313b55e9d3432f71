"""Owns the way from a broken rule of the model to its place in the file."""

from __future__ import annotations

import re

from workshop_studio.exchange.reading import Reading
from workshop_studio.model.base import Record
from workshop_studio.model.problems import Problem
from workshop_studio.model.votes import Ballot, Round

_HEAD = re.compile(r"^(\w*)(.*)$", re.DOTALL)
_INDEXED_VOTES = re.compile(r"^(votes|tally\.counts)\[(\d+)\](?:\.question)?(.*)$", re.DOTALL)
_INDEX = re.compile(r"^\[(\d+)\]$")


def tell(problem: Problem, reading: Reading) -> None:
    """Report a broken rule by its place, unless it only follows from what could not be read."""
    record = reading.records[problem.record]
    field = _by_question(problem.field, record)
    if _named(field, record) in reading.lost:
        return
    place = _place(field, record, reading)
    if not problem.warning:
        reading.report.wrong(place, problem.text)
    elif not reading.report.covers(place):
        reading.report.warn(place, problem.text)


def _place(field: str, record: Record, reading: Reading) -> str:
    base, paths = reading.place(record.id)
    head, rest = _parts(field)
    spoken = paths.get(head, head)
    if isinstance(record, Round) and head == "paper" and rest.endswith(".question"):
        rest = rest.removesuffix("question") + "id"
    joined = f"{base}.{spoken}" if base and spoken else base + spoken
    return joined + rest


def _by_question(field: str, record: Record) -> str:
    """Votes are listed in a record, but found by their question in a file."""
    match = _INDEXED_VOTES.match(field)
    if not match or not isinstance(record, Ballot | Round):
        return field
    counted = record.tally.counts if isinstance(record, Round) and record.tally else ()
    votes = record.votes if isinstance(record, Ballot) else counted
    return f"{match[1]}.{votes[int(match[2])].question}{match[3]}"


def _named(field: str, record: Record) -> str:
    """The id that a field holds, where it holds one."""
    head, rest = _parts(field)
    if head in {"votes", "tally"}:
        return rest.removeprefix(".counts").removeprefix(".")
    content = getattr(record, head, "")
    index = _INDEX.match(rest)
    if isinstance(content, tuple) and index:
        content = content[int(index[1])]
    return content if isinstance(content, str) else ""


def _parts(field: str) -> tuple[str, str]:
    match = _HEAD.match(field)
    return (match[1], match[2]) if match else (field, "")
