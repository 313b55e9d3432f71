"""Owns the small glyphs on canvases: a feather, an eye, a tag, as strokes of one width."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workshop_studio.layout.display_list import Ink, Path, Segment
from workshop_studio.layout.shapes.glyph_outlines import OUTLINES

SQUARE = 24.0
"""The outlines are drawn in a square of this size."""
_STROKE = 2.0
"""So wide are their strokes there."""


def glyph(name: str, x: float, y: float, size: float, *, colour: str) -> Path:
    """A glyph in a square of `size` points with its top left corner at (x, y).

    Args:
        name: as in `OUTLINES`.
        x: of the corner.
        y: of the corner.
        size: side of the square.
        colour: of its strokes.

    Raises:
        KeyError: there is no such glyph.
    """
    scale = size / SQUARE
    placed = tuple(_placed(segment, scale, x, y) for segment in _SEGMENTS[name])
    return Path(placed, Ink(stroke=colour, width=_STROKE * scale, round_caps=True))


def _segments(words: Iterator[str]) -> Iterator[Segment]:
    for word in words:
        match word:
            case "M":
                yield ("M", _next(words), _next(words))
            case "L":
                yield ("L", _next(words), _next(words))
            case "C":
                a, b, c, d, e, f = (_next(words) for _ in range(6))
                yield ("C", a, b, c, d, e, f)
            case _:
                yield ("Z",)


def _next(words: Iterator[str]) -> float:
    return float(next(words))


def _placed(segment: Segment, scale: float, x: float, y: float) -> Segment:
    if segment[0] == "Z":
        return segment
    if segment[0] == "C":
        _, a, b, c, d, e, f = segment
        return (
            "C",
            *(a * scale + x, b * scale + y),
            *(c * scale + x, d * scale + y),
            *(e * scale + x, f * scale + y),
        )
    return (segment[0], segment[1] * scale + x, segment[2] * scale + y)


_SEGMENTS: Mapping[str, tuple[Segment, ...]] = MappingProxyType(
    {name: tuple(_segments(iter(words.split()))) for name, words in OUTLINES.items()}
)
