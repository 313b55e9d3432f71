"""Owns the operators that paint boxes, ellipses and paths."""

from __future__ import annotations

from workshop_studio.export.pdf.values import colour, number, numbers
from workshop_studio.layout.display_list import Box, Ellipse, Ink, Path, Segment

_PAINT = {(True, True): "B", (True, False): "f", (False, True): "S"}
"""The operator for what is filled and what is stroked (ISO 32000-1, 8.5.3)."""
_STEPS = {"M": "m", "L": "l", "C": "c", "Z": "h"}
"""The operator for each kind of segment (ISO 32000-1, 8.5.2)."""
_CIRCLE = 0.5523
"""How far along a corner its control points lie for a curve to be as good as round."""


def shape_operators(shape: Box | Ellipse | Path) -> list[str]:
    """The operators that paint a shape, or none when it has neither fill nor stroke.

    Every shape states all it depends on, so that none is changed by the one before it.
    """
    ink = shape.ink
    how = _PAINT.get((ink.fill is not None, ink.stroke is not None))
    if how is None:
        return []
    return [*_ink(ink), _outline(shape), how]


def _ink(ink: Ink) -> list[str]:
    operators: list[str] = []
    if ink.fill is not None:
        operators.append(f"{colour(ink.fill)} rg")
    if ink.stroke is not None:
        operators += [
            f"{colour(ink.stroke)} RG {number(ink.width)} w",
            f"[{numbers(*ink.dash)}] 0 d {1 if ink.round_caps else 0} J",
        ]
    return operators


def _outline(shape: Box | Ellipse | Path) -> str:
    match shape:
        case Box(x=x, y=y, width=width, height=height):
            radius = min(shape.radius, width / 2, height / 2)
            if radius > 0:
                return _rounded(x, y, (width, height), (radius, radius))
            return f"{numbers(x, y, width, height)} re"
        case Ellipse(x=x, y=y, rx=rx, ry=ry):
            return _rounded(x - rx, y - ry, (2 * rx, 2 * ry), (rx, ry))
        case Path(segments=segments):
            return " ".join(_step(segment) for segment in segments)


def _step(segment: Segment) -> str:
    kind, *points = segment
    return " ".join([*map(number, points), _STEPS[kind]])


def _rounded(left: float, top: float, size: tuple[float, float], radii: tuple[float, float]) -> str:
    """A rectangle whose corners are quarters of an ellipse, clockwise from the top left."""
    right, bottom = left + size[0], top + size[1]
    rx, ry = radii
    # How far the control points lie from the corner they round.
    cx, cy = rx * (1 - _CIRCLE), ry * (1 - _CIRCLE)
    corners = (
        (right - rx, top, right - cx, top, right, top + cy, right, top + ry),
        (right, bottom - ry, right, bottom - cy, right - cx, bottom, right - rx, bottom),
        (left + rx, bottom, left + cx, bottom, left, bottom - cy, left, bottom - ry),
        (left, top + ry, left, top + cy, left + cx, top, left + rx, top),
    )
    steps = [f"{numbers(*corner[:2])} l {numbers(*corner[2:])} c" for corner in corners]
    return " ".join([f"{numbers(left + rx, top)} m", *steps, "h"])
