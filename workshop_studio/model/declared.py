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


NAME_LIMIT = 200
"""Code points of a name or a title (exchange format, rule 2)."""
TEXT_LIMIT = 2_000
"""Code points of a note, a question or a line of a form (exchange format, rule 2)."""

Name = Annotated[str, Words(NAME_LIMIT)]
FilledName = Annotated[str, Words(NAME_LIMIT, required=True)]
ShortText = Annotated[str, Words(TEXT_LIMIT)]
FilledText = Annotated[str, Words(TEXT_LIMIT, required=True)]
LongText = Annotated[str, Words(20_000)]
Date = Annotated[str, Day()]
Names = tuple[Name, ...]
Order = Annotated[int, Span(-(2**53), 2**53)]
