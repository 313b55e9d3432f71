"""Hostile session files: huge, deep, packed a thousandfold, or damaged anywhere."""

from __future__ import annotations

import gzip
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.session_files import as_bytes, attempt, changed, refusal, whole
from workshop_studio.exchange.errors import SessionFileError
from workshop_studio.exchange.session_reader import read_session
from workshop_studio.exchange.session_writer import write_session
from workshop_studio.exchange.unpacking import DEPTH_LIMIT, SIZE_LIMIT, check_structure

ROOT = Path(__file__).resolve().parent.parent.parent
START = b'{"format": "workshop-studio/1", "title": "T", "x": '
MIB = 2**20
TOO_LARGE, TOO_DEEP, TOO_FULL = "larger than 64 MiB", "more than 32 levels", "1,000,000 values"

PEAKS = Path("/proc/self/status")
READ_AND_MEASURE = """
import re, sys
from pathlib import Path
from workshop_studio.exchange.errors import SessionFileError
from workshop_studio.exchange.session_reader import read_session
try:
    read_session(sys.stdin.buffer.read())
except SessionFileError as error:
    print(error)
print(int(re.search(r"VmHWM:\\s*(\\d+) kB", Path(sys.argv[1]).read_text())[1]) // 1024)
"""


def bomb() -> bytes:
    """Four GiB of blanks in four MiB, as 64 packed parts of 64 MiB."""
    return gzip.compress(b" " * SIZE_LIMIT, compresslevel=6) * 64


def shallow_then_deep() -> bytes:
    """Twenty million pairs of brackets, and at their end a nest of 33 levels."""
    return START + b"[" + b"[]," * (20 * MIB) + b"[" * 31 + b"]" * 32 + b"}"


def full() -> bytes:
    """As many lists as fit, none of them deep."""
    return START + b"[" + b"[]," * (20 * MIB) + b"[]]}"


@pytest.mark.parametrize(
    ("make", "sentence"),
    [(bomb, TOO_LARGE), (shallow_then_deep, TOO_DEEP), (full, TOO_FULL)],
)
@pytest.mark.skipif(not PEAKS.exists(), reason="only Linux tells how much memory was used at most")
def test_rule_9_is_kept_within_300_mib(make: Callable[[], bytes], sentence: str) -> None:
    reading = [sys.executable, "-c", READ_AND_MEASURE, str(PEAKS)]
    done = subprocess.run(reading, input=make(), capture_output=True, check=True, cwd=ROOT)
    said, mebibytes = done.stdout.decode().splitlines()
    assert sentence in said
    assert int(mebibytes) < 300


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"[" * 2_000_000, TOO_DEEP),
        (b'{"a":' * 2_000_000, TOO_DEEP),
        (START + b"[" * 32 + b"]" * 32 + b"}", TOO_DEEP),
        (START + b'"[[[' + b"[" * 70_000 + b'", ' + b'"y": ' + b"[" * 32, TOO_DEEP),
        (b'{"title": "' + b"a" * MIB + b"\xe9", "not written in UTF-8"),
        (gzip.compress(b"[" * 33, mtime=0), TOO_DEEP),
    ],
    ids=["lists", "objects", "33rd", "after a text", "latin-1", "packed"],
)
def test_rule_9_says_why(data: bytes, sentence: str) -> None:
    error = refusal(data)
    assert sentence in str(error)
    assert error.places == ()


@pytest.mark.parametrize("start", [b"", b"\x1f\x8b"], ids=["plain", "packed"])
def test_one_byte_above_the_limit_is_too_much(start: bytes) -> None:
    assert TOO_LARGE in str(refusal(start.ljust(SIZE_LIMIT + 1)))


def test_many_rounds_that_each_ask_many_questions_do_not_fill_the_memory() -> None:
    tree = whole()
    ask = [{"id": f"q{n}", "text": "What if?", "category": 1} for n in range(2_000)]
    tree["boards"] = [{"kind": "opportunities", "id": "hmw", "questions": ask}]
    tree["rounds"] = [{"id": f"r{n}", "board": "hmw", "state": "closed"} for n in range(2_000)]
    assert TOO_FULL in str(refusal(tree))


@pytest.mark.parametrize("opening", [b"[", b'{"a":'])
def test_32_levels_are_allowed(opening: bytes) -> None:
    closing = b"]" if opening == b"[" else b"}"
    deep = opening * (DEPTH_LIMIT - 1) + b"1" + closing * (DEPTH_LIMIT - 1)
    assert read_session(START + deep + b"}").warnings == ()


NESTS = st.recursive(
    st.sampled_from([1, "", "[", '"]', "\\", '\\"{', "a,b"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text('a[{"\\'), inner, max_size=2)
    ),
    max_leaves=12,
)


@given(NESTS, st.integers(0, DEPTH_LIMIT))
def test_the_depth_is_told_as_it_is(nest: object, around: int) -> None:
    data = as_bytes({"x": nest}).replace(b" ", b"")
    wrapped = b"[" * around + data + b"]" * around
    if around + depth({"x": nest}) > DEPTH_LIMIT:
        with pytest.raises(SessionFileError, match=TOO_DEEP):
            check_structure(wrapped)
    else:
        check_structure(wrapped)


def depth(value: object) -> int:
    """How deep lists and objects nest."""
    inner = value.values() if isinstance(value, dict) else value
    if not isinstance(inner, list | type({}.values())):
        return 0
    return 1 + max(map(depth, inner), default=0)


def places(value: object, place: str = "") -> list[str]:
    """Every place of a file."""
    if isinstance(value, dict):
        below = [(f"{place}.{key}" if place else key, inner) for key, inner in value.items()]
    elif isinstance(value, list):
        below = [(f"{place}[{index}]", inner) for index, inner in enumerate(value)]
    else:
        return []
    return [each for name, inner in below for each in (name, *places(inner, name))]


ODD: st.SearchStrategy[object] = st.sampled_from(
    [None, True, -1, 3.0, 2**60, 1e308, "", "x", "\0", "\ud800", "q1", "young-person", "2026-13-01"]
) | st.sampled_from(
    [[], {}, [[]], [{}], [None], {"id": "p1"}, {"q1": {"feasibility": 9}}, ["a"] * 9]
)


@given(st.sampled_from(places(whole())), ODD)
@settings(max_examples=300)
def test_any_odd_value_anywhere_is_read_or_refused_by_place(place: str, value: object) -> None:
    outcome = attempt(as_bytes(changed(place, value)))
    if isinstance(outcome, SessionFileError):
        assert outcome.places
    else:
        data = write_session(outcome.snapshot)
        assert write_session(read_session(data).snapshot) == data


@given(st.integers(0, len(as_bytes(whole())) - 1), st.integers(0, 40), st.binary(max_size=4))
@settings(max_examples=300)
def test_any_damage_is_read_or_refused_in_a_sentence(start: int, length: int, put: bytes) -> None:
    data = as_bytes(whole())
    outcome = attempt(data[:start] + put + data[start + length :])
    assert not isinstance(outcome, SessionFileError) or "\n" not in str(outcome)
