"""Enumerations that are made quickly are what Python makes of the same names and numbers."""

from __future__ import annotations

import enum
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from workshop_studio.ui.loading import members as members_of
from workshop_studio.ui.loading.enumerations import make_quickly

ROOT = Path(__file__).resolve().parent.parent.parent.parent
SORTS = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
MEMBERS: tuple[list[tuple[str, int]], ...] = (
    [("A", 0), ("B", 1), ("C", 2), ("D", 1), ("E", 4)],
    [("A", 4), ("B", 1), ("C", 2), ("D", 7), ("E", 4), ("F", 0)],
    [("A", 0xFF00), ("B", 1), ("M", 0x80000000)],
    [("A", -1), ("B", 1), ("M", 0xFFFFFFFF)],
    [("name", 4), ("value", 8)],
    [],
)
THREE = [("A", 1), ("B", 2), ("C", 3)]
# Tells everything of all enumerations of Qt that a window can meet.
TOLD = """
import enum, sys
{before}
from PySide6 import QtCore, QtGui, QtWidgets

def tell(kind):
    print(kind.__module__, kind.__qualname__, kind.__mro__[1].__name__, kind.__doc__, len(kind))
    print({{name: (int(one.value), repr(one)) for name, one in kind.__members__.items()}})
    print(list(kind), kind.__reduce_ex__(kind(0), 2)[1:] if 0 in kind._value2member_map_ else "")
    if issubclass(kind, enum.Flag):
        print(kind._flag_mask_, kind._boundary_, [~one for one in kind])

for module in (QtCore, QtGui, QtWidgets):
    for name in sorted(dir(module)):
        owner = getattr(module, name)
        inner = sorted(vars(owner).items()) if isinstance(owner, type) else ()
        for kind in (owner, *(each for _, each in inner)):
            if isinstance(kind, enum.EnumType):
                tell(kind)
"""


def made(sort: type[enum.Enum], members: object, *, quick: bool = True) -> type[enum.Enum]:
    leave: Callable[[], None] = make_quickly() if quick else lambda: None
    functional: Any = sort
    try:
        kind: type[enum.Enum] = functional(
            "Kind", members, module=__name__, boundary=enum.FlagBoundary.KEEP
        )
    finally:
        leave()
    return kind


def facts(kind: type[enum.Enum]) -> dict[str, object]:
    """What can be seen of an enumeration, beside its methods."""
    told: dict[str, object] = {
        "members": {name: described(each) for name, each in kind.__members__.items()},
        "in order": [described(each) for each in kind],
        "dir": dir(kind),
        "parts": sorted(vars(kind)),
    }
    if issubclass(kind, enum.Flag):
        numbers = range(33 if len(kind) else 0)
        told["combined"] = [
            (repr(kind(at)), repr(~kind(at)), list(map(repr, kind(at)))) for at in numbers
        ]
        told["masks"] = [
            vars(kind)[name] for name in ("_flag_mask_", "_singles_mask_", "_all_bits_")
        ]
    return told


def described(member: enum.Enum) -> tuple[object, ...]:
    own = {name: value for name, value in vars(member).items() if name != "__objclass__"}
    return repr(member), str(member), f"{member}", member.name, member.value, own


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("members", MEMBERS)
def test_an_enumeration_is_what_python_makes_of_it(
    sort: type[enum.Enum], members: list[tuple[str, int]]
) -> None:
    assert facts(made(sort, members, quick=True)) == facts(made(sort, members, quick=False))


@pytest.fixture
def bare() -> Iterator[type[enum.Enum]]:
    """An enumeration that nobody has asked for anything."""
    leave = make_quickly()
    functional: Any = enum.IntFlag
    yield functional("Kind", THREE, module=__name__, boundary=enum.FlagBoundary.KEEP)
    leave()


ASKED: dict[str, Callable[[Any], object]] = {
    "a member": lambda kind: kind.B,
    "a member by its name": lambda kind: kind["B"],
    "a member by its number": lambda kind: kind(2),
    "two members": lambda kind: kind(3) & kind(2),
    "all members": list,
    "all members backwards": lambda kind: list(reversed(kind)),
    "how many": len,
    "whether one is in it": lambda kind: kind.A in kind,
    "names": lambda kind: list(kind.__members__),
    "its own words": repr,
    "all that it has": dir,
    "what it keeps": lambda kind: sorted(vars(kind)),
    "its type": lambda kind: kind.__class__ is enum.EnumType,
    "copying": lambda kind: pickle.loads(pickle.dumps(kind.A)).value,  # noqa: S301 -- made here
}


