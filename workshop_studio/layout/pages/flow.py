"""Owns how pieces flow down pages: what fits, what stays together, what a new page repeats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workshop_studio.layout.display_list import Artifact, Group
from workshop_studio.layout.pages.pieces import Nested, Piece, height_of, nested
from workshop_studio.layout.shapes.moving import moved
from workshop_studio.model.frozen import frozen


@frozen
class Area:
    """Where a page takes pieces: its left edge, top and bottom in points."""

    x: float
    top: float
    bottom: float


@frozen
class Mark:
    """A bookmark before its page has a number: title, level and height on the page."""

    title: str
    level: int
    y: float


@frozen
class Draft:
    """A page as far as its contents go, before head and foot are put around them.

    `left` is the room below the contents in points.
    """

    children: tuple[Group | Artifact, ...]
    marks: tuple[Mark, ...] = ()
    left: float = 0.0


def flowed(pieces: Sequence[Piece], *, first: Area, later: Area) -> tuple[Draft, ...]:
    """The pieces on as many pages as they need.

    A piece higher than a page gets one of its own and runs over its end; builders cut long text
    into pieces of a few lines, so that this does not happen.
    """
    pages = [_OpenPage(first)]
    for together in _together(pieces):
        if not pages[-1].takes(together):
            pages.append(_OpenPage(later))
        for piece in together:
            if not pages[-1].takes((piece,)):
                pages.append(_OpenPage(later))
            pages[-1].put(piece)
    return tuple(page.draft() for page in pages)


def _together(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, ...]]:
    waiting: list[Piece] = []
    for piece in pieces:
        waiting.append(piece)
        if not piece.keep:
            yield tuple(waiting)
            waiting.clear()
    if waiting:
        yield tuple(waiting)


class _OpenPage:
    """A page that is being filled."""

    def __init__(self, area: Area) -> None:
        self._area = area
        self._y = area.top
        self._parts: list[Nested] = []
        self._marks: list[Mark] = []

    def takes(self, pieces: tuple[Piece, ...]) -> bool:
        if not self._parts:
            return True
        return self._y + pieces[0].before + height_of(pieces) <= self._area.bottom + 0.01

    def put(self, piece: Piece) -> None:
        if self._parts:
            self._y += piece.before
        elif piece.again is not None:
            self._add(piece.again)
        if piece.bookmark:
            self._marks.append(Mark(piece.bookmark, piece.level, self._y))
        self._add(piece)

    def draft(self) -> Draft:
        children = nested(self._parts)
        return Draft(
            tuple(child for child in children if isinstance(child, Group | Artifact)),
            tuple(self._marks),
            self._area.bottom - self._y,
        )

    def _add(self, piece: Piece) -> None:
        placed = tuple(moved(child, self._area.x, self._y) for child in piece.children)
        self._parts.append((piece.shells, placed))
        self._y += piece.height
