"""Owns which things only the facilitator may see."""

from __future__ import annotations

from workshop_studio.model.base import Item, Record
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.model.snapshot import Snapshot


def is_private(snapshot: Snapshot, record: Record) -> bool:
    """Whether only the facilitator may see a thing; a link goes with the players it joins."""
    if isinstance(record, PlayerLink):
        ends = (snapshot.find(end) for end in (record.source, record.target))
        return any(isinstance(end, Player) and end.private for end in ends)
    return isinstance(record, Item) and record.private
