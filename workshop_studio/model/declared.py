"""Owns the vocabulary in which records declare their fields.

A field's limits stand in its annotation, once: the rules check them, and the tables, the journal
and the JSON Schema are made from them.
"""

from __future__ import annotations

from typing import Annotated

from workshop_studio.model.frozen import frozen


@frozen
class Words:
    """A text of at most `limit` code points; a required one is not empty after trimming."""

    limit: int
    required: bool = False


@frozen
class Span:
    """A whole number within `low` and `high`, both allowed; a list with so many entries."""

    low: int
    high: int


@frozen
class Day:
    """A real calendar day as YYYY-MM-DD, or an empty text."""


@frozen
class Moment:
    """A point in time as an ISO 8601 text in UTC, or an empty text."""


@frozen
class Ref:
    """The id of a record of one of these kinds.

    Attributes:
        kinds: names of the kinds the record may have.
        owner: the record belongs to the other one and goes with it.
        optional: an empty text stands for none.
        centre: the young person in the middle of the map is allowed too.
    """

    kinds: tuple[str, ...]
    owner: bool = False
    optional: bool = False
    centre: bool = False


Name = Annotated[str, Words(200)]
FilledName = Annotated[str, Words(200, required=True)]
ShortText = Annotated[str, Words(2_000)]
FilledText = Annotated[str, Words(2_000, required=True)]
LongText = Annotated[str, Words(20_000)]
Date = Annotated[str, Day()]
Names = tuple[Name, ...]
Order = Annotated[int, Span(-(2**53), 2**53)]
