"""Owns the list of all kinds of record and their names."""

from __future__ import annotations

from types import MappingProxyType

from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board, Category, Ring, Sector
from workshop_studio.model.follow_up import Commitment, Poll, SelfReview
from workshop_studio.model.items import Note, NoteLink, Player, PlayerLink, Question
from workshop_studio.model.session import AgendaStep, Reflection, Session
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.model.votes import Ballot, Round

KINDS = MappingProxyType[str, type[Record]](
    {
        "session": Session,
        "board": Board,
        "ring": Ring,
        "sector": Sector,
        "category": Category,
        "player": Player,
        "player-link": PlayerLink,
        "note": Note,
        "note-link": NoteLink,
        "question": Question,
        "round": Round,
        "ballot": Ballot,
        "theory": Theory,
        "element": Element,
        "theory-link": TheoryLink,
        "commitment": Commitment,
        "poll": Poll,
        "self-review": SelfReview,
        "reflection": Reflection,
        "agenda-step": AgendaStep,
    }
)
"""Name of each kind, as tables, journal and references use it; owners before the owned."""

KIND_NAMES = MappingProxyType({kind: name for name, kind in KINDS.items()})


def kind_name(record: Record) -> str:
    """The name of a record's kind, such as "player-link"."""
    return KIND_NAMES[type(record)]
