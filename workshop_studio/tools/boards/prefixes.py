"""Owns what may be typed around the words of a new thing: its place in front, and tags after "#".

The same on every board: "3 ", "3. " or "3) " for the third place, where there is one; on an iceberg
"+ " or "- " for the side, alone or behind the figure; "#trust" anywhere for a tag.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import Side

# Given as they stand, not compiled: a board is there before anybody types.
_NUMBER = r"([1-9])[.:)]?\s+(?=\S)"
_SIDED = r"([1-9])?[.:)]?\s*([+\-−–])\s+(?=\S)"
_TAG = r"(?:^|(?<=\s))#([^\W\d_][\w’'-]*)"
_SIDES: Mapping[str, Side] = MappingProxyType(
    {"+": "driver", "-": "barrier", "−": "barrier", "–": "barrier"}
)


@frozen
class Typed:
    """What was typed, taken apart; `number` counts places from 1 and is 0 where none was named."""

    words: str
    number: int = 0
    side: Literal[Side, ""] = ""
    tags: tuple[str, ...] = ()


Said = str | Typed
"""What is to be added: as it was typed, or taken apart already, so that nothing is looked for."""


def typed(text: Said, *, places: int, sides: bool = False) -> Typed:
    """Take apart what was typed for a board with so many places, and with two sides or not.

    A figure beyond the places belongs to the words ("7 Sisters centre" on four rings), as one does
    that is part of a word ("4-day week", "1:1 support").
    """
    if isinstance(text, Typed):
        return text
    number, side, rest = _front(text.strip(), places, sides=sides)
    tags = tuple(dict.fromkeys(re.findall(_TAG, rest)))
    words = " ".join(re.sub(_TAG, " ", rest).split()) if tags else rest
    return Typed(words, number, side, tags)


def _front(text: str, places: int, *, sides: bool) -> tuple[int, Literal[Side, ""], str]:
    sided = re.match(_SIDED, text) if sides else None
    if sided and int(sided[1] or 0) <= places:
        return int(sided[1] or 0), _SIDES[sided[2]], text[sided.end() :]
    found = re.match(_NUMBER, text)
    if found and int(found[1]) <= places:
        return int(found[1]), "", text[found.end() :]
    return 0, "", text
