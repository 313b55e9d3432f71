"""Owns what reading a file finds: what is wrong at which place, and what is merely pointed out."""

from __future__ import annotations

import re

import msgspec

_NUMBER = re.compile(r"(\d+)")
_LONGEST_QUOTE = 60


class Report:
    """Collects broken rules and warnings by their places in the file.

    A place is told of once: what breaks at a place, or below it, after something was already found
    wrong there is a consequence, and would only send the reader to the same line again.
    """

    def __init__(self) -> None:
        self._wrong: dict[str, str] = {}
        self._warnings: list[str] = []

    def wrong(self, place: str, text: str) -> None:
        """Note that a rule is broken at a place."""
        if not self.covers(place):
            self._wrong[place] = text

    def warn(self, place: str, text: str) -> None:
        """Note what stands, but should be looked at."""
        self._warnings.append(_line(place, text))

    def covers(self, place: str) -> bool:
        """Whether a place, or something that holds it, is already known to be wrong."""
        while place:
            if place in self._wrong:
                return True
            place = _holder(place)
        return False

    @property
    def places(self) -> tuple[str, ...]:
        """All broken rules, "place: what is wrong", by place."""
        return tuple(_line(place, self._wrong[place]) for place in sorted(self._wrong, key=_key))

    @property
    def warnings(self) -> tuple[str, ...]:
        """All warnings, in the order they were found."""
        return tuple(self._warnings)


def inside(place: str, key: str) -> str:
    """The place of a key of an object."""
    name = key if key.isprintable() else ascii(key)[1:-1]
    name = _shortened(name)
    return f"{place}.{name}" if place else name


def entry(place: str, index: int) -> str:
    """The place of an entry of a list, counted from 0 as programs do."""
    return f"{place}[{index}]"


def quoted(value: object) -> str:
    """A value of the file as a report shows it: short, and on one line."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, dict)):
        return "a list" if isinstance(value, list) else "an object"
    if isinstance(value, str):
        text = value if value.isprintable() else ascii(value)[1:-1]
        return f"'{_shortened(text)}'"
    spelling = bytes(value).decode() if isinstance(value, msgspec.Raw) else repr(value)
    return _shortened(spelling)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"


def _line(place: str, text: str) -> str:
    return f"{place or 'the file'}: {text}"


def _holder(place: str) -> str:
    return place[: max(place.rfind("."), place.rfind("["), 0)]


def _key(place: str) -> list[tuple[int, str]]:
    """Sorts rounds[2] before rounds[10]."""
    return [
        (int(part), "") if part.isdecimal() and part.isascii() else (-1, part)
        for part in _NUMBER.split(place)
    ]
