"""Owns the records of what stands on boards: players, notes, questions and their links."""

from __future__ import annotations

from typing import Annotated, Literal

from workshop_studio.model.base import Item, Listed
from workshop_studio.model.boards import OwningBoard
from workshop_studio.model.declared import (
    TEXT_LIMIT,
    FilledName,
    FilledText,
    LongText,
    Ref,
    ShortText,
    Words,
)
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import ID_LIMIT
from workshop_studio.model.words import Layer, LinkKind, Mark, Rating, Side, Sign

PlayerEnd = Annotated[str, Ref(("player",), centre=True)]
NoteEnd = Annotated[str, Ref(("note",))]


@frozen(kw_only=True)
class Player(Item):
    """Somebody in the system around the young person (method, 1).

    Attributes:
        angle: degrees, 0 up, clockwise, at least 0 and under 360; None means laid out.
    """

    board: OwningBoard
    name: FilledName
    sector: Annotated[str, Ref(("sector",))]
    ring: Annotated[str, Ref(("ring",))]
    angle: float | None = None
    note: LongText = ""


@frozen(kw_only=True)
class PlayerLink(Listed):
    """How one player is connected with another, or with the young person, and how well it works."""

    board: OwningBoard
    source: PlayerEnd
    target: PlayerEnd
    kind: LinkKind = "works-with"
    rating: Rating = "unrated"
    note: LongText = ""


@frozen(kw_only=True)
class Note(Item):
    """A note on an iceberg (with a layer and a side) or on a free board (at a place in points)."""

    board: OwningBoard
    text: FilledText
    layer: Literal[Layer, ""] = ""
    side: Literal[Side, ""] = ""
    marks: tuple[Mark, ...] = ()
    x: float | None = None
    y: float | None = None


@frozen(kw_only=True)
class NoteLink(Listed):
    """One note bears on another: this belief holds up that structure."""

    board: OwningBoard
    source: NoteEnd
    target: NoteEnd
    note: LongText = ""


@frozen(kw_only=True)
class Question(Item):
    """An opportunity written as a question (method, 3).

    Attributes:
        short: a few words for lists, ballots and the wall; the first line of the text where empty.
        origins: the notes, players or links it grew from.
        signs: which of the six signs of energy for change the group sees in it.
        absorbed: ids of the questions that were merged into it, so that votes can follow them.
        wordings: what those asked in other words; nobody votes on these, and nothing is lost.
    """

    board: OwningBoard
    text: FilledText
    category: Annotated[str, Ref(("category",))]
    short: ShortText = ""
    origins: tuple[Annotated[str, Ref(("note", "player", "player-link"))], ...] = ()
    signs: tuple[Sign, ...] = ()
    absorbed: tuple[Annotated[str, Words(ID_LIMIT, required=True)], ...] = ()
    wordings: tuple[Annotated[str, Words(TEXT_LIMIT, required=True)], ...] = ()


def short_text(short: str, text: str) -> str:
    """What a question is listed by: its own short form, else the first line of its text."""
    return short.strip() or text.strip().partition("\n")[0].strip()
