"""Measures the papers of a large vote: 500 people, 200 questions, from session to PDF.

    python tests/benchmarks/bench_vote_papers.py --runs 5 --json papers.json

The matrix with its further pages is to take no more than 2 s, the count alone 100 ms. All is
measured in a process that has made each paper once before, as in a program that is open.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from workshop_studio.analysis.rounds import results
from workshop_studio.bundled import resource
from workshop_studio.export.documents import DocumentKind, export_document
from workshop_studio.export.results_files import RESULTS_FORMS, ResultsForm, results_file
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board, Category
from workshop_studio.model.items import Question
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.votes import Ballot, PaperLine, Round, Votes
from workshop_studio.model.words import CRITERIA

VOTERS, QUESTIONS = 500, 200
KINDS: tuple[DocumentKind, ...] = (
    "matrix", "ballots", "ballots-large", "question-cards", "question-cards-large",
)  # fmt: skip
TEXT = "How might we help families with concern {n} early, with one plan that all of us share?"


def main() -> None:
    """Run all measurements, print them, and keep them as JSON where asked."""
    arguments = _arguments()
    snapshot = large_vote()
    book = FontBook(resource("fonts"))
    figures = {"count": _measured(lambda: results(snapshot, "r"), arguments.runs)}
    for kind in KINDS:
        figures[kind] = _measured(_document(snapshot, kind, book), arguments.runs)
    for form in RESULTS_FORMS:
        figures[form] = _measured(_results(snapshot, form), arguments.runs)
    for name, figure in figures.items():
        sys.stdout.write(f"{name:21} {figure}\n")
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def large_vote() -> Snapshot:
    """A closed vote; a few questions have most of the votes, as it is in rooms."""
    chance = random.Random(7)  # noqa: S311 -- the same vote each time, nothing secret
    questions = [
        Question(id=f"q{n}", board="b", category="c", text=TEXT.format(n=n), order=n)
        for n in range(QUESTIONS)
    ]
    paper = tuple(
        PaperLine(question=each.id, number=n, text=each.text, category="Within school")
        for n, each in enumerate(questions, start=1)
    )
    return snapshot_of(
        [
            Session(id="s", title="A large vote", date="2026-03-12"),
            Board(id="b", kind="opportunities"),
            Category(id="c", board="b", name="Within school"),
            *questions,
            Round(id="r", board="b", state="revealed", paper=paper, expected=VOTERS),
            *(Ballot(id=f"v{n}", round="r", votes=_votes(chance)) for n in range(VOTERS)),
        ]
    )


def _votes(chance: random.Random) -> tuple[Votes, ...]:
    given: dict[str, dict[str, int]] = {}
    for criterion in CRITERIA:
        for _ in range(3):
            place = min(QUESTIONS - 1, int(chance.expovariate(1 / 30)))
            votes = given.setdefault(f"q{place}", dict.fromkeys(CRITERIA, 0))
            votes[criterion] += 1
    return tuple(Votes(question=question, **given[question]) for question in sorted(given))


def _document(snapshot: Snapshot, kind: DocumentKind, book: FontBook) -> Callable[[], object]:
    return lambda: export_document(snapshot, kind, book=book, round_id="r")


def _results(snapshot: Snapshot, form: ResultsForm) -> Callable[[], object]:
    return lambda: results_file(snapshot, form)


def _measured(once: Callable[[], object], runs: int) -> dict[str, float]:
    """Median and longest in milliseconds."""
    once()
    seconds = []
    for _ in range(max(2, runs)):
        begun = time.perf_counter()
        once()
        seconds.append(time.perf_counter() - begun)
    median, longest = statistics.median(seconds), max(seconds)
    return {"median_ms": round(1000 * median, 1), "longest_ms": round(1000 * longest, 1)}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="how often each paper is made")
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    return parser.parse_args()


if __name__ == "__main__":
    main()
