"""Owns reading a day as people in Britain type it, and showing it so."""

from __future__ import annotations

import re
from datetime import date

_NUMBERS = re.compile(r"^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_WORDS = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?\s+(\d{4}|\d{2})$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def typed_day(text: str) -> str | None:
    """The day as "YYYY-MM-DD", "" for an empty text; None where it is no day of the calendar.

    Day before month: "3/4/2026", "3.4.26", "3 April 2026" and "2026-04-03" are all the third of
    April.
    """
    flat = " ".join(text.casefold().split())
    if not flat:
        return ""
    parts = _parts(flat)
    if parts is None:
        return None
    year, month, day = parts
    try:
        return date(year + 2000 if year < 100 else year, month, day).isoformat()
    except ValueError:
        return None


def shown_day(day: str) -> str:
    """A day "YYYY-MM-DD" as it is typed: "03/04/2026"; an empty one stays empty."""
    if not day:
        return ""
    parsed = date.fromisoformat(day)
    return f"{parsed.day:02}/{parsed.month:02}/{parsed.year}"


def _parts(flat: str) -> tuple[int, int, int] | None:
    if found := _NUMBERS.match(flat):
        day, month, year = (int(part) for part in found.groups())
        return year, month, day
    if found := _ISO.match(flat):
        year, month, day = (int(part) for part in found.groups())
        return year, month, day
    if (found := _WORDS.match(flat)) and found[2][:3] in _MONTHS:
        return int(found[3]), _MONTHS.index(found[2][:3]) + 1, int(found[1])
    return None
