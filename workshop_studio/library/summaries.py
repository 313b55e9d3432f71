"""Owns what a list of sessions tells of each."""

from __future__ import annotations

from collections.abc import Iterable

from workshop_studio.model.frozen import frozen


@frozen(kw_only=True)
class SessionSummary:
    """One session of a library, without opening it.

    Attributes:
        id, title, place, date, group, system: as in the session.
        saved: when its newest change was made, ISO 8601 in UTC; empty where nothing says.
        players, notes, questions, rounds: how many it has.
    """

    id: str
    title: str
    place: str
    date: str
    group: str
    system: str
    saved: str
    players: int
    notes: int
    questions: int
    rounds: int


def newest_first(found: Iterable[SessionSummary]) -> tuple[SessionSummary, ...]:
    """Sessions in the order of a list: the one changed last first."""
    return tuple(sorted(found, key=lambda each: (each.saved, each.id), reverse=True))
