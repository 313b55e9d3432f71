"""Owns the line of a link between two elements: level and upright, with a halo for crossings."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.boards.theory.tones import Tone
from workshop_studio.layout.display_list import Group, Ink, Path
from workshop_studio.layout.shapes.bends import arrow, rounded, without_head
from workshop_studio.model.frozen import frozen

_WIDTH = 1.8
_STRONG = 2.4
_HALO = 5.8
_BEND = 8.0
_HEAD = 9.0
_DASH = (5.0, 4.0)
_REACH = 6.0
"""What of a line lies beside its corners: half a halo, half an arrowhead, and a little more."""


@frozen
class LineLook:
    """A link as it is drawn: corners from its own origin, dashed where it is a condition.

    `tone` says how strongly.
    """

    corners: tuple[Point, ...]
    is_condition: bool = False
    tone: Tone = "plain"

    def draw(self, drawing: Drawing) -> Group:
        """The line, its halo below it, and the arrowhead at its end."""
        theme = drawing.theme
        line = rounded(without_head(self.corners, _HEAD), _BEND)
        dash = _DASH if self.is_condition else ()
        colour = {"plain": theme.element_line, "faded": theme.element_faded}.get(
            self.tone, theme.accent
        )
        width = (_STRONG if self.tone in {"lit", "chosen"} else _WIDTH) + drawing.wider
        return Group(
            "Span",
            (
                Path(line, Ink(stroke=theme.board, width=_HALO)),
                Path(line, Ink(stroke=colour, width=width, dash=dash)),
                Path(arrow(self.corners, _HEAD), Ink(fill=colour)),
            ),
        )


def origin_of(corners: Sequence[Point]) -> Point:
    """The top left corner of what a line's corners cover."""
    return min(x for x, _ in corners), min(y for _, y in corners)


def extent_of(corners: Sequence[Point]) -> Rect:
    """All that a line paints, from its origin."""
    x, y = origin_of(corners)
    wide, high = max(x for x, _ in corners) - x, max(y for _, y in corners) - y
    return Rect(0.0, 0.0, wide, high).grown(_REACH)


def line_look(corners: Sequence[Point], *, is_condition: bool) -> LineLook:
    """The look of a line through these corners of the board."""
    left, top = origin_of(corners)
    return LineLook(tuple((x - left, y - top) for x, y in corners), is_condition)


def loose(source: Rect, target: Rect) -> tuple[Point, ...]:
    """The corners of a line while one of its ends hangs in the air: one bend half way."""
    if target.x >= source.right:
        start, end = source.right, target.x
    elif source.x >= target.right:
        start, end = source.x, target.right
    else:
        start, end = source.right, target.right
    level, goal = source.centre[1], target.centre[1]
    middle = (start + end) / 2 if start != end else start + 24.0
    if source.x < target.right and target.x < source.right:
        middle = max(source.right, target.right) + 24.0
    return (start, level), (middle, level), (middle, goal), (end, goal)


def straight(source: Rect, target: Rect) -> tuple[Point, ...]:
    """The corners of a line from box to box without a bend; with two beside a single column."""
    level, goal = source.centre[1], target.centre[1]
    if target.x >= source.right:
        return (source.right, level), (target.x, goal)
    if source.x >= target.right:
        return (source.x, level), (target.right, goal)
    return loose(source, target)
