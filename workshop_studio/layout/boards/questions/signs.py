"""Owns the six signs of energy for change as discs: filled where seen, dashed where not."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workshop_studio.layout.display_list import Ellipse, Ink, Shape
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.shapes.glyphs import glyph
from workshop_studio.model.words import Sign

DISC = 26.0
_GLYPH = 14.0

SIGN_GLYPHS: Mapping[Sign, str] = MappingProxyType(
    {
        "movable": "feather",
        "benefits": "eye",
        "motivated": "flame",
        "resourced": "hand-coins",
        "levers": "key-round",
        "timely": "clock",
    }
)


def sign_disc(
    sign: Sign, x: float, y: float, *, seen: bool, theme: ScreenTheme
) -> tuple[Shape, ...]:
    """The disc of a sign with the top left corner of its square at (x, y)."""
    middle, inset = DISC / 2, (DISC - _GLYPH) / 2
    if seen:
        disc = Ellipse(x + middle, y + middle, middle, middle, Ink(fill=theme.accent))
    else:
        edge = Ink(stroke=theme.border, dash=(2.5, 2.5))
        disc = Ellipse(x + middle, y + middle, middle - 0.5, middle - 0.5, edge)
    colour = theme.on_accent if seen else theme.muted
    return (disc, glyph(SIGN_GLYPHS[sign], x + inset, y + inset, _GLYPH, colour=colour))
