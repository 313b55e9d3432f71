"""Owns telling apart what people see of a text from what nobody does."""

from __future__ import annotations

import re
import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Kinds of character that show nothing: controls, marks for programs, blanks and line ends."""
_LOOK_LIKE_BLANKS = (
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0100-\U000e01ef]"
)
"""Letters, marks and signs by kind that show nothing all the same: fillers and selectors. Given as
it stands, not compiled: it is asked of what people type, and boards are there before."""


def seen(text: str) -> str:
    """The text; "" where there is nothing in it that anybody could see.

    A name of such characters alone would stand on a board as an empty token. It is asked of what
    people enter. Session files may hold them (exchange format, rule 2: empty after trimming).
    """
    if text.isascii():
        return text if text.strip() else ""
    return text if any(map(_is_seen, text)) else ""


def _is_seen(letter: str) -> bool:
    return (
        unicodedata.category(letter) not in _HIDDEN and re.match(_LOOK_LIKE_BLANKS, letter) is None
    )
