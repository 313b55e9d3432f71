"""Owns merging what is selected on a board: which of them stays, and what is said of it."""

from __future__ import annotations

from collections.abc import Collection

from workshop_studio.document.document import Step
from workshop_studio.layout.words import counted, shortened
from workshop_studio.model.base import Item
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.snapshot import Snapshot, place
from workshop_studio.model.theories import Element
from workshop_studio.model.votes import Round
from workshop_studio.operations.merging_items import merge
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.left_behind import votes_together

_NOUNS: dict[type[Item], tuple[str, str]] = {
    Player: ("player", "players"),
    Note: ("note", "notes"),
    Question: ("question", "questions"),
    Element: ("box", "boxes"),
}


def mergeable(snapshot: Snapshot, ids: Collection[str]) -> tuple[Item, ...]:
    """The things among some ids in the order of their board, the one that is kept first.

    Where a vote is open, a question on its paper is kept, as votes can count for no other.
    """
    found = [snapshot.find(each) for each in dict.fromkeys(ids)]
    things = sorted((each for each in found if isinstance(each, Item)), key=place)
    voted = {
        line.question
        for each in snapshot.all(Round)
        if each.state == "open"
        for line in each.paper
        if not line.merged_into
    }
    return tuple(sorted(things, key=lambda each: each.id not in voted))


def merged_act(snapshot: Snapshot, ids: Collection[str]) -> Act:
    """Merge what is selected into the first of it; selects that.

    Raises:
        NotPossibleError: it is not two things of one kind, or together they say too much.
    """
    things = mergeable(snapshot, ids)
    if not things:
        raise NotPossibleError("Choose at least two things of the same kind to merge.")
    keep, *others = things
    if not others:
        raise NotPossibleError(f"Choose at least two {_NOUNS[type(keep)][1]} to merge.")
    change = merge(snapshot, keep.id, [each.id for each in others])
    one, many = _NOUNS[type(keep)]
    label = f"Merge {counted(len(things), one, many)}"
    return Act(change, Step(operation=f"merge-{many}", label=label), (keep.id,))


def said_of_merge(before: Snapshot, ids: Collection[str]) -> str:
    """What a merge has done, in one sentence: how many became which, and what votes do now."""
    things = mergeable(before, ids)
    keep = things[0]
    one, many = _NOUNS[type(keep)]
    name = keep.name if isinstance(keep, Player) else str(getattr(keep, "text", ""))
    words = f"{counted(len(things), one, many)} merged into “{shortened(name, 40)}”"
    meaning = votes_together(before, [each.id for each in things])
    return f"{words}; {meaning}" if meaning else words
