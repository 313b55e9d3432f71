"""The JSON Schema that is shipped says what the declarations say."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from tests.exchange.session_files import changed, whole, without
from tests.strategies import snapshots
from workshop_studio.bundled import resource, samples
from workshop_studio.exchange.session_schema import session_schema
from workshop_studio.exchange.session_writer import write_session
from workshop_studio.model.snapshot import Snapshot

VALIDATOR = Draft202012Validator(session_schema())
PLAYER = "boards[0].players[0]"


def test_the_shipped_schema_is_the_one_that_the_declarations_give() -> None:
    shipped = resource("session.schema.json").read_text(encoding="utf-8")
    assert json.loads(shipped) == session_schema()


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(session_schema())


@pytest.mark.parametrize("name", sorted(path.name for path in samples().glob("*.workshop.json")))
def test_it_accepts_the_samples(name: str) -> None:
    sample = json.loads((samples() / name).read_text(encoding="utf-8"))
    assert [error.message for error in VALIDATOR.iter_errors(sample)] == []


@given(snapshots())
@settings(max_examples=25)
def test_it_accepts_what_we_write(session: Snapshot) -> None:
    assert VALIDATOR.is_valid(json.loads(write_session(session)))


def test_it_accepts_unknown_keys_and_null_for_not_given() -> None:
    assert VALIDATOR.is_valid(changed(f"{PLAYER}.x-seen", 5))
    assert VALIDATOR.is_valid(changed("system", None))


@pytest.mark.parametrize(
    "place", ["format", "title", "boards[0].id", f"{PLAYER}.name", "polls[0].scale"]
)
def test_it_misses_what_is_required(place: str) -> None:
    assert not VALIDATOR.is_valid(without(place))


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("format", "workshop-studio/2"),
        ("title", " "),
        ("title", None),
        ("system", "county"),
        ("date", "12 March"),
        ("tags", "sample"),
        ("boards[0].kind", "map"),
        ("boards[0].rings", ["one"]),
        (f"{PLAYER}.name", "x" * 201),
        (f"{PLAYER}.ring", "1"),
        (f"{PLAYER}.private", "no"),
        ("boards[0].links[0].kind", "likes"),
        ("boards[1].notes[0].marks", ["odd"]),
        ("boards[3].notes[0].at", [1]),
        ("rounds[0].votes_per_criterion", 10),
        ("rounds[0].questions", [5]),
        ("rounds[0].ballots[0].q1.beauty", 1),
        ("rounds[0].tally.by", "us"),
        ("theories[0].elements[2].measures[0].values[0].value", "12"),
        ("commitments[0].actions[0].done", 0),
    ],
)
def test_it_refuses_what_breaks_the_rules_it_knows(place: str, value: object) -> None:
    assert not VALIDATOR.is_valid(changed(place, value))


def test_it_accepts_the_file_that_these_differ_from() -> None:
    assert VALIDATOR.is_valid(whole())
