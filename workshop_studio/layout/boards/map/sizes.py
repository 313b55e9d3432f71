"""Owns the measures of the map on screen, in points: full, small, and close for the room."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.model.frozen import frozen


@frozen(kw_only=True)
class MapSizes:
    """How large players, rings and the centre are.

    Attributes:
        one_line: height of a player's token with one line of text.
        two_lines: the same with two.
        left: room before the text, for the sector's shape.
        right: room after it.
        widest_text: where a line of the name is broken.
        text: size of its letters.
        glyph: half the height of the sector's shape.
        gap: least distance kept between two tokens.
        widths: how much further each ring reaches than the one inside it, along x.
        heights: the same along y.
        track: how much a ring widens for every further row of players on it, along x and y.
        centre: radius of the young person's disc.
    """

    one_line: float
    two_lines: float
    left: float
    right: float
    widest_text: float
    text: float
    glyph: float
    gap: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    track: tuple[float, float]
    centre: float


FULL = MapSizes(
    one_line=30.0,
    two_lines=44.0,
    left=30.0,
    right=10.0,
    widest_text=104.0,
    text=13.0,
    glyph=8.3,
    gap=10.0,
    widths=(253.0, 168.0, 156.0, 135.0, 150.0, 150.0),
    heights=(147.0, 98.0, 93.0, 88.0, 88.0, 88.0),
    track=(112.0, 54.0),
    centre=46.0,
)
SMALL = MapSizes(
    one_line=26.0,
    two_lines=36.0,
    left=26.0,
    right=7.0,
    widest_text=84.0,
    text=12.0,
    glyph=7.2,
    gap=5.0,
    widths=(161.0, 108.0, 102.0, 98.0, 110.0, 110.0),
    heights=(97.0, 60.0, 55.0, 51.0, 55.0, 55.0),
    track=(80.0, 41.0),
    centre=36.0,
)

ROOM = replace(
    SMALL,
    gap=4.0,
    widths=(146.0, 110.0, 108.0, 108.0, 108.0, 108.0),
    heights=(86.0, 48.0, 46.0, 46.0, 46.0, 46.0),
    track=(90.0, 40.0),
)
"""For the wall, which shows all of it: the closer players stand, the larger they are. Rings are as
wide as a player and no wider, and as flat as a wall is below its title."""


def map_sizes(*, small: bool) -> MapSizes:
    """The measures for a wide or a narrow window."""
    return SMALL if small else FULL
