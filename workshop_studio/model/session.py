"""Owns the record of a session as a whole, and of its agenda and reflections."""

from __future__ import annotations

from typing import Annotated

from workshop_studio.model.base import Listed, Record
from workshop_studio.model.declared import (
    Date,
    FilledName,
    LongText,
    Moment,
    Name,
    Names,
    Ref,
    ShortText,
    Span,
)
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import System


@frozen(kw_only=True)
class Revision:
    """What tells newer, older and diverged copies of a session apart.

    Attributes:
        count: changes made in the session's life; 0 where a file did not say.
        parent: fingerprint of the contents this copy was made from, or empty.
        saved: when the newest change was made.
    """

    count: Annotated[int, Span(0, 2**53)] = 0
    parent: ShortText = ""
    saved: Annotated[str, Moment()] = ""
    extra: str = ""


@frozen(kw_only=True)
class Session(Record):
    """One workshop: what it looked at, where, when and with whom (method, "Who is in the room")."""

    title: FilledName
    revision: Revision = Revision()
    place: ShortText = ""
    date: Date = ""
    system: System = "locality"
    group: ShortText = ""
    series: ShortText = ""
    purpose: LongText = ""
    facilitators: Names = ()
    context: LongText = ""
    tags: Names = ()
    extra: str = ""


@frozen(kw_only=True)
class AgendaStep(Listed):
    """One step of the plan for the day; `minutes` is None where no time was set."""

    title: Name = ""
    target: Annotated[
        str, Ref(("board", "round", "theory", "poll", "self-review"), optional=True)
    ] = ""
    minutes: Annotated[int | None, Span(0, 1_000_000)] = None
    prompts: Names = ()
    notes: LongText = ""


@frozen(kw_only=True)
class Reflection(Listed):
    """Short words of a participant at the end; never with a name."""

    text: ShortText = ""
