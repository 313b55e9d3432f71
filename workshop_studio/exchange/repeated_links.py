"""Owns that a link which a file gives twice is kept once (exchange format, rule 4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workshop_studio.model.base import Record
from workshop_studio.model.items import Question
from workshop_studio.model.rules.links import LINK_KINDS, same_link
from workshop_studio.model.snapshot import Snapshot, snapshot_of


def without_repeated_links(snapshot: Snapshot) -> Snapshot:
    """The snapshot with the first of links that say the same; who named another names the first."""
    instead = _repeated(snapshot)
    if not instead:
        return snapshot
    kept = (record for record in snapshot if record.id not in instead)
    return snapshot_of(_renamed(record, instead) for record in kept)


def _repeated(snapshot: Snapshot) -> dict[str, str]:
    """For each link that says again what an earlier one says, that earlier one."""
    instead: dict[str, str] = {}
    for kind in LINK_KINDS:
        first: dict[tuple[str, str, str, str], str] = {}
        for link in snapshot.all(kind):
            kept = first.setdefault(same_link(link), link.id)
            if kept != link.id:
                instead[link.id] = kept
    return instead


def _renamed(record: Record, instead: Mapping[str, str]) -> Record:
    if not isinstance(record, Question):
        return record
    origins = dict.fromkeys(instead.get(origin, origin) for origin in record.origins)
    return replace(record, origins=tuple(origins))
