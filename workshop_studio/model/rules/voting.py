"""Owns the rules of voting: what is on the paper, and how many votes there are (rules 4 and 5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshop_studio.model.items import Question
from workshop_studio.model.problems import Problem
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round, Votes
from workshop_studio.model.words import CRITERIA, Criterion


def round_problems(vote: Round, snapshot: Snapshot) -> Iterator[Problem]:
    """A paper that names something twice, votes too early or for what is not on it, ballots amiss.

    The ballots typed in are some of those there are.
    """
    yield from _paper_problems(vote)
    yield from _stray_questions(vote, snapshot)
    counts = vote.tally.counts if vote.tally else ()
    ballots = len(snapshot.of(Ballot, vote.id))
    if vote.state == "prepared" and (ballots or counts):
        yield Problem(vote.id, "state", "a prepared round holds no votes")
    if vote.typed is not None and vote.typed > ballots:
        yield Problem(vote.id, "typed", _too_many_typed(vote.typed, ballots))
    known = {line.question for line in vote.paper}
    for votes in counts:
        if votes.question not in known:
            yield Problem(vote.id, f"tally.counts.{votes.question}", "no such question")
    yield from _tally_warnings(vote)


def ballot_problems(ballot: Ballot, snapshot: Snapshot) -> Iterator[Problem]:
    """Votes for a question that is not on the paper, or more votes than there are to cast."""
    if not snapshot.has(Round, ballot.round):
        return
    vote = snapshot.get(Round, ballot.round)
    known = {line.question for line in vote.paper}
    for votes in ballot.votes:
        if votes.question not in known:
            yield Problem(ballot.id, f"votes.{votes.question}", "no such question")
    for criterion in CRITERIA:
        spent = votes_for(criterion, ballot.votes)
        if spent > vote.votes_per_criterion:
            yield Problem(
                ballot.id,
                "votes",
                f"{spent} votes for {criterion}, and there are {vote.votes_per_criterion}",
            )
    if vote.state != "open" and (ballot.typed or ballot.slip is not None):
        yield Problem(ballot.id, "slip", "is dropped when the vote closes")


def votes_for(criterion: Criterion, votes: Iterable[Votes]) -> int:
    """Votes for one criterion, over all questions."""
    return sum(each.of(criterion) for each in votes)


def _paper_problems(vote: Round) -> Iterator[Problem]:
    questions: set[str] = set()
    numbers: set[int] = set()
    for index, line in enumerate(vote.paper):
        if line.question in questions:
            yield Problem(vote.id, f"paper[{index}]", f"{line.question!r} is on the paper twice")
        if line.number in numbers:
            yield Problem(vote.id, f"paper[{index}].number", f"{line.number} is on the paper twice")
        questions.add(line.question)
        numbers.add(line.number)


def _stray_questions(vote: Round, snapshot: Snapshot) -> Iterator[Problem]:
    """What is no question of the board; one that is gone may stay where a vote has begun."""
    for index, line in enumerate(vote.paper):
        found = snapshot.find(line.question)
        is_gone = found is None and vote.state != "prepared"
        if not is_gone and not (isinstance(found, Question) and found.board == vote.board):
            yield Problem(
                vote.id, f"paper[{index}].question", f"no such question: {line.question[:64]!r}"
            )


def _tally_warnings(vote: Round) -> Iterator[Problem]:
    if vote.tally is None:
        return
    limit = vote.tally.voters * vote.votes_per_criterion
    for criterion in CRITERIA:
        counted = votes_for(criterion, vote.tally.counts)
        if counted > limit:
            yield Problem(
                vote.id,
                "tally",
                f"{_counted(counted, 'vote')} counted for {criterion}, and "
                f"{_counted(vote.tally.voters, 'voter')} had {limit}; kept as counted",
                warning=True,
            )


def _too_many_typed(typed: int, ballots: int) -> str:
    said = f"{_counted(typed, 'ballot')} {'was' if typed == 1 else 'were'} typed in"
    return f"{said}, and there {'is' if ballots == 1 else 'are'} {ballots}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
