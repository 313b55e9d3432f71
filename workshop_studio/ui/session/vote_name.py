"""Owns what a vote is called wherever the window speaks of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round


def vote_name(snapshot: Snapshot, vote: Round) -> str:
    """Its title, or its place among the votes of the session."""
    return " ".join(vote.title.split()) or numbered_vote(snapshot, vote)


def numbered_vote(snapshot: Snapshot, vote: Round | None) -> str:
    """Its place among the votes of the session, counted from 1; of one still to be made the next.

    Args:
        snapshot: the session.
        vote: one of its votes; None for one that is being prepared.
    """
    places = [each.id for each in snapshot.all(Round)]
    place = len(places) if vote is None else places.index(vote.id)
    return QCoreApplication.translate("Vote", "Vote {n}").format(n=place + 1)
