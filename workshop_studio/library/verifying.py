"""Owns the proof of a session: its journal whole, and the tables what the journal says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop_studio.library.errors import UnreadableError
from workshop_studio.library.history import JournalRow, Records, replay
from workshop_studio.library.secrecy import open_rounds_of
from workshop_studio.model.base import Record
from workshop_studio.model.votes import Ballot


def damages(rows: Sequence[JournalRow], records: Records) -> tuple[str, ...]:
    """What is wrong with a session, each as words that say where; empty where all is well.

    Args:
        rows: all its journal rows, oldest first.
        records: all its records as the tables have them.
    """
    gaps = tuple(_gaps(rows))
    if gaps:
        return gaps
    replayed: Records = {}
    for row in rows:
        try:
            replay(row, replayed)
        except UnreadableError as error:
            return (str(error),)
    return tuple(_differences(replayed, _without_open_ballots(records)))


def _gaps(rows: Sequence[JournalRow]) -> Iterator[str]:
    if not rows:
        yield "its history is missing"
    expected = 1
    for row in rows:
        if row["seq"] != expected:
            yield f"step {expected} of its history is missing"
        expected = row["seq"] + 1


def _without_open_ballots(records: Records) -> Records:
    rounds = open_rounds_of(records.values())
    return {
        key: record
        for key, record in records.items()
        if not (isinstance(record, Ballot) and record.round in rounds)
    }


def _differences(replayed: Records, stored: Records) -> Iterator[str]:
    for key in sorted(replayed.keys() | stored.keys()):
        if replayed.get(key) != stored.get(key):
            yield f"{_words(stored.get(key) or replayed[key])} is not what its history says"


def _words(record: Record) -> str:
    return f"the {type(record).__name__} {record.id}"
