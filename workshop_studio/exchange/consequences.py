"""Owns which broken rules only follow from another part of the file that is wrong itself."""

from __future__ import annotations

from workshop_studio.exchange.reading import Reading
from workshop_studio.exchange.rule_paths import RulePath
from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Player, Question
from workshop_studio.model.reading import fields_of
from workshop_studio.model.votes import Ballot, Round

_MEASURED_BY = {"waves": "scale", "statements": "scale"}
_DIVIDED_BY = {"ring", "category"}
_FROZEN = {".text", ".category"}


def follows(path: RulePath, record: Record, reading: Reading) -> bool:
    """Whether mending something else, which is reported or will be, mends this as well."""
    return (
        _is_measured_wrongly(path, record, reading)
        or _is_typed_from_none(path, record, reading)
        or _is_undivided(path, record)
        or _is_frozen(path, record, reading)
        or _names_what_is_lost(path, record, reading)
    )


def _is_measured_wrongly(path: RulePath, record: Record, reading: Reading) -> bool:
    """Answers on a scale that is wrong, or votes where nobody knows how many there are."""
    base, _ = reading.place(record.id)
    if isinstance(record, Ballot) and path == RulePath("votes") and record.round in reading.records:
        base, _ = reading.place(record.round)
        return reading.report.covers(f"{base}.votes_per_criterion")
    measure = _MEASURED_BY.get(path.head)
    return measure is not None and reading.report.covers(f"{base}.{measure}")


def _is_typed_from_none(path: RulePath, record: Record, reading: Reading) -> bool:
    """How many ballots were typed in, where nobody could read the ballots."""
    base, _ = reading.place(record.id)
    is_about_typing = isinstance(record, Round) and path == RulePath("typed")
    return is_about_typing and reading.report.covers(f"{base}.ballots")


def _is_undivided(path: RulePath, record: Record) -> bool:
    """A ring or category on a board that has none at all."""
    is_inside = isinstance(record, Player | Question) and path.head in _DIVIDED_BY
    return is_inside and not getattr(record, path.head)


def _is_frozen(path: RulePath, record: Record, reading: Reading) -> bool:
    """A text on a ballot paper that the file has only where it was frozen from."""
    if not isinstance(record, Round) or path.head != "paper" or path.rest not in _FROZEN:
        return False
    line = reading.paper_line(record.id, path.index or 0)
    return not isinstance(line, dict) or not isinstance(line.get(path.rest[1:]), str)


def _names_what_is_lost(path: RulePath, record: Record, reading: Reading) -> bool:
    """The id of something that could not be read, or a question of a board that is none."""
    if path.question:
        return reading.is_lost(path.question) or _has_no_paper(record, reading)
    if isinstance(record, Round) and path.head == "paper" and path.rest == ".question":
        asked = record.paper[path.index or 0].question
        return reading.is_lost(asked) or _has_no_paper(record, reading)
    named = _named(path, record)
    return bool(named) and reading.is_lost(named)


def _has_no_paper(record: Record, reading: Reading) -> bool:
    """Whether the board of the voter's round is wrong, so that nobody knows what was asked."""
    vote = reading.find(Round, record.round) if isinstance(record, Ballot) else record
    if not isinstance(vote, Round):
        return False
    board = reading.find(Board, vote.board)
    return board is None or board.kind != "opportunities"


def _named(path: RulePath, record: Record) -> str:
    """The id that a field holds, where it holds one."""
    if not any(each.name == path.head and each.ref for each in fields_of(type(record))):
        return ""
    content = getattr(record, path.head)
    return str(content if path.index is None else content[path.index])
