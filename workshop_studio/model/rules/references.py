"""Owns the rule that what a record refers to exists and is of the right kind (rule 4)."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.model.base import Record
from workshop_studio.model.declared import Ref
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.problems import Problem
from workshop_studio.model.reading import fields_of
from workshop_studio.model.records import KINDS
from workshop_studio.model.snapshot import Snapshot

Reference = tuple[str, str, Ref]
"""Path of a field, the id it holds, and what it may refer to."""


def references(record: Record) -> Iterator[Reference]:
    """Every reference of a record, empty ones left out."""
    for field in fields_of(type(record)):
        if field.ref is None:
            continue
        content = getattr(record, field.name)
        if field.listed:
            for index, target in enumerate(content):
                yield f"{field.name}[{index}]", target, field.ref
        elif content or not field.ref.optional:
            yield field.name, content, field.ref


def reference_problems(record: Record, snapshot: Snapshot) -> Iterator[Problem]:
    """References that lead nowhere, or to a record of the wrong kind."""
    for path, target, ref in references(record):
        if ref.centre and target == YOUNG_PERSON:
            continue
        if not any(snapshot.has(KINDS[kind], target) for kind in ref.kinds):
            yield Problem(record.id, path, f"no such {_or(ref.kinds)}: {target[:64]!r}")


def _or(kinds: tuple[str, ...]) -> str:
    words = [kind.replace("-", " ") for kind in kinds]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]
