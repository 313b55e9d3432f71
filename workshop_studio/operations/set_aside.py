"""Owns ballots that do not count: each is set aside with its reason, and counted as such."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import SetAside
from workshop_studio.operations.rounds import round_in


def set_aside(snapshot: Snapshot, round_id: str, *, reason: str) -> ChangeSet:
    """Set a spoilt or over-spent ballot aside; its votes are not kept."""
    vote = round_in(snapshot, round_id, "open")
    kept = (*vote.set_aside, SetAside(reason=reason.strip()))
    return change_set([Change(vote, replace(vote, set_aside=kept))])
