"""Owns the operators that paint boxes, ellipses and paths."""

from __future__ import annotations

from reportlab.pdfgen.pathobject import PDFPathObject

from workshop_studio.export.pdf.values import colour, number, numbers
from workshop_studio.layout.display_list import Box, Ellipse, Ink, Path

_PAINT = {(True, True): "B", (True, False): "f", (False, True): "S"}
"""The operator for what is filled and what is stroked (ISO 32000-1, 8.5.3)."""


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
    path = PDFPathObject()
    match shape:
        case Box():
            _box(path, shape)
        case Ellipse(x=x, y=y, rx=rx, ry=ry):
            path.ellipse(x - rx, y - ry, 2 * rx, 2 * ry)
            path.close()
        case Path():
            _segments(path, shape)
    return path.getCode()


def _box(path: PDFPathObject, box: Box) -> None:
    radius = min(box.radius, box.width / 2, box.height / 2)
    if radius > 0:
        path.roundRect(box.x, box.y, box.width, box.height, radius)
    else:
        path.rect(box.x, box.y, box.width, box.height)


def _segments(path: PDFPathObject, shape: Path) -> None:
    for segment in shape.segments:
        match segment:
            case ("M", x, y):
                path.moveTo(x, y)
            case ("L", x, y):
                path.lineTo(x, y)
            case ("C", x1, y1, x2, y2, x, y):
                path.curveTo(x1, y1, x2, y2, x, y)
            case _:
                path.close()
