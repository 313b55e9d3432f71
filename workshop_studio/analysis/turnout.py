"""Owns how many people have voted in a round: all that may be told while it is open."""

from __future__ import annotations

from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round


def turnout(snapshot: Snapshot, vote: Round) -> int:
    """People who have voted: by ballot, with dots on paper, or with a ballot that was set aside."""
    dots = vote.tally.voters if vote.tally else 0
    return len(snapshot.of(Ballot, vote.id)) + dots + len(vote.set_aside)


def turnout_in_words(snapshot: Snapshot, vote: Round) -> str:
    """The same as a sentence for the room: "13 of 24 have voted"."""
    voted = turnout(snapshot, vote)
    if vote.expected and voted > vote.expected:
        return f"{voted:,} have voted, {vote.expected:,} expected"
    if vote.expected:
        return f"{voted:,} of {vote.expected:,} have voted"
    return "1 person has voted" if voted == 1 else f"{voted:,} people have voted"
