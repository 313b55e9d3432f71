"""Owns how the changes in old journals are brought to today's form, one version at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from workshop_studio.library.errors import UnreadableError
from workshop_studio.library.plain import Plain

PAYLOAD_VERSION = 3
"""The form in which changes are written now."""

Upgrade = Callable[[Plain], Plain]

_ADDED_IN_2: Mapping[str, Mapping[str, Plain]] = MappingProxyType(
    {
        "question": {"absorbed": []},
        "round": {"reopened": [], "withheld": [], "typed": None},
        "ballot": {"typed": False, "slip": None},
    }
)


_ADDED_IN_3: Mapping[str, Mapping[str, Plain]] = MappingProxyType({"question": {"wordings": []}})


def _second(payload: Plain) -> Plain:
    """Questions remember what was merged into them; votes how they were opened again, and typed."""
    return {"changes": [_with_added(_ADDED_IN_2, *each) for each in payload["changes"]]}


def _third(payload: Plain) -> Plain:
    """Questions keep the words of what was merged into them."""
    return {"changes": [_with_added(_ADDED_IN_3, *each) for each in payload["changes"]]}


def _with_added(
    added: Mapping[str, Mapping[str, Plain]],
    kind: str, record_id: str, before: Plain, after: Plain,
) -> Plain:  # fmt: skip
    # A change of a record that is there on both sides tells only the fields that differ.
    if before is None and after is not None:
        after = {**after, **added.get(kind, {})}
    elif after is None and before is not None:
        before = {**before, **added.get(kind, {})}
    return [kind, record_id, before, after]


UPGRADES: Mapping[int, Upgrade] = MappingProxyType({1: _second, 2: _third})
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
