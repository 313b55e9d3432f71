"""Owns the order in which a file has its places, so that a report can be read beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from workshop_studio.exchange.report import entry, holder, inside


def ranks(places: Collection[str], tree: Mapping[str, object]) -> dict[str, int]:
    """Numbers by which places of the file sort as they stand in it."""
    on_the_way = {""}
    for place in places:
        rest = place
        while rest not in on_the_way:
            on_the_way.add(rest)
            rest = holder(rest)
    return {place: rank for rank, place in enumerate(_walk(tree, "", on_the_way))}


def _walk(value: object, place: str, wanted: Collection[str]) -> Iterator[str]:
    yield place
    for name, inner in _parts(value, place):
        if name in wanted:
            yield from _walk(inner, name, wanted)


def _parts(value: object, place: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping):
        yield from ((inside(place, key), inner) for key, inner in value.items())
    elif isinstance(value, list):
        yield from ((entry(place, index), inner) for index, inner in enumerate(value))
