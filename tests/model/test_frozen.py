"""A frozen class is what the standard library makes of it with `frozen` and `slots`."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from types import FrameType, FunctionType
from typing import Any, ClassVar, cast

import pytest

from workshop_studio.model.frozen import frozen


@frozen
class Place:
    """Somewhere."""

    x: float
    y: float = 0.0
    names: list[str] = field(default_factory=list, compare=False, repr=False)


@frozen(kw_only=True)
class Named(Place):
    """Somewhere with a name; what it has of its own comes by name."""

    name: str = ""
    code: int


@frozen
class Elsewhere:
    """Has the same fields as `Place`, and is none."""

    x: float
    y: float = 0.0


@frozen
class Quiet:
    """Says itself how it is compared and shown."""

    text: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Quiet) and self.text.lower() == other.text.lower()

    def __hash__(self) -> int:
        return hash(self.text.lower())

    def __repr__(self) -> str:
        return "quiet"


@frozen
class Nothing:
    """Has no fields."""


def declared(how: Callable[[type], type]) -> type:
    """One class, made in a way that is given."""

    class Declared:
        """Two places, the second as a rule where the first is."""

        first: int
        second: tuple[int, ...] = ()
        third: str = field(default="", kw_only=True)

    return how(Declared)


ROOT = Path(__file__).resolve().parent.parent.parent
OURS = declared(frozen)
THEIRS = declared(dataclass(frozen=True, slots=True))


def test_it_is_called_as_the_standard_library_has_it() -> None:
    ours, theirs = inspect.signature(OURS), inspect.signature(THEIRS)
    assert [(each.name, each.kind, each.default) for each in ours.parameters.values()] == [
        (each.name, each.kind, each.default) for each in theirs.parameters.values()
    ]
    assert repr(OURS(1, (2,), third="c")) == repr(THEIRS(1, (2,), third="c"))
    assert OURS.__match_args__ == THEIRS.__match_args__  # type: ignore[attr-defined]  # made
    for wrong in ({}, {"first": 1, "fourth": 2}):
        with pytest.raises(TypeError) as theirs_said:
            THEIRS(**wrong)
        with pytest.raises(TypeError) as ours_said:
            OURS(**wrong)
        assert str(ours_said.value) == str(theirs_said.value)
    with pytest.raises(TypeError, match="from 2 to 3 positional arguments but 4 were given"):
        OURS(1, (), "c")


def test_equal_fields_make_equal_values_of_one_class() -> None:
    assert Place(1, 2) == Place(1, 2, ["a"])
    assert Place(1, 2) != Place(2, 1)
    assert hash(Place(1, 2)) == hash(Place(1, 2, ["a"]))
    assert Place(1, 2) != cast("object", Elsewhere(1, 2))
    assert Place(1) != Named(1, code=1)
    assert Named(1, code=1) != Place(1)
    assert Nothing() == Nothing()
    assert len({Nothing(), Nothing(), Place(1), Place(1.0)}) == 2


def test_nothing_of_it_changes() -> None:
    place = Place(1)
    with pytest.raises(FrozenInstanceError):
        place.x = 2  # type: ignore[misc]  # refused by the types too
    with pytest.raises(FrozenInstanceError):
        place.other = 2  # type: ignore[attr-defined]  # there is no such field
    with pytest.raises(FrozenInstanceError):
        del place.y
    assert place == Place(1, 0.0)
    assert not hasattr(place, "__dict__")


def test_each_has_its_own_list() -> None:
    one, other = Place(1), Place(1)
    one.names.append("here")
    assert other.names == []


def test_what_inherits_has_all_fields() -> None:
    named = Named(1, code=7)
    assert (named.x, named.y, named.name, named.code) == (1, 0.0, "", 7)
    assert [each.name for each in fields(Named)] == ["x", "y", "names", "name", "code"]
    assert replace(named, name="Yard") == Named(1, name="Yard", code=7)
    assert repr(named) == "Named(x=1, y=0.0, name='', code=7)"


def test_what_a_class_defines_itself_stays() -> None:
    assert {Quiet("A"), Quiet("a")} == {Quiet("A")}
    assert repr(Quiet("A")) == "quiet"


def test_what_would_be_passed_over_in_silence_is_refused() -> None:
    class Checked:
        """Checks itself, as the standard library would let it."""

        text: str

        def __post_init__(self) -> None:
            """Nothing calls it."""

    class Counted:
        """Has a field that nobody gives."""

        count: int = field(default=0, init=False)

    class Common:
        """Has something that belongs to all of them."""

        known: ClassVar[int] = 0

    class Late:
        """Has to be given what comes after what has not."""

        text: str = ""
        count: int

    for kind in (Checked, Counted, Common, Late):
        with pytest.raises(TypeError, match=kind.__name__):
            frozen(kind)


def test_what_all_would_share_is_refused() -> None:
    class Shared:
        """Has one list for all."""

        names: list[str] = []  # noqa: RUF012 -- this is tried

    with pytest.raises(ValueError, match="names"):
        frozen(Shared)


def test_fields_are_known_as_the_standard_library_knows_them() -> None:
    def said(kind: type) -> list[object]:
        known = fields(kind)
        return [(each.name, each.type, each.default, each.kw_only) for each in known]

    assert said(OURS) == said(THEIRS)
    assert vars(OURS)["__slots__"] == vars(THEIRS)["__slots__"]
    assert OURS.__qualname__ == THEIRS.__qualname__
    assert OURS.__doc__ == THEIRS.__doc__


def test_another_default_below_keeps_its_place() -> None:
    @frozen
    class Moved(Place):
        y: float = 5.0

    assert Moved(1) == Moved(1, 5.0)
    assert [each.name for each in fields(Moved)] == ["x", "y", "names"]
    assert not hasattr(Moved(1), "__dict__")


def test_declaring_asks_the_standard_library_for_nothing_slow() -> None:
    calls: list[str] = []

    def noticed(frame: FrameType, event: str, _value: object) -> None:
        if event == "call" and frame.f_code.co_filename == dataclasses.__file__:
            calls.append(frame.f_code.co_name)

    sys.setprofile(noticed)
    try:
        declared(frozen)
    finally:
        sys.setprofile(None)
    assert set(calls) <= {"field", "__init__", "__set_name__"}


def test_to_declare_them_loads_nothing_that_tells_signatures() -> None:
    program = (
        "import sys; from workshop_studio.model import frozen, records;"
        "print(*{'ast', 'dis', 'tokenize'} & set(sys.modules));"
        "import inspect; print(inspect.signature(records.Note).parameters['text'].name)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, cwd=ROOT, capture_output=True, text=True
    )
    assert done.stdout == "\ntext\n"


def test_it_is_a_dataclass_and_can_be_copied_and_kept() -> None:
    named = Named(1, 2, ["a"], name="Yard", code=7)
    assert is_dataclass(Named)
    for again in (copy.copy(named), copy.deepcopy(named), pickle.loads(pickle.dumps(named))):  # noqa: S301 -- made here
        assert again == named
        assert again.names == ["a"]


def test_no_module_declares_such_classes_in_the_slow_way() -> None:
    slow = "@dataclass(frozen=True, slots=True"
    modules = (ROOT / "workshop_studio").glob("**/*.py")
    declaring = [path.name for path in modules if f"\n{slow}" in path.read_text(encoding="utf-8")]
    assert declaring == []


def test_how_it_is_made_is_compiled_with_the_first_instance() -> None:
    kind = declared(frozen)
    assert not isinstance(vars(kind)["__init__"], FunctionType)
    assert kind(1) == kind(1)
    assert isinstance(vars(kind)["__init__"], FunctionType)


def test_it_is_compiled_once_for_all_classes_of_a_shape() -> None:
    class First:
        one: int
        two: list[int] = field(default_factory=list)
        three: str = "first"

    class Second:
        left: int
        right: dict[str, int] = field(default_factory=dict)
        name: str = "second"

    first: Any = frozen(First)
    first(1)
    compiled: list[object] = []

    def noticed(_frame: FrameType, event: str, function: object) -> None:
        if event == "c_call" and function is exec:
            compiled.append(function)

    kind: Any = frozen(Second)
    sys.setprofile(noticed)
    try:
        made = kind(2)
    finally:
        sys.setprofile(None)
    assert compiled == []
    assert (made.left, made.right, made.name) == (2, {}, "second")
    assert kind(name="given", left=3).name == "given"
    assert repr(first(1, three="x")).endswith("First(one=1, two=[], three='x')")


def test_one_that_a_class_below_calls_is_its_own() -> None:
    class Below(Place):
        def __init__(self) -> None:
            super().__init__(1, names=["below"])

    assert (Below().x, Below().names, Place(2).names) == (1, ["below"], [])
