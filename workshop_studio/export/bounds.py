"""Owns how much of a page shapes cover."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshop_studio.layout.display_list import Box, Ellipse, Path, Shape, Text

Bounds = tuple[float, float, float, float]
"""Left, top, right and bottom in points from the page's top left corner."""


def bounds_of(shapes: Iterable[Shape]) -> Bounds | None:
    """The smallest upright rectangle around the shapes, or None where there are none.

    Strokes count by half their width; curves by their control points, which lie outside of them.
    """
    corners = [corner for shape in shapes for corner in _corners(shape)]
    if not corners:
        return None
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _corners(shape: Shape) -> Iterator[tuple[float, float]]:
    if isinstance(shape, Text):
        yield from _text_corners(shape)
        return
    reach = shape.ink.width / 2 if shape.ink.stroke is not None else 0.0
    for x, y in _points(shape):
        yield x - reach, y - reach
        yield x + reach, y + reach


def _points(shape: Box | Ellipse | Path) -> Iterator[tuple[float, float]]:
    match shape:
        case Box(x=x, y=y, width=width, height=height):
            yield from ((x, y), (x + width, y + height))
        case Ellipse(x=x, y=y, rx=rx, ry=ry):
            yield from ((x - rx, y - ry), (x + rx, y + ry))
        case Path(segments=segments):
            for _, *numbers in segments:
                yield from zip(numbers[::2], numbers[1::2], strict=True)


def _text_corners(text: Text) -> Iterator[tuple[float, float]]:
    right = max((line.x + line.width for line in text.block.lines), default=0.0)
    yield text.x, text.y
    if text.quarter_turn:
        yield text.x + text.block.height, text.y - right
    else:
        yield text.x + right, text.y + text.block.height
