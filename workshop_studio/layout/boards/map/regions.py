"""Owns the rings as places to drop players into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.map.ring_looks import LitRingLook, PillLook
from workshop_studio.layout.boards.map.rings import Band, Oval
from workshop_studio.layout.boards.scene import Cell
from workshop_studio.model.boards import Ring
from workshop_studio.model.frozen import frozen

_BEYOND = 1.15
"""So far past the outermost line, as a share of it, a player still lands on the outermost ring."""


@frozen
class RingRegion:
    """What lies within a ring's outer line but not within the ring inside it."""

    outer: Oval
    inner: Oval | None

    def holds(self, point: Point) -> bool:
        """Whether the point lies on the ring."""
        if not self.outer.holds(point):
            return False
        return self.inner is None or not self.inner.holds(point)


def ring_cells(
    rings: Sequence[Ring], bands: Sequence[Band], pills: Sequence[PillLook]
) -> tuple[Cell, ...]:
    """A cell for each ring, the innermost first."""
    cells = []
    inside: PillLook | None = None
    for ring, band, pill in zip(rings, bands, pills, strict=True):
        outer = band.line
        if band is bands[-1]:
            outer = Oval(outer.rx * _BEYOND, outer.ry * _BEYOND)
        region = RingRegion(outer, inside.line if inside else None)
        lit = LitRingLook(pill.line, inside.line if inside else None)
        name, sign = f"{pill.number} {ring.name}", replace(pill, lit=True)
        cells.append(Cell(ring.id, name, region, lit, pill.number, sign=sign))
        inside = pill
    return tuple(cells)
