"""Owns the records of what follows a workshop: commitments, polls and self-reviews (method, 7)."""

from __future__ import annotations

from typing import Annotated

from workshop_studio.model.base import Listed
from workshop_studio.model.declared import (
    Date,
    LongText,
    Name,
    Names,
    Ref,
    ShortText,
    Span,
)
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import Stage, Working

Scale = Annotated[Names, Span(2, 10)]


@frozen(kw_only=True)
class Action:
    """A step of a commitment: what, led by whom (a role), from when to when."""

    text: ShortText = ""
    lead: ShortText = ""
    start: Date = ""
    end: Date = ""
    milestones: ShortText = ""
    done: bool = False
    extra: str = ""


@frozen(kw_only=True)
class Review:
    """A look back at a commitment on a day, and whether it works."""

    date: Date = ""
    text: ShortText = ""
    working: Working = ""
    extra: str = ""


@frozen(kw_only=True)
class Commitment(Listed):
    """What the group takes further, and how it means to go about it."""

    question: Annotated[str, Ref(("question",), optional=True)] = ""
    text: ShortText = ""
    area: ShortText = ""
    purpose: LongText = ""
    stage: Stage = "explore"
    success: ShortText = ""
    actions: tuple[Action, ...] = ()
    reviews: tuple[Review, ...] = ()


@frozen(kw_only=True)
class Wave:
    """One asking of a poll: how many people chose each step of the scale."""

    title: Name = ""
    date: Date = ""
    counts: tuple[Annotated[int, Span(0, 10**9)], ...] = ()
    extra: str = ""


@frozen(kw_only=True)
class Poll(Listed):
    """A question with a scale, asked before and after."""

    question: ShortText = ""
    scale: Scale
    waves: tuple[Wave, ...] = ()


@frozen(kw_only=True)
class Statement:
    """A statement of a self-review; `rating` counts from 1, None means not rated."""

    text: ShortText = ""
    rating: int | None = None
    evidence: LongText = ""
    extra: str = ""


@frozen(kw_only=True)
class SelfReview(Listed):
    """A grid of statements rated by a school or a team, with an overall judgement."""

    title: Name = ""
    scale: Scale
    statements: tuple[Statement, ...] = ()
    judgement: ShortText = ""
    strengths: LongText = ""
    to_develop: LongText = ""
