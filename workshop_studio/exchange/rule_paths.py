"""Owns the parts of a field's path within a record, as the model's rules write it."""

from __future__ import annotations

import re

from workshop_studio.model.base import Record
from workshop_studio.model.frozen import frozen
from workshop_studio.model.votes import Ballot, Round

_HEAD = re.compile(r"(\w*)(.*)", re.DOTALL)
_VOTES = re.compile(r"(votes|tally\.counts)(?:\[(\d+)\](?:\.question)?|\.)(.*)", re.DOTALL)
_ENTRY = re.compile(r"\[(\d+)\](.*)", re.DOTALL)


@frozen
class RulePath:
    """A path such as "actions[2].start", or "votes.q9", taken apart.

    Attributes:
        head: the field itself, or "tally.counts".
        question: whose votes it is about, where the head holds votes.
        index: of the entry, where the head is a list.
        rest: what comes below, such as ".start".
    """

    head: str
    question: str = ""
    index: int | None = None
    rest: str = ""

    @property
    def tail(self) -> str:
        """What stands behind the head."""
        return self.rest if self.index is None else f"[{self.index}]{self.rest}"


def path_of(field: str, record: Record) -> RulePath:
    """Take a path apart; votes are listed in a record, but found by their question in a file."""
    votes = _VOTES.fullmatch(field)
    if votes and isinstance(record, Ballot | Round):
        head, index, rest = votes.groups()
        if index is None:
            return RulePath(head, question=rest)
        return RulePath(head, question=_voted_for(record, int(index)), rest=rest)
    parts = _HEAD.fullmatch(field)
    head, rest = parts.groups() if parts else (field, "")
    entry = _ENTRY.fullmatch(rest)
    if entry is None:
        return RulePath(head, rest=rest)
    return RulePath(head, index=int(entry[1]), rest=entry[2])


def _voted_for(record: Ballot | Round, index: int) -> str:
    if isinstance(record, Ballot):
        return record.votes[index].question
    return record.tally.counts[index].question if record.tally else ""
