"""Owns the rules of polls and self-reviews: answers lie within their scales (rule 7)."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.model.base import Record
from workshop_studio.model.follow_up import Poll, SelfReview
from workshop_studio.model.problems import Problem
from workshop_studio.model.rules.fields import entries


def follow_up_problems(record: Record) -> Iterator[Problem]:
    """A wave with another number of counts than the scale has steps, or a rating beyond it."""
    if isinstance(record, Poll):
        for index, wave in enumerate(record.waves):
            if len(wave.counts) != len(record.scale):
                yield Problem(
                    record.id,
                    f"waves[{index}].counts",
                    f"has {entries(len(wave.counts))}, and the scale has {len(record.scale)}",
                )
    if isinstance(record, SelfReview):
        for index, statement in enumerate(record.statements):
            if statement.rating is not None and not 1 <= statement.rating <= len(record.scale):
                yield Problem(
                    record.id,
                    f"statements[{index}].rating",
                    f"{statement.rating} is not within 1 to {len(record.scale)}",
                )
