"""Owns what is within reach on a board: so many steps from something, or on a path between two."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Literal

from workshop_studio.analysis.paths import on_simple_paths
from workshop_studio.model.frozen import frozen

Flow = Literal["both", "up", "down"]
"""To what leads to a thing and to what follows from it; only the one; only the other."""


@frozen
class Way:
    """A connection of two things.

    Attributes:
        link: id of the link that stands for it; "" where none is drawn.
        source: id of what it begins at.
        target: id of what it leads to.
        both: whether it leads back as well, as "works with" does.
    """

    link: str
    source: str
    target: str
    both: bool = False


_Next = Mapping[str, list[tuple[str, str]]]
"""For each thing, what is one step from it: the link, and the thing at its other end."""


def reached(
    ways: Collection[Way], starts: Collection[str], *, steps: int | None = None, flow: Flow = "both"
) -> frozenset[str]:
    """Ids of all things and links within so many steps of what is looked at, itself included.

    Nobody turns round on the way: what merely shares a cause is not reached. A link that is looked
    at counts with its two ends.

    Args:
        ways: all connections.
        starts: ids of things or links.
        steps: how far; nothing for all the way.
        flow: which way.
    """
    ends = {way.link: way for way in ways if way.link}
    chosen = [ends[each] for each in starts if each in ends]
    things = {each for each in starts if each not in ends}
    found = {*starts, *(end for way in chosen for end in (way.source, way.target))}
    if flow != "down":
        begun = things.union(_begun(chosen, upstream=True))
        found |= _walk(begun, _next(ways, upstream=True), steps)
    if flow != "up":
        begun = things.union(_begun(chosen, upstream=False))
        found |= _walk(begun, _next(ways, upstream=False), steps)
    return frozenset(found)


def between(ways: Collection[Way], one: str, other: str) -> frozenset[str]:
    """Ids of all things and links on any path from one thing to the other, or back; both included.

    Found by walking from either end, so that it takes no longer where the paths are too many to
    count. A path that would have to pass a thing twice is none.
    """
    found = {one, other}
    straight = on_simple_paths([(way.source, way.target) for way in ways], one, other)
    ahead, back = _next(ways, upstream=False), _next(ways, upstream=True)
    for start, end in ((one, other), (other, one)):
        after, before = _walk({start}, ahead, None), _walk({end}, back, None)
        if end in after:
            there = after & before
            links = {way.link for way in ways if {way.source, way.target} <= straight}
            things = (there & straight) - links
            found |= things | {link for link in links if link in there and link}
    return frozenset(found)


def _begun(chosen: Iterable[Way], *, upstream: bool) -> set[str]:
    """The things from which one goes on where links are looked at."""
    ahead = {way.source if upstream else way.target for way in chosen}
    back = {way.target if upstream else way.source for way in chosen if way.both}
    return ahead | back


def _next(ways: Iterable[Way], *, upstream: bool) -> _Next:
    found: dict[str, list[tuple[str, str]]] = {}
    for way in ways:
        here, there = (way.target, way.source) if upstream else (way.source, way.target)
        found.setdefault(here, []).append((way.link, there))
        if way.both:
            found.setdefault(there, []).append((way.link, here))
    return found


def _walk(start: Collection[str], ahead: _Next, steps: int | None) -> set[str]:
    """All things and links that so many steps lead to, the start included."""
    found, edge = set(start), list(start)
    while edge and steps != 0:
        steps = None if steps is None else steps - 1
        near = [each for here in edge for each in ahead.get(here, ())]
        found.update(link for link, _thing in near if link)
        edge = list(dict.fromkeys(thing for _link, thing in near if thing not in found))
        found.update(edge)
    return found
