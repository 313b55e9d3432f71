"""Owns what is taken out of a session before it goes to people who were not in the room."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.model.ballot_paper import counted
from workshop_studio.model.base import Item
from workshop_studio.model.changes import Change, change_set
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round, Tally
from workshop_studio.operations.removing import remove


def anonymised(snapshot: Snapshot) -> Snapshot:
    """The session without anything private, without who said what, with totals for ballots.

    Every closed vote keeps its totals and how many voted; what a single person chose cannot be
    told from it any more, so voters behind a question and stacks are "not known". An open vote
    stays as it is: no file holds one (exchange format, rule 5).
    """
    private = [each.id for each in snapshot if isinstance(each, Item) and each.private]
    shown = snapshot.apply(remove(snapshot, private)) if private else snapshot
    said = [each for each in shown if isinstance(each, Item) and each.voice]
    votes = [each for each in shown.all(Round) if each.state in {"closed", "revealed"}]
    ballots = [ballot for vote in votes for ballot in shown.of(Ballot, vote.id)]
    return shown.apply(
        change_set(
            [
                *(Change(each, replace(each, voice="")) for each in said),
                *(Change(ballot, None) for ballot in ballots),
                *(Change(vote, _with_totals(shown, vote)) for vote in votes),
            ]
        )
    )


def _with_totals(snapshot: Snapshot, vote: Round) -> Round:
    ballots = snapshot.of(Ballot, vote.id)
    if not ballots:
        return vote
    dots = vote.tally or Tally()
    own = {line.question: line.question for line in vote.paper}
    papers = [*(ballot.votes for ballot in ballots), dots.counts]
    totals = counted((votes for paper in papers for votes in paper), own)
    return replace(vote, tally=Tally(voters=dots.voters + len(ballots), counts=totals), typed=None)
