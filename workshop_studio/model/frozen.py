"""Owns how values are declared: as dataclasses that nothing changes, made in a tenth of the time.

A start makes more than a hundred of them before anything is painted. The standard library reads
each declaration for all that could be in it, and writes and compiles seven methods where it is
frozen; here one is made, with the first instance, and the others are given.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from types import MethodType
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

from workshop_studio.model.late_modules import late

with late("inspect"):
    # It would tell the signatures of classes, and takes longer to import than all of `model/`.
    from dataclasses import (  # type: ignore[attr-defined]  # the types leave out `_FIELD`
        _FIELD,  # how the standard library knows what is a field
        MISSING,
        Field,
        FrozenInstanceError,
        field,
    )

    from workshop_studio.model.frozen_making import making

_Kind = TypeVar("_Kind")
_NO_FIELDS = ("ClassVar", "InitVar", "KW_ONLY")
"""What the standard library allows beside fields, and nobody here needs."""
_REPLACED = frozenset({"__dict__", "__weakref__"})
"""What Python adds to a class without slots."""


@overload
def frozen(kind: type[_Kind], /) -> type[_Kind]: ...
@overload
def frozen(*, kw_only: bool) -> Callable[[type[_Kind]], type[_Kind]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    kind: type[_Kind] | None = None, /, *, kw_only: bool = False
) -> type[_Kind] | Callable[[type[_Kind]], type[_Kind]]:
    """Make of a class what `@dataclass(frozen=True, slots=True)` makes of it.

    Its instances are equal where their fields are, can be hashed, shown and copied by `replace`,
    and never change. What the class defines itself stays.

    Args:
        kind: the class, with annotated fields.
        kw_only: whether fields are given by their names alone.

    Raises:
        TypeError: the class has `__post_init__`, something else than fields among them, a field
            that is not given when one is made, or one without a default after one that has one.
        ValueError: all instances would share what could change.
    """

    def made(kind: type[_Kind]) -> type[_Kind]:
        inherited, own = _inherited(kind), _own(kind, kw_only=kw_only)
        known = tuple({**inherited, **own}.values())
        if hasattr(kind, "__post_init__") or not all(each.init for each in known):
            raise TypeError(f"{kind.__name__} is made of what it is given, and of nothing else")
        replaced = _REPLACED | own.keys()
        body = {name: value for name, value in vars(kind).items() if name not in replaced}
        body |= {
            "__slots__": tuple(name for name in own if name not in inherited),
            "__qualname__": kind.__qualname__,
            "__match_args__": _in_order(kind, known),
            "__dataclass_fields__": {each.name: each for each in known},
        }
        for name, method in _methods(known).items():
            if body.get(name) is None:
                body[name] = method
        sort: Any = type(kind)
        return sort(kind.__name__, kind.__bases__, body)  # type: ignore[no-any-return]  # it has just been made

    return made if kind is None else made(kind)


def _inherited(kind: type[Any]) -> dict[str, Field[Any]]:
    """The fields of what the class is made from, the furthest first."""
    known: dict[str, Field[Any]] = {}
    for base in reversed(kind.__mro__[1:]):
        known |= vars(base).get("__dataclass_fields__", {})
    return known


def _own(kind: type[Any], *, kw_only: bool) -> dict[str, Field[Any]]:
    """The fields that the class declares itself."""
    known: dict[str, Field[Any]] = {}
    for name, annotation in kind.__annotations__.items():
        if any(word in str(annotation) for word in _NO_FIELDS):
            raise TypeError(f"{kind.__name__} has fields and nothing else, unlike {name}")
        given: Any = vars(kind).get(name, MISSING)
        each: Any = given if isinstance(given, Field) else field(default=given)
        if each.default.__class__.__hash__ is None:
            raise ValueError(f"all of {kind.__name__} would share their {name}")
        each.name, each.type = name, annotation
        each._field_type = _FIELD  # noqa: SLF001 -- nothing else says that it is one
        if each.kw_only is MISSING:
            each.kw_only = kw_only
        known[name] = each
    return known


def _in_order(kind: type[Any], known: tuple[Field[Any], ...]) -> tuple[str, ...]:
    """Names of the fields that need not be given by their names."""
    ordered = [each for each in known if not each.kw_only]
    optional = [
        each.default is not MISSING or each.default_factory is not MISSING for each in ordered
    ]
    if optional != sorted(optional):
        raise TypeError(f"{kind.__name__} has a field without a default after one that has one")
    return tuple(each.name for each in ordered)


def _methods(known: tuple[Field[Any], ...]) -> dict[str, object]:
    return {
        "__init__": _Init(known),
        "__repr__": _repr(known),
        "__setattr__": _refused,
        "__delattr__": _refused,
        **_comparing([each.name for each in known if each.compare]),
        **_copying([each.name for each in known]),
    }


class _Init:
    """Stands for the method until somebody asks for it, and many classes nobody makes at first."""

    __slots__ = ("_kind", "_known")

    def __init__(self, known: tuple[Field[Any], ...]) -> None:
        self._known = known

    def __set_name__(self, kind: type[Any], _name: str) -> None:
        # A class below may ask for it too.
        self._kind = kind

    def __get__(self, instance: object, owner: type[Any]) -> Callable[..., object]:
        made = making(self._kind, self._known)
        self._kind.__init__ = made
        return made if instance is None else MethodType(made, instance)


def _repr(known: tuple[Field[Any], ...]) -> Callable[[object], str]:
    names = [each.name for each in known if each.repr]

    def shown(self: object) -> str:
        parts = (f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({', '.join(parts)})"

    return shown


def _comparing(names: list[str]) -> dict[str, Callable[..., object]]:
    compared: Callable[[object], object] = attrgetter(*names) if names else lambda _value: ()

    def is_equal(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    def hashed(self: object) -> int:
        return hash(compared(self))

    return {"__eq__": is_equal, "__hash__": hashed}


def _copying(names: list[str]) -> dict[str, Callable[..., object]]:
    def state(self: object) -> list[object]:
        return [getattr(self, name) for name in names]

    def restored(self: object, state: list[object]) -> None:
        for name, part in zip(names, state, strict=True):
            object.__setattr__(self, name, part)

    return {"__getstate__": state, "__setstate__": restored}


def _refused(_self: object, name: str, *_new: object) -> NoReturn:
    raise FrozenInstanceError(f"{name} stays as it is")
