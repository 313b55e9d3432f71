"""Owns which rows of an outline are left while something is looked for: what was found, where."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from workshop_studio.tools.outline.row import Row, every_row


def narrowed(rows: Sequence[Row], found: Collection[str]) -> frozenset[str]:
    """Ids of the rows that stay, of records that were found.

    They are the found ones, the places and things they lie in, and what hangs on a found thing. A
    place that was found itself does not bring all that lies in it.
    """
    return frozenset(_kept(rows, found))


def _kept(rows: Sequence[Row], found: Collection[str]) -> Iterator[str]:
    for row in rows:
        is_found = row.record in found
        if is_found and row.kind == "thing":
            yield from (each.id for each in every_row((row,)))
            continue
        within = list(_kept(row.children, found))
        if is_found or within:
            yield row.id
        yield from within


def reading_order(rows: Sequence[Row]) -> tuple[str, ...]:
    """Ids of the records as the rows are read, each once."""
    return tuple(dict.fromkeys(row.record for row in every_row(tuple(rows)) if row.record))
