"""Owns adding a record and changing the fields of one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from workshop_studio.model.base import Listed, Record
from workshop_studio.model.boards import Board
from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.items import Question
from workshop_studio.model.reading import fields_of
from workshop_studio.model.rules.fields import CONTROLS
from workshop_studio.model.snapshot import Snapshot, owner_field, owner_of
from workshop_studio.model.unseen import seen
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.operations.ordering import next_order
from workshop_studio.operations.refusal import NotPossibleError

R = TypeVar("R", bound=Record)
_NEVER_EDITED = {"id", "order", "extra"}
_HAS_ITS_OWN_WAY: dict[type[Record], set[str]] = {
    Board: {"kind"},
    Round: {"state", "paper", "tally", "set_aside"}
    | {"votes_per_criterion", "reopened", "withheld", "typed"},
    Ballot: {"round", "votes", "typed", "slip"},
    Question: {"absorbed"},
}


def add(snapshot: Snapshot, record: Listed) -> ChangeSet:
    """Add a record after its fellows; texts of which nobody sees anything are empty.

    Raises:
        NotPossibleError: its id is taken.
    """
    if snapshot.find(record.id) is not None:
        raise NotPossibleError("Something with the same id is there already.")
    order = next_order(snapshot, type(record), owner_of(record))
    return ChangeSet((Change(None, entered(replace(record, order=order))),))


def edit(snapshot: Snapshot, record_id: str, **fields: object) -> ChangeSet:
    """Give some fields of a record new values; values it already has change nothing.

    Control characters are dropped from texts, as they are from files; a new text of which nobody
    sees anything is empty. What identifies a record, places it in an order, says whom it belongs
    to or moves a vote on has operations of its own.

    Raises:
        NotPossibleError: the record is gone.
        ValueError: a field that is not edited this way.
    """
    record = existing(snapshot, record_id)
    own_ways = _HAS_ITS_OWN_WAY.get(type(record), set())
    refused = (_NEVER_EDITED | own_ways | {owner_field(type(record))}) & fields.keys()
    if refused:
        raise ValueError(f"{', '.join(sorted(refused))} cannot be edited")
    given = {name: seen(each) if isinstance(each, str) else each for name, each in fields.items()}
    return change_set([Change(record, cleaned(changed(record, **given)))])


def existing(snapshot: Snapshot, record_id: str) -> Record:
    """The record with an id.

    Raises:
        NotPossibleError: it is gone.
    """
    record = snapshot.find(record_id)
    if record is None:
        raise NotPossibleError("This is no longer there; it has been deleted.")
    return record


def changed(record: R, **fields: object) -> R:
    """A copy of a record with some fields replaced."""
    given: dict[str, Any] = fields
    return replace(record, **given)


def entered(record: R) -> R:
    """A record that somebody enters: cleaned, and empty where nobody would see its texts."""
    texts = {
        field.name: ""
        for field in fields_of(type(record))
        if field.words
        and isinstance(content := getattr(record, field.name), str)
        and content
        and not seen(content)
    }
    return cleaned(changed(record, **texts) if texts else record)


def cleaned(record: R) -> R:
    """A record whose own texts hold no control characters but tabs and line ends.

    Line ends of other systems become ours (exchange format, rule 2).
    """
    texts = {
        field.name: _tidied(content)
        for field in fields_of(type(record))
        if field.words
        and isinstance(content := getattr(record, field.name), str)
        and not content.isprintable()
    }
    return changed(record, **texts) if texts else record


def plain_text(text: str) -> str:
    """A text somebody typed, as a nested value holds it: trimmed, without control characters.

    Where nobody would see any of it, it is empty.
    """
    return seen(_tidied(text).strip())


def _tidied(text: str) -> str:
    return CONTROLS.sub("", text.replace("\r\n", "\n"))
