"""Owns the life of a voting round: prepared, open, closed, revealed (method, 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop_studio.model.ballot_paper import counted, counts_for
from workshop_studio.model.boards import Category
from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, PaperLine, Round, Tally, Votes
from workshop_studio.model.words import VOTES_PER_CRITERION, RoundState
from workshop_studio.operations.editing import add, existing
from workshop_studio.operations.refusal import NotPossibleError


def prepare_round(
    snapshot: Snapshot,
    board: str,
    *,
    title: str = "",
    questions: Sequence[str] = (),
    votes_per_criterion: int = VOTES_PER_CRITERION,
    expected: int | None = None,
) -> ChangeSet:
    """Prepare a vote on some questions of a board, in the order given, or on all of them.

    Raises:
        NotPossibleError: something chosen is gone or is no question of this board.
    """
    found = [existing(snapshot, each) for each in questions]
    chosen = [each for each in found if isinstance(each, Question) and each.board == board]
    if len(chosen) < len(found):
        raise NotPossibleError("A vote asks about questions of one board.")
    vote = Round(
        id=new_id(),
        board=board,
        title=title.strip(),
        paper=frozen(snapshot, chosen),
        votes_per_criterion=votes_per_criterion,
        expected=expected,
    )
    return add(snapshot, vote)


def open_round(snapshot: Snapshot, round_id: str, *, date: str = "") -> ChangeSet:
    """Open a vote and freeze its paper: ids, numbers, texts and categories as they are now.

    A vote on all questions leaves private ones out.

    Raises:
        NotPossibleError: it was open before, another vote is open, or there is no question.
    """
    vote = round_in(snapshot, round_id, "prepared")
    if any(each.state == "open" for each in snapshot.all(Round)):
        raise NotPossibleError("Another vote is open; close it first.")
    paper = paper_of(snapshot, vote)
    if not paper:
        raise NotPossibleError("There is no question to vote on yet.")
    after = replace(vote, state="open", paper=paper, date=date or vote.date)
    return change_set([Change(vote, after)])


def cast(snapshot: Snapshot, round_id: str, votes: Sequence[Votes]) -> ChangeSet:
    """Cast one ballot. Its id is random; it says neither who nor when."""
    vote = round_in(snapshot, round_id, "open")
    spent = tuple(sorted((each for each in votes if each.total), key=lambda each: each.question))
    return ChangeSet((Change(None, Ballot(id=new_id(), round=vote.id, votes=spent)),))


def enter_tally(
    snapshot: Snapshot, round_id: str, *, voters: int, counts: Sequence[Votes]
) -> ChangeSet:
    """Enter dots counted on paper, in place of any entered before."""
    vote = round_in(snapshot, round_id, "open")
    tally = Tally(voters=voters, counts=tuple(each for each in counts if each.total))
    return change_set([Change(vote, replace(vote, tally=tally))])


def close_round(snapshot: Snapshot, round_id: str) -> ChangeSet:
    """Close a vote and seal it.

    Merged and deleted questions are settled as they are counted, once and for all. The ballots are
    sealed sorted by what they say and under new ids, so that nothing tells which was cast first.
    """
    vote = round_in(snapshot, round_id, "open")
    counts = counts_for(vote, snapshot)
    paper = tuple(line for line in vote.paper if counts.get(line.question) == line.question)
    tally = vote.tally and replace(vote.tally, counts=counted(vote.tally.counts, counts))
    ballots = snapshot.of(Ballot, vote.id)
    sealed = sorted((counted(ballot.votes, counts) for ballot in ballots), key=_content)
    return change_set(
        [
            *(Change(ballot, None) for ballot in ballots),
            Change(vote, replace(vote, state="closed", paper=paper, tally=tally)),
            *(Change(None, Ballot(id=new_id(), round=vote.id, votes=votes)) for votes in sealed),
        ]
    )


def reveal_round(snapshot: Snapshot, round_id: str) -> ChangeSet:
    """Show the result of a closed vote to the room."""
    vote = round_in(snapshot, round_id, "closed")
    return change_set([Change(vote, replace(vote, state="revealed"))])


def frozen(snapshot: Snapshot, questions: Sequence[Question]) -> tuple[PaperLine, ...]:
    """A ballot paper of these questions, numbered from 1 in the order given."""
    names = {category.id: category.name for category in snapshot.all(Category)}
    return tuple(
        PaperLine(
            question=question.id,
            number=number,
            text=question.text,
            category=names.get(question.category, ""),
        )
        for number, question in enumerate(questions, start=1)
    )


def paper_of(snapshot: Snapshot, vote: Round) -> tuple[PaperLine, ...]:
    """The ballot paper of a vote: as it was frozen, or as it would be if the vote opened now."""
    if vote.state != "prepared":
        return vote.paper
    listed = [line.question for line in vote.paper]
    chosen = (
        [snapshot.get(Question, each) for each in listed if snapshot.has(Question, each)]
        if listed
        else [each for each in snapshot.of(Question, vote.board) if not each.private]
    )
    return frozen(snapshot, chosen)


def round_in(snapshot: Snapshot, round_id: str, state: RoundState) -> Round:
    """The round with an id, which has to be in a state.

    Raises:
        NotPossibleError: it is in another state, or gone.
    """
    vote = existing(snapshot, round_id)
    if not isinstance(vote, Round):
        raise NotPossibleError("This is not a vote.")
    if vote.state != state:
        raise NotPossibleError(f"This vote is {vote.state}; it would have to be {state}.")
    return vote


def _content(votes: tuple[Votes, ...]) -> list[tuple[str, int, int, int]]:
    return [(each.question, each.feasibility, each.desirability, each.viability) for each in votes]
