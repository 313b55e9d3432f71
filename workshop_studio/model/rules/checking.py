"""Owns which rules are asked of which records: all of them, or those that a change can affect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board, Category, Ring
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.items import Question
from workshop_studio.model.problems import Problem
from workshop_studio.model.rules.boards import board_problems, standing_problems
from workshop_studio.model.rules.entering import entering_problems
from workshop_studio.model.rules.fields import field_problems
from workshop_studio.model.rules.follow_up import follow_up_problems
from workshop_studio.model.rules.links import duplicate_links, link_problems
from workshop_studio.model.rules.references import reference_problems, references
from workshop_studio.model.rules.theories import loop_problems, theory_problems
from workshop_studio.model.rules.voting import ballot_problems, round_problems
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.model.votes import Ballot, Round


def problems(snapshot: Snapshot) -> tuple[Problem, ...]:
    """Every rule of every record: what is broken, and warnings."""
    return tuple(each_problem(snapshot))


def each_problem(snapshot: Snapshot) -> Iterator[Problem]:
    """The same one by one, for those who may soon have seen enough."""
    for record in snapshot:
        yield from _of(record, snapshot)
    yield from duplicate_links(snapshot)
    yield from loop_problems(snapshot)


def problems_after(snapshot: Snapshot, changes: ChangeSet) -> tuple[Problem, ...]:
    """The rules that a change set can break, asked of the snapshot it led to; no warnings."""
    ids = {change.id for change in changes.changes if change.after is not None}
    ids.update(_dependents(snapshot, changes))
    records = (snapshot.find(record_id) for record_id in sorted(ids))
    found = list(entering_problems(snapshot, changes))
    for record in records:
        if record is not None:
            found.extend(_of(record, snapshot))
    return tuple(problem for problem in found if not problem.warning)


def _of(record: Record, snapshot: Snapshot) -> Iterator[Problem]:
    yield from field_problems(record)
    yield from reference_problems(record, snapshot)
    yield from standing_problems(record, snapshot)
    yield from link_problems(record, snapshot)
    yield from theory_problems(record, snapshot)
    yield from follow_up_problems(record)
    if isinstance(record, Board):
        yield from board_problems(record, snapshot)
    if isinstance(record, Round):
        yield from round_problems(record, snapshot)
    if isinstance(record, Ballot):
        yield from ballot_problems(record, snapshot)


def _dependents(snapshot: Snapshot, changes: ChangeSet) -> Iterator[str]:
    """Ids of unchanged records whose rules look at a changed one."""
    unsettled: set[str] = set()
    for change in changes.changes:
        before, after = change.before, change.after
        if isinstance(change.record, Ring | Category):
            yield change.record.board
        if isinstance(change.record, Round):
            yield from (ballot.id for ballot in snapshot.of(Ballot, change.id))
        if isinstance(before, Question) and after is None:
            # A paper names its questions without referring to them: a closed one outlives them.
            yield from (vote.id for vote in snapshot.of(Round, before.board))
        if before is not None and (after is None or _bearing(before) != _bearing(after)):
            unsettled.add(change.id)
    if unsettled:
        yield from (record.id for record in snapshot if _refers(record, unsettled))


def _bearing(record: Record) -> tuple[object, ...]:
    """What rules about others rely on: where a record belongs, and an element's column."""
    column = record.column if isinstance(record, Element) else None
    return (type(record), getattr(record, "board", None), getattr(record, "theory", None), column)


def _refers(record: Record, ids: Iterable[str]) -> bool:
    return any(target in ids for _, target, _ in references(record))
