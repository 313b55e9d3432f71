"""Owns what becomes of links when things are merged: each hangs on what stays, none twice."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from workshop_studio.model.changes import Change
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import PlayerLink
from workshop_studio.model.rules.links import Link, same_link
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import TheoryLink
from workshop_studio.operations.merging_texts import once, together


@frozen
class Reattached:
    """The links after a merge.

    Attributes:
        changes: to the links that change or go.
        stand_ins: for the id of each link that goes, the id of what stands in for it: the link that
            says the same, or the thing itself where the link joined what is one thing now.
    """

    changes: tuple[Change, ...]
    stand_ins: dict[str, str]


def reattached(
    snapshot: Snapshot, kind: type[Link], owner: str, *, gone: Collection[str], keep: str
) -> Reattached:
    """The links of a board or theory when some things are merged into one that is kept.

    Two links that say the same become one: its words are those of both, and a rating or confidence
    that only one has is kept. A link between things that are merged goes; `inner_words` gives
    what it said.
    """
    kept: dict[tuple[str, str, str, str], tuple[Link, Link]] = {}
    changes: list[Change] = []
    stand_ins: dict[str, str] = {}
    links = snapshot.of(kind, owner)
    ended = {*gone, keep}
    touched = [each for each in links if not ended.isdisjoint((each.source, each.target))]
    # Those that need no new end come first: they stay what they are.
    for link in sorted(touched, key=lambda each: not _keeps_its_ends(each, gone)):
        moved = _moved(link, gone, keep)
        if moved.source == moved.target:
            stand_ins[link.id] = keep
            changes.append(Change(link, None))
            continue
        first = kept.get(same_link(moved))
        if first is None or _keeps_its_ends(link, gone):
            kept.setdefault(same_link(moved), (link, moved))
            continue
        before, after = first
        kept[same_link(moved)] = (before, _united(after, moved))
        stand_ins[link.id] = before.id
        changes.append(Change(link, None))
    changes += [Change(before, after) for before, after in kept.values()]
    return Reattached(tuple(changes), stand_ins)


def inner_words(
    snapshot: Snapshot, kind: type[Link], owner: str, *, gone: Collection[str], keep: str
) -> Iterator[str]:
    """What the links say that join two of the things that are merged, and so go."""
    ends = {*gone, keep}
    for link in snapshot.of(kind, owner):
        if link.source in ends and link.target in ends:
            yield link.because if isinstance(link, TheoryLink) else link.note


def _keeps_its_ends(link: Link, gone: Collection[str]) -> bool:
    """Whether a link has no end among what goes."""
    return link.source not in gone and link.target not in gone


def _moved(link: Link, gone: Collection[str], keep: str) -> Link:
    source = keep if link.source in gone else link.source
    target = keep if link.target in gone else link.target
    return replace(link, source=source, target=target)


def _united(first: Link, other: Link) -> Link:
    """One link that says what two have said."""
    if isinstance(first, TheoryLink) and isinstance(other, TheoryLink):
        return replace(
            first,
            because=together((first.because, other.because), of=TheoryLink, field="because"),
            confidence=first.confidence or other.confidence,
        )
    if isinstance(first, TheoryLink) or isinstance(other, TheoryLink):
        raise TypeError("links of two kinds never say the same")
    note = together((first.note, other.note), of=type(first), field="note")
    if isinstance(first, PlayerLink) and isinstance(other, PlayerLink):
        rated = once(each.rating for each in (first, other) if each.rating != "unrated")
        return replace(first, note=note, rating=rated[0] if rated else "unrated")
    return replace(first, note=note)
