"""Owns what of the votes can be shown just now: a counted round, or why there is none."""

from __future__ import annotations

from typing import Literal

from workshop_studio.layout.boards.matrix.cells import Row
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.results import RoundResult
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.model.weighing import Sensitivity

Why = Literal["", "open", "none"]


@frozen
class Standing:
    """What the page shows.

    Attributes:
        rounds: that can be chosen: closed, with votes, the last first.
        why: why no result is shown: a vote is open, or none was held; nothing where one is shown.
        result: of the round shown.
        sensitivity: how far its top three depend on the weighing.
        rows: of the table, by rank.
    """

    rounds: tuple[Round, ...]
    why: Why = ""
    result: RoundResult | None = None
    sensitivity: Sensitivity | None = None
    rows: tuple[Row, ...] = ()


def standing(snapshot: Snapshot, chosen: str = "") -> Standing:
    """The result of the round chosen, else of the last one.

    While a vote is open nothing is shown unasked: an earlier result could be taken for today's.
    """
    # Counting is not needed before somebody opens this page.
    from workshop_studio.analysis.rounds import (  # noqa: PLC0415 -- loaded when first needed
        is_closed,
        results,
        rounds_with_votes,
    )
    from workshop_studio.analysis.weighing import (  # noqa: PLC0415 -- likewise
        sensitivity,
    )

    rounds = tuple(vote for vote in rounds_with_votes(snapshot) if is_closed(vote))
    asked = next((vote.id for vote in rounds if vote.id == chosen), "")
    if not asked and any(vote.state == "open" for vote in snapshot.all(Round)):
        return Standing(rounds, "open")
    if not rounds:
        return Standing(rounds, "none")
    try:
        result = results(snapshot, asked or rounds[0].id)
    except MendableError:
        return Standing(rounds, "none")
    rows = tuple(
        Row(each, _shown(snapshot, each.question, each.text), result.reconciliation.voters)
        for each in result.questions
    )
    return Standing(rounds, "", result, sensitivity(result), rows)


def _shown(snapshot: Snapshot, question: str, voted: str) -> str:
    """A question's short form, else its words as they stood on the ballot paper."""
    if not snapshot.has(Question, question):
        return short_text("", voted)
    return short_text(snapshot.get(Question, question).short, voted)
