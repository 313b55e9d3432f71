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


def star_mark(x: float, y: float, radius: float) -> Shape:
    """The star of an outcome that is most important, around (x, y)."""
    return Path(polygon(star(x, y, radius)), Ink(stroke=PALETTE.accent, width=0.9))


def state_mark(state: FactorState, x: float, y: float, radius: float) -> list[Shape]:
    """A ring with a tick, a ring half filled, or a broken ring: told apart without colour."""
    colour = STATE_COLOURS[state]
    ring = Ink(stroke=colour, width=1.0, dash=(1.6, 1.4) if state == "missing" else ())
    shapes: list[Shape] = [Ellipse(x, y, radius, radius, ring)]
    r = radius
    if state == "in-place":
        tick = polyline([(x - r * 0.45, y), (x - r * 0.1, y + r * 0.4), (x + r * 0.5, y - r * 0.4)])
        shapes.append(Path(tick, Ink(stroke=colour, width=1.0, round_caps=True)))
    elif state == "partly":
        shapes.append(Ellipse(x, y, r * 0.45, r * 0.45, Ink(fill=colour)))
    return shapes
