"""Owns the canonical form of a session file: the same session always gives the same bytes."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from dataclasses import replace

import msgspec

from workshop_studio.exchange.session_shapes import FORMAT, SESSION
from workshop_studio.exchange.shapes import write_object
from workshop_studio.model.base import Record
from workshop_studio.model.session import AgendaStep
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.votes import Ballot, Round


def write_session(snapshot: Snapshot, *, compressed: bool = False, with_id: bool = True) -> bytes:
    """The bytes of a session's file.

    Keys come in the order of the format, unknown ones after the known; defaults are left out, lists
    stand in their order and ballots sorted by content. An open round is not exported (exchange
    format, rule 5).

    Args:
        snapshot: a session that breaks no rule.
        compressed: packed with gzip, as NAME.workshop.
        with_id: whether the file says the session's id.
    """
    finished = _without_open_rounds(snapshot)
    written = write_object(SESSION, finished.session, 1, finished)
    if not with_id:
        del written["id"]
    # The standard library writes indented JSON ten times more slowly.
    text = msgspec.json.encode({"format": FORMAT, **written})
    data = msgspec.json.format(text, indent=1) + b"\n"
    return _packed(data) if compressed else data


def _packed(data: bytes) -> bytes:
    # A GzipFile writes its own header; gzip.compress leaves it to the zlib of the system.
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, mtime=0) as packed:
        packed.write(data)
    return buffer.getvalue()


def _without_open_rounds(snapshot: Snapshot) -> Snapshot:
    still_open = {vote.id for vote in snapshot.all(Round) if vote.state == "open"}
    return snapshot_of(_without(snapshot, still_open)) if still_open else snapshot


def _without(snapshot: Snapshot, rounds: set[str]) -> Iterator[Record]:
    for record in snapshot:
        if isinstance(record, AgendaStep) and record.target in rounds:
            yield replace(record, target="")
        elif record.id not in rounds and not (
            isinstance(record, Ballot) and record.round in rounds
        ):
            yield record
