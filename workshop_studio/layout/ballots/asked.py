"""Owns what a vote asks, as its papers print it: its name, its questions, the votes each has."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.words import SAMPLE_BADGE, SAMPLE_TAG, day_in_words, shortened
from workshop_studio.model.ballot_paper import is_withheld, shown_text
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Question
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import PaperLine, Round

_TITLE, _NAME = 60, 80
"""Letters of a session's title and of a vote's that leave room beside and below them."""


@frozen
class AskedQuestion:
    """A question as it stands on the vote's paper; the words of a private one are withheld."""

    number: int
    text: str
    category: str = ""
    lang: str = ""


@frozen
class Asked:
    """A vote as its papers print it.

    Attributes:
        session: it belongs to.
        name: of the vote.
        questions: in the order of the paper.
        each: votes that everybody has for each criterion.
        expected: how many people are expected to vote; None where nobody said.
    """

    session: Session
    name: str
    questions: tuple[AskedQuestion, ...]
    each: int
    expected: int | None = None

    @property
    def line(self) -> str:
        """Whether it is a sample, the session and its day; what matters least may be cut off."""
        session = self.session
        known = [shortened(session.title, _TITLE), day_in_words(session.date)]
        if SAMPLE_TAG in (tag.strip().casefold() for tag in session.tags):
            known.insert(0, SAMPLE_BADGE)
        return " · ".join(part for part in known if part)


def asked(snapshot: Snapshot, vote: Round, paper: Sequence[PaperLine]) -> Asked:
    """What a vote asks with a paper, frozen or not yet."""
    rounds = [each.id for each in snapshot.all(Round)]
    place = rounds.index(vote.id) + 1 if vote.id in rounds else 1
    return Asked(
        session=snapshot.session,
        name=shortened(vote.title, _NAME) or f"Vote {place}",
        questions=tuple(_question(snapshot, vote, line) for line in paper),
        each=vote.votes_per_criterion,
        expected=vote.expected,
    )


def _question(snapshot: Snapshot, vote: Round, line: PaperLine) -> AskedQuestion:
    text = " ".join(shown_text(line, vote, snapshot).split())
    if is_withheld(line, vote, snapshot):
        return AskedQuestion(line.number, text)
    known = snapshot.has(Question, line.question)
    lang = snapshot.get(Question, line.question).lang if known else ""
    return AskedQuestion(line.number, text, " ".join(line.category.split()), lang)
