"""Owns the foot of a question's card: its tag and its source, beside or below each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workshop_studio.layout.boards.questions.pills import HEIGHT, Pill
from workshop_studio.layout.text.fonts import FontBook

_BESIDE, _BELOW = 8.0, 6.0
_KINDS = ("Iceberg: ", "Map: ")
"""What the source's glyph says as well, so that it may go for want of room."""


class Placed(NamedTuple):
    """A pill and its top left corner, in points from the foot's."""

    pill: Pill
    x: float
    y: float


def foot(book: FontBook, tag: str, source: str, room: float) -> tuple[Placed, ...]:
    """The tag at the left and the source at the right; below it where they are too long for that.

    Args:
        book: the faces.
        tag: "" for none.
        source: "" for none.
        room: width in points.
    """
    tagged = Pill("tag", tag, room, is_filled=True)
    ways = tuple(_sources(source, room))
    if not source:
        return (Placed(tagged, 0.0, 0.0),) if tag else ()
    if not tag:
        return (Placed(ways[0], room - ways[0].width(book), 0.0),)
    left = room - _BESIDE - tagged.width(book)
    for origin in ways:
        if (wide := origin.width(book)) <= left:
            return (Placed(origin, room - wide, 0.0), Placed(tagged, 0.0, 0.0))
    return (Placed(tagged, 0.0, 0.0), Placed(ways[0], 0.0, HEIGHT + _BELOW))


def foot_height(placed: tuple[Placed, ...]) -> float:
    """How high a foot is; 0 where there is nothing in it."""
    return max((each.y + HEIGHT for each in placed), default=0.0)


def _sources(source: str, room: float) -> Iterator[Pill]:
    """The source in full, and without the words that its glyph stands for."""
    glyph = "target" if source.startswith("Map") else "mountain"
    yield Pill(glyph, source, room, is_filled=False)
    for kind in _KINDS:
        if source.startswith(kind):
            yield Pill(glyph, source.removeprefix(kind), room, is_filled=False)
