"""Owns the records of boards and of what divides them: rings, sectors and categories."""

from __future__ import annotations

from typing import Annotated

from workshop_studio.model.base import Listed
from workshop_studio.model.declared import FilledName, Name, Ref, ShortText
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import BoardKind

OwningBoard = Annotated[str, Ref(("board",), owner=True)]


@frozen(kw_only=True)
class Board(Listed):
    """A board of the session; `issue` is the problem an iceberg looks at."""

    kind: BoardKind
    title: Name = ""
    issue: ShortText = ""


@frozen(kw_only=True)
class Ring(Listed):
    """A ring of the system-players map; the lowest order lies innermost (method, 1)."""

    board: OwningBoard
    name: FilledName


@frozen(kw_only=True)
class Sector(Listed):
    """A sector that players of a map belong to."""

    board: OwningBoard
    name: FilledName


@frozen(kw_only=True)
class Category(Listed):
    """A column of an opportunities board: where the change would happen (method, 3)."""

    board: OwningBoard
    name: FilledName
