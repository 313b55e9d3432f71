"""Owns the method that makes a frozen value: compiled once for all classes of the same shape.

A start makes values of more than eighty classes, but of few shapes: so many fields, of which these
have to be named, and these are made anew where they are not given. Only the names of the arguments
differ then, and what is done with each.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field
from functools import cache
from types import CodeType, FunctionType
from typing import Any

_Fields = tuple[Field[Any], ...]


def making(kind: type[Any], known: _Fields) -> Callable[..., object]:
    """What `__init__` of a class is: it puts every field straight into its slot."""
    ordered = [each for each in known if not each.kw_only]
    named = [each for each in known if each.kw_only]
    code = _compiled(
        tuple(each.kw_only is True for each in known),
        tuple(each.default_factory is not MISSING for each in known),
    ).replace(
        co_name="__init__",
        co_qualname=f"{kind.__qualname__}.__init__",
        co_varnames=("self", *(each.name for each in (*ordered, *named))),
    )
    around: dict[str, object] = {"MISSING": MISSING}
    for at, each in enumerate(known):
        around[f"make_{at}"] = each.default_factory
        around[f"put_{at}"] = getattr(kind, each.name).__set__
    defaults = tuple(each.default for each in ordered if _is_optional(each))
    made: Any = FunctionType(code, around, None, defaults)
    # What is made anew has `MISSING` for its default, in both.
    made.__kwdefaults__ = {each.name: each.default for each in named if _is_optional(each)}
    made.__annotations__ = {each.name: each.type for each in known} | {"return": None}
    return made  # type: ignore[no-any-return]  # it has just been made


def _is_optional(field: Field[Any]) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING


@cache
def _compiled(named: tuple[bool, ...], fresh: tuple[bool, ...]) -> CodeType:
    """The method for fields of which some are `named`, and some made `fresh`, by their places."""
    places = range(len(named))
    head = ["self", *(f"field_{at}" for at in places if not named[at])]
    if any(named):
        head += ["*", *(f"field_{at}" for at in places if named[at])]
    body = []
    for at in places:
        if fresh[at]:
            body.append(f"    if field_{at} is MISSING: field_{at} = make_{at}()")
        body.append(f"    put_{at}(self, field_{at})")
    made: dict[str, Any] = {}
    # Only numbers of places get into it.
    exec("\n".join([f"def made({', '.join(head)}):", *body, "    return"]), made)  # noqa: S102 -- see above
    code: CodeType = made["made"].__code__
    return code
