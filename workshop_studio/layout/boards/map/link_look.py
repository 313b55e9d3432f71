"""Owns how a link between players looks: a bow drawn by its rating, with arrow and mark."""

from __future__ import annotations

from dataclasses import field
from math import hypot

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.map.bows import Bow
from workshop_studio.layout.boards.map.curves import Curve, parts_around
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Artifact, Ellipse, Group, Ink, Path, Segment, Shape
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.shapes.mixing import mixed
from workshop_studio.layout.shapes.outlines import polygon
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import Rating

_HEAD = 11.0
_HALF_HEAD = 5.0
_MARK = 8.5
_REST, _REST_OF_DOTS = 0.8, 0.86
"""How strongly links are painted at rest. Thin dots need more, to keep 3:1 on every ground."""


@frozen
class MapLinkLook:
    """A link on the map, on the board's own plane.

    Attributes:
        bow: where it runs.
        rating: how well it works.
        arrow: whether its kind has a direction.
    """

    bow: Bow = field(repr=False)
    rating: Rating
    arrow: bool

    def draw(self, drawing: Drawing) -> Group:
        """The line, and upon it what needs more than a line."""
        theme = drawing.theme
        look = theme.links[self.rating]
        colour = self.resting(theme) if drawing.stress == "resting" else look.colour
        end = _before(self.bow, _HEAD - 2) if self.arrow else self.bow.end
        ink = Ink(
            stroke=colour, width=look.width + drawing.wider, dash=look.dash,
            round_caps=self.rating == "unrated",
        )  # fmt: skip
        curve = (self.bow.start, self.bow.handle, end)
        # Nothing shines through the mark where the link is painted quietly.
        marked = self.rating == "poorly"
        parts = parts_around(curve, self.bow.clear, _MARK) if marked else (curve,)
        shapes: list[Shape] = [Path(_cubic(part), ink) for part in parts]
        if self.arrow:
            shapes.append(Path(polygon(_head(self.bow)), Ink(fill=colour)))
        if marked:
            shapes += _mark(theme, colour, *self.bow.clear)
        return Group("LI", (Artifact(tuple(shapes)),))

    def resting(self, theme: ScreenTheme) -> str:
        """Its colour while nothing is selected, as if the ground shone through.

        It is mixed beforehand: strokes that let something through take five times as long.
        """
        share = _REST_OF_DOTS if self.rating == "unrated" else _REST
        return mixed(theme.links[self.rating].colour, theme.rings[1], share)

    @property
    def extent(self) -> Rect:
        """All that it paints."""
        # No rectangle for each point, as there may be thousands of links.
        across, down = zip(*self.bow.points, strict=True)
        left, top, more = min(across), min(down), _MARK + 2
        return Rect(left, top, max(across) - left, max(down) - top).grown(more)


def _cubic(curve: Curve) -> tuple[Segment, ...]:
    """The quadratic bow as the cubic one that painters know."""
    (ax, ay), (hx, hy), (bx, by) = curve
    return (
        ("M", ax, ay),
        (
            "C",
            ax + (hx - ax) * 2 / 3, ay + (hy - ay) * 2 / 3,
            bx + (hx - bx) * 2 / 3, by + (hy - by) * 2 / 3,
            bx, by,
        ),
    )  # fmt: skip


def _way(bow: Bow) -> tuple[float, float]:
    """The direction in which it arrives, one point long."""
    dx, dy = bow.end[0] - bow.handle[0], bow.end[1] - bow.handle[1]
    length = hypot(dx, dy)
    return (dx / length, dy / length) if length else (1.0, 0.0)


def _before(bow: Bow, by: float) -> Point:
    dx, dy = _way(bow)
    return (bow.end[0] - dx * by, bow.end[1] - dy * by)


def _head(bow: Bow) -> list[Point]:
    dx, dy = _way(bow)
    x, y = _before(bow, _HEAD)
    return [
        bow.end,
        (x - dy * _HALF_HEAD, y + dx * _HALF_HEAD),
        (x + dy * _HALF_HEAD, y - dx * _HALF_HEAD),
    ]


def _mark(theme: ScreenTheme, colour: str, x: float, y: float) -> list[Shape]:
    """A disc with an exclamation mark: it says without colour that this works poorly."""
    stem = Path((("M", x, y - 4.4), ("L", x, y + 0.8)), Ink(stroke=colour, width=1.9))
    return [
        Ellipse(x, y, _MARK, _MARK, Ink(fill=theme.surface, stroke=colour, width=1.6)),
        stem,
        Ellipse(x, y + 3.7, 1.25, 1.25, Ink(fill=colour)),
    ]
