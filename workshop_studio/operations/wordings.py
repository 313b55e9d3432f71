"""Owns which of the wordings of a merged question is the one that is asked."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.refusal import NotPossibleError


def ask_in(snapshot: Snapshot, question_id: str, words: str) -> ChangeSet:
    """Ask a question in another of its wordings; the words it had take that one's place.

    Raises:
        NotPossibleError: nobody has worded it so.
    """
    question = snapshot.get(Question, question_id)
    if words not in question.wordings:
        raise NotPossibleError("This wording is no longer there.")
    others = tuple(question.text if each == words else each for each in question.wordings)
    return change_set([Change(question, replace(question, text=words, wordings=others))])
