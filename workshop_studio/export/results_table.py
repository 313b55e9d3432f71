"""Owns the results of a round as a table: its columns, what they mean, and its CSV and XLSX."""

from __future__ import annotations

from datetime import date

from workshop_studio.analysis.profiles import profiles
from workshop_studio.export.comparison_rows import comparison_table, explained
from workshop_studio.export.tables import Cell, Table, TableColumn
from workshop_studio.export.tables_csv import csv_bytes
from workshop_studio.export.tables_xlsx import Book, ReadMe, xlsx_bytes
from workshop_studio.layout.ledger_words import PROFILE_NAMES, ledger_lines
from workshop_studio.model.comparison import RoundComparison
from workshop_studio.model.results import ORDER_RULE, QuestionResult, RoundResult
from workshop_studio.model.session import Session
from workshop_studio.model.words import CRITERIA

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
    TableColumn("feasibility_rank", "Place by the votes for feasibility alone.", "whole", 10),
    TableColumn("desirability_rank", "Place by the votes for desirability alone.", "whole", 10),
    TableColumn("viability_rank", "Place by the votes for viability alone.", "whole", 10),
    TableColumn(
        "largest_stack",
        "Most votes that one ballot gave it, all criteria together; empty like voters.",
        "whole",
        10,
    ),
    TableColumn(
        "stack_share",
        "Share of its votes that came from that ballot, from 0 to 1; empty like voters.",
        "share",
        10,
    ),
    TableColumn("profile", "How its votes lie among the three criteria.", width=28),
)
SECRECY = "Totals only: no single ballot is in this file."


def results_table(session: Session, result: RoundResult) -> Table:
    """The questions of a counted round in the order of their ranks, one to a row."""
    profile_of = profiles(result)
    return Table(
        COLUMNS,
        tuple(
            (*_row(session, result, each), PROFILE_NAMES[profile_of[each.question]])
            for each in result.questions
        ),
    )


def results_csv(session: Session, result: RoundResult) -> bytes:
    """The results of a round as CSV, its texts guarded against being taken as formulas."""
    return csv_bytes(results_table(session, result))


def results_xlsx(
    session: Session,
    result: RoundResult,
    *,
    compared: RoundComparison | None = None,
    merged: RoundResult | None = None,
) -> bytes:
    """The results of a round as XLSX, with a sheet that says what its columns mean.

    Args:
        session: the round belongs to.
        result: of the round.
        compared: the round beside an earlier one, for a sheet of its own.
        merged: the count with the merges made since, for a sheet of its own.
    """
    further = []
    if compared is not None:
        further.append(("Compared", comparison_table(compared)))
    if merged is not None:
        further.append(("After merges", results_table(session, merged)))
    return xlsx_bytes(
        Book(
            title=f"{session.title}: {_round_name(result)}",
            day=_day(session, result),
            sheet="Results",
            table=results_table(session, result),
            read_me=(*_read_me(session, result), *explained(compared, merged)),
            further=tuple(further),
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
        *(each.standing(criterion).rank for criterion in CRITERIA),
        each.largest_stack,
        each.stack_share,
    )


def _round_name(result: RoundResult) -> str:
    return result.title.strip() or f"Vote {result.place}"


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
        ("Expected voters", "not given" if ledger.expected is None else ledger.expected),
        ("Ballots", ledger.ballots),
        ("Ballots typed in from paper", "not known" if ledger.typed is None else ledger.typed),
        ("Counted on paper", ledger.counted),
        ("Set aside", ledger.set_aside),
        ("Votes possible", ledger.possible),
        ("Votes cast", ledger.cast),
        ("Votes unused", ledger.unused),
        ("Votes too many", ledger.over),
        ("Does it add up?", " ".join(ledger_lines(ledger))),
        ("Order", ORDER_RULE),
        ("Secrecy", SECRECY),
        *((f"Column {column.name}", column.meaning) for column in COLUMNS),
    )
