"""Owns giving a bare enumeration what Python gives to one: its parts, and its members."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

Kind = type[enum.Enum]


def put_members(kind: Kind, empty: Mapping[str, object], numbers: Mapping[str, int]) -> None:
    """Give an enumeration what one without members has, and its members.

    Args:
        kind: a class, made from one of the sorts of enumerations, with nothing of its own.
        empty: what is in an enumeration of the same sort without members.
        numbers: values of the members by name.

    Raises:
        AttributeError, TypeError: this Python keeps its enumerations in another way.
    """
    own = vars(kind)
    for name, value in empty.items():
        if name not in own:
            # Lists and mappings of its own.
            fresh = type(value)() if isinstance(value, list | dict) else value
            type.__setattr__(kind, name, fresh)
    (_put_flags if issubclass(kind, enum.Flag) else _put)(kind, numbers)


def _put(kind: Kind, numbers: Mapping[str, int]) -> list[int]:
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
    # After all are made: whatever is put into a class has Python forget what it knew about it.
    for name, member in by_name.items():
        type.__setattr__(kind, name, member)
    return [by_name[name]._value_ for name in known]


def _put_flags(kind: Kind, numbers: Mapping[str, int]) -> None:
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
