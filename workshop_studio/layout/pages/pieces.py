"""Owns the piece: something of a known height that can be put anywhere on any page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from workshop_studio.layout.display_list import Artifact, Child, Group
from workshop_studio.layout.shapes.moving import moved
from workshop_studio.model.frozen import frozen

Shells = tuple[Group, ...]
Nested = tuple[Shells, tuple[Child, ...]]


@frozen
class Piece:
    """What stands together on one page, measured from the piece's own top left corner.

    Attributes:
        height: in points.
        children: what is to be seen, in reading order.
        before: space above it in points, dropped at the top of a page.
        shells: empty groups it lies in, outermost first; neighbours in equal shells share them.
        keep: it stays on the page of the piece that follows.
        again: what is shown above it where it begins a page (the head of a table).
        bookmark: its title in the outline of the document, or empty.
        level: of the bookmark, from 0.
    """

    height: float
    children: tuple[Group | Artifact, ...] = ()
    before: float = 0.0
    shells: Shells = ()
    keep: bool = False
    again: Piece | None = None
    bookmark: str = ""
    level: int = 0


def height_of(pieces: Iterable[Piece]) -> float:
    """Height in points of pieces below each other at the top of a page."""
    total = 0.0
    for piece in pieces:
        total += piece.height + (piece.before if total else 0.0)
    return total


def stacked(pieces: Sequence[Piece], *, x: float = 0.0) -> Piece:
    """Pieces below each other as one that no page end can part; the first gives the bookmark."""
    y, parts = 0.0, list[Nested]()
    for piece in pieces:
        y += piece.before if y else 0.0
        parts.append((piece.shells, tuple(moved(child, x, y) for child in piece.children)))
        y += piece.height
    children = tuple(c for c in nested(parts) if isinstance(c, Group | Artifact))
    first = pieces[0] if pieces else Piece(0.0)
    return Piece(y, children, first.before, bookmark=first.bookmark, level=first.level)


def beside(*pieces: Piece) -> Piece:
    """Pieces next to each other, each with its own distance from the left, as one."""
    children = tuple(child for piece in pieces for child in piece.children)
    return Piece(max(piece.height for piece in pieces), children)


def nested(parts: Sequence[Nested]) -> tuple[Child, ...]:
    """Contents put into their shells; neighbours in the same shell lie in it together."""
    result: list[Child] = []
    for outer, members in groupby(parts, key=lambda part: part[0][:1]):
        inside = list(members)
        if not outer:
            result.extend(child for _, children in inside for child in children)
            continue
        inner = nested([(shells[1:], children) for shells, children in inside])
        result.append(replace(outer[0], children=inner))
    return tuple(result)
