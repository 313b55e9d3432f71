"""Owns the outline of the ice: a mountain while the board is short, a mass around tall ones."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.iceberg.places import IcebergPlaces
from workshop_studio.model.frozen import frozen

_TALL = 0.6
"""Height of the layers by the board's width; above it notes would hide all but strokes."""
_OUT = 7.0
_RIDGE = (0.86, 0.30, 0.62, 0.12, 0.48, 0.0, 0.42, 0.20, 0.66, 0.36, 0.9)
"""Heights along the top of a tall board's ice, from left to right, in shares of the free strip."""
# Shares: of half the width of the notes from the spine, and of the depth from the layer's top.
_ABOVE: tuple[Point, ...] = (
    (-0.37, 1.0), (-0.31, 0.51), (-0.14, 0.29), (-0.035, 0.03), (0.12, 0.24), (0.225, 0.47),
    (0.355, 1.0),
)  # fmt: skip
_BELOW: tuple[Point, ...] = (
    (-0.37, 0.0), (-0.72, 0.085), (-0.93, 0.37), (-0.9, 0.57), (-0.69, 0.805), (-0.31, 0.953),
    (0.05, 0.99), (0.38, 0.968), (0.72, 0.79), (0.92, 0.588), (0.956, 0.404), (0.72, 0.085),
    (0.355, 0.0),
)  # fmt: skip


@frozen
class Ice:
    """The corners of what stands out of the water, and of what lies below."""

    tip: tuple[Point, ...]
    rest: tuple[Point, ...]


def ice_of(places: IcebergPlaces) -> Ice:
    """The ice of a board.

    On a tall one it is drawn around the notes: no stroke of it runs between them, where it would
    look like a link that leads nowhere.
    """
    top, surface = places.bands["events"].top, places.bands["events"].bottom
    bottom = places.bounds.bottom
    if bottom - top > _TALL * places.bounds.width:
        return _around(places, top, surface, bottom)
    return Ice(
        tuple(_on(places, share, top, surface) for share in _ABOVE),
        tuple(_on(places, share, surface, bottom) for share in _BELOW),
    )


def _on(places: IcebergPlaces, share: Point, top: float, bottom: float) -> Point:
    half = places.side_width + places.sizes.spine / 2
    return places.spine + share[0] * half, top + share[1] * (bottom - top)


def _around(places: IcebergPlaces, top: float, surface: float, bottom: float) -> Ice:
    half = places.side_width + places.sizes.spine / 2
    left, right = places.spine - half - _OUT, places.spine + half + _OUT
    strip = places.sizes.pad_top - 2.0
    keel = places.sizes.pad_bottom - 4.0
    ridge = _along(left, right, [top + strip * share for share in _RIDGE])
    foot = _along(right, left, [bottom - keel * share for share in _RIDGE])
    return Ice(
        ((left, surface), *ridge, (right, surface)),
        ((left, surface), (right, surface), *foot),
    )


def _along(start: float, end: float, heights: Sequence[float]) -> list[Point]:
    """Corners at even distances from one side to the other."""
    step = (end - start) / (len(heights) - 1)
    return [(start + step * number, y) for number, y in enumerate(heights)]
