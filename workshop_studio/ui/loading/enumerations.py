"""Owns making Qt's enumerations quickly: a start makes more than two hundred of them.

PySide asks Python's `enum` for each, with all its members, four thousand in all, of which we use a
few dozen. Python makes them as if somebody had typed them, and looks at every member in ten ways;
that alone would take as long as all our own modules. Here an enumeration is a bare class until
something about it is asked for, as it is of one in five before the window is painted.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import Any

from workshop_studio.ui.loading.members import Kind, put_members

_SORTS = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_TAKEN = frozenset({"name", "value", "mro"})
"""Names that need what only the standard library does."""
_WAITING = "_waiting_"
"""Where a bare enumeration keeps what it is to get."""
_EXAMPLE = {"ONE": 1, "THREE": 3, "AGAIN": 1}


def make_quickly() -> Callable[[], None]:
    """Make enumerations quickly from now on, wherever a sort is called with names and numbers.

    They are what they would be otherwise, and whatever is out of the ordinary is left to Python.
    Only the short names that PySide still forgives, such as `Qt.AlignLeft`, are found when all
    have their members; its types do not have them, so that we do not either.

    Returns:
        What gives all of them their members, and leaves those that come to Python again. No thread
        may begin before: two could ask for the same members.
    """
    maker: Any = enum.EnumType
    # What the call of a sort comes down to, in every Python since 3.4.
    usual = maker._create_
    empty: dict[object, Mapping[str, object] | None] = {}
    late: list[Kind] = []

    def made(sort: Kind, class_name: str, names: object, **rest: object) -> Kind:
        numbers = _numbers(names) if sort in _SORTS and rest.get("type") is None else None
        key = sort, rest.get("boundary")
        if numbers is not None and key not in empty:
            empty[key] = _parts(usual(sort, "Empty", (), boundary=key[1], module=__name__))
        parts = None if numbers is None else empty[key]
        if numbers is None or parts is None:
            kind: Kind = usual(sort, class_name, names, **rest)
            return kind
        late.append(_bare(sort, class_name, rest, (parts, numbers)))
        return late[-1]

    def leave() -> None:
        maker._create_ = usual
        for kind in late:
            _fill(kind)

    maker._create_ = made
    return leave


def _numbers(members: object) -> dict[str, int] | None:
    """Numbers by name; None where anything about them is out of the ordinary."""
    if not isinstance(members, list) or not members:
        return None
    try:
        numbers = dict(members)
    except (TypeError, ValueError):
        return None
    if len(numbers) != len(members) or not _TAKEN.isdisjoint(numbers):
        return None
    plain = "_" not in {name[:1] for name in numbers} and {*map(type, numbers.values())} <= {int}
    return numbers if plain else None


def _parts(empty: Kind) -> Mapping[str, object] | None:
    """What is in an enumeration without members; None where it cannot be put into another."""
    parts = dict(vars(empty))
    try:
        _fill(_bare(empty.__mro__[1], "Example", {}, (parts, _EXAMPLE)))
    except Exception:  # noqa: BLE001 -- whatever it is: Python makes all that are of this sort
        return None
    return parts


class _Bare(enum.EnumType):
    """The type of an enumeration that is bare; as soon as it is not, its type is Python's own."""

    def __getattribute__(cls, name: str) -> object:
        _fill(cls)
        return getattr(cls, name)

    def __setattr__(cls, name: str, value: object) -> None:
        if name in type.__getattribute__(cls, _WAITING)[1]:
            # No member is put in the place of another, in Python's own words.
            _fill(cls)
            setattr(cls, name, value)
        # PySide says to which module it belongs, and such things.
        type.__setattr__(cls, name, value)


def _bare(
    sort: Kind,
    name: str,
    rest: Mapping[str, object],
    waiting: tuple[Mapping[str, object], Mapping[str, int]],
) -> Kind:
    own = {
        "__module__": rest.get("module") or __name__,
        "__qualname__": rest.get("qualname") or name,
        _WAITING: waiting,
    }
    made: Any = type.__new__(_Bare, name, (sort,), own)
    return made  # type: ignore[no-any-return]  # it has just been made


def _fill(kind: type[Any]) -> None:
    """Make a bare enumeration what Python would have made of it; of others it makes nothing."""
    if type(kind) is _Bare:
        parts, numbers = type.__getattribute__(kind, _WAITING)
        type.__delattr__(kind, _WAITING)
        type.__setattr__(kind, "__class__", enum.EnumType)
        put_members(kind, parts, numbers)
