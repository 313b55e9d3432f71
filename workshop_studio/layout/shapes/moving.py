"""Owns moving and magnifying what has been laid out."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar, cast

from workshop_studio.layout.display_list import (
    Artifact,
    Box,
    Child,
    Ellipse,
    Group,
    Ink,
    Page,
    Path,
    Segment,
    Shape,
    Text,
)
from workshop_studio.layout.text.blocks import GlyphRun, TextBlock, TextLine

C = TypeVar("C", bound=Child)


def moved(child: C, dx: float, dy: float) -> C:
    """The same thing, so many points further right and down."""
    return cast("C", _placed(child, 1.0, dx, dy)) if dx or dy else child


def magnified(page: Page, width: float, height: float) -> Page:
    """The same page on a sheet of another size and the same proportions, larger all over."""
    factor = width / page.width
    children = tuple(cast("Group | Artifact", _placed(c, factor, 0, 0)) for c in page.children)
    return Page(width, height, children)


def _placed(child: Child, factor: float, dx: float, dy: float) -> Child:
    if isinstance(child, Group):
        return replace(
            child, children=tuple(_placed(part, factor, dx, dy) for part in child.children)
        )
    if isinstance(child, Artifact):
        shapes = tuple(_placed_shape(shape, factor, dx, dy) for shape in child.shapes)
        return replace(child, shapes=shapes)
    return _placed_shape(child, factor, dx, dy)


def _placed_shape(shape: Shape, factor: float, dx: float, dy: float) -> Shape:
    if isinstance(shape, Path):
        segments = tuple(_placed_segment(segment, factor, dx, dy) for segment in shape.segments)
        return Path(segments, _thicker(shape.ink, factor))
    x, y = shape.x * factor + dx, shape.y * factor + dy
    if isinstance(shape, Text):
        return replace(shape, x=x, y=y, block=_larger(shape.block, factor))
    if isinstance(shape, Ellipse):
        ink = _thicker(shape.ink, factor)
        return Ellipse(x, y, shape.rx * factor, shape.ry * factor, ink)
    return Box(
        x,
        y,
        shape.width * factor,
        shape.height * factor,
        _thicker(shape.ink, factor),
        shape.radius * factor,
    )


def _placed_segment(segment: Segment, factor: float, dx: float, dy: float) -> Segment:
    if segment[0] == "Z":
        return segment
    if segment[0] == "C":
        _, x1, y1, x2, y2, x, y = segment
        return (
            "C",
            x1 * factor + dx,
            y1 * factor + dy,
            x2 * factor + dx,
            y2 * factor + dy,
            x * factor + dx,
            y * factor + dy,
        )
    return (segment[0], segment[1] * factor + dx, segment[2] * factor + dy)


def _thicker(ink: Ink, factor: float) -> Ink:
    if factor == 1.0:
        return ink
    dash = tuple(length * factor for length in ink.dash)
    return replace(ink, width=ink.width * factor, dash=dash)


def _larger(block: TextBlock, factor: float) -> TextBlock:
    if factor == 1.0:
        return block
    lines = tuple(_larger_line(line, factor) for line in block.lines)
    return replace(block, lines=lines, width=block.width * factor, height=block.height * factor)


def _larger_line(line: TextLine, factor: float) -> TextLine:
    return replace(
        line,
        x=line.x * factor,
        baseline=line.baseline * factor,
        width=line.width * factor,
        runs=tuple(_larger_run(run, factor) for run in line.runs),
    )


def _larger_run(run: GlyphRun, factor: float) -> GlyphRun:
    return replace(
        run,
        size=run.size * factor,
        x=run.x * factor,
        xs=tuple(x * factor for x in run.xs),
        ys=tuple(y * factor for y in run.ys),
        advance=run.advance * factor,
    )
