"""Owns how what was cut is itself again when it is pasted: its id, and the thread that led on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workshop_studio.model.base import Item
from workshop_studio.model.changes import Change
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.tools.boards.pasting.clips import led_to


def themselves(
    snapshot: Snapshot, copied: Snapshot, things: Sequence[Item], made: Sequence[Item]
) -> list[Item]:
    """What was made of things, as those themselves where they are of this session and gone from it.

    A note keeps its identity while it is moved. Questions are new: a vote may have been about those
    that went.
    """
    here = copied.session.id == snapshot.session.id
    return [
        replace(each, id=old.id)
        if here and type(each) is type(old) and not isinstance(old, Question)
        and snapshot.find(old.id) is None
        else each
        for old, each in zip(things, made, strict=True)
    ]  # fmt: skip


def retied(snapshot: Snapshot, copied: Snapshot, made: Iterable[Item]) -> Iterator[Change]:
    """Changes by which questions and boxes know again what they grew from, where that is back."""
    origins: dict[str, list[str]] = {}
    for each in made:
        for later in led_to(copied, each.id):
            origins.setdefault(later, []).append(each.id)
    for later, back in origins.items():
        record = snapshot.find(later)
        if isinstance(record, Question | Element):
            missing = [each for each in back if each not in record.origins]
            if missing:
                yield Change(record, replace(record, origins=(*record.origins, *missing)))
