"""Owns opening a closed vote again, with the reason for it.

What closing sealed goes back among the open ballots under new random ids, so that nothing tells
them from those still to come; the library takes them out of the journal (`library.unsealing`).
Who kept a result of the first count can still compare it with the second: that cannot be helped.
"""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, PaperLine, Reopening, Round
from workshop_studio.operations.editing import existing, plain_text
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.rounds import refuse_second_open


def reopen_round(snapshot: Snapshot, round_id: str, *, reason: str, date: str = "") -> ChangeSet:
    """Open a closed or revealed vote again; the reason stays with it.

    Its paper stays as it was. From now on it follows the board again: votes of questions merged
    since count for the one that was kept, those of deleted ones count as unused.

    Args:
        snapshot: the session.
        round_id: of the vote.
        reason: why, in somebody's own words.
        date: the day, YYYY-MM-DD.

    Raises:
        NotPossibleError: there is no reason, it is not closed, another vote is open, or one of its
            questions was merged into one that is not on its paper.
    """
    vote = existing(snapshot, round_id)
    if not isinstance(vote, Round) or vote.state not in {"closed", "revealed"}:
        raise NotPossibleError("Only a vote that was closed can be opened again.")
    if not reason.strip():
        raise NotPossibleError("Say why this vote is opened again; the reason is kept with it.")
    refuse_second_open(snapshot)
    again = Reopening(reason=plain_text(reason), date=date)
    after = replace(
        vote, state="open", paper=_followed(vote, snapshot), reopened=(*vote.reopened, again)
    )
    ballots = snapshot.of(Ballot, vote.id)
    return change_set(
        [
            *(Change(ballot, None) for ballot in ballots),
            Change(vote, after),
            *(Change(None, replace(ballot, id=new_id())) for ballot in ballots),
        ]
    )


def _followed(vote: Round, snapshot: Snapshot) -> tuple[PaperLine, ...]:
    """The paper with what was merged since it closed."""
    into = {
        gone: question.id
        for question in snapshot.of(Question, vote.board)
        for gone in question.absorbed
    }
    on_paper = {line.question for line in vote.paper}
    lines = []
    for line in vote.paper:
        kept = "" if snapshot.has(Question, line.question) else into.get(line.question, "")
        if kept and kept not in on_paper:
            raise NotPossibleError(
                f"Question {line.number} was merged into one that is not on this paper; take the"
                " merge back first, or hold a new vote."
            )
        lines.append(replace(line, merged_into=kept))
    return tuple(lines)
