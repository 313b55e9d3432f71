"""Measures counting a large vote: 500 voters and 200 questions, all from the snapshot.

    python tests/benchmarks/bench_vote.py --runs 50 --json vote.json

Each run starts from a fresh snapshot, so that nothing sorted or grouped before is at hand. "result"
is the count with all that the matrix shows beside it: ranks, profiles, and the weighing.
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

from workshop_studio.analysis.comparing import compare
from workshop_studio.analysis.merges import count_after_merges
from workshop_studio.analysis.profiles import profiles
from workshop_studio.analysis.votes import count
from workshop_studio.analysis.weighing import sensitivity
from workshop_studio.document.document import Document, Step
from workshop_studio.model.boards import Board, Category
from workshop_studio.model.changes import Transaction
from workshop_studio.model.items import Question
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.votes import Ballot, Round, Votes
from workshop_studio.model.words import CRITERIA
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.reopening import reopen_round
from workshop_studio.operations.rounds import close_round, open_round, prepare_round
from workshop_studio.operations.typed_ballots import next_slip, type_ballot
from workshop_studio.tools.paper_rows import read_ballot

VOTERS, QUESTIONS = 500, 200
BOARD = "b"


class _Forgetting:
    """A journal that keeps nothing: what is measured here happens before it is written."""

    def put(self, transaction: Transaction) -> None:
        """Let it go."""

    def flush(self, timeout: float) -> bool:
        """Nothing is ever left to write."""
        return timeout >= 0


def main() -> None:
    """Run all measurements, print them, and keep them as JSON where asked."""
    arguments = _arguments()
    opened = _opened()
    vote = opened.all(Round)[0].id
    closed = opened.apply(close_round(opened, vote))
    merged = closed.apply(merge_questions(closed, "q0", [f"q{number}" for number in range(1, 9)]))
    twice = _with_second(closed)
    measured: dict[str, Callable[[], object]] = {
        "result": lambda: _result(_fresh(closed), vote),
        "count": lambda: count(_fresh(closed), vote),
        "count open": lambda: count(_fresh(opened), vote),
        "merges": lambda: count_after_merges(_fresh(merged), vote),
        "compare": lambda: compare(_fresh(twice), vote, "again"),
        "close": lambda: close_round(_fresh(opened), vote),
        "reopen": lambda: reopen_round(_fresh(closed), vote, reason="Two came late."),
        "type one": _typing(opened, vote),
    }
    figures = {name: _summed(once, arguments.runs) for name, once in measured.items()}
    for name, figure in figures.items():
        shown = "  ".join(
            f"{which} {milliseconds:7.2f} ms" for which, milliseconds in figure.items()
        )
        sys.stdout.write(f"{name:10} {shown}\n")
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=50, help="how often each is done")
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    return parser.parse_args()


def _opened() -> Snapshot:
    """An open vote in which everybody has voted."""
    questions = [
        Question(id=f"q{number}", board=BOARD, category="c", text=f"How might we {number}?")
        for number in range(QUESTIONS)
    ]
    start = snapshot_of(
        [
            Session(id="s", title="A large vote"),
            Board(id=BOARD, kind="opportunities"),
            Category(id="c", board=BOARD, name="Somewhere"),
            *questions,
        ]
    )
    start = start.apply(prepare_round(start, BOARD))
    vote = start.all(Round)[0].id
    start = start.apply(open_round(start, vote))
    luck = random.Random(1)  # noqa: S311 -- not a secret
    return snapshot_of([*start, *(_ballot(vote, voter, luck) for voter in range(VOTERS))])


def _ballot(vote: str, voter: int, luck: random.Random) -> Ballot:
    given: dict[str, dict[str, int]] = {}
    for criterion in CRITERIA:
        for _ in range(3):
            votes = given.setdefault(f"q{luck.randrange(QUESTIONS)}", dict.fromkeys(CRITERIA, 0))
            votes[criterion] += 1
    spent = tuple(Votes(question=each, **given[each]) for each in sorted(given))
    return Ballot(id=f"ballot-{vote}-{voter}", round=vote, votes=spent)


def _with_second(snapshot: Snapshot) -> Snapshot:
    """The session with a second vote of as many people."""
    first = snapshot.all(Round)[0]
    again = Round(id="again", board=BOARD, state="closed", paper=first.paper, order=2)
    luck = random.Random(2)  # noqa: S311 -- not a secret
    return snapshot_of([*snapshot, again, *(_ballot("again", n, luck) for n in range(VOTERS))])


def _result(snapshot: Snapshot, vote: str) -> object:
    result = count(snapshot, vote)
    return (result, sensitivity(result), profiles(result))


def _typing(opened: Snapshot, vote: str) -> Callable[[], object]:
    """One paper, from its rows to the session changed."""
    document = Document(opened, _Forgetting(), seq=1)
    step = Step(operation="type-ballot", label="Type a ballot")

    def once() -> object:
        now = document.snapshot
        rows = dict(zip(CRITERIA, ("3 3 77", "100,101,3", "199"), strict=True))
        ballot = read_ballot(rows, now.get(Round, vote))
        slip = next_slip(now, vote)
        return document.commit(type_ballot(now, vote, ballot.votes, slip=slip), step)

    return once


def _fresh(snapshot: Snapshot) -> Snapshot:
    return snapshot_of(snapshot)


def _summed(once: Callable[[], object], runs: int) -> dict[str, float]:
    """Median and 95th percentile in milliseconds, after one run that is not counted."""
    once()
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        once()
        taken.append((time.perf_counter() - begun) * 1_000)
    return {
        "median": round(statistics.median(taken), 2),
        "p95": round(statistics.quantiles(taken, n=20)[-1], 2),
    }


if __name__ == "__main__":
    main()
