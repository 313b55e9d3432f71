"""Owns pasting what was copied: things become what the board holds, and links come along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.words import counted
from workshop_studio.model.base import Item, Listed
from workshop_studio.model.boards import Board
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Note
from workshop_studio.model.rules.links import LINK_KINDS
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import cleaned
from workshop_studio.operations.ordering import next_order
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.pasting.clips import COPIED
from workshop_studio.tools.boards.pasting.cut_back import retied, themselves
from workshop_studio.tools.boards.pasting.kinds import Landing, element, note, player, question
from workshop_studio.tools.boards.pasting.links import Kind, LinkLanding, relinked

_MAKERS = {
    "players": player, "iceberg": note, "notes": note, "opportunities": question, "theory": element,
}  # fmt: skip
_NOUNS: Mapping[str, tuple[str, str]] = {
    "players": ("player", "players"),
    "iceberg": ("note", "notes"),
    "notes": ("note", "notes"),
    "opportunities": ("question", "questions"),
    "theory": ("box", "boxes"),
}
_BESIDE = 24.0
_STEPS_ASIDE = 500
"""More than anybody pastes in one place. So far out that a step changes nothing, none is free."""


@frozen
class Pasted:
    """A paste: the act, what was pasted in words, and how many links could not come along."""

    act: Act
    words: str
    links_left: int = 0


def paste(
    snapshot: Snapshot, copied: Snapshot, board: str, *, cell: str = "", at: Point | None = None
) -> Pasted:
    """Put what was copied on a board or into a theory.

    Every thing gets a new id, but for what was cut from this session, and stays private where it
    was; a thing of another kind of board becomes what this one holds, and remembers what it grew
    from where that is in this session.

    Args:
        snapshot: the session it goes into.
        copied: what `clips.clip` gave, from this session or another.
        board: id of the board or theory.
        cell: where things go that have no like place here; "" for the usual one.
        at: the middle of what is seen of a free board, for notes that stood somewhere else.

    Raises:
        NotPossibleError: nothing is copied.
    """
    things = [each for kind in COPIED for each in copied.all(kind)]
    if not things:
        raise NotPossibleError("Nothing is copied yet; select something and press Ctrl+C.")
    found = snapshot.find(board)
    kind: Kind = found.kind if isinstance(found, Board) else "theory"
    landing = Landing(snapshot, copied, board, kind, cell)
    made = [_MAKERS[kind](each, landing) for each in things]
    made = _placed(snapshot, things, made, board, at) if kind == "notes" else made
    made = themselves(snapshot, copied, things, made)
    new = {old.id: each.id for old, each in zip(things, made, strict=True)}
    items = _entering(snapshot, made, board)
    wanted = [link for each in LINK_KINDS for link in copied.all(each)]
    links = relinked(wanted, new, LinkLanding(board, kind, {each.id: each for each in made}))
    one, many = _NOUNS[kind]
    words = counted(len(made), one, many)
    step = Step(operation=f"paste-{many}", label=f"Paste {words}")
    back = retied(snapshot, copied, made)
    changes = ChangeSet((*items, *_entering(snapshot, links, board), *back))
    left = len(wanted) - len(links)
    return Pasted(Act(changes, step, tuple(each.id for each in made)), words, left)


def _entering(snapshot: Snapshot, records: Sequence[Listed], owner: str) -> list[Change]:
    """The records, after their fellows."""
    if not records:
        return []
    start = next_order(snapshot, type(records[0]), owner)
    return [
        Change(None, cleaned(replace(each, order=start + number)))
        for number, each in enumerate(records)
    ]


def _placed(
    snapshot: Snapshot, things: Sequence[Item], made: Sequence[Item], board: str, at: Point | None
) -> list[Item]:
    """Free notes as they stood to each other: beside the first ones, or around a point."""
    notes = [each for each in made if isinstance(each, Note)]
    spots = [(each.x, each.y) for each in notes if each.x is not None and each.y is not None]
    if not spots:
        return list(made)
    left, top = min(x for x, _ in spots), min(y for _, y in spots)
    dx = dy = 0.0
    if at is not None and owners(things) != {board}:
        right, bottom = max(x for x, _ in spots), max(y for _, y in spots)
        dx, dy = at[0] - (left + right) / 2, at[1] - (top + bottom) / 2
    taken = {(each.x, each.y) for each in snapshot.of(Note, board)}
    for _ in range(_STEPS_ASIDE):
        if not any((round(x + dx), round(y + dy)) in taken for x, y in spots):
            break
        dx, dy = dx + _BESIDE, dy + _BESIDE
    return [
        replace(each, x=float(round(each.x + dx)), y=float(round(each.y + dy)))
        if each.x is not None and each.y is not None
        else each
        for each in notes
    ]


def owners(things: Iterable[Item]) -> set[str]:
    """Ids of the boards that things stood on."""
    return {str(getattr(each, "board", getattr(each, "theory", ""))) for each in things}
