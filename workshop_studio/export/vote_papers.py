"""Owns the papers of a vote as documents: which vote, how many, and why they cannot be had yet."""

from __future__ import annotations

from typing import Literal

from workshop_studio.layout.ballots.asked import asked
from workshop_studio.layout.ballots.cards import question_cards
from workshop_studio.layout.ballots.copies import large_copies, ordinary_copies
from workshop_studio.layout.ballots.document import ballots
from workshop_studio.layout.display_list import Paper
from workshop_studio.layout.pages.sheet import PaperSize
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.operations.rounds import paper_of

PaperKind = Literal["ballots", "ballots-large", "question-cards", "question-cards-large"]
MOST_COPIES = 2_000
"""More ballots than any room needs; a slip of the finger is not printed."""


class PapersNotReadyError(MendableError):
    """The papers of a vote cannot be printed; the message is one sentence that says why."""


def vote_papers(
    snapshot: Snapshot,
    what: PaperKind,
    *,
    book: FontBook,
    size: PaperSize = "A4",
    round_id: str | None = None,
    copies: int | None = None,
) -> Paper:
    """Ballots or cards of a vote: with its frozen paper, or the one it would be opened with.

    Args:
        snapshot: the session.
        what: which papers.
        book: the faces.
        size: of the paper.
        round_id: the vote; the one that is open, else the last one prepared, where None.
        copies: how many ballots; where None, as many as people are expected and a tenth more, in
            large print one for every tenth of them. Cards come once.

    Raises:
        PapersNotReadyError: there is no such vote, it has no question, or too many are asked for.
    """
    vote = _vote(snapshot, round_id)
    paper = paper_of(snapshot, vote)
    if not paper:
        raise PapersNotReadyError("There is no question to vote on yet; add one, then print.")
    if copies is not None and not 1 <= copies <= MOST_COPIES:
        raise PapersNotReadyError(f"Ask for 1 to {MOST_COPIES:,} ballots.")
    content = asked(snapshot, vote, paper)
    match what:
        case "ballots":
            number = copies or _few_enough(ordinary_copies(vote.expected))
            return ballots(content, copies=number, book=book, size=size)
        case "ballots-large":
            number = copies or _few_enough(large_copies(vote.expected))
            return ballots(content, copies=number, book=book, size=size, large=True)
        case "question-cards":
            return question_cards(content, book=book, size=size)
        case "question-cards-large":
            return question_cards(content, book=book, size=size, large=True)


def _vote(snapshot: Snapshot, round_id: str | None) -> Round:
    rounds = snapshot.all(Round)
    if round_id is not None:
        if snapshot.has(Round, round_id):
            return snapshot.get(Round, round_id)
        known = ", ".join(each.id for each in rounds) or "none"
        raise PapersNotReadyError(
            f"There is no vote {round_id} in this session; choose one of: {known}."
        )
    for state in ("open", "prepared"):
        for vote in reversed(rounds):
            if vote.state == state:
                return vote
    raise PapersNotReadyError("No vote is prepared in this session; prepare one, then print.")


def _few_enough(number: int) -> int:
    return min(number, MOST_COPIES)
