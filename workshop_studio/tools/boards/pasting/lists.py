"""Owns reading a pasted list: a line for each thing, without bullets, numbers and empty lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from workshop_studio.model.frozen import frozen
from workshop_studio.model.spreadsheet_guard import unguarded
from workshop_studio.model.unseen import seen
from workshop_studio.tools.boards.pasting.heading import heading_row
from workshop_studio.tools.boards.pasting.table import listed_rows
from workshop_studio.tools.boards.toil import within_toil

Unreadable = Literal["", "no words", "no text"]

MOST_CHARACTERS = 1_000_000
"""So many are looked at; that is a thick book, and takes a tenth of a second."""
_BEGINNING, _FEW_UNREADABLE = 10_000, 0.02
_BULLET = re.compile(r"^(?:[•◦▪▫‣·∙●○■□☐☑✓➤►]\s*|\*\s+|\[[ xX]?\]\s+)+")
_DASH = re.compile(r"^[-–—−]\s+")
_NUMBERED = re.compile(r"^\(?(\d{1,3})[.)]\s+(?=\S)")
_NESTED = re.compile(
    r"^(?:\d{1,3}(?:\.\d{1,3})+\.?|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s+(?=\S)"
)
_ONLY_MARKS = re.compile(r"[-–—−*.\d()\s]*")
_INDENTED = re.compile(r"(?: {2,}|\t)\s*(?=\S)")
_UNSEEN = dict.fromkeys(map(ord, "\ufeff\u200b"))
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd\ud800-\udfff]")


@frozen
class Pasted:
    """What a text from elsewhere holds.

    Attributes:
        texts: the things in it, in order, so many as can be added at once.
        found: how many there are in all.
        columns: how many columns of a table were left aside, as only the first is taken.
        too_long: how many lines were left aside as no place holds them.
        more: whether there is more behind what was looked at.
        fault: why there is nothing to be added; "" where there is.
        heading: the words of a first row of headings, which is not among the texts; "" for none.
    """

    texts: tuple[str, ...] = ()
    found: int = 0
    columns: int = 0
    too_long: int = 0
    more: bool = False
    fault: Unreadable = ""
    heading: str = ""


def read_pasted(text: str, *, most: int, longest: int, sides: bool = False) -> Pasted:
    """Read a text from elsewhere as a list.

    Numbers go only where they count the lines ("1. … 2. … 3. …"); else they may mean a place of the
    board ("3 Food bank"). On a board with two sides dashes go only where all lines have them or
    below others, as a single one there means a barrier. The apostrophe that our own tables put
    before what might be taken for a formula goes, and nobody else's.

    Args:
        text: as it was copied, from a document, a spreadsheet or a file.
        most: how many things are taken; fewer of texts that take long to lay out.
        longest: how many characters one of them may have.
        sides: whether a dash in front of a line names a side.
    """
    looked_at, more = text[:MOST_CHARACTERS], len(text) > MOST_CHARACTERS
    if is_no_text(text):
        return Pasted(fault="no text")
    cleaned = _CONTROLS.sub("", looked_at.replace("\x0b", " "))
    rows, columns = listed_rows(cleaned)
    at = heading_row(cleaned)
    heading = "" if at is None else " ".join(rows.pop(at).translate(_UNSEEN).split())
    lines = _listed(rows, sides=sides)
    fitting = [line for line in lines if len(line) <= longest]
    return Pasted(
        tuple(within_toil(fitting[:most])), len(fitting), columns, len(lines) - len(fitting), more,
        "" if lines else "no words", heading,
    )  # fmt: skip


def is_no_text(text: str) -> bool:
    """Whether these are bytes of something else: too many of its characters stand for nothing."""
    beginning = text[:_BEGINNING]
    return len(_CONTROLS.findall(beginning)) > _FEW_UNREADABLE * len(beginning)


def _listed(rows: Sequence[str], *, sides: bool) -> list[str]:
    own = [unguarded(row).translate(_UNSEEN) for row in rows]
    deeper = _below_others(own)
    lines = [_BULLET.sub("", " ".join(line.split()), count=1) for line in own]
    kept = [(n, line) for n, line in enumerate(lines) if not _says_nothing(line)]
    top = [line for n, line in kept if n not in deeper]
    dashed = bool(top) and len(kept) > 1 and all(_DASH.match(line) for line in top)
    counts = _counts(top)
    return [_bare(line, dashed=dashed or not sides, counts=counts, deep=n in deeper)
            for n, line in kept]  # fmt: skip


def _says_nothing(line: str) -> bool:
    return not seen(line) or _ONLY_MARKS.fullmatch(line) is not None


def _bare(line: str, *, dashed: bool, counts: bool, deep: bool) -> str:
    """A line without what marks it as one of a list."""
    if dashed or deep:
        line = _DASH.sub("", line, count=1)
    if deep:
        return _NESTED.sub("", line, count=1)
    return _NUMBERED.sub("", line, count=1) if counts else line


def _below_others(rows: Sequence[str]) -> set[int]:
    """Which rows are a list within a list: further in than the first, and marked as its parts."""
    worded = [n for n, row in enumerate(rows) if row.strip()]
    if not worded or _INDENTED.match(rows[worded[0]]):
        return set()
    return {
        n
        for n in worded
        if _INDENTED.match(rows[n])
        and any(mark.match(rows[n].strip()) for mark in (_BULLET, _DASH, _NESTED))
    }


def _counts(lines: Sequence[str]) -> bool:
    """Whether every line begins with its number."""
    found = [_NUMBERED.match(line) for line in lines]
    numbers = [int(each[1]) for each in found if each is not None]
    return len(lines) > 1 and numbers == list(range(1, len(lines) + 1))
