"""Owns the marks on notes: what a discussion leaves on them, as small signs on white discs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workshop_studio.layout.display_list import Artifact, Ellipse, Ink, Path, Segment, Shape
from workshop_studio.layout.shapes.outlines import polygon, polyline, strokes
from workshop_studio.model.words import Mark

MARK_NAMES: Mapping[Mark, str] = MappingProxyType(
    {
        "resonates": "Resonates",
        "jars": "Jars",
        "opportunity": "Opportunity",
        "missing": "Missing",
    }
)
"""In the order in which they are shown."""

_DISC = Ink(fill="#FFFFFF", stroke="#14181F", width=1.25)
_STROKE = Ink(stroke="#14181F", width=1.4, round_caps=True)


def marks_in_order(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks of a note in the order in which they are shown, each once."""
    return tuple(mark for mark in MARK_NAMES if mark in marks)


def mark_disc(mark: Mark, x: float, y: float, radius: float) -> Artifact:
    """The sign of a mark on its disc around (x, y), in points."""
    disc = Ellipse(x, y, radius, radius, _DISC)
    return Artifact((disc, *mark_sign(mark, x, y, radius * 0.6, _STROKE)))


def mark_sign(mark: Mark, x: float, y: float, radius: float, ink: Ink) -> tuple[Shape, ...]:
    """The sign alone: a thumb, a bolt, a bulb, a broken circle."""
    r = radius
    match mark:
        case "resonates":
            return (Path(_thumb(x, y, r), ink),)
        case "jars":
            bolt = [(0.1, -1), (-0.8, 0.2), (0, 0.2), (-0.1, 1), (0.8, -0.2), (0, -0.2)]
            return (Path(polygon([(x + r * dx, y + r * dy) for dx, dy in bolt]), ink),)
        case "opportunity":
            return _bulb(x, y, r, ink)
        case "missing":
            dashed = Ink(stroke=ink.stroke, width=ink.width, dash=(r * 0.5, r * 0.4))
            return (Ellipse(x, y, r * 0.9, r * 0.9, dashed),)


def crossed_eye(x: float, y: float, radius: float, colour: str) -> Artifact:
    """An eye crossed out, around (x, y): for the facilitator only."""
    r, ink = radius, Ink(stroke=colour, width=1.4, round_caps=True)
    lids: tuple[Segment, ...] = (
        ("M", x - r, y),
        ("C", x - r * 0.5, y - r * 0.75, x + r * 0.5, y - r * 0.75, x + r, y),
        ("C", x + r * 0.5, y + r * 0.75, x - r * 0.5, y + r * 0.75, x - r, y),
        ("Z",),
    )
    slash = strokes([((x - r * 0.8, y - r * 0.8), (x + r * 0.8, y + r * 0.8))])
    pupil = Ellipse(x, y, r * 0.28, r * 0.28, ink)
    return Artifact((Path(lids, ink), pupil, Path(slash, ink)))


def _thumb(x: float, y: float, r: float) -> tuple[Segment, ...]:
    """A thumb up: the cuff as a stroke, and the hand."""
    hand = [
        (-0.95, -0.1), (-0.45, -0.1), (0.05, -1.0), (0.35, -0.75), (0.2, -0.2), (0.95, -0.15),
        (0.65, 0.9), (-0.95, 0.9),
    ]  # fmt: skip
    cuff = polyline([(x - r * 0.45, y - r * 0.1), (x - r * 0.45, y + r * 0.9)])
    return (*polygon([(x + r * dx, y + r * dy) for dx, dy in hand]), *cuff)


def _bulb(x: float, y: float, r: float, ink: Ink) -> tuple[Shape, ...]:
    glass = polyline(
        [
            (x + r * dx, y + r * dy)
            for dx, dy in (
                (-0.3, 0.55), (-0.35, 0.2), (-0.65, -0.15), (-0.65, -0.5), (-0.35, -0.85),
                (0, -1), (0.35, -0.85), (0.65, -0.5), (0.65, -0.15), (0.35, 0.2), (0.3, 0.55),
            )
        ]
    )  # fmt: skip
    foot = strokes(
        [
            ((x - r * 0.3, y + r * 0.55), (x + r * 0.3, y + r * 0.55)),
            ((x - r * 0.2, y + r), (x + r * 0.2, y + r)),
        ]
    )
    return (Path(glass, ink), Path(foot, ink))
