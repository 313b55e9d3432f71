"""Owns the way from JSON text to plain values: what JSON itself must not hold (rules 1 and 2)."""

from __future__ import annotations

import json
import math
import re
from collections import Counter

from workshop_studio.exchange.errors import SessionFileError, not_a_session
from workshop_studio.exchange.report import Report, entry, inside
from workshop_studio.exchange.spelt import fraction, whole

_REFUSED = re.compile("[\x00\ud800-\udfff]")
_DROPPED = re.compile("[\x01-\x08\x0b-\x1f\x7f-\x9f]")


class _Repeating(dict[str, object]):
    """An object of the file that gives some of its keys more than once."""

    repeated: tuple[str, ...] = ()


def parsed(text: str, report: Report) -> dict[str, object]:
    """The object that a session file consists of, free of what no session may hold.

    What is wrong is reported by its place and replaced, so that reading can go on. The standard
    library parses, since it hands over the pairs of each object: a parser that takes the last of
    two like keys cannot tell that there were two.

    Raises:
        SessionFileError: the text is no JSON object.
    """
    try:
        tree = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=whole,
            parse_float=fraction,
            parse_constant=lambda _: math.nan,
        )
    except json.JSONDecodeError as error:
        start = text.lstrip()[:1]
        if start != "{":
            raise not_a_session() if start else _empty() from error
        raise SessionFileError(
            f"This file cannot be read as JSON: look at line {error.lineno:,}, "
            f"character {error.colno:,}."
        ) from error
    if not isinstance(tree, dict):
        raise not_a_session()
    _clean_object(tree, "", report)
    return tree


def _empty() -> SessionFileError:
    return SessionFileError("This file is empty; ask whoever made it for another copy.")


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    repeating = _Repeating(made)
    times = Counter(name for name, _ in pairs)
    repeating.repeated = tuple(name for name in made if times[name] > 1)
    return repeating


def _clean_object(given: dict[str, object], place: str, report: Report) -> None:
    if isinstance(given, _Repeating):
        for name in given.repeated:
            report.wrong(inside(place, name), "is given more than once")
    for name in list(given):
        if _REFUSED.search(name):
            report.wrong(inside(place, name), "has a character in its name that no text may hold")
            del given[name]
        else:
            given[name] = _clean(given[name], inside(place, name), report)


def _clean(value: object, place: str, report: Report) -> object:
    if isinstance(value, str):
        return _clean_text(value, place, report)
    if isinstance(value, dict):
        _clean_object(value, place, report)
    elif isinstance(value, list):
        value[:] = [_clean(each, entry(place, n), report) for n, each in enumerate(value)]
    elif isinstance(value, float):
        # Numbers are kept as they are spelt; a float stands for a constant that JSON has not.
        report.wrong(place, "is not a finite number")
        return 0
    return value


def _clean_text(text: str, place: str, report: Report) -> str:
    if text.isprintable():
        return text
    if _REFUSED.search(text):
        report.wrong(place, "holds a character that no text may hold (U+0000 or half a pair)")
        return _REFUSED.sub("", text)
    kept, dropped = _DROPPED.subn("", text)
    if dropped:
        characters = "a control character" if dropped == 1 else f"{dropped:,} control characters"
        report.warn(place, f"{characters} left out")
    return kept
