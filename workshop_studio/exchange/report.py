"""Owns what reading a file finds: what is wrong at which place, and what is merely pointed out."""

from __future__ import annotations

import re

import msgspec

from workshop_studio.exchange.errors import PLACES_COUNTED, rules_broken

_NUMBER = re.compile(r"(\d+)")
_LONGEST_QUOTE = 60


class Report:
    """Collects broken rules and warnings by their places in the file.

    A place is told of once: what breaks at a place, or below it, after something was already found
    wrong there is a consequence, and would only send the reader to the same line again.

    Attributes:
        warnings: places, and what is pointed out there, in the order they were found.
    """

    def __init__(self) -> None:
        self._wrong: dict[str, str] = {}
        self.warnings: list[tuple[str, str]] = []

    def wrong(self, place: str, text: str) -> None:
        """Note that a rule is broken at a place.

        Raises:
            SessionFileError: enough is enough; nobody mends ten thousand places one by one.
        """
        if not self.covers(place):
            self._wrong[place] = text
        if len(self._wrong) > PLACES_COUNTED:
            raise rules_broken(self.places)

    def warn(self, place: str, text: str) -> None:
        """Note what stands, but should be looked at."""
        self.warnings.append((place, text))

    def covers(self, place: str) -> bool:
        """Whether a place, or something that holds it, is already known to be wrong."""
        while place:
            if place in self._wrong:
                return True
            place = holder(place)
        return False

    @property
    def places(self) -> tuple[str, ...]:
        """All broken rules, "place: what is wrong", by place."""
        return tuple(line(place, self._wrong[place]) for place in sorted(self._wrong, key=_key))


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


def line(place: str, text: str) -> str:
    """What is said of a place."""
    return f"{place or 'the file'}: {text}"


def holder(place: str) -> str:
    """The place of what holds a key or an entry."""
    return place[: max(place.rfind("."), place.rfind("["), 0)]


def _key(place: str) -> list[tuple[int, str]]:
    """Sorts rounds[2] before rounds[10]."""
    return [
        (int(part), "") if part.isdecimal() and part.isascii() else (-1, part)
        for part in _NUMBER.split(place)
    ]
