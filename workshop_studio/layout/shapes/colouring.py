"""Owns giving drawings made for paper the colours of a screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar, cast

from workshop_studio.layout.display_list import Artifact, Child, Group, Ink, Shape, Text
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.theme import CRITERION_LOOKS, PALETTE

C = TypeVar("C", bound=Child)
Colours = Mapping[str, str]
"""For a colour of paper the colour in its place; those not named stay."""


def screen_colours(theme: ScreenTheme) -> Colours:
    """What the colours of paper are in a theme; bubbles are dark on dark, with light numbers."""
    light = theme.brightness == "light"
    criteria = {look.colour: theme.criteria[name] for name, look in CRITERION_LOOKS.items()}
    return criteria | {
        PALETTE.paper: theme.surface,
        PALETTE.sunken: theme.sunken,
        PALETTE.text: theme.text,
        PALETTE.muted: theme.muted,
        PALETTE.border: theme.border,
        PALETTE.hairline: theme.hairline,
        PALETTE.accent: theme.accent,
        PALETTE.accent_soft: theme.accent_soft,
        PALETTE.bubble: PALETTE.bubble if light else theme.warn_soft,
    }


def recoloured(child: C, colours: Colours) -> C:
    """The same drawing in other colours."""
    return cast("C", _recoloured(child, colours))


def _recoloured(child: Child, colours: Colours) -> Child:
    if isinstance(child, Group):
        return replace(child, children=tuple(_recoloured(part, colours) for part in child.children))
    if isinstance(child, Artifact):
        return replace(child, shapes=tuple(_shape(shape, colours) for shape in child.shapes))
    return _shape(child, colours)


def _shape(shape: Shape, colours: Colours) -> Shape:
    if isinstance(shape, Text):
        return replace(shape, colour=colours.get(shape.colour, shape.colour))
    return replace(shape, ink=_ink(shape.ink, colours))


def _ink(ink: Ink, colours: Colours) -> Ink:
    fill, stroke = ink.fill, ink.stroke
    return replace(
        ink,
        fill=None if fill is None else colours.get(fill, fill),
        stroke=None if stroke is None else colours.get(stroke, stroke),
    )
