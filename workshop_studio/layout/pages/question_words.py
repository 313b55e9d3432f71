"""Owns how a question that was voted on is worded on paper."""

from __future__ import annotations

from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Question
from workshop_studio.model.results import QuestionResult
from workshop_studio.model.snapshot import Snapshot

WITHHELD = "Kept private by the facilitator"


@frozen
class Wording:
    """A question as paper shows it: its words and their language."""

    text: str
    lang: str = ""


def wording(snapshot: Snapshot, voted: QuestionResult) -> Wording:
    """The question's short form, else its whole text as it stood on the ballot paper.

    The words of a private question are withheld, also after it is gone; its figures are part of
    the count.
    """
    if voted.private:
        return Wording(WITHHELD)
    if not snapshot.has(Question, voted.question):
        return Wording(voted.text.strip())
    question = snapshot.get(Question, voted.question)
    # It may have become private since it was counted.
    if question.private:
        return Wording(WITHHELD)
    return Wording(question.short.strip() or voted.text.strip(), question.lang)
