"""Owns how much there is to lay out in texts: what is too much at once keeps the window waiting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workshop_studio.layout.text.characters import PLAIN_LETTERS

MOST_TOIL = 40_000
"""So many letters that are set one by one take more than half a second."""
_PLAIN = rf"(?:[{PLAIN_LETTERS}0-9'’.,;:!?()&%£\"]{{1,40}}(?:\s|$))+"
_PLAIN_SHARE = 40
_LONG = 500


def toil(text: str) -> int:
    """Letters that have to be set one by one; of plain words, whose widths are known, hardly any.

    Other scripts, emoji and words without an end take forty times as long, and a long text of them
    twice that.
    """
    if re.fullmatch(_PLAIN, text):
        return len(text) // _PLAIN_SHARE
    return 2 * len(text) if len(text) > _LONG else len(text)


def within_toil(texts: Iterable[str]) -> Iterator[str]:
    """The first of the texts, so many as can be laid out at once."""
    done = 0
    for text in texts:
        done += toil(text)
        if done > MOST_TOIL:
            return
        yield text
