"""Owns how the changes in old journals are brought to today's form, one version at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from workshop_studio.library.errors import UnreadableError
from workshop_studio.library.plain import Plain

PAYLOAD_VERSION = 1
"""The form in which changes are written now."""

Upgrade = Callable[[Plain], Plain]

UPGRADES: Mapping[int, Upgrade] = MappingProxyType({})
"""By version: what makes of a payload of that version one of the next. They change no argument."""


def upgraded(
    payload: Plain,
    version: int,
    upgrades: Mapping[int, Upgrade] = UPGRADES,
    *,
    newest: int = PAYLOAD_VERSION,
) -> Plain:
    """A payload in today's form.

    Raises:
        UnreadableError: nobody ever wrote such a version.
    """
    if not 1 <= version <= newest:
        raise UnreadableError("it is written in an unknown form")
    for old in range(version, newest):
        payload = upgrades[old](payload)
    return payload
