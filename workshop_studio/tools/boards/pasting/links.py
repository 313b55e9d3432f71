"""Owns the links among what is pasted, as the kind of board holds them that they come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from workshop_studio.model.base import Item
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import YOUNG_PERSON, new_id
from workshop_studio.model.items import NoteLink, PlayerLink
from workshop_studio.model.rules.links import Link, same_link
from workshop_studio.model.rules.theories import may_lead
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.model.words import BoardKind
from workshop_studio.tools.boards.pasting.kinds import in_full

Kind = BoardKind | Literal["theory"]


@frozen
class LinkLanding:
    """Where links are pasted: id of the board or theory, its kind, and the new things by id."""

    board: str
    kind: Kind
    made: Mapping[str, Item]


def relinked(links: Sequence[Link], new: Mapping[str, str], landing: LinkLanding) -> list[Link]:
    """The links as they come out here, each once; those that cannot be here are left out.

    Args:
        links: as they were copied.
        new: for the id of each copied thing, that of its new likeness.
        landing: where they come to.
    """
    found: dict[tuple[str, str, str, str], Link] = {}
    for link in links:
        ends = (new.get(link.source, YOUNG_PERSON), new.get(link.target, YOUNG_PERSON))
        again = _again(link, ends, landing)
        if again is not None:
            found.setdefault(same_link(again), again)
    return list(found.values())


def _again(link: Link, ends: tuple[str, str], landing: LinkLanding) -> Link | None:
    if landing.kind == "players":
        return _of_players(link, ends, landing.board)
    if landing.kind == "opportunities" or YOUNG_PERSON in ends:
        return None
    if landing.kind == "theory":
        return _of_elements(link, ends, landing)
    return NoteLink(
        id=new_id(), board=landing.board, source=ends[0], target=ends[1], note=_words(link)
    )


def _of_players(link: Link, ends: tuple[str, str], board: str) -> PlayerLink:
    if isinstance(link, PlayerLink):
        return replace(link, id=new_id(), board=board, source=ends[0], target=ends[1])
    return PlayerLink(id=new_id(), board=board, source=ends[0], target=ends[1], note=_words(link))


def _of_elements(link: Link, ends: tuple[str, str], landing: LinkLanding) -> TheoryLink | None:
    first, second = (landing.made[each] for each in ends)
    if not (isinstance(first, Element) and isinstance(second, Element)):
        return None
    if not may_lead(first.column, second.column):
        return None
    confidence = link.confidence if isinstance(link, TheoryLink) else ""
    return TheoryLink(
        id=new_id(), theory=landing.board, source=ends[0], target=ends[1],
        because=in_full(_words(link)), confidence=confidence,
    )  # fmt: skip


def _words(link: Link) -> str:
    return link.because if isinstance(link, TheoryLink) else link.note
