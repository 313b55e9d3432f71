"""Draws the fields of records for tests: whatever their declarations allow, kept small."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

from hypothesis import strategies as st

from workshop_studio.model.base import Record
from workshop_studio.model.reading import Field, fields_of

R = TypeVar("R", bound=Record)

_LETTERS = "abcz ABZ019.,;:!?-_'\"\\/<>&{}[]=+@#%\t\néśłøßאعकあ漢🙂‍\u202e\ufeff\u2028"
_WORDS = st.text(_LETTERS, max_size=12)
_FILLED = st.builds("{}{}".format, st.sampled_from("aZé7漢🙂"), _WORDS)
_DAYS = st.dates().map(str)
_EXTRA = st.sampled_from(["", "", "", '{"x-mood":{"a":[1,2.5,null]},"x-seen":true}'])
_NUMBERS = st.floats(-1e9, 1e9, allow_nan=False)


def texts() -> st.SearchStrategy[str]:
    """Short texts of many scripts, with what other programs might take for markup; may be empty."""
    return _WORDS


def filled_texts() -> st.SearchStrategy[str]:
    """Texts that are not empty, even after trimming."""
    return _FILLED


def made(kind: type[R], values: Mapping[str, object]) -> R:
    """A record of drawn values."""
    make = cast("Callable[..., R]", kind)
    return make(**values)


def fields(
    kind: type, /, **given: st.SearchStrategy[object]
) -> st.SearchStrategy[dict[str, object]]:
    """Values for all fields of a class but ids, orders and references, and for those given."""
    drawn = {
        field.name: _field(field)
        for field in fields_of(kind)
        if field.name not in {"id", "order"} and field.ref is None
    }
    return st.fixed_dictionaries({**drawn, **given})


def _field(field: Field) -> st.SearchStrategy[object]:
    if field.name == "extra":
        return _EXTRA
    single = _single(field)
    if field.listed:
        low, high = (field.entries.low, field.entries.high) if field.entries else (0, 2)
        return st.lists(single, min_size=low, max_size=min(high, low + 2)).map(tuple)
    return st.none() | single if field.nullable else single


def _single(field: Field) -> st.SearchStrategy[object]:
    if field.value is not None:
        return st.builds(field.value, **{f.name: _field(f) for f in fields_of(field.value)})
    if field.shape == "text":
        return _text(field)
    if field.shape == "whole":
        span = field.span
        return st.integers(span.low, min(span.high, span.low + 50)) if span else st.integers(1, 2)
    return st.booleans() if field.shape == "flag" else _NUMBERS


def _text(field: Field) -> st.SearchStrategy[str]:
    if field.choices:
        return st.sampled_from(field.choices)
    if field.day:
        return st.just("") | _DAYS
    if field.moment:
        return st.sampled_from(["", "2026-03-12T16:40:00Z"])
    return _FILLED if field.words and field.words.required else _WORDS
