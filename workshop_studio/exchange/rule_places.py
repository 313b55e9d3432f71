"""Owns the way from a broken rule of the model to its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workshop_studio.exchange.reading import Reading
from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board
from workshop_studio.model.problems import Problem
from workshop_studio.model.reading import fields_of
from workshop_studio.model.votes import Ballot, Round

_HEAD = re.compile(r"^(\w*)(.*)$", re.DOTALL)
_INDEXED_VOTES = re.compile(r"^(votes|tally\.counts)\[(\d+)\](?:\.question)?(.*)$", re.DOTALL)
_INDEX = re.compile(r"^\[(\d+)\]$")

_MEASURED_BY = {"waves": "scale", "statements": "scale"}


def tell(found: Iterable[Problem], reading: Reading) -> None:
    """Report broken rules by their places, but for those that only follow from what is reported."""
    held_back = []
    for problem in found:
        record = reading.records[problem.record]
        field = _by_question(problem.field, record)
        place = _place(field, record, reading)
        if problem.warning:
            reading.report.warn(place, problem.text)
        elif _follows(field, record, reading):
            held_back.append((place, problem.text))
        else:
            reading.report.wrong(place, problem.text)
    if not reading.report.places:
        # What follows from nothing that was told has to be told itself.
        for place, text in held_back:
            reading.report.wrong(place, text)


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


def _follows(field: str, record: Record, reading: Reading) -> bool:
    """Whether it only follows from another part of the file that could not be read."""
    base, _ = reading.place(record.id)
    measured_by = _MEASURED_BY.get(_parts(field)[0])
    if measured_by and reading.report.covers(f"{base}.{measured_by}"):
        return True
    named = _named(field, record)
    if not named:
        return False
    return reading.is_lost(named) or (_is_vote(field) and _has_no_paper(record, reading))


def _is_vote(field: str) -> bool:
    return field.startswith(("votes.", "tally.counts."))


def _has_no_paper(record: Record, reading: Reading) -> bool:
    """Whether the board of the voter's round is wrong, so that nobody knows what was asked."""
    vote = reading.find(Round, record.round) if isinstance(record, Ballot) else record
    if not isinstance(vote, Round):
        return False
    board = reading.find(Board, vote.board)
    return board is None or board.kind != "opportunities"


def _named(field: str, record: Record) -> str:
    """The id that a field holds, where it holds one."""
    head, rest = _parts(field)
    if _is_vote(field):
        return rest.removeprefix(".counts").removeprefix(".")
    if not any(each.name == head and each.ref for each in fields_of(type(record))):
        return ""
    content = getattr(record, head)
    index = _INDEX.match(rest)
    return str(content[int(index[1])] if index else content)


def _parts(field: str) -> tuple[str, str]:
    match = _HEAD.match(field)
    return (match[1], match[2]) if match else (field, "")
