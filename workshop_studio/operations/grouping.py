"""Owns the headings that things stand under: giving one, taking it away, wording it anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from workshop_studio.model.changes import Change, ChangeSet, change_set, merged
from workshop_studio.model.declared import NAME_LIMIT
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.snapshot import Snapshot, owner_of
from workshop_studio.model.theories import Element
from workshop_studio.operations.editing import existing, plain_text
from workshop_studio.operations.ordering import move_before
from workshop_studio.operations.refusal import NotPossibleError

Grouped = Note | Question | Element
KINDS: tuple[type[Grouped], ...] = (Note, Question, Element)


def group(snapshot: Snapshot, ids: Collection[str], heading: str) -> ChangeSet:
    """Put things under a heading, next to each other where they stand in one cell.

    In the words of a heading that others stand under, but for capitals, they join those.

    Raises:
        NotPossibleError: the heading has no words, or there is nothing that stands under one:
            players are grouped by rings and sectors.
    """
    words = " ".join(plain_text(heading).split())[:NAME_LIMIT].strip()
    if not words:
        raise NotPossibleError("Write the words of the heading first.")
    things = groupable(snapshot, ids)
    words = _as_others(snapshot, things, words)
    named = change_set(Change(each, replace(each, group=words)) for each in things)
    return merged([named, *_side_by_side(snapshot.apply(named), things)])


def ungroup(snapshot: Snapshot, ids: Collection[str]) -> ChangeSet:
    """Take things out from under their headings; they stay where they are."""
    return change_set(
        Change(each, replace(each, group="")) for each in groupable(snapshot, ids) if each.group
    )


def rename_heading(snapshot: Snapshot, owner: str, heading: str, words: str) -> ChangeSet:
    """Word a heading anew for all that stands under it on one board or in one theory."""
    return group(snapshot, [each.id for each in under(snapshot, owner, heading)], words)


def under(snapshot: Snapshot, owner: str, heading: str) -> tuple[Grouped, ...]:
    """What stands under a heading on a board or in a theory, in order."""
    things = (each for kind in KINDS for each in snapshot.of(kind, owner))
    return tuple(each for each in things if each.group.strip() == heading.strip())


def headings(snapshot: Snapshot, owner: str) -> tuple[str, ...]:
    """The headings of a board or theory as they first come up."""
    things = (each.group.strip() for kind in KINDS for each in snapshot.of(kind, owner))
    return tuple(dict.fromkeys(each for each in things if each))


def groupable(snapshot: Snapshot, ids: Iterable[str]) -> list[Grouped]:
    """The things among some ids that can stand under a heading, in the order of their board.

    Raises:
        NotPossibleError: there are none, or only players, which rings and sectors group.
    """
    found = [existing(snapshot, each) for each in dict.fromkeys(ids)]
    things = [each for each in found if isinstance(each, Grouped)]
    if not things and any(isinstance(each, Player) for each in found):
        raise NotPossibleError(
            "On the map, rings and sectors group the players: give them the same sector instead."
        )
    if not things:
        raise NotPossibleError("Select what is to stand under a heading first.")
    return sorted(things, key=lambda each: (each.order, each.id))


def _as_others(snapshot: Snapshot, things: list[Grouped], words: str) -> str:
    """The words of a heading as they stand over other things there; as they are where none do."""
    owner, ids = owner_of(things[0]), {each.id for each in things}
    if words in headings(snapshot, owner):
        return words
    fellows = (each for kind in KINDS for each in snapshot.of(kind, owner))
    there = (each.group.strip() for each in fellows if each.id not in ids)
    return next((each for each in there if each.casefold() == words.casefold()), words)


def _side_by_side(snapshot: Snapshot, things: list[Grouped]) -> list[ChangeSet]:
    """Each thing right behind the one before it in the same cell; free notes have none."""
    changes: list[ChangeSet] = []
    last: dict[tuple[str, str], str] = {}
    for thing in things:
        cell = (owner_of(thing), _cell(thing))
        before = last.get(cell)
        if before is not None and cell[1]:
            row = [each.id for each in snapshot.of(type(thing), cell[0])]
            after = row[row.index(before) + 1]
            if after != thing.id:
                changes.append(move_before(snapshot, thing.id, after))
                snapshot = snapshot.apply(changes[-1])
        last[cell] = thing.id
    return changes


def _cell(thing: Grouped) -> str:
    if isinstance(thing, Note):
        return f"{thing.layer}/{thing.side}" if thing.layer else ""
    return thing.category if isinstance(thing, Question) else thing.column
