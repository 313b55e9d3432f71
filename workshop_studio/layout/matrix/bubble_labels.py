"""Owns where the numbers of bubbles stand: inside where there is room, else led out by a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot

from workshop_studio.layout.pages.typesetting import Style, set_text
from workshop_studio.layout.shapes.outlines import Corner, round_point
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.frozen import frozen

Frame = tuple[float, float, float, float]
"""Left, top, right and bottom in points."""

_NUMBER = Style(9.5, 700, leading=1.1)
_NAMED_TOGETHER = 4
_RIM = 1.0
"""Points between a number and the edge of the bubble it stands in."""
_CROSS = 3.0
"""Half the width of the cross that stands for no votes, in points."""


@frozen
class Disc:
    """A bubble: its centre and radius in points."""

    x: float
    y: float
    radius: float


@frozen
class Label:
    """A number, or several that share a place, and the line that leads to it from there."""

    x: float
    y: float
    block: TextBlock
    leader: tuple[Corner, Corner] | None = None

    @property
    def frame(self) -> Frame:
        """What the label covers."""
        return self.x, self.y, self.x + self.block.width, self.y + self.block.height


def placed_labels(
    numbers: Sequence[tuple[float, float, list[str]]],
    discs: Sequence[Disc],
    *,
    within: Frame,
    taken: Sequence[Frame],
    book: FontBook,
) -> list[Label]:
    """A label for each place; one for which there is no room at all is left to the table.

    Args:
        numbers: centre of each place and the numbers that stand there, the most important first.
        discs: all bubbles.
        within: what labels have to stay inside.
        taken: frames that labels have to keep clear of.
        book: the faces.
    """
    labels: list[Label] = []
    occupied = list(taken)
    inside = {index: _inside(place, discs, book) for index, place in enumerate(numbers)}
    for label in inside.values():
        if label is not None and not _hits(label.frame, occupied):
            labels.append(label)
            occupied.append(label.frame)
    for index, place in enumerate(numbers):
        if inside[index] not in labels:
            led = _led_out(place, discs, within=within, occupied=occupied, book=book)
            if led is not None:
                labels.append(led)
                occupied.append(led.frame)
    return labels


def _words(numbers: Sequence[str], together: int) -> str:
    named = ", ".join(numbers[:together])
    more = len(numbers) - together
    return f"{named} +{more}" if more > 0 else named


def _inside(
    place: tuple[float, float, list[str]], discs: Sequence[Disc], book: FontBook
) -> Label | None:
    """The number in the middle of its bubble, where it fits and no smaller bubble covers it."""
    x, y, numbers = place
    block = set_text(book, _words(numbers, _NAMED_TOGETHER), _NUMBER)
    label = Label(x - block.width / 2, y - block.height / 2, block)
    own = [disc.radius for disc in discs if (disc.x, disc.y) == (x, y)]
    if len(own) > 1 or own[0] < hypot(block.width, block.height * 0.7) / 2 + _RIM:
        return None
    others = [disc for disc in discs if (disc.x, disc.y) != (x, y) and disc.radius <= own[0]]
    return None if any(_covers(disc, label.frame) for disc in others) else label


def _led_out(
    place: tuple[float, float, list[str]],
    discs: Sequence[Disc],
    *,
    within: Frame,
    occupied: Sequence[Frame],
    book: FontBook,
) -> Label | None:
    """The number beside its bubble, at the nearest spot that is free; fewer words where crowded."""
    x, y, numbers = place
    radius = max(disc.radius for disc in discs if (disc.x, disc.y) == (x, y))
    for together in (_NAMED_TOGETHER, 1):
        block = set_text(book, _words(numbers, together), _NUMBER)
        for label in _around(x, y, radius, block):
            if (
                _encloses(within, label.frame)
                and not _hits(label.frame, occupied)
                and not any(_covers(disc, label.frame) for disc in discs)
            ):
                return label
    return None


def _around(x: float, y: float, radius: float, block: TextBlock) -> Iterator[Label]:
    """Places around a bubble, the nearest first, to the right first."""
    for gap in (4.0, 9.0, 16.0, 26.0, 38.0, 52.0):
        for angle in (90, 45, 135, 270, 315, 225, 0, 180, 22, 68, 112, 158, 202, 248, 292, 338):
            reach = max(radius, _CROSS) + gap
            rim = round_point(x, y, reach, angle, squash=1.0)
            across, up = (rim[0] - x) / reach, (rim[1] - y) / reach
            middle = rim[0] + across * block.width / 2, rim[1] + up * block.height / 2
            corner = middle[0] - block.width / 2, middle[1] - block.height / 2
            start = round_point(x, y, radius * 0.5 if radius else _CROSS, angle, squash=1.0)
            yield Label(*corner, block, (start, rim))


def _covers(disc: Disc, frame: Frame) -> bool:
    left, top, right, bottom = frame
    dx = max(left - disc.x, 0.0, disc.x - right)
    dy = max(top - disc.y, 0.0, disc.y - bottom)
    return hypot(dx, dy) < max(disc.radius, _CROSS)


def _hits(frame: Frame, others: Sequence[Frame]) -> bool:
    return any(
        frame[0] < right and left < frame[2] and frame[1] < bottom and top < frame[3]
        for left, top, right, bottom in others
    )


def _encloses(outer: Frame, inner: Frame) -> bool:
    return (
        outer[0] + 2 <= inner[0]
        and outer[1] + 2 <= inner[1]
        and inner[2] <= outer[2] - 2
        and inner[3] <= outer[3] - 2
    )
