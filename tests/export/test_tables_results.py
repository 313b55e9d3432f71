"""Results as JSON, CSV and XLSX: the same figures everywhere, and the same bytes each time."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import openpyxl
import pytest

from tests.samples import sample
from workshop_studio.analysis.comparing import compare
from workshop_studio.analysis.rounds import results
from workshop_studio.export.results_files import RESULTS_FORMS, ResultsForm, results_file
from workshop_studio.export.results_json import results_json
from workshop_studio.export.results_table import COLUMNS, results_csv, results_table, results_xlsx
from workshop_studio.model.results import QuestionResult, Reconciliation, RoundResult, Standing
from workshop_studio.model.session import Session
from workshop_studio.model.votes import Votes
from workshop_studio.operations.merging import merge_questions

SESSION = Session(id="s", title="Joining up early help", date="2026-03-12")
FIRST = QuestionResult(
    question="q7", number=7, text="How might we invite\nżłoty “peers” 🙂 & families?",
    category="Across sectors",
    votes=Votes(question="q7", feasibility=3, desirability=0, viability=5),
    rank=1, tied=True, share=8 / 24, voters=4, largest_stack=5,
    standings=tuple(Standing(rank=place, tied=False) for place in (2, 3, 1)),
)  # fmt: skip
SECOND = replace(FIRST, question="q1", number=1, text="=1+1", voters=None, largest_stack=None)
RESULT = RoundResult(
    round="r1", title="First vote", date="2026-03-13", state="revealed", votes_per_criterion=3,
    questions=(FIRST, SECOND),
    reconciliation=Reconciliation(
        expected=None, ballots=6, counted=2, set_aside=1, possible=72, cast=24, unused=49, over=1
    ),
)  # fmt: skip


def test_json_has_the_round_its_questions_and_the_ledger() -> None:
    assert json.loads(results_json(RESULT)) == {
        "round": {
            "id": "r1",
            "title": "First vote",
            "date": "2026-03-13",
            "state": "revealed",
            "votes_per_criterion": 3,
            "expected": None,
        },
        "questions": [
            {
                "question": "q7",
                "number": 7,
                "text": "How might we invite\nżłoty “peers” 🙂 & families?",
                "category": "Across sectors",
                "feasibility": 3,
                "desirability": 0,
                "viability": 5,
                "total": 8,
                "rank": 1,
                "tied": True,
                "voters": 4,
            },
            {
                "question": "q1",
                "number": 1,
                "text": "=1+1",
                "category": "Across sectors",
                "feasibility": 3,
                "desirability": 0,
                "viability": 5,
                "total": 8,
                "rank": 1,
                "tied": True,
                "voters": None,
            },
        ],
        "reconciliation": {
            "expected": None,
            "ballots": 6,
            "counted": 2,
            "set_aside": 1,
            "possible": 72,
            "cast": 24,
            "unused": 49,
            "over": 1,
            "typed": None,
            "voters": 8,
        },
    }


def test_json_is_readable_text_in_utf_8() -> None:
    text = results_json(RESULT).decode("utf-8")
    assert "żłoty “peers” 🙂" in text
    assert text.endswith("}\n")


def test_csv_read_back_has_one_row_for_each_question() -> None:
    data = results_csv(SESSION, RESULT)
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[0] == {
        "session": "Joining up early help",
        "round": "First vote",
        "rank": "1",
        "tied": "yes",
        "number": "7",
        "question": "How might we invite\nżłoty “peers” 🙂 & families?",
        "category": "Across sectors",
        "feasibility": "3",
        "desirability": "0",
        "viability": "5",
        "total": "8",
        "share": "0.3333",
        "voters": "4",
        "ballots": "6",
        "feasibility_rank": "2",
        "desirability_rank": "3",
        "viability_rank": "1",
        "largest_stack": "5",
        "stack_share": "0.6250",
        "profile": "Uneven",
    }
    assert (rows[1]["question"], rows[1]["voters"]) == ("'=1+1", "")


def test_csv_is_spelled_for_spreadsheets() -> None:
    data = results_csv(SESSION, RESULT)
    assert data.startswith(b'\xef\xbb\xbf"session","round","rank",')
    assert data.endswith(b'"0.3333","","6","2","3","1","","","Uneven"\r\n')
    assert data.count(b"\r\n") == 3


def test_xlsx_has_the_same_figures_as_numbers() -> None:
    sheet = opened(results_xlsx(SESSION, RESULT))["Results"]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows == [
        tuple(column.name for column in COLUMNS),
        *results_table(SESSION, RESULT).rows,
    ]
    kinds = [cell.data_type for cell in sheet[2]]
    assert "".join(kinds) == "ssnsnssnnnnnnnnnnnns"


def test_xlsx_can_be_worked_with_at_once() -> None:
    sheet = opened(results_xlsx(SESSION, RESULT))["Results"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:T3"
    assert sheet.column_dimensions["F"].width > 50
    assert sheet["L2"].number_format == "0.0%"


def test_xlsx_says_what_it_holds_and_that_no_ballot_is_in_it() -> None:
    sheet = opened(results_xlsx(SESSION, RESULT))["Read me"]
    lines = {row[0]: row[1] for row in sheet.iter_rows(values_only=True)}
    assert lines["Workshop"] == "Joining up early help"
    assert lines["Date"] == "2026-03-13"
    assert lines["Votes cast"] == 24
    assert lines["Secrecy"] == "Totals only: no single ballot is in this file."
    assert {f"Column {column.name}" for column in COLUMNS} <= set(lines)


@pytest.mark.parametrize(("day", "made"), [("2026-03-12", "2026-03-12"), ("", "2026-03-13")])
def test_xlsx_was_made_on_the_day_of_the_workshop_by_nobody(day: str, made: str) -> None:
    properties = opened(results_xlsx(replace(SESSION, date=day), RESULT)).properties
    assert properties.created is not None
    assert properties.created.date().isoformat() == made
    assert properties.modified == properties.created
    assert not properties.creator
    assert not properties.lastModifiedBy


def test_a_round_without_questions_is_a_table_of_heads() -> None:
    sheet = opened(results_xlsx(SESSION, replace(RESULT, questions=())))["Results"]
    assert [cell.value for cell in sheet[1]] == [column.name for column in COLUMNS]
    assert sheet.max_row == 1


def test_the_same_results_are_the_same_bytes() -> None:
    assert results_xlsx(SESSION, RESULT) == results_xlsx(SESSION, RESULT)
    assert results_csv(SESSION, RESULT) == results_csv(SESSION, RESULT)
    assert results_json(RESULT) == results_json(RESULT)


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_xlsx_has_a_sheet_for_the_vote_before_and_one_for_merges_since() -> None:
    snapshot = sample("borough")
    assert opened(results_file(snapshot, "xlsx", "r1")).sheetnames == ["Results", "Read me"]
    book = opened(results_file(snapshot, "xlsx", "r2"))
    assert book.sheetnames == ["Results", "Compared", "Read me"]
    compared = compare(snapshot, "r1", "r2")
    rows = list(book["Compared"].iter_rows(values_only=True, min_row=2))
    assert [(row[0], row[1]) for row in rows] == [
        (each.now and each.now.rank, each.then and each.then.rank) for each in compared.questions
    ]
    first, second = (each.question for each in results(snapshot, "r1").questions[:2])
    merged = snapshot.apply(merge_questions(snapshot, first, [second]))
    book = opened(results_file(merged, "xlsx", "r1"))
    assert book.sheetnames == ["Results", "After merges", "Read me"]
    assert book["After merges"].max_row == book["Results"].max_row - 1
    explained = {row[0] for row in book["Read me"].iter_rows(values_only=True)}
    assert "Sheet After merges" in explained


@pytest.mark.parametrize("form", RESULTS_FORMS)
def test_a_round_that_is_named_is_the_one_in_the_file(form: ResultsForm) -> None:
    snapshot = sample("borough")
    assert results_file(snapshot, form) == results_file(snapshot, form, "r2")
    assert results_file(snapshot, form, "r1") != results_file(snapshot, form, "r2")
