"""Owns the rows of links: under each thing those that hang on it, told from where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from workshop_studio.layout.words import counted
from workshop_studio.tools.outline.row import Beside, Row, Tally


class Link(Protocol):
    """A link of any board."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def source(self) -> str:
        """Id of where it begins."""
        ...

    @property
    def target(self) -> str:
        """Id of where it ends."""
        ...


L = TypeVar("L", bound=Link)


def by_end(links: Iterable[L]) -> Mapping[str, list[L]]:
    """The links that hang on each thing, in order; one to itself counts once."""
    found: dict[str, list[L]] = {}
    for link in links:
        for end in dict.fromkeys((link.source, link.target)):
            found.setdefault(end, []).append(link)
    return found


def link_row(link: Link, of: str, *, other: str, said: str, beside: Beside) -> Row:
    """A link under one of its two ends."""
    lead = f"{beside.lead} {other}".strip()
    words = ", ".join(part for part in (lead, said, beside.more) if part)
    return Row(f"{of}>{link.id}", "link", other, words, link.id, beside=beside)


def link_tally(count: int) -> Tally:
    """How many links something has; none is a finding, no error."""
    words = counted(count, "link", "links") if count else "No links"
    return Tally(count, words, is_finding=not count)


def things_within(count: int, one: str, many: str) -> Tally:
    """How many things stand in a place."""
    return Tally(count, counted(count, one, many))
