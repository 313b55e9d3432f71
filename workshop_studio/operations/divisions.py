"""Owns rings, sectors and categories: adding, renaming, and removing with a place for contents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop_studio.model.boards import Category, Ring, Sector
from workshop_studio.model.changes import Change, ChangeSet, change_set, merged
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Player, Question
from workshop_studio.model.rules.boards import CATEGORIES, RINGS
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import add, changed, edit, existing, plain_text
from workshop_studio.operations.refusal import NotPossibleError

Division = Ring | Sector | Category
_FEWEST: dict[type[Division], int] = {Ring: RINGS[0], Sector: 1, Category: CATEGORIES[0]}
_WORDS: dict[type[Division], str] = {Ring: "ring", Sector: "sector", Category: "category"}


def add_division(snapshot: Snapshot, kind: type[Division], board: str, *, name: str) -> ChangeSet:
    """Add a ring (outermost), a sector or a category (last) to a board.

    Raises:
        NotPossibleError: the map has a sector of this name.
    """
    _refuse_same_sector(snapshot, kind, board, name=name)
    return add(snapshot, kind(id=new_id(), board=board, name=name.strip()))


def rename_division(snapshot: Snapshot, division_id: str, *, name: str) -> ChangeSet:
    """Give a ring, sector or category another name; what it holds stays in it.

    Raises:
        NotPossibleError: the map has a sector of this name.
    """
    division = existing(snapshot, division_id)
    if isinstance(division, Sector) and division.name != name.strip():
        _refuse_same_sector(snapshot, Sector, division.board, name=name)
    return edit(snapshot, division_id, name=name.strip())


def contents(snapshot: Snapshot, division: Division) -> tuple[Player | Question, ...]:
    """The players of a ring or sector, or the questions of a category."""
    if isinstance(division, Category):
        questions = snapshot.of(Question, division.board)
        return tuple(each for each in questions if each.category == division.id)
    players = snapshot.of(Player, division.board)
    return tuple(each for each in players if division.id in (each.ring, each.sector))


def remove_division(snapshot: Snapshot, division_id: str, *, into: str = "") -> ChangeSet:
    """Remove a ring, sector or category; what it holds moves into another of the same board.

    Raises:
        NotPossibleError: it holds something and `into` names no other one, or too few would be
            left.
    """
    division = existing(snapshot, division_id)
    if not isinstance(division, Division):
        raise NotPossibleError("Only a ring, a sector or a category can be removed this way.")
    word = _WORDS[type(division)]
    rest = [each for each in snapshot.of(type(division), division.board) if each.id != division_id]
    if len(rest) < _FEWEST[type(division)]:
        raise NotPossibleError(f"The board needs this {word}: add another before removing it.")
    held = contents(snapshot, division)
    if held and into not in {each.id for each in rest}:
        raise NotPossibleError(
            f"This {word} holds {len(held)}: say which {word} they go to before removing it."
        )
    moves = [Change(item, changed(item, **{_field(division): into})) for item in held]
    return change_set([*moves, Change(division, None)])


def set_rings(snapshot: Snapshot, board: str, names: Sequence[str]) -> ChangeSet:
    """Rename the rings of a map from inside to outside, such as after a preset.

    Missing rings are added; surplus ones are removed and their players go to the outermost ring
    that stays.

    Raises:
        NotPossibleError: too few names for a map.
    """
    if len(names) < RINGS[0]:
        raise NotPossibleError(f"A map has at least {RINGS[0]} rings.")
    present = snapshot.of(Ring, board)
    kept, surplus = present[: len(names)], present[len(names) :]
    changes = [
        Change(ring, replace(ring, name=plain_text(name)))
        for ring, name in zip(kept, names, strict=False)
    ]
    steps = [change_set(changes)]
    after = snapshot.apply(steps[0])
    for name in names[len(kept) :]:
        steps.append(add_division(after, Ring, board, name=name))
        after = after.apply(steps[-1])
    for ring in reversed(surplus):
        steps.append(remove_division(after, ring.id, into=kept[-1].id))
        after = after.apply(steps[-1])
    return merged(steps)


def _refuse_same_sector(snapshot: Snapshot, kind: type[Division], board: str, *, name: str) -> None:
    """Files tell sectors by their names, so that two of one name would become one."""
    if kind is Sector and name.strip() in {each.name for each in snapshot.of(Sector, board)}:
        raise NotPossibleError(f"There is a sector “{name.strip()}” on this map already.")


def _field(division: Division) -> str:
    return _WORDS[type(division)]
