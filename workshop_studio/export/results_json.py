"""Owns the results of a round as JSON, for other programs."""

from __future__ import annotations

import json
from dataclasses import asdict

from workshop_studio.model.results import QuestionResult, RoundResult


def results_json(result: RoundResult) -> bytes:
    """The results of a round: the round, its questions in the order of their ranks, the ledger.

    `voters` is null where it is not known or must not be told; `expected` where nobody said.
    """
    ledger = result.reconciliation
    contents = {
        "round": {
            "id": result.round,
            "title": result.title,
            "date": result.date,
            "state": result.state,
            "votes_per_criterion": result.votes_per_criterion,
            "expected": ledger.expected,
        },
        "questions": [_question(each) for each in result.questions],
        "reconciliation": asdict(ledger) | {"voters": ledger.voters},
    }
    return (json.dumps(contents, ensure_ascii=False, indent=1) + "\n").encode()


def _question(each: QuestionResult) -> dict[str, str | int | None]:
    return {
        "question": each.question,
        "number": each.number,
        "text": each.text,
        "category": each.category,
        "feasibility": each.votes.feasibility,
        "desirability": each.votes.desirability,
        "viability": each.votes.viability,
        "total": each.total,
        "rank": each.rank,
        "tied": each.tied,
        "voters": each.voters,
    }
