"""Owns the life of a voting round: prepared, open, closed, revealed (method, 4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workshop_studio.model.ballot_paper import counted, counts_for, typed_in
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

    A vote that is only prepared is in nobody's way: it can wait for as long as it likes, beside
    others. It can be changed (`operations.preparing`), opened or removed.

    Raises:
        NotPossibleError: something chosen is gone, private, or no question of this board.
    """
    vote = Round(
        id=new_id(),
        board=board,
        title=title.strip(),
        paper=chosen_paper(snapshot, board, questions),
        votes_per_criterion=votes_per_criterion,
        expected=expected,
    )
    return add(snapshot, vote)


def open_round(snapshot: Snapshot, round_id: str, *, date: str = "") -> ChangeSet:
    """Open a vote and freeze its paper: ids, numbers, texts and categories as they are now.

    A vote on all questions leaves private ones out.

    Raises:
        NotPossibleError: it was open before, another vote is open, there is no question, or one
            that was chosen has become private.
    """
    vote = round_in(snapshot, round_id, "prepared")
    refuse_second_open(snapshot)
    refuse_private(snapshot, [line.question for line in vote.paper])
    paper = paper_of(snapshot, vote)
    if not paper:
        raise NotPossibleError("There is no question to vote on yet.")
    after = replace(vote, state="open", paper=paper, date=date or vote.date, typed=0)
    return change_set([Change(vote, after)])


def cast(snapshot: Snapshot, round_id: str, votes: Sequence[Votes]) -> ChangeSet:
    """Cast one ballot. Its id is random; it says neither who nor when.

    Raises:
        NotPossibleError: the vote is not open, or was closed while the ballot was being filled in.
    """
    vote = round_in(snapshot, round_id, "open")
    return ChangeSet((Change(None, Ballot(id=new_id(), round=vote.id, votes=spent(votes))),))


def enter_tally(
    snapshot: Snapshot, round_id: str, *, voters: int, counts: Sequence[Votes]
) -> ChangeSet:
    """Enter dots counted on paper, in place of any entered before; even more than there were.

    Raises:
        NotPossibleError: the vote is not open.
    """
    vote = round_in(snapshot, round_id, "open")
    tally = Tally(voters=voters, counts=spent(counts))
    return change_set([Change(vote, replace(vote, tally=tally))])


def close_round(snapshot: Snapshot, round_id: str) -> ChangeSet:
    """Close a vote and seal it.

    Merged and deleted questions are settled as they are counted, once and for all. The ballots are
    sealed sorted by what they say and under new ids, so that nothing tells which was cast first;
    the numbers pencilled on paper go, and only how many were typed in is kept.

    Raises:
        NotPossibleError: it is not open.
    """
    vote = round_in(snapshot, round_id, "open")
    counts = counts_for(vote, snapshot)
    paper = tuple(line for line in vote.paper if counts.get(line.question) == line.question)
    tally = vote.tally and replace(vote.tally, counts=counted(vote.tally.counts, counts))
    ballots = snapshot.of(Ballot, vote.id)
    sealed = sorted((counted(ballot.votes, counts) for ballot in ballots), key=_content)
    closed = replace(vote, state="closed", paper=paper, tally=tally, typed=typed_in(vote, ballots))
    return change_set(
        [
            *(Change(ballot, None) for ballot in ballots),
            Change(vote, closed),
            *(Change(None, Ballot(id=new_id(), round=vote.id, votes=votes)) for votes in sealed),
        ]
    )


def reveal_round(snapshot: Snapshot, round_id: str) -> ChangeSet:
    """Show the result of a closed vote to the room."""
    vote = round_in(snapshot, round_id, "closed")
    return change_set([Change(vote, replace(vote, state="revealed"))])


def chosen_paper(snapshot: Snapshot, board: str, questions: Sequence[str]) -> tuple[PaperLine, ...]:
    """The paper of a vote on some questions of a board, in the order given; empty for all.

    Raises:
        NotPossibleError: something chosen is gone, private, or no question of this board.
    """
    found = [existing(snapshot, each) for each in dict.fromkeys(questions)]
    chosen = [each for each in found if isinstance(each, Question) and each.board == board]
    if len(chosen) < len(found):
        raise NotPossibleError("A vote asks about questions of one board.")
    refuse_private(snapshot, questions)
    return frozen(snapshot, chosen)


def refuse_private(snapshot: Snapshot, questions: Iterable[str]) -> None:
    """Refuse to put private questions on a paper that everybody reads.

    Raises:
        NotPossibleError: one of them is private.
    """
    private = [
        each
        for each in questions
        if snapshot.has(Question, each) and snapshot.get(Question, each).private
    ]
    if private:
        words = "A question" if len(private) == 1 else f"{len(private)} questions"
        verb, them = ("is", "it") if len(private) == 1 else ("are", "them")
        raise NotPossibleError(
            f"{words} chosen for this vote {verb} private; take {them} off the paper, or let"
            f" everybody see {them} first."
        )


def refuse_second_open(snapshot: Snapshot) -> None:
    """Refuse to open a vote while people are voting in another.

    Raises:
        NotPossibleError: one is open.
    """
    if any(each.state == "open" for each in snapshot.all(Round)):
        raise NotPossibleError("Another vote is open; close it first.")


def spent(votes: Iterable[Votes]) -> tuple[Votes, ...]:
    """Votes as a ballot holds them: in the order of the questions' ids, empty ones left out."""
    given = (each for each in votes if each != Votes(question=each.question))
    return tuple(sorted(given, key=lambda each: each.question))


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
        else snapshot.of(Question, vote.board)
    )
    return frozen(snapshot, [each for each in chosen if not each.private])


def round_in(snapshot: Snapshot, round_id: str, state: RoundState) -> Round:
    """The round with an id, which has to be in a state.

    Raises:
        NotPossibleError: it is in another state, or gone.
    """
    vote = existing(snapshot, round_id)
    if not isinstance(vote, Round):
        raise NotPossibleError("This is not a vote.")
    if vote.state != state:
        raise NotPossibleError(
            f"This vote is {vote.state}; it would have to be {state}, so nothing was changed."
        )
    return vote


def _content(votes: tuple[Votes, ...]) -> list[tuple[str, int, int, int]]:
    return [(each.question, each.feasibility, each.desirability, each.viability) for each in votes]
