"""Owns deleting: what goes with a record, and what lets go of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from workshop_studio.model.base import Record
from workshop_studio.model.boards import Category, Ring, Sector
from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.items import Question
from workshop_studio.model.reading import fields_of
from workshop_studio.model.rules.links import Link
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, owner_of
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.operations.editing import changed, existing
from workshop_studio.operations.merging import withholding
from workshop_studio.operations.refusal import NotPossibleError


def remove(snapshot: Snapshot, ids: Iterable[str]) -> ChangeSet:
    """Delete records with all that belongs to them and their links; others let go of them.

    A question leaves the paper of rounds that are only prepared; a round that would ask about
    nothing else goes with it. An open round keeps it, and its votes count as unused; a closed
    round keeps its paper and result. The words of a private question stay private after it is gone.

    Raises:
        NotPossibleError: a record is gone, is the session itself, is a ring, sector or category
            (`operations.divisions` says where their contents go), or a vote on it is open.
    """
    chosen = [existing(snapshot, record_id) for record_id in ids]
    for record in chosen:
        if isinstance(record, Ballot):
            raise NotPossibleError("Ballots are secret and stay with their vote.")
        if isinstance(record, Session):
            raise NotPossibleError("A session is deleted in the library, not from within.")
        if isinstance(record, Ring | Sector | Category):
            raise NotPossibleError("Say first where its contents go.")
    doomed = _doomed(snapshot, {record.id for record in chosen})
    if any(isinstance(record, Round) and record.state == "open" for record in doomed.values()):
        raise NotPossibleError("A vote is open; close it first.")
    gone = [Change(record, None) for record in doomed.values()]
    return change_set([*_let_go(snapshot, doomed), *gone])


def _doomed(snapshot: Snapshot, ids: set[str]) -> dict[str, Record]:
    """The records with these ids, what they own, in turn, and the links that end at them."""
    doomed = {record.id: record for record in snapshot if record.id in ids}
    growing = True
    while growing:
        follow = [
            record
            for record in snapshot
            if record.id not in doomed and _goes_with(record, doomed.keys())
        ]
        doomed.update((record.id, record) for record in follow)
        growing = bool(follow)
    return doomed


def _goes_with(record: Record, doomed: Iterable[str]) -> bool:
    if owner_of(record) in doomed:
        return True
    if isinstance(record, Round) and record.state == "prepared" and record.paper:
        return all(line.question in doomed for line in record.paper)
    return isinstance(record, Link) and (record.source in doomed or record.target in doomed)


def _let_go(snapshot: Snapshot, doomed: Mapping[str, Record]) -> Iterator[Change]:
    for record in snapshot:
        if record.id not in doomed:
            yield Change(record, _without(record, doomed))


def _without(record: Record, doomed: Mapping[str, Record]) -> Record:
    """A record that no longer refers to what is deleted."""
    if isinstance(record, Round):
        return _paper_without(record, doomed)
    for field in fields_of(type(record)):
        if field.ref is None or field.ref.owner:
            continue
        content = getattr(record, field.name)
        if field.listed and any(target in doomed for target in content):
            kept_ids = tuple(target for target in content if target not in doomed)
            record = changed(record, **{field.name: kept_ids})
        elif field.ref.optional and content in doomed:
            record = changed(record, **{field.name: ""})
    return record


def _paper_without(vote: Round, doomed: Mapping[str, Record]) -> Round:
    if vote.state != "prepared":
        return withholding(vote, (each for each in doomed.values() if isinstance(each, Question)))
    kept = tuple(line for line in vote.paper if line.question not in doomed)
    return vote if kept == vote.paper else replace(vote, paper=kept)
