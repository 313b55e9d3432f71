"""Owns the look of paper: colours, what tells sectors and criteria apart, sizes of type.

No meaning is carried by colour alone: sectors differ by shape too, criteria by shape, letter and
pattern. Text keeps a contrast of 4.5:1 to its ground and marks keep 3:1 (WCAG 2.2, 1.4.3, 1.4.11).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import DEFAULT_SECTORS, Criterion, Rating

Form = Literal[
    "star", "diamond", "square", "hexagon", "triangle", "pentagon", "cross", "circle", "bar"
]  # fmt: skip
Pattern = Literal["solid", "hatched", "dotted"]


@frozen
class Palette:
    """Colours by what they are for, as "#RRGGBB"; the soft ones are grounds of the others."""

    paper: str
    sunken: str
    text: str
    muted: str
    border: str
    hairline: str
    ring_line: str
    accent: str
    accent_soft: str
    danger: str
    danger_soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bubble: str
    bubble_edge: str


@frozen
class SectorLook:
    """Shape, fill and edge of a sector, the same on all boards."""

    form: Form
    fill: str
    edge: str


@frozen
class CriterionLook:
    """How the votes for a criterion are told from others, in print without colour as well."""

    letter: str
    form: Form
    pattern: Pattern
    colour: str


@frozen
class LinkLook:
    """How a link on the map is drawn: width and dashes in points."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()


@frozen
class TypeSizes:
    """Sizes of letters on paper in points; none is under 9."""

    h1: float = 25.0
    h2: float = 16.0
    h3: float = 12.0
    body: float = 12.0
    table: float = 10.0
    caption: float = 9.5


@frozen
class Leadings:
    """Heights of lines as multiples of the size."""

    text: float = 1.35
    heading: float = 1.15
    note: float = 1.22


TYPE = TypeSizes()
LEADINGS = Leadings()

PALETTE = Palette(
    paper="#FFFFFF",
    sunken="#F4F3EF",
    text="#1A1D23",
    muted="#545C68",
    border="#7B828D",
    hairline="#DDD9D0",
    ring_line="#CBC6BA",
    accent="#174F8F",
    accent_soft="#E6EEF7",
    danger="#A8201A",
    danger_soft="#FBEAE8",
    ok="#1D6B3C",
    ok_soft="#E4F1E8",
    warn="#7A5200",
    warn_soft="#FBF0D8",
    bubble="#F3E2C6",
    bubble_edge="#9A5B00",
)

SECTOR_LOOKS: Mapping[str, SectorLook] = MappingProxyType(
    dict(
        zip(
            DEFAULT_SECTORS,
            (
                SectorLook("star", "#82AEDD", "#174F8F"),
                SectorLook("diamond", "#D9C4FF", "#5B35AD"),
                SectorLook("square", "#F5B26B", "#8F4700"),
                SectorLook("hexagon", "#84D3C5", "#005E58"),
                SectorLook("triangle", "#EE8A92", "#8E1B33"),
                SectorLook("pentagon", "#9CA3AE", "#262C36"),
                SectorLook("cross", "#CDF5B0", "#2F6510"),
                SectorLook("circle", "#FFE066", "#7A5F00"),
                SectorLook("bar", "#FBF7EE", "#4A525E"),
            ),
            strict=True,
        )
    )
)
"""The look of each of the method's nine sectors, by its name."""

CRITERION_LOOKS: Mapping[Criterion, CriterionLook] = MappingProxyType(
    {
        "feasibility": CriterionLook("F", "square", "solid", "#0060A8"),
        "desirability": CriterionLook("D", "circle", "hatched", "#B0186B"),
        "viability": CriterionLook("V", "triangle", "dotted", "#9A5B00"),
    }
)

LINK_LOOKS: Mapping[Rating, LinkLook] = MappingProxyType(
    {
        "well": LinkLook("#1D6B3C", 3.0),
        "mixed": LinkLook("#7A5200", 2.5, (10.0, 5.0)),
        "poorly": LinkLook("#A8201A", 3.0, (3.5, 5.0)),
        "unrated": LinkLook("#6B7380", 1.75, (1.0, 6.0)),
    }
)
