"""Owns paper ballots that are typed in: entered, found by their number, corrected, taken back.

The number is pencilled on the paper by whoever types, after the papers were collected and mixed;
it serves to find a ballot again and goes when the vote closes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.ids import new_id
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import HIGHEST_SLIP, Ballot, Votes
from workshop_studio.operations.editing import existing
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.rounds import round_in, spent


def type_ballot(
    snapshot: Snapshot, round_id: str, votes: Sequence[Votes], *, slip: int | None = None
) -> ChangeSet:
    """Enter one paper ballot. Only a ballot enters, so that the journal tells nothing of it.

    Args:
        snapshot: the session.
        round_id: of the open vote.
        votes: as `tools.paper_rows` reads them; none for an empty paper.
        slip: number pencilled on the paper, 1 to 99,999; None where there is none.

    Raises:
        NotPossibleError: the vote is not open, or the number is taken or too high.
    """
    vote = round_in(snapshot, round_id, "open")
    _refuse_slip(snapshot, vote.id, slip)
    typed = Ballot(id=new_id(), round=vote.id, votes=spent(votes), typed=True, slip=slip)
    return ChangeSet((Change(None, typed),))


def correct_ballot(
    snapshot: Snapshot, ballot_id: str, votes: Sequence[Votes], *, slip: int | None = None
) -> ChangeSet:
    """Put what stands on a paper in place of what was typed.

    Raises:
        NotPossibleError: as `take_back_ballot`, or the number is taken or too high.
    """
    ballot = _typed(snapshot, ballot_id)
    if slip != ballot.slip:
        _refuse_slip(snapshot, ballot.round, slip)
    return change_set([Change(ballot, replace(ballot, votes=spent(votes), slip=slip))])


def take_back_ballot(snapshot: Snapshot, ballot_id: str) -> ChangeSet:
    """Take a typed ballot out again, as if it had not been typed.

    To set it aside instead, say so first (`operations.set_aside`), as a step of its own.

    Raises:
        NotPossibleError: it is gone, its vote is not open, or it was cast on the laptop.
    """
    return change_set([Change(_typed(snapshot, ballot_id), None)])


def next_slip(snapshot: Snapshot, round_id: str) -> int:
    """The number to pencil on the next paper: one more than the highest that is taken."""
    taken = (each.slip or 0 for each in snapshot.of(Ballot, round_id))
    return min(max(taken, default=0) + 1, HIGHEST_SLIP)


def _refuse_slip(snapshot: Snapshot, round_id: str, slip: int | None) -> None:
    if slip is None:
        return
    if not 1 <= slip <= HIGHEST_SLIP:
        raise NotPossibleError(f"The number on a ballot is 1 to {HIGHEST_SLIP:,}.")
    if any(each.slip == slip for each in snapshot.of(Ballot, round_id)):
        raise NotPossibleError(
            f"A ballot with the number {slip} is typed in already; find it to correct it, or"
            " pencil another number on this one."
        )


def _typed(snapshot: Snapshot, ballot_id: str) -> Ballot:
    ballot = existing(snapshot, ballot_id)
    if not isinstance(ballot, Ballot) or not ballot.typed:
        raise NotPossibleError("Only a ballot typed in from paper can be changed.")
    round_in(snapshot, ballot.round, "open")
    return ballot
