"""Owns changing a vote that is only prepared: its title, its questions, its limits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.operations.editing import existing
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.removing import remove
from workshop_studio.operations.rounds import chosen_paper, round_in


def revise_round(
    snapshot: Snapshot,
    round_id: str,
    *,
    title: str,
    questions: Sequence[str],
    votes_per_criterion: int,
    expected: int | None,
) -> ChangeSet:
    """Change a prepared vote to what its form says now; what is the same changes nothing.

    Args:
        snapshot: the session.
        round_id: of the vote.
        title: of the vote.
        questions: on its paper, in this order; none means all there are when it opens.
        votes_per_criterion: 1 to 9.
        expected: how many people will vote; None where nobody knows.

    Raises:
        NotPossibleError: it was opened, or something chosen is gone, private or elsewhere.
    """
    vote = round_in(snapshot, round_id, "prepared")
    after = replace(
        vote,
        title=title.strip(),
        paper=chosen_paper(snapshot, vote.board, questions),
        votes_per_criterion=votes_per_criterion,
        expected=expected,
    )
    return change_set([Change(vote, after)])


def remove_round(snapshot: Snapshot, round_id: str) -> ChangeSet:
    """Remove a vote that is only prepared.

    Raises:
        NotPossibleError: it has been opened: what people voted is not thrown away in passing.
    """
    vote = existing(snapshot, round_id)
    if isinstance(vote, Round) and vote.state != "prepared":
        raise NotPossibleError("This vote has been opened, so it is kept with all its ballots.")
    return remove(snapshot, [round_id])


def questions_in(snapshot: Snapshot, board: str, categories: Collection[str]) -> tuple[str, ...]:
    """Ids of the questions of some categories that may be voted on, in the order of the board."""
    return tuple(
        each.id
        for each in snapshot.of(Question, board)
        if each.category in categories and not each.private
    )
