"""Owns linking: players on a map, notes on a board, elements of a theory."""

from __future__ import annotations

from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.ids import YOUNG_PERSON, new_id
from workshop_studio.model.items import Note, NoteLink, Player, PlayerLink
from workshop_studio.model.rules.links import Link, same_link
from workshop_studio.model.rules.theories import may_lead
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.model.words import Confidence, LinkKind, Rating
from workshop_studio.operations.editing import add, existing
from workshop_studio.operations.refusal import NotPossibleError


def link_players(
    snapshot: Snapshot,
    source: str,
    target: str,
    *,
    kind: LinkKind = "works-with",
    rating: Rating = "unrated",
    note: str = "",
) -> ChangeSet:
    """Link two players of one map, or a player and the young person; nothing where they are.

    Raises:
        NotPossibleError: they are not of one map, or one is gone.
    """
    ends = [end for end in (source, target) if end != YOUNG_PERSON]
    players = [existing(snapshot, end) for end in ends]
    boards = {player.board for player in players if isinstance(player, Player)}
    if len(boards) != 1 or not all(isinstance(player, Player) for player in players):
        raise NotPossibleError("A link joins two players of the same map.")
    link = PlayerLink(
        id=new_id(), board=boards.pop(), source=source, target=target,
        kind=kind, rating=rating, note=note.strip(),
    )  # fmt: skip
    return _add_once(snapshot, link)


def link_notes(snapshot: Snapshot, source: str, target: str, *, note: str = "") -> ChangeSet:
    """Link two notes of one board: the first bears on the second.

    Raises:
        NotPossibleError: they are not of one board, or one is gone.
    """
    first, second = existing(snapshot, source), existing(snapshot, target)
    if not (isinstance(first, Note) and isinstance(second, Note) and first.board == second.board):
        raise NotPossibleError("A link joins two notes of the same board.")
    link = NoteLink(id=new_id(), board=first.board, source=source, target=target, note=note.strip())
    return _add_once(snapshot, link)


def link_elements(
    snapshot: Snapshot,
    source: str,
    target: str,
    *,
    because: str = "",
    confidence: Confidence = "",
) -> ChangeSet:
    """Say that one element leads to another, and why (exchange format, rule 6).

    Raises:
        NotPossibleError: they are not of one theory, one is gone, or it would lead backwards.
    """
    first, second = existing(snapshot, source), existing(snapshot, target)
    if not (isinstance(first, Element) and isinstance(second, Element)):
        raise NotPossibleError("A link joins two elements of a theory of change.")
    if first.theory != second.theory:
        raise NotPossibleError("A link joins two elements of the same theory of change.")
    if not may_lead(first.column, second.column):
        raise NotPossibleError("Links run from left to right: link them the other way round.")
    link = TheoryLink(
        id=new_id(), theory=first.theory, source=source, target=target,
        because=because.strip(), confidence=confidence,
    )  # fmt: skip
    return _add_once(snapshot, link)


def _add_once(snapshot: Snapshot, link: Link) -> ChangeSet:
    """Add a link, or change nothing where the same one is there."""
    if link.source == link.target:
        raise NotPossibleError("A link needs two different ends.")
    owner = link.theory if isinstance(link, TheoryLink) else link.board
    if any(same_link(link) == same_link(other) for other in snapshot.of(type(link), owner)):
        return ChangeSet()
    return add(snapshot, link)
