"""Owns the focus on a board: what is looked at, how far around it, and what that lights up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from workshop_studio.analysis.reach import Flow, Way, between, reached
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import PlayerLink, Question
from workshop_studio.model.snapshot import Snapshot

STEPS = (1, 2, 3, None)
"""How far the focus may reach; None is all the way."""


@frozen
class Focus:
    """What is looked at on a board.

    Attributes:
        ids: of it.
        steps: how far around it, None for all the way.
        flow: to what leads there, to what follows, or both.
        between: whether it is two things, and the paths between them are looked at.
    """

    ids: tuple[str, ...]
    steps: int | None = 1
    flow: Flow = "both"
    between: bool = False


def focus_on(scene: Scene, ids: Sequence[str], *, steps: int | None) -> Focus | None:
    """The focus on some things: two of them mean the paths between; nothing where none is there."""
    there = tuple(key for key in ids if key in scene.by_id)
    items = ((key, scene.by_id[key]) for key in there)
    things = [key for key, item in items if not (item.ends or item.carries)]
    pair = len(there) == len(things) == 2
    return Focus(there, steps, between=pair) if there else None


def still_there(focus: Focus, scene: Scene) -> Focus | None:
    """The focus without what has gone from the board; nothing where all of it has."""
    there = tuple(key for key in focus.ids if key in scene.by_id)
    if there == focus.ids:
        return focus
    return replace(focus, ids=there, between=False) if there else None


def lit(snapshot: Snapshot, scene: Scene, focus: Focus) -> frozenset[str]:
    """Ids of what a focus lights up on a board, which holds what only the console shows or not."""
    ways = tuple(ways_on(snapshot, scene))
    if focus.between:
        return between(ways, *focus.ids)
    # A heading stands for all that is under it.
    begin = scene.with_carried(focus.ids)
    return reached(ways, begin, steps=focus.steps, flow=focus.flow)


def faded(snapshot: Snapshot, scene: Scene, focus: Focus | None) -> frozenset[str]:
    """Ids of all the rest; none where nothing of what is looked at is on the board."""
    if focus is None or not all(key in scene.by_id for key in focus.ids):
        return frozenset()
    return frozenset(scene.by_id) - lit(snapshot, scene, focus)


def ways_on(snapshot: Snapshot, scene: Scene) -> Iterator[Way]:
    """How the things on a board are connected: by links, and questions by what they grew from."""
    mutual = {link.id for link in snapshot.all(PlayerLink) if link.kind == "works-with"}
    for item in scene.items:
        if item.ends:
            yield Way(item.id, item.ends[0], item.ends[1], both=item.id in mutual)
    grown: dict[str, list[str]] = {}
    for question in snapshot.all(Question):
        for origin in question.origins if question.id in scene.by_id else ():
            grown.setdefault(origin, []).append(question.id)
    for origin, questions in grown.items():
        # The room must not be told that something private stands behind two questions.
        if not _is_private(snapshot, origin):
            yield from (Way("", *pair, both=True) for pair in combinations(questions, 2))


def has_direction(snapshot: Snapshot, scene: Scene) -> bool:
    """Whether anything on a board leads one way only."""
    return any(not way.both for way in ways_on(snapshot, scene))


def _is_private(snapshot: Snapshot, key: str) -> bool:
    record = snapshot.find(key)
    if isinstance(record, PlayerLink):
        return _is_private(snapshot, record.source) or _is_private(snapshot, record.target)
    return bool(getattr(record, "private", False))
