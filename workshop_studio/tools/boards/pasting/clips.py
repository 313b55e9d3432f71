"""Owns what is copied from a board: a small session of its own, and lines for other programs."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.model.base import Item, Record
from workshop_studio.model.boards import Board, Category, Ring, Sector
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.rules.links import LINK_KINDS
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, owner_of, snapshot_of
from workshop_studio.model.theories import Element, Theory
from workshop_studio.tools.boards.toil import MOST_TOIL, toil

_GREW, _LED = "grew-from", "led-to"
COPIED: tuple[type[Item], ...] = (Player, Note, Question, Element)
"""The kinds of thing that are copied; links come along with what they join."""


def clip(snapshot: Snapshot, ids: Collection[str], places: Mapping[str, Point]) -> Snapshot:
    """What is copied, as a session that breaks no rule.

    It holds the things, the links among them, and the boards and divisions they stand in. What they
    grew from comes along where it is copied too; else its ids do, for the session it is from, and
    so do those of what grew from them.

    Args:
        snapshot: the session.
        ids: of what is selected; links alone give nothing.
        places: where free notes stand, by their ids: also those that were never put anywhere.
    """
    found = (snapshot.find(each) for each in dict.fromkeys(ids))
    things = [each for each in found if isinstance(each, COPIED)]
    if not things:
        return Snapshot()
    names = {each.id for each in things}
    session = Session(id=snapshot.session.id, title="Copied", extra=_thread(snapshot, things))
    records: list[Record] = [session]
    for owner in dict.fromkeys(owner_of(each) for each in things):
        records += _frame(snapshot, owner)
        ends = {*names, YOUNG_PERSON} if YOUNG_PERSON in ids else names
        records += _links(snapshot, owner, ends)
    return snapshot_of([*records, *(_alone(each, names, places) for each in things)])


def words_of(thing: Record) -> str:
    """What a thing says: its name, or its text."""
    return thing.name if isinstance(thing, Player) else str(getattr(thing, "text", ""))


def is_much_for(copied: Snapshot, *, most: int) -> bool:
    """Whether what is copied is more than a board takes at once: too many things, or long texts."""
    things = [each for kind in COPIED for each in copied.all(kind)]
    return len(things) > most or sum(toil(words_of(each)) for each in things) > MOST_TOIL


def lines_of(copied: Snapshot) -> str:
    """The words of what is copied, a line each, for other programs; private words stay here."""
    things = (each for kind in COPIED for each in copied.all(kind) if not each.private)
    return "\n".join(line for each in things if (line := " ".join(words_of(each).split())))


def grown_from(copied: Snapshot, thing: str) -> tuple[str, ...]:
    """Ids of what a copied thing grew from, wherever that is."""
    return _known(copied, _GREW, thing)


def led_to(copied: Snapshot, thing: str) -> tuple[str, ...]:
    """Ids of the questions and boxes that had grown from a thing when it was copied."""
    return _known(copied, _LED, thing)


def _known(copied: Snapshot, tie: str, thing: str) -> tuple[str, ...]:
    extra = copied.session.extra
    known: object = json.loads(extra).get(tie) if extra else None
    found = known.get(thing) if isinstance(known, dict) else None
    return tuple(str(each) for each in found) if isinstance(found, list) else ()


def _thread(snapshot: Snapshot, things: Iterable[Record]) -> str:
    """What the things grew from and led to, as text; "" where there is neither."""
    names = {each.id: each for each in things}
    grew = {
        each.id: list(each.origins)
        for each in names.values()
        if isinstance(each, Question | Element) and each.origins
    }
    led: dict[str, list[str]] = {}
    grown: tuple[Question | Element, ...] = (*snapshot.all(Question), *snapshot.all(Element))
    for later in grown:
        for origin in later.origins:
            if origin in names:
                led.setdefault(origin, []).append(later.id)
    said = {tie: known for tie, known in ((_GREW, grew), (_LED, led)) if known}
    if not said:
        return ""
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _frame(snapshot: Snapshot, owner: str) -> Iterator[Record]:
    """A board or theory as bare as it may be."""
    whole = snapshot.find(owner)
    if isinstance(whole, Theory):
        yield Theory(id=whole.id, title=whole.title, order=whole.order)
    if isinstance(whole, Board):
        yield Board(id=whole.id, kind=whole.kind, title=whole.title, order=whole.order)
        for kind in (Ring, Sector, Category):
            yield from snapshot.of(kind, owner)


def _links(snapshot: Snapshot, owner: str, ends: Collection[str]) -> Iterator[Record]:
    for kind in LINK_KINDS:
        for link in snapshot.of(kind, owner):
            if link.source in ends and link.target in ends:
                yield link


def _alone(thing: Record, names: Collection[str], places: Mapping[str, Point]) -> Record:
    """A thing that names nothing that is not copied."""
    if isinstance(thing, Question):
        kept = tuple(each for each in thing.origins if each in names)
        return replace(thing, origins=kept, absorbed=())
    if isinstance(thing, Element):
        return replace(thing, origins=tuple(each for each in thing.origins if each in names))
    if isinstance(thing, Note) and not thing.layer and thing.id in places:
        x, y = places[thing.id]
        return replace(thing, x=x, y=y)
    return thing
