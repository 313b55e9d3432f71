"""Owns ballots that do not count: each is set aside with its reason, and counted as such."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import SetAside
from workshop_studio.operations.editing import plain_text
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.rounds import round_in


def set_aside(snapshot: Snapshot, round_id: str, *, reason: str) -> ChangeSet:
    """Set a spoilt or over-spent ballot aside; its votes are not kept.

    Args:
        snapshot: the session.
        round_id: of the open vote.
        reason: one of `model.words.REASONS_TO_SET_ASIDE`, or in somebody's own words.

    Raises:
        NotPossibleError: there is no reason, or the vote is not open.
    """
    vote = round_in(snapshot, round_id, "open")
    if not reason.strip():
        raise NotPossibleError("Say why this ballot is set aside.")
    kept = (*vote.set_aside, SetAside(reason=plain_text(reason)))
    return change_set([Change(vote, replace(vote, set_aside=kept))])


def take_up_again(snapshot: Snapshot, round_id: str, place: int) -> ChangeSet:
    """Take a ballot out of those set aside, to type it in after all.

    Args:
        snapshot: the session.
        round_id: of the open vote.
        place: among the vote's `set_aside`, counted from 0.

    Raises:
        NotPossibleError: there is none at this place, or the vote is not open.
    """
    vote = round_in(snapshot, round_id, "open")
    if not 0 <= place < len(vote.set_aside):
        raise NotPossibleError("This ballot is no longer set aside.")
    kept = vote.set_aside[:place] + vote.set_aside[place + 1 :]
    return change_set([Change(vote, replace(vote, set_aside=kept))])
