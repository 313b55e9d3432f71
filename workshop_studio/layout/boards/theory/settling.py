"""Owns how boxes settle in their columns: near what they are linked with, and in people's order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean

from workshop_studio.layout.theory.channels import Edge
from workshop_studio.model.frozen import frozen

_SWEEPS = 4


@frozen
class Standing:
    """A box that wants a place in its column, in points.

    Attributes:
        id: of the element.
        above: free height needed between the box before it, or the column's top, and this one.
        height: of the box.
    """

    id: str
    above: float
    height: float


def settled(columns: Sequence[Sequence[Standing]], edges: Sequence[Edge]) -> dict[str, float]:
    """The top of every box, such that lines are short and no column is longer than it has to be.

    Each column keeps its order. Its boxes lie as near as its distances allow to the middle of what
    they are linked with, by least squares; the fullest column just stands from the top down.
    """
    tops = {each: top for column in columns for each, top in _stacked(column)}
    if not edges:
        return tops
    sizes = {each.id: each.height for column in columns for each in column}
    room = max((_height(column) for column in columns), default=0.0)
    linked = _linked(edges)
    order = [*range(len(columns))]
    for sweep in range(_SWEEPS):
        for number in order if sweep % 2 else reversed(order):
            column = columns[number]
            wanted = [_wanted(each, linked, tops, sizes) for each in column]
            tops.update(_eased(column, wanted, room - _height(column)))
    return tops


def _stacked(column: Sequence[Standing]) -> list[tuple[str, float]]:
    placed, y = [], 0.0
    for each in column:
        placed.append((each.id, y + each.above))
        y += each.above + each.height
    return placed


def _height(column: Sequence[Standing]) -> float:
    return sum(each.above + each.height for each in column)


def _linked(edges: Sequence[Edge]) -> dict[str, list[str]]:
    linked: dict[str, list[str]] = {}
    for edge in edges:
        linked.setdefault(edge.source, []).append(edge.target)
        linked.setdefault(edge.target, []).append(edge.source)
    return linked


def _wanted(
    each: Standing,
    linked: Mapping[str, Sequence[str]],
    tops: Mapping[str, float],
    sizes: Mapping[str, float],
) -> float:
    """The top that puts a box level with the middle of what it is linked with, else its own."""
    others = [other for other in linked.get(each.id, ()) if other in tops]
    if not others:
        return tops[each.id]
    return fmean(tops[other] + sizes[other] / 2 for other in others) - each.height / 2


def _eased(
    column: Sequence[Standing], wanted: Sequence[float], spare: float
) -> list[tuple[str, float]]:
    """Tops nearest to those wanted that keep order and distances (pooling adjacent violators)."""
    stacked = _stacked(column)
    blocks: list[tuple[float, int]] = []
    for (_, top), want in zip(stacked, wanted, strict=True):
        mean, count = want - top, 1
        while blocks and blocks[-1][0] > mean:
            other, members = blocks.pop()
            mean = (mean * count + other * members) / (count + members)
            count += members
        blocks.append((mean, count))
    shifts = [min(max(0.0, mean), spare) for mean, count in blocks for _ in range(count)]
    return [(each, top + shift) for (each, top), shift in zip(stacked, shifts, strict=True)]
