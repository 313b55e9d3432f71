"""Owns what of the votes can be shown just now: a counted round, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from workshop_studio.analysis.merges import count_after_merges
from workshop_studio.analysis.profiles import profiles
from workshop_studio.analysis.rounds import is_closed, results, rounds_with_votes
from workshop_studio.analysis.weighing import sensitivity
from workshop_studio.layout.boards.matrix.cells import Row
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.results import Profile, RoundResult
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
        has_merges: whether questions of this round were merged after it closed, so that there is
            a second count with them together.
        profiles: how the votes of each question lie, by its id.
    """

    rounds: tuple[Round, ...]
    why: Why = ""
    result: RoundResult | None = None
    sensitivity: Sensitivity | None = None
    rows: tuple[Row, ...] = ()
    has_merges: bool = False
    profiles: Mapping[str, Profile] = field(default_factory=dict)


def standing(snapshot: Snapshot, chosen: str = "", *, with_merges: bool = False) -> Standing:
    """The result of the round chosen, else of the last one.

    With merges, questions that were merged after it closed are counted together: a second count
    beside the one that stands.

    While a vote is open nothing is shown unasked: an earlier result could be taken for today's.
    """
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
    merged = count_after_merges(snapshot, result.round)
    if with_merges and merged is not None:
        result = merged
    rows = tuple(
        Row(each, _shown(snapshot, each.question, each.text), result.reconciliation.voters)
        for each in result.questions
    )
    return Standing(
        rounds,
        "",
        result,
        sensitivity(result),
        rows,
        has_merges=merged is not None,
        profiles=profiles(result),
    )


def _shown(snapshot: Snapshot, question: str, voted: str) -> str:
    """A question's short form, else its words as they stood on the ballot paper."""
    if not snapshot.has(Question, question):
        return short_text("", voted)
    return short_text(snapshot.get(Question, question).short, voted)
