"""Owns numbers as a file spells them: kept to the digit until a known key asks what they are."""

from __future__ import annotations

import math

import msgspec

from workshop_studio.exchange.report import Report

WHOLE_LIMIT = 2**53
"""Largest whole number that every program reads alike; known keys hold no larger one."""

_SHORT = 15
"""A whole number of so few digits lies within the limit."""
_LONGEST_WHOLE = 18


def whole(digits: str) -> object:
    """A whole number of the file; a long one as it is spelt, since nobody may ever need it.

    Python refuses to read thousands of digits, and takes its time over hundreds.
    """
    return int(digits) if len(digits) <= _SHORT and digits != "-0" else fraction(digits)


def fraction(text: str) -> object:
    """A number that is written with a fraction or an exponent, as it is spelt."""
    return msgspec.Raw(text)


def known(given: object, place: str, report: Report) -> object:
    """The value of a known key, where it is a number: its value, if a record can hold that."""
    if not isinstance(given, msgspec.Raw):
        return given
    spelling = bytes(given).decode()
    if spelling.removeprefix("-").isdecimal():
        return _whole_value(spelling, place, report)
    value = float(spelling)
    if math.isfinite(value):
        return value
    report.wrong(place, "is not a finite number")
    return 0.0


def _whole_value(digits: str, place: str, report: Report) -> int:
    value = int(digits) if len(digits) <= _LONGEST_WHOLE else WHOLE_LIMIT + 1
    if abs(value) <= WHOLE_LIMIT:
        return value
    report.wrong(place, f"is a whole number beyond {WHOLE_LIMIT:,}")
    return 0
