"""The command line does what it says, and says plainly what a person can mend."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.app.conftest import Run
from tests.library.kit import open_document
from workshop_studio.app.arguments import FORMATS
from workshop_studio.bundled import samples
from workshop_studio.document.document import Step
from workshop_studio.exchange.revisions import fingerprint
from workshop_studio.exchange.session_reader import read_session
from workshop_studio.library.library import open_library
from workshop_studio.operations.editing import edit

BOROUGH = samples() / "borough.workshop.json"
PUPILS = samples() / "borough-pupils.workshop.json"
TRUST = samples() / "trust-reading.workshop.json"


def test_check_says_of_each_file_whether_it_is_in_order(run: Run, tmp_path: Path) -> None:
    broken = tmp_path / "broken.workshop.json"
    broken.write_text('{"format": "workshop-studio/1", "title": "", "date": "2026-02-30"}')
    said = run("check", PUPILS, broken)
    assert said.code == 1
    assert said.out.startswith(f"{PUPILS}: in order.")
    sentence, *places = said.err.splitlines()
    assert sentence.startswith(f"{broken}: This file breaks 2 rules")
    assert places == [
        "date: '2026-02-30' is not a calendar day such as 2026-03-12",
        "title: is empty",
    ]


def test_import_prints_ids_and_the_same_again_changes_nothing(run: Run) -> None:
    said = run("import", BOROUGH, PUPILS, TRUST)
    ids = said.out.split()
    assert (said.code, len(ids)) == (0, 3)
    assert run("import", BOROUGH, PUPILS, TRUST).out.split() == ids
    listed = json.loads(run("list", "--json").out)
    assert {each["id"] for each in listed} == set(ids)


def test_samples_come_out_of_the_library_byte_for_byte(run: Run, tmp_path: Path) -> None:
    for sample in (BOROUGH, PUPILS, TRUST):
        session = run("import", sample).out.strip()
        out = tmp_path / sample.name
        assert run("export", session, "--what", "session", "-o", out).code == 0
        assert out.read_bytes() == sample.read_bytes()


def test_the_same_id_with_other_contents_waits_for_a_decision(run: Run, tmp_path: Path) -> None:
    session = run("import", PUPILS).out.strip()
    other = tmp_path / "other.workshop.json"
    other.write_bytes(PUPILS.read_bytes().replace(b"Aldermere", b"Elsewhere"))
    refused = run("import", other)
    assert refused.code == 1
    assert "--replace" in refused.first_line
    assert "--as-new" in refused.first_line
    assert "Aldermere" in run("list").out
    assert "Elsewhere" not in run("list").out
    fresh = run("import", "--as-new", other).out.strip()
    assert fresh != session
    assert run("import", "--replace", other).out.strip() == session
    assert "Aldermere" not in run("list").out


def test_one_file_out_of_order_keeps_all_of_them_out(run: Run, tmp_path: Path) -> None:
    broken = tmp_path / "broken.workshop.json"
    broken.write_text("{}")
    assert run("import", PUPILS, broken).code == 1
    assert run("import", TRUST).code == 0
    assert len(json.loads(run("list", "--json").out)) == 1


def test_where_there_is_no_library_yet_listing_makes_none(run: Run, library: Path) -> None:
    said = run("list")
    assert (said.code, said.err) == (0, "")
    assert "import a session file" in said.out
    assert json.loads(run("list", "--json").out) == []
    assert not library.parent.exists()


@pytest.mark.parametrize("what", ["matrix", "theory", "summary"])
def test_documents_are_the_same_bytes_each_time(what: str, run: Run, tmp_path: Path) -> None:
    one, two = tmp_path / "one.pdf", tmp_path / "two.pdf"
    session = run("import", BOROUGH).out.strip()
    assert run("export", BOROUGH, "--what", what, "--format", "pdf", "-o", one).code == 0
    assert run("export", session, "--what", what, "-o", two).code == 0
    assert one.read_bytes() == two.read_bytes()
    assert one.read_bytes().startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    "what", ["ballots", "ballots-large", "question-cards", "question-cards-large"]
)
def test_papers_of_a_vote_are_the_same_bytes_each_time(what: str, run: Run, tmp_path: Path) -> None:
    one, two = tmp_path / "one.pdf", tmp_path / "two.pdf"
    session = run("import", BOROUGH).out.strip()
    asked = ("--what", what, "--round", "r1")
    assert run("export", BOROUGH, *asked, "-o", one).code == 0
    assert run("export", session, *asked, "-o", two).code == 0
    assert one.read_bytes() == two.read_bytes()
    assert one.read_bytes().startswith(b"%PDF-1.7")


def test_as_many_ballots_are_printed_as_were_asked_for(run: Run, tmp_path: Path) -> None:
    pages = []
    for copies in ("2", "20"):
        out = tmp_path / f"{copies}.pdf"
        asked = ("--what", "ballots", "--round", "r2", "--copies", copies)
        assert run("export", BOROUGH, *asked, "-o", out).code == 0
        pages.append(len(PdfReader(out).pages))
    assert pages == [1, 5]


def test_help_says_what_can_be_exported(run: Run) -> None:
    said = run("export", "--help").out
    for what in FORMATS:
        assert f"\n{what} " in said


@pytest.mark.parametrize("form", ["json", "csv", "xlsx"])
def test_results_come_in_three_forms(form: str, run: Run, tmp_path: Path) -> None:
    out = tmp_path / f"results.{form}"
    said = run("export", BOROUGH, "--what", "results", "--format", form, "-o", out, "--round", "r1")
    assert said.code == 0
    assert out.stat().st_size > 1_000


def test_without_a_round_the_last_one_with_votes_is_told(run: Run) -> None:
    said = run("export", BOROUGH, "--what", "results", "-o", "-")
    assert json.loads(said.out)["round"]["id"] == "r2"


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["export", "missing.workshop.json", "--what", "matrix", "-o", "x.pdf"], "no file"),
        (["export", BOROUGH, "--what", "results", "-o", "-", "--round", "r9"], "r9"),
        (["export", BOROUGH, "--what", "ballots", "-o", "-"], "No vote is prepared"),
        (["export", BOROUGH, "--what", "ballots", "-o", "-", "--round", "r9"], "r9"),
        (
            ["export", BOROUGH, "--what", "ballots", "-o", "-", "--round", "r1", "--copies", "0"],
            "Ask for 1 to 2,000 ballots",
        ),
        (["export", BOROUGH, "--what", "matrix", "-o", "no/such/folder/x.pdf"], "folder"),
        (["export", PUPILS, "--what", "theory", "-o", "-"], "theory of change"),
        (["export", BOROUGH, "--what", "theory", "-o", "-", "--theory", "t9"], "t9"),
        (["--library", "postgresql://somewhere/studio", "list"], "server"),
        (["check", "."], "is a folder"),
    ],
)
def test_what_a_person_can_mend_is_one_sentence(words: list[object], part: str, run: Run) -> None:
    said = run(*words)
    assert (said.code, said.out) == (1, "")
    assert part in said.first_line
    assert said.first_line.endswith((".", ":"))
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    "words",
    [
        ["dance"],
        ["open", "one", "two"],
        ["export", BOROUGH, "--what", "matrix", "--format", "csv", "-o", "x"],
        ["export", BOROUGH, "--what", "poster", "-o", "x"],
        ["export", BOROUGH, "-o", "x"],
        ["export", BOROUGH, "--what", "ballots", "--copies", "many", "-o", "x"],
        ["import", "--replace", "--as-new", BOROUGH],
    ],
)
def test_wrong_usage_ends_with_two(words: list[object], run: Run) -> None:
    assert run(*words).code == 2


def test_checking_and_exporting_a_file_touch_no_library(run: Run, library: Path) -> None:
    run("check", BOROUGH)
    run("export", BOROUGH, "--what", "results", "-o", "-")
    assert not library.parent.exists()


def test_a_session_file_in_reads_as_the_file_that_comes_out(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "again.workshop.json"
    run("export", TRUST, "--what", "session", "-o", out)
    there, here = read_session(TRUST.read_bytes()), read_session(out.read_bytes())
    assert there.snapshot.by_id() == here.snapshot.by_id()


def test_a_reader_that_goes_away_is_no_fault() -> None:
    command = [sys.executable, "-m", "workshop_studio", "export", str(BOROUGH)]
    process = subprocess.Popen(
        [*command, "--what", "session", "-o", "-"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(samples().parent)},
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


def test_a_session_is_found_by_its_id_even_if_that_looks_like_a_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "borough").mkdir()
    for name in ("a/b", "x.json", "borough"):
        file = tmp_path / "odd.workshop.json"
        file.write_text(json.dumps({"format": "workshop-studio/1", "title": "Odd", "id": name}))
        assert run("import", file).out.strip() == name
        assert json.loads(run("export", name, "--what", "session", "-o", "-").out)["id"] == name


def test_an_edited_session_travels_on_as_a_newer_copy(run: Run, library: Path) -> None:
    session = run("import", TRUST).out.strip()
    with closing(open_library(library)) as whole:
        document, writer = open_document(whole, session, report=lambda _: None)
        changes = edit(document.snapshot, session, place="Elsewhere")
        document.commit(changes, Step(operation="edit", label="Edit"))
        assert writer.close()
    there = json.loads(run("export", session, "--what", "session", "-o", "-").out)
    before = read_session(TRUST.read_bytes()).snapshot
    assert there["revision"]["count"] == 1
    assert there["revision"]["parent"] == fingerprint(before)
    assert there["place"] == "Elsewhere"


def test_an_anonymised_copy_holds_totals_and_no_ballot(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.workshop.json"
    assert run("export", BOROUGH, "--what", "session-anonymised", "-o", out).code == 0
    whole, written = (path.read_text(encoding="utf-8") for path in (BOROUGH, out))
    for left_out in ('"ballots"', '"voice"', '"private"'):
        assert left_out in whole
        assert left_out not in written
    assert '"tally"' in written
    assert run("check", out).code == 0
