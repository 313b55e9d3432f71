"""Owns making Qt's enumerations quickly: a start makes more than two hundred of them.

PySide asks Python's `enum` for each, with all its members, four thousand in all, of which we use a
few dozen. Python makes them as if somebody had typed them, and looks at every member in ten ways;
that alone would take as long as all our own modules. Here the standard library makes one empty
enumeration of each sort, and its copies are given their members.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import Any

_Kind = type[enum.Enum]
_SORTS = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_TAKEN = frozenset({"name", "value", "mro"})
"""Names that need what only the standard library does."""


def make_quickly() -> Callable[[], None]:
    """Make enumerations quickly from now on, wherever a sort is called with names and numbers.

    They are what they would be otherwise; whatever is out of the ordinary is left to Python.

    Returns:
        What leaves all of them to Python again.
    """
    maker: Any = enum.EnumType
    # What the call of a sort comes down to, in every Python since 3.4.
    usual = maker._create_
    empty: dict[object, Mapping[str, object]] = {}

    def made(sort: _Kind, class_name: str, names: object, **rest: object) -> _Kind:
        numbers = _numbers(names) if sort in _SORTS else None
        if numbers is None or rest.get("type") is not None:
            kind: _Kind = usual(sort, class_name, names, **rest)
            return kind
        key = sort, rest.get("boundary")
        try:
            if key not in empty:
                empty[key] = dict(vars(usual(sort, "Empty", (), boundary=key[1], module=__name__)))
            kind = _copy(sort, class_name, empty[key], rest)
            (_put_flags if issubclass(sort, enum.Flag) else _put)(kind, numbers)
        except Exception:  # noqa: BLE001 -- Python makes another, or says what is wrong
            kind = usual(sort, class_name, names, **rest)
        return kind

    def leave() -> None:
        maker._create_ = usual

    maker._create_ = made
    return leave


def _numbers(members: object) -> dict[str, int] | None:
    """Numbers by name; None where anything about them is out of the ordinary."""
    if not isinstance(members, list):
        return None
    try:
        numbers = dict(members)
    except (TypeError, ValueError):
        return None
    if len(numbers) != len(members) or not _TAKEN.isdisjoint(numbers):
        return None
    plain = all(name[:1] != "_" for name in numbers) and {*map(type, numbers.values())} <= {int}
    return numbers if plain else None


def _copy(sort: _Kind, name: str, empty: Mapping[str, object], rest: Mapping[str, object]) -> _Kind:
    """An enumeration without members, with lists and mappings of its own."""
    own = {
        key: type(value)() if isinstance(value, list | dict) else value
        for key, value in empty.items()
    }
    own["__module__"] = rest.get("module") or __name__
    own["__qualname__"] = rest.get("qualname") or name
    made: Any = type.__new__(enum.EnumType, name, (sort,), own)
    return made  # type: ignore[no-any-return]  # it has just been made


def _put(kind: _Kind, numbers: Mapping[str, int]) -> list[int]:
    """Give an enumeration its members; the numbers that came first under a name of their own."""
    parts: Any = kind
    known, by_name, by_number = parts._member_names_, parts._member_map_, parts._value2member_map_
    hashable: list[int] = getattr(kind, "_hashable_values_", [])
    new, is_number, is_flag = parts._new_member_, parts._use_args_, issubclass(kind, enum.Flag)
    for name, number in numbers.items():
        member = by_number.get(number)
        if member is None:
            member = new(kind, number) if is_number else new(kind)
            member._value_, member._name_ = number, name
            member.__objclass__, member._sort_order_ = kind, len(known)
            by_number[number] = member
            hashable.append(number)
            if not is_flag or (number > 0 and number.bit_count() == 1):
                known.append(name)
        by_name[name] = member
        type.__setattr__(kind, name, member)
    return [by_name[name]._value_ for name in known]


def _put_flags(kind: _Kind, numbers: Mapping[str, int]) -> None:
    """The same for flags, which know besides what they are made up of."""
    single = _put(kind, numbers)
    every = 0
    for number in numbers.values():
        every |= number
    parts: Any = kind
    parts._flag_mask_ = every
    parts._singles_mask_ = sum(single)
    parts._all_bits_ = 2 ** every.bit_length() - 1
    if single != sorted(single):
        parts._iter_member_ = parts._iter_member_by_def_
