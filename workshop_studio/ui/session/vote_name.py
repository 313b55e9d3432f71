"""Owns what a vote is called wherever the window speaks of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round


def vote_name(snapshot: Snapshot, vote: Round) -> str:
    """Its title, or its place among the votes of the session."""
    return " ".join(vote.title.split()) or numbered_vote(snapshot, vote)


def numbered_vote(snapshot: Snapshot, vote: Round) -> str:
    """Its place among the votes of the session, counted from 1."""
    places = [each.id for each in snapshot.all(Round)]
    place = places.index(vote.id) if vote.id in places else len(places)
    return QCoreApplication.translate("Vote", "Vote {n}").format(n=place + 1)
