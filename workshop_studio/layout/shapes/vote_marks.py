"""Owns the marks of votes: each criterion by shape, letter and pattern as well as by colour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil, sqrt
from types import MappingProxyType

from workshop_studio.layout.display_list import Box, Ink, Path, Segment, Shape
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.shapes.outlines import Corner, circle, polygon, strokes
from workshop_studio.layout.theme import CRITERION_LOOKS, PALETTE
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import Criterion


@frozen
class MarkGrid:
    """How the marks of all cells stand: their pitch in points, and how many to a row.

    Cells of one table share a grid, so that longer always means more. A `pitch` of 0 means that
    there are too many to draw each: a bar stands for them, `most` fill its width.
    """

    width: float
    pitch: float
    most: int

    @property
    def per_row(self) -> int:
        """How many marks stand in one row."""
        return max(1, int(self.width / self.pitch)) if self.pitch else 0


@frozen
class MarkColours:
    """What marks are drawn with: a colour for each criterion, what they lie on, and a tint."""

    criteria: Mapping[Criterion, str]
    ground: str
    tint: str


ON_PAPER = MarkColours(
    MappingProxyType({criterion: look.colour for criterion, look in CRITERION_LOOKS.items()}),
    PALETTE.paper,
    PALETTE.bubble,
)


def on_screen(theme: ScreenTheme) -> MarkColours:
    """The colours of marks in a theme; on dark grounds marks are not tinted."""
    tint = PALETTE.bubble if theme.brightness == "light" else theme.surface
    return MarkColours(theme.criteria, theme.surface, tint)


def mark_grid(most: int, width: float) -> MarkGrid:
    """A grid in which `most` marks take no more than three rows, and never shrink to specks."""
    for pitch in (6.4, 5.9, 5.2, 4.6):
        if most <= 3 * int(width / pitch):
            return MarkGrid(width, pitch, most)
    return MarkGrid(width, 0.0, most)


def vote_marks(criterion: Criterion, count: int, grid: MarkGrid, x: float) -> tuple[Shape, ...]:
    """So many marks in rows from (x, 0), or one bar in their place."""
    if count == 0:
        return ()
    if not grid.pitch:
        return _bar(criterion, grid.width * count / grid.most, x)
    centres = [
        (x + (n % grid.per_row + 0.5) * grid.pitch, (n // grid.per_row + 0.5) * grid.pitch)
        for n in range(count)
    ]
    return marks_at(criterion, centres, grid.pitch * 0.40)


def marks_height(count: int, grid: MarkGrid) -> float:
    """Height in points that so many marks take."""
    if not grid.pitch:
        return 7.0
    return ceil(count / grid.per_row) * grid.pitch


def head_mark(
    criterion: Criterion, x: float, y: float, size: float, *, colours: MarkColours = ON_PAPER
) -> Shape:
    """The solid shape that carries the criterion's letter, its top left corner at (x, y)."""
    ink = Ink(fill=colours.criteria[criterion])
    half = size / 2
    match criterion:
        case "feasibility":
            return Box(x, y, size, size, ink, 1.5)
        case "desirability":
            return Path(circle(x + half, y + half, half), ink)
        case "viability":
            return Path(_triangle(x + half, y + half, half * 1.12), ink)


def marks_at(
    criterion: Criterion,
    centres: Sequence[Corner],
    radius: float,
    *,
    colours: MarkColours = ON_PAPER,
) -> tuple[Shape, ...]:
    """A mark around each of the centres; `radius` in points is half its height, about."""
    colour = colours.criteria[criterion]
    line = Ink(stroke=colour, width=radius * 0.24)
    match criterion:
        case "feasibility":
            r = radius * 0.92
            squares = [
                ((x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)) for x, y in centres
            ]
            return (Path(_joined(polygon(corners) for corners in squares), Ink(fill=colour)),)
        case "desirability":
            discs = _joined(circle(x, y, radius) for x, y in centres)
            hatch = _joined(_hatch(x, y, radius) for x, y in centres)
            outline = Ink(fill=colours.ground, stroke=colour, width=radius * 0.26)
            return (Path(discs, outline), Path(hatch, line))
        case "viability":
            corners = _joined(_triangle(x, y, radius * 1.1) for x, y in centres)
            dots = _joined(_three_dots(x, y, radius) for x, y in centres)
            outline = Ink(fill=colours.tint, stroke=colour, width=radius * 0.26)
            return (Path(corners, outline), Path(dots, Ink(fill=colour)))


def spent_mark(criterion: Criterion, x: float, y: float, radius: float, *, colour: str) -> Shape:
    """The dashed outline around (x, y) that a vote leaves where it was."""
    ink = Ink(stroke=colour, width=1.25, dash=(2.5, 2.5))
    match criterion:
        case "feasibility":
            r = radius * 0.92
            return Path(
                polygon([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)]), ink
            )
        case "desirability":
            return Path(circle(x, y, radius), ink)
        case "viability":
            return Path(_triangle(x, y, radius * 1.1), ink)


def _bar(criterion: Criterion, length: float, x: float) -> tuple[Shape, ...]:
    colour = CRITERION_LOOKS[criterion].colour
    match criterion:
        case "feasibility":
            return (Box(x, 0, length, 7.0, Ink(fill=colour)),)
        case "desirability":
            steps = int(length / 3.0)
            lines = [
                (
                    (x + 3.0 * n, 7.0),
                    (x + min(3.0 * n + 7.0, length), max(0.0, 7.0 - length + 3.0 * n)),
                )
                for n in range(steps + 1)
            ]
            return (
                Box(x, 0, length, 7.0, Ink(fill=PALETTE.paper, stroke=colour, width=0.8)),
                Path(strokes(lines), Ink(stroke=colour, width=0.6)),
            )
        case "viability":
            dots = _joined(circle(x + 3.0 + 5.0 * n, 3.5, 0.9) for n in range(int(length / 5.0)))
            bar = Box(x, 0, length, 7.0, Ink(fill=PALETTE.bubble, stroke=colour, width=0.8))
            return (bar, Path(dots, Ink(fill=colour))) if dots else (bar,)


def _joined(outlines: Iterable[tuple[Segment, ...]]) -> tuple[Segment, ...]:
    return tuple(segment for outline in outlines for segment in outline)


def _triangle(x: float, y: float, radius: float) -> tuple[Segment, ...]:
    foot, half = y + radius * 0.82, radius
    return polygon([(x, y - radius * 0.92), (x + half, foot), (x - half, foot)])


def _hatch(x: float, y: float, radius: float) -> tuple[Segment, ...]:
    lines = []
    for offset in (-0.62 * radius, 0.0, 0.62 * radius):
        reach = sqrt(radius * radius - offset * offset) / sqrt(2)
        middle = offset / sqrt(2)
        lines.append(
            ((x + middle - reach, y + middle + reach), (x + middle + reach, y + middle - reach))
        )
    return strokes(lines)


def _three_dots(x: float, y: float, radius: float) -> tuple[Segment, ...]:
    dot = radius * 0.14
    places = ((0.0, -0.22), (-0.38, 0.46), (0.38, 0.46))
    return _joined(circle(x + dx * radius, y + dy * radius, dot) for dx, dy in places)
