"""Owns the marks in the theory's boxes: states of moderating factors, the star of an outcome."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workshop_studio.layout.display_list import Ellipse, Ink, Path, Shape
from workshop_studio.layout.shapes.outlines import polygon, polyline, star
from workshop_studio.layout.theme import PALETTE
from workshop_studio.model.words import FactorState

STATE_COLOURS: Mapping[FactorState, str] = MappingProxyType(
    {
        "in-place": PALETTE.ok,
        "partly": PALETTE.warn,
        "missing": PALETTE.danger,
        "": PALETTE.muted,
    }
)


def star_mark(x: float, y: float, radius: float, *, colour: str = PALETTE.accent) -> Shape:
    """The star of an outcome that is most important, around (x, y)."""
    return Path(polygon(star(x, y, radius)), Ink(stroke=colour, width=max(0.9, radius / 6)))


def state_mark(
    state: FactorState, x: float, y: float, radius: float, *, colour: str = ""
) -> list[Shape]:
    """A ring with a tick, a ring half filled, or a broken ring: told apart without colour."""
    colour = colour or STATE_COLOURS[state]
    width = max(1.0, radius / 4.5)
    dash = (1.6 * width, 1.4 * width) if state == "missing" else ()
    ring = Ink(stroke=colour, width=width, dash=dash)
    shapes: list[Shape] = [Ellipse(x, y, radius, radius, ring)]
    r = radius
    if state == "in-place":
        tick = polyline([(x - r * 0.45, y), (x - r * 0.1, y + r * 0.4), (x + r * 0.5, y - r * 0.4)])
        shapes.append(Path(tick, Ink(stroke=colour, width=width, round_caps=True)))
    elif state == "partly":
        shapes.append(Ellipse(x, y, r * 0.45, r * 0.45, Ink(fill=colour)))
    return shapes


def warning_mark(x: float, y: float, radius: float, colour: str) -> list[Shape]:
    """A triangle with an upright stroke and a dot, around (x, y)."""
    foot, line = y + radius * 0.75, Ink(stroke=colour, width=radius / 5, round_caps=True)
    corners = [(x, y - radius * 0.85), (x + radius, foot), (x - radius, foot)]
    stroke = [(x, y - radius * 0.25), (x, y + radius * 0.2)]
    dot = Ellipse(x, y + radius * 0.48, radius * 0.1, radius * 0.1, Ink(fill=colour))
    return [Path(polygon(corners), line), Path(polyline(stroke), line), dot]
