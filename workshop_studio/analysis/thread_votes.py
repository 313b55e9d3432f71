"""Owns how a question fared in the votes of a session, as far as it may be told."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from workshop_studio.analysis.rounds import has_votes, is_closed
from workshop_studio.analysis.votes import count
from workshop_studio.model.frozen import frozen
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.model.words import RoundState


@frozen(kw_only=True)
class Voted:
    """A question on the paper of a vote.

    Attributes:
        round: id of the vote.
        title: of the vote; may be empty.
        state: of the vote; never "prepared".
        number: of the question on its paper.
        of: how many questions were asked about.
        rank: by all votes together; None where it may not be told, or nobody voted.
        tied: whether another question has the same rank.
        is_latest: no later vote that is closed asked about it.
        as_another: it stood there as a question that was merged into it since.
    """

    round: str
    title: str
    state: RoundState
    number: int
    of: int
    rank: int | None
    tied: bool
    is_latest: bool
    as_another: bool


def votes_on(snapshot: Snapshot, questions: Collection[str]) -> Iterator[Voted]:
    """The votes that asked about a question, the first first.

    Args:
        snapshot: the session.
        questions: id of the question, then those of the questions that were merged into it.
    """
    wanted = tuple(questions)
    rounds = [vote for vote in snapshot.all(Round) if vote.state != "prepared"]
    quiet = all(vote.state != "open" for vote in rounds)
    closed = [vote.id for vote in rounds if is_closed(vote) and _asks(vote, wanted)]
    for vote in rounds:
        for line in vote.paper:
            if line.question in wanted and not line.merged_into:
                rank, tied = _rank(snapshot, vote, line.question) if quiet else (None, False)
                yield Voted(
                    round=vote.id, title=vote.title.strip(), state=vote.state, number=line.number,
                    of=sum(not each.merged_into for each in vote.paper), rank=rank, tied=tied,
                    is_latest=vote.id in closed[-1:], as_another=line.question != wanted[0],
                )  # fmt: skip


def was_asked(snapshot: Snapshot, question: str) -> bool:
    """Whether any vote that was opened asked about a question."""
    rounds = (vote for vote in snapshot.all(Round) if vote.state != "prepared")
    return any(_asks(vote, (question,)) for vote in rounds)


def _asks(vote: Round, questions: Collection[str]) -> bool:
    return any(line.question in questions for line in vote.paper)


def _rank(snapshot: Snapshot, vote: Round, question: str) -> tuple[int | None, bool]:
    if not is_closed(vote) or not has_votes(snapshot, vote):
        return None, False
    result = count(snapshot, vote.id)
    found = (each for each in result.questions if each.question == question)
    return next(((each.rank, each.tied) for each in found), (None, False))
