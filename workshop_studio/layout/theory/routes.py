"""Owns the routes of lines in a diagram of columns: level and upright, and never through a box."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from workshop_studio.layout.shapes.outlines import Corner
from workshop_studio.layout.theory.channels import Block, Edge, Hop, channels_of
from workshop_studio.layout.theory.lanes import STRAIGHT, lanes_of
from workshop_studio.layout.theory.ports import Crossing, crossings
from workshop_studio.model.frozen import frozen

HEAD = 8.0
"""Points kept free of lanes on both sides of a gutter: an arrowhead and a little more."""


@frozen
class Columns:
    """Left and right edges of the columns in points, and top and bottom of them all."""

    lefts: tuple[float, ...]
    rights: tuple[float, ...]
    top: float
    bottom: float

    def gutter(self, number: int) -> tuple[float, float]:
        """Left and right edge of the gutter left of a column; the outer ones are a lane wide."""
        outer = 3 * HEAD
        left = self.rights[number - 1] if number else self.lefts[0] - outer
        right = self.lefts[number] if number < len(self.lefts) else self.rights[-1] + outer
        return left, right


@frozen
class Route:
    """The corners of a line from its source to its target."""

    edge: str
    corners: tuple[Corner, ...]


@frozen
class Crossed:
    """How lines cross the gutters: each line's ways on its path, and their lanes by gutter."""

    paths: Mapping[str, tuple[Crossing, ...]]
    lanes: Mapping[int, Mapping[str, int]]


def crossed(
    blocks: Sequence[Block],
    edges: Sequence[Edge],
    hops: Mapping[str, tuple[Hop, ...]],
    columns: Columns,
) -> Crossed:
    """How all lines cross the gutters, however wide these are."""
    channels = {
        number: channels_of(blocks, number, top=columns.top, bottom=columns.bottom)
        for number in range(len(columns.lefts))
    }
    paths = crossings(blocks, edges, hops, channels)
    return Crossed(paths, _lanes(paths))


def routed(edges: Sequence[Edge], ways: Crossed, columns: Columns) -> tuple[Route, ...]:
    """A route for every edge, in the order given."""
    return tuple(
        Route(edge.id, _corners(ways.paths[edge.id], ways.lanes, columns)) for edge in edges
    )


def lane_counts(ways: Crossed) -> dict[int, int]:
    """How many lanes each gutter needs, for choosing their widths."""
    return {gutter: 1 + max(of.values(), default=-1) for gutter, of in ways.lanes.items()}


def _lanes(paths: Mapping[str, tuple[Crossing, ...]]) -> dict[int, dict[str, int]]:
    by_gutter: defaultdict[int, list[Crossing]] = defaultdict(list)
    for path in paths.values():
        for crossing in path:
            by_gutter[crossing.gutter].append(crossing)
    return {gutter: lanes_of(members) for gutter, members in by_gutter.items()}


def _corners(
    path: Sequence[Crossing], lanes: Mapping[int, Mapping[str, int]], columns: Columns
) -> tuple[Corner, ...]:
    """The corners; a stretch too short to be seen as a bend is left out, and what follows level."""
    corners: list[Corner] = []
    height = path[0].enters
    for crossing in path:
        left, right = columns.gutter(crossing.gutter)
        corners.append((left if crossing.from_left else right, height))
        if abs(crossing.enters - crossing.leaves) >= STRAIGHT:
            of = lanes[crossing.gutter]
            step = (right - left - 2 * HEAD) / (1 + max(of.values()))
            x = left + HEAD + step * (of[crossing.edge] + 0.5)
            corners += [(x, height), (x, crossing.leaves)]
            height = crossing.leaves
        corners.append((left if crossing.to_left else right, height))
    return _without_repeats(corners)


def _without_repeats(corners: Sequence[Corner]) -> tuple[Corner, ...]:
    kept: list[Corner] = []
    for x, y in corners:
        if len(kept) > 1 and kept[-1][1] == kept[-2][1] == y:
            kept.pop()
        if not kept or kept[-1] != (x, y):
            kept.append((x, y))
    return tuple(kept)
