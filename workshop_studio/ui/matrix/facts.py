"""Owns what is said of the chosen question beside its figures: voters, weighing, signs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from PySide6.QtCore import QCoreApplication

from workshop_studio.layout.ledger_words import PROFILE_NAMES
from workshop_studio.layout.words import CRITERION_NAMES, SIGN_NAMES, per_cent
from workshop_studio.model.items import Question
from workshop_studio.model.results import Profile, QuestionResult, RoundResult
from workshop_studio.model.sentences import in_a_row
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.weighing import Sensitivity
from workshop_studio.model.words import CRITERIA, Sign

_FEW_MISSING = 2


def facts(
    snapshot: Snapshot,
    question: QuestionResult,
    result: RoundResult,
    sensitivity: Sensitivity | None,
    profile: Profile | None = None,
) -> list[tuple[str, str]]:
    """Icon and sentence for each fact, in order."""
    found = [
        ("target", PROFILE_NAMES[profile] if profile else ""),
        ("list-ordered", _standings(question)),
        _voters(question, result),
        _weighing(question, sensitivity),
        _signs(snapshot, question),
    ]
    return [(name, sentence) for name, sentence in found if sentence]


def _standings(question: QuestionResult) -> str:
    """Its rank by each criterion, shared ones marked as in the table."""
    parts = []
    for criterion in CRITERIA:
        standing = question.standing(criterion)
        rank = f"{standing.rank}{'=' if standing.tied else ''}"
        parts.append(f"{CRITERION_NAMES[criterion].lower()} {rank}")
    words = QCoreApplication.translate("Matrix", "Rank by criterion: {ranks}")
    return words.format(ranks=", ".join(parts))


def _voters(question: QuestionResult, result: RoundResult) -> tuple[str, str]:
    if question.voters is None:
        return "users", ""
    of = result.reconciliation.voters
    if not question.largest_stack:
        return "users", QCoreApplication.translate("Matrix", "Nobody voted for it")
    words = QCoreApplication.translate(
        "Matrix",
        "{number} of {of} voted for it; most votes from one person: {most} ({share} of its votes)",
    )
    return "users", words.format(
        number=question.voters,
        of=of,
        most=question.largest_stack,
        share=per_cent(question.stack_share or 0.0),
    )


def _weighing(question: QuestionResult, sensitivity: Sensitivity | None) -> tuple[str, str]:
    if sensitivity is None or not sensitivity.top:
        return "list-ordered", ""
    if question.question in sensitivity.top:
        leaves = any(question.question in each.leaves for each in sensitivity.weighings)
        if leaves:
            words = QCoreApplication.translate("Matrix", "Leaves the top 3 under other weights")
        else:
            words = QCoreApplication.translate("Matrix", "Stays in the top 3 under other weights")
        return "list-ordered", words
    if any(question.question in each.joins for each in sensitivity.weighings):
        return "list-ordered", QCoreApplication.translate(
            "Matrix", "Joins the top 3 under other weights"
        )
    return "list-ordered", ""


def _signs(snapshot: Snapshot, question: QuestionResult) -> tuple[str, str]:
    if not snapshot.has(Question, question.question):
        gone = QCoreApplication.translate("Matrix", "The question has been deleted since")
        return "info", gone
    seen = set(snapshot.get(Question, question.question).signs)
    if not seen:
        return "flame", ""
    missing = [SIGN_NAMES[sign].lower() for sign in _all_signs() if sign not in seen]
    words = QCoreApplication.translate("Matrix", "{number} of 6 signs of energy for change")
    words = words.format(number=len(seen))
    if 0 < len(missing) <= _FEW_MISSING:
        not_seen = QCoreApplication.translate("Matrix", "not seen: {signs}")
        words = f"{words}; {not_seen.format(signs=in_a_row(missing))}"
    return "flame", words


def _all_signs() -> Iterator[Sign]:
    yield from get_args(Sign)
