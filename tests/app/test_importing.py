"""An import of several files happens whole or not at all, and a copy is a session of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.app.conftest import Run
from workshop_studio.bundled import samples

PUPILS = samples() / "borough-pupils.workshop.json"
TRUST = samples() / "trust-reading.workshop.json"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The pupils' session with other contents."""
    file = tmp_path / "other.workshop.json"
    file.write_bytes(PUPILS.read_bytes().replace(b"Aldermere", b"Elsewhere"))
    return file


def ids(run: Run) -> list[str]:
    """The ids of all sessions in the library."""
    return [each["id"] for each in json.loads(run("list", "--json").out)]


def places(run: Run) -> list[str]:
    """Where the sessions in the library were held."""
    return [each["place"] for each in json.loads(run("list", "--json").out)]


def test_one_file_that_waits_for_a_decision_keeps_all_of_them_out(run: Run, other: Path) -> None:
    pupils = run("import", PUPILS).out.strip()
    said = run("import", TRUST, other)
    assert (said.code, said.out) == (1, "")
    assert said.first_line.startswith(f"The library already has the session {pupils} with other")
    assert str(other) in said.first_line
    assert ids(run) == [pupils]


def test_several_files_that_wait_are_all_named(run: Run, other: Path, tmp_path: Path) -> None:
    pupils, trust = run("import", PUPILS, TRUST).out.split()
    another = tmp_path / "another.workshop.json"
    another.write_bytes(TRUST.read_bytes().replace(b'"title": "', b'"title": "Another: ', 1))
    said = run("import", other, another)
    assert (said.code, said.out) == (1, "")
    sentence, *lines = said.err.splitlines()
    assert sentence.startswith("The library already has 2 of these sessions with other contents")
    assert lines == [f"{other}: the session {pupils}", f"{another}: the session {trust}"]
    assert run("import", "--replace", other, another, TRUST).code == 1
    assert run("import", "--replace", other, another).out.split() == [pupils, trust]


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("choice", [(), ("--replace",)])
def test_two_files_that_disagree_about_a_session_are_refused(
    choice: tuple[str, ...], run: Run, other: Path, *, known: bool
) -> None:
    before = run("import", PUPILS).out.split() if known else []
    said = run("import", *choice, TRUST, other, PUPILS)
    assert (said.code, said.out) == (1, "")
    assert said.first_line.startswith(f"{other} and {PUPILS} both hold the session")
    assert "--as-new" in said.first_line
    assert ids(run) == before
    assert places(run) == ["Aldermere"] * known


def test_two_copies_of_one_file_are_one_session(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.workshop.json"
    copy.write_bytes(PUPILS.read_bytes())
    said = run("import", PUPILS, copy)
    one, two = said.out.split()
    assert (said.code, one) == (0, two)
    assert ids(run) == [one]


def test_as_new_makes_a_session_of_each_file_every_time(run: Run, other: Path) -> None:
    first = run("import", PUPILS).out.split()
    twice = run("import", "--as-new", PUPILS, PUPILS, other).out.split()
    again = run("import", "--as-new", PUPILS).out.split()
    made = [*first, *twice, *again]
    assert len(set(made)) == 5
    assert sorted(ids(run)) == sorted(made)
    assert sorted(places(run)) == ["Aldermere"] * 4 + ["Elsewhere"]


def test_a_copy_holds_what_its_original_holds(run: Run, tmp_path: Path) -> None:
    copy = run("import", "--as-new", PUPILS).out.strip()
    out = tmp_path / "copy.workshop.json"
    run("export", copy, "--what", "session", "-o", out)
    written, given = json.loads(out.read_bytes()), json.loads(PUPILS.read_bytes())
    assert written.pop("id") != given.pop("id")
    assert written == given
