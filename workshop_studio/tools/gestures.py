"""Owns the words between a hand and a board: where the hand is, what it shows, what it has done."""

from __future__ import annotations

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.model.frozen import frozen


@frozen(kw_only=True)
class Hand:
    """Where the pointer is, and how sure it can be.

    Attributes:
        at: on the board, in points.
        pixel: the same on the screen, in logical pixels.
        adds: whether Shift or Ctrl is held, so that choosing adds to what is chosen.
        frees: whether Alt or Ctrl is held, so that nothing snaps.
        reach: how far from a line still hits it, in points.
        slack: how far it moves before a click becomes a drag, in pixels.
    """

    at: Point
    pixel: Point = (0.0, 0.0)
    adds: bool = False
    frees: bool = False
    reach: float = 6.0
    slack: float = 4.0


@frozen
class Band:
    """A link that is being drawn: from an item to the hand, or to the item under it."""

    source: str
    end: Point
    target: str = ""


@frozen
class Guide:
    """A straight line that several things are in line with."""

    start: Point
    end: Point


@frozen(kw_only=True)
class Preview:
    """What the board shows while a hand is at work; nothing of it has happened yet.

    Attributes:
        hover: id of the item under the hand.
        marquee: the rectangle that is being drawn around items.
        chosen: what would be selected if the hand let go now, while a marquee is drawn.
        dragged: ids of the items that hang on the hand.
        held: the one of them under the hand.
        offset: how far they are from their places.
        cell: id of the cell they would be dropped into: the one under the middle of `held`.
        band: the link that is being drawn.
        guides: the lines that the dragged items are in with others.
    """

    hover: str = ""
    marquee: Rect | None = None
    chosen: tuple[str, ...] | None = None
    dragged: tuple[str, ...] = ()
    held: str = ""
    offset: Point = (0.0, 0.0)
    cell: str = ""
    band: Band | None = None
    guides: tuple[Guide, ...] = ()


NOTHING = Preview()


@frozen
class Select:
    """These are selected now, and nothing else."""

    ids: tuple[str, ...]


@frozen
class Drop:
    """Items were let go: `held` is the one under the hand, `at` where its origin went."""

    ids: tuple[str, ...]
    held: str
    at: Point


@frozen
class Linked:
    """Two items were joined."""

    source: str
    target: str


@frozen
class Edit:
    """The text of an item is to be typed over in its place."""

    id: str


@frozen
class AddAt:
    """Something new is wanted at this point of the board."""

    at: Point


@frozen
class Pan:
    """The board was pushed so many pixels right and down."""

    dx: float
    dy: float


Gesture = Select | Drop | Linked | Edit | AddAt | Pan