@pytest.mark.parametrize("question", ASKED)
def test_whatever_is_asked_of_a_bare_one_it_answers_as_pythons_own(
    question: str, bare: type[enum.Enum], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "Kind", bare, raising=False)
    assert type(bare) is not enum.EnumType
    answer = ASKED[question](bare)
    assert type(bare) is enum.EnumType
    theirs = made(enum.IntFlag, THREE, quick=False)
    monkeypatch.setattr(sys.modules[__name__], "Kind", theirs)
    assert answer == ASKED[question](theirs)


def test_where_it_belongs_is_noted_in_a_bare_one(bare: type[enum.Enum]) -> None:
    bare.__module__, bare.__qualname__ = "elsewhere", "Owner.Kind"
    assert type(bare) is not enum.EnumType
    assert (bare.__module__, bare.__qualname__) == ("elsewhere", "Owner.Kind")
    assert repr(bare["B"]) == "<Kind.B: 2>"


def test_no_member_of_a_bare_one_is_put_in_the_place_of_another(bare: type[enum.Enum]) -> None:
    with pytest.raises(AttributeError, match="cannot reassign member"):
        setattr(bare, "A", 4)  # noqa: B010 -- its type has no members
    assert [each.value for each in bare] == [1, 2]


def test_no_member_of_a_bare_one_is_taken_away(bare: type[enum.Enum]) -> None:
    with pytest.raises(AttributeError, match="cannot delete member"):
        delattr(bare, "B")
    assert [each.value for each in bare] == [1, 2]


def test_none_is_made_from_a_bare_one(bare: Any) -> None:  # noqa: ANN401 -- to be made from
    with pytest.raises(TypeError, match="cannot extend"):

        class More(bare):  # type: ignore[misc]  # that is what is refused
            D = 4


def test_all_have_their_members_once_it_is_left() -> None:
    assert type(made(enum.IntEnum, THREE)) is enum.EnumType


def test_two_enumerations_share_no_members() -> None:
    first, second = made(enum.IntEnum, [("A", 1)]), made(enum.IntEnum, [("B", 2)])
    assert list(first.__members__) == ["A"]
    assert list(second.__members__) == ["B"]


def test_what_is_no_list_of_names_and_numbers_is_left_to_python() -> None:
    assert [each.value for each in made(enum.Enum, "one two")] == [1, 2]
    with pytest.raises(TypeError, match="already defined"):
        made(enum.Enum, [("A", 1), ("A", 2)])


def test_what_goes_wrong_is_left_to_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members_of, "_put", stumble)
    assert facts(made(enum.IntEnum, [("A", 1), ("B", 2)])) == facts(
        made(enum.IntEnum, [("A", 1), ("B", 2)], quick=False)
    )


def stumble(*_given: object) -> list[int]:
    """As where Python keeps its enumerations in another way."""
    raise AttributeError


def test_python_makes_all_of_them_again_once_it_is_left() -> None:
    before = vars(enum.EnumType)["_create_"]
    leave = make_quickly()
    assert vars(enum.EnumType)["_create_"] is not before
    leave()
    assert vars(enum.EnumType)["_create_"] is before


def test_all_enumerations_of_qt_are_what_they_would_be() -> None:
    quick = "from workshop_studio.ui.loading.qt import load_qt; load_qt()"
    plain, hurried = told(""), told(quick)
    assert plain.count("\n") > 500
    assert hurried == plain


def test_short_names_are_found_as_before_once_it_is_left() -> None:
    short = "from PySide6.QtCore import Qt; print(Qt.AlignLeft, Qt.Key_A)"
    quick = "from workshop_studio.ui.loading.qt import load_qt; load_qt()()"
    assert told(f"{quick}; {short}") == told(short)


def told(before: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", TOLD.format(before=before)],
        check=True, cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout
