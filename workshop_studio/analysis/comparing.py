"""Owns the comparison of two rounds: each question found again, through merges as well."""

from __future__ import annotations

from workshop_studio.analysis.merges import count_followed
from workshop_studio.analysis.rounds import countable
from workshop_studio.model.comparison import ComparedQuestion, RoundComparison
from workshop_studio.model.snapshot import Snapshot


def compare(snapshot: Snapshot, earlier: str, later: str) -> RoundComparison:
    """Two rounds side by side: rank then and now for every question of either.

    Questions are matched by id; one that was merged is found in the one it was merged into, and
    their votes add up there.

    Args:
        snapshot: the session.
        earlier: id of the one round.
        later: id of the other.

    Raises:
        ResultsNotReadyError: one is not there, still open, or has no votes.
    """
    for each in (earlier, later):
        countable(snapshot, each)
    then, now = count_followed(snapshot, earlier), count_followed(snapshot, later)
    before = {each.question: each for each in then.questions}
    after = {each.question for each in now.questions}
    return RoundComparison(
        earlier=then,
        later=now,
        questions=(
            *(ComparedQuestion(then=before.get(each.question), now=each) for each in now.questions),
            *(
                ComparedQuestion(then=each, now=None)
                for each in then.questions
                if each.question not in after
            ),
        ),
    )
