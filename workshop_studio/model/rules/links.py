"""Owns the rules of links: two different ends, both at home where the link is (rule 4)."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.model.base import Record
from workshop_studio.model.items import Note, NoteLink, Player, PlayerLink
from workshop_studio.model.problems import Problem
from workshop_studio.model.snapshot import Snapshot, owner_of
from workshop_studio.model.theories import Element, TheoryLink

Link = PlayerLink | NoteLink | TheoryLink
LINK_KINDS: tuple[type[Link], ...] = (PlayerLink, NoteLink, TheoryLink)


def link_problems(record: Record, snapshot: Snapshot) -> Iterator[Problem]:
    """A link to itself, or with an end on another board or in another theory."""
    if not isinstance(record, Link):
        return
    if record.source == record.target:
        yield Problem(record.id, "target", "a link cannot join a thing to itself")
    for field, end in (("source", record.source), ("target", record.target)):
        found = snapshot.find(end)
        if isinstance(found, Player | Note | Element) and owner_of(found) != owner_of(record):
            yield Problem(record.id, field, f"{end[:64]!r} stands somewhere else")


def same_link(link: Link) -> tuple[str, str, str, str]:
    """What two links have in common when they are the same: place, ends and kind."""
    kind = link.kind if isinstance(link, PlayerLink) else ""
    return (owner_of(link), link.source, link.target, kind)


def duplicate_links(snapshot: Snapshot) -> Iterator[Problem]:
    """Warnings for links that say again what an earlier one says."""
    for kind in LINK_KINDS:
        seen: set[tuple[str, str, str, str]] = set()
        for link in snapshot.all(kind):
            same = same_link(link)
            if same in seen:
                yield Problem(link.id, "", "says the same as an earlier link", warning=True)
            seen.add(same)
