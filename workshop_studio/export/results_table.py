"""Owns the results of a round as a table: its columns, what they mean, and its CSV and XLSX."""

from __future__ import annotations

from datetime import date

from workshop_studio.export.tables import Cell, Table, TableColumn
from workshop_studio.export.tables_csv import csv_bytes
from workshop_studio.export.tables_xlsx import Book, ReadMe, xlsx_bytes
from workshop_studio.model.results import ORDER_RULE, QuestionResult, RoundResult
from workshop_studio.model.session import Session

COLUMNS = (
    TableColumn("session", "Title of the workshop.", width=28),
    TableColumn("round", "Title of the round of voting.", width=18),
    TableColumn("rank", "Place by total; equal totals share a place.", "whole", 8),
    TableColumn("tied", "yes where another question has the same place.", width=8),
    TableColumn("number", "Number of the question on the ballot paper.", "whole", 10),
    TableColumn("question", "The question as it stood on the ballot paper.", width=60),
    TableColumn("category", "Where the change would happen.", width=18),
    TableColumn("feasibility", "Votes for: can practically be done.", "whole", 12),
    TableColumn("desirability", "Votes for: what we most want.", "whole", 12),
    TableColumn("viability", "Votes for: will have a lasting effect.", "whole", 12),
    TableColumn("total", "Votes for all three together.", "whole", 8),
    TableColumn("share", "Total as a share of all votes cast, from 0 to 1.", "share", 8),
    TableColumn(
        "voters",
        "How many people gave it a vote; empty where dots were counted on paper or fewer than five"
        " people voted.",
        "whole",
        8,
    ),
    TableColumn("ballots", "Ballots counted in this round.", "whole", 9),
)
SECRECY = "Totals only: no single ballot is in this file."


def results_table(session: Session, result: RoundResult) -> Table:
    """The questions of a counted round in the order of their ranks, one to a row."""
    return Table(COLUMNS, tuple(_row(session, result, each) for each in result.questions))


def results_csv(session: Session, result: RoundResult) -> bytes:
    """The results of a round as CSV, its texts guarded against being taken as formulas."""
    return csv_bytes(results_table(session, result))


def results_xlsx(session: Session, result: RoundResult) -> bytes:
    """The results of a round as XLSX, with a sheet that says what its columns mean."""
    return xlsx_bytes(
        Book(
            title=f"{session.title}: {_round_name(result)}",
            day=_day(session, result),
            sheet="Results",
            table=results_table(session, result),
            read_me=_read_me(session, result),
        )
    )


def _row(session: Session, result: RoundResult, each: QuestionResult) -> tuple[Cell, ...]:
    return (
        session.title,
        _round_name(result),
        each.rank,
        "yes" if each.tied else "no",
        each.number,
        each.text,
        each.category,
        each.votes.feasibility,
        each.votes.desirability,
        each.votes.viability,
        each.total,
        each.share,
        each.voters,
        result.reconciliation.ballots,
    )


def _round_name(result: RoundResult) -> str:
    return result.title.strip() or f"Round {result.round}"


def _day(session: Session, result: RoundResult) -> date | None:
    day = session.date or result.date
    return date.fromisoformat(day) if day else None


def _read_me(session: Session, result: RoundResult) -> ReadMe:
    ledger = result.reconciliation
    return (
        ("Workshop", session.title),
        ("Round", _round_name(result)),
        ("Date", result.date or session.date or "not given"),
        ("Votes each person had", f"{result.votes_per_criterion} for each of three criteria"),
        ("Ballots", ledger.ballots),
        ("Counted on paper", ledger.counted),
        ("Set aside", ledger.set_aside),
        ("Votes possible", ledger.possible),
        ("Votes cast", ledger.cast),
        ("Votes unused", ledger.unused),
        ("Votes too many", ledger.over),
        ("Order", ORDER_RULE),
        ("Secrecy", SECRECY),
        *((f"Column {column.name}", column.meaning) for column in COLUMNS),
    )
