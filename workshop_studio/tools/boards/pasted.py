"""Owns reading a pasted list: a line for each thing, without bullets, numbers and empty lines."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from workshop_studio.model.spreadsheet_guard import unguarded

_BULLET = re.compile(r"^(?:[•◦▪▫‣·∙●○■□☐☑✓➤►]\s*|\*\s+|\[[ xX]?\]\s+)+")
_DASH = re.compile(r"^[-–—−]\s+")
_NUMBERED = re.compile(r"^\(?(\d{1,3})[.)]\s+(?=\S)")
_ONLY_MARKS = re.compile(r"[-–—−*.\d()\s]*")


def pasted_lines(text: str, *, sides: bool = False) -> tuple[str, ...]:
    """The things in a list that was copied from elsewhere.

    Numbers go only where they count the lines ("1. … 2. … 3. …"); else they may mean a place of the
    board ("3 Food bank"). On a board with two sides dashes go only where all lines have them, as a
    single one there means a barrier. The apostrophe that our own tables put before what might be
    taken for a formula goes, and nobody else's.
    """
    own = (unguarded(line) for line in text.splitlines())
    lines = [_BULLET.sub("", " ".join(line.split()), count=1) for line in own]
    lines = [line for line in lines if not _ONLY_MARKS.fullmatch(line)]
    dashed = [_DASH.match(line) is not None for line in lines]
    if not sides or (all(dashed) and len(lines) > 1):
        lines = [_DASH.sub("", line, count=1) for line in lines]
    if _counts(lines):
        lines = [_NUMBERED.sub("", line, count=1) for line in lines]
    return tuple(lines)


def _counts(lines: Sequence[str]) -> bool:
    """Whether every line begins with its number."""
    found = [_NUMBERED.match(line) for line in lines]
    numbers = [int(each[1]) for each in found if each is not None]
    return len(lines) > 1 and numbers == list(range(1, len(lines) + 1))


def repeated(names: Sequence[str], known: Collection[str]) -> tuple[bool, ...]:
    """Of each name, whether it is known already or stands further up in the list."""
    seen, found = set(known), list[bool]()
    for name in names:
        found.append(name in seen)
        seen.add(name)
    return tuple(found)
