"""Owns questions: writing them, where they come from, their category and signs."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from workshop_studio.model.boards import Category
from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Note, Question
from workshop_studio.model.openings import asks
from workshop_studio.model.privacy import is_private
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import Sign
from workshop_studio.operations.asking import asked_of, with_opening
from workshop_studio.operations.asking_together import asked_of_all
from workshop_studio.operations.editing import add, edit, existing
from workshop_studio.operations.refusal import NotPossibleError


def add_question(
    snapshot: Snapshot, board: str, *, text: str, category: str = "",
    origins: tuple[str, ...] = (), tags: tuple[str, ...] = (),
) -> ChangeSet:  # fmt: skip
    """Add a question to a category, the first where none is named.

    Raises:
        NotPossibleError: the board has no category.
    """
    categories = snapshot.of(Category, board)
    if not categories:
        raise NotPossibleError("Questions stand on a board of opportunities.")
    question = Question(
        id=new_id(),
        board=board,
        text=with_opening(text),
        category=category or categories[0].id,
        origins=origins,
        tags=tags,
    )
    return add(snapshot, question)


def question_from(
    snapshot: Snapshot, sources: Sequence[str], board: str, *, category: str = ""
) -> ChangeSet:
    """Turn notes, or players and links, into one question that remembers them all (method, 2).

    It is private where one of them is: its words would tell of it.

    Raises:
        NotPossibleError: they are gone, too long, or nothing a question is made of.
    """
    found = [existing(snapshot, each) for each in dict.fromkeys(sources)]
    changes = add_question(
        snapshot, board, text=asked_of_all(snapshot, found), category=category,
        origins=tuple(each.id for each in found),
    )  # fmt: skip
    if not any(is_private(snapshot, each) for each in found):
        return changes
    return change_set(
        Change(each.before, replace(each.after, private=True))
        if isinstance(each.after, Question)
        else each
        for each in changes.changes
    )


def is_as_made(snapshot: Snapshot, question_id: str) -> bool:
    """Whether a question still has the very words it got when it was made of other things."""
    question = existing(snapshot, question_id)
    if not isinstance(question, Question):
        return False
    sources = [each for each in map(snapshot.find, question.origins) if each is not None]
    notes = [each for each in sources if isinstance(each, Note)]
    if notes and all(asks(note.text) for note in notes):
        return False
    made = {asked_of(note) for note in notes if not asks(note.text)}
    with suppress(NotPossibleError):
        made.add(asked_of_all(snapshot, sources))
    return question.text in made


def recategorise(snapshot: Snapshot, question_id: str, *, category: str) -> ChangeSet:
    """Put a question into another category."""
    return edit(snapshot, question_id, category=category)


def toggle_sign(snapshot: Snapshot, question_id: str, *, sign: Sign) -> ChangeSet:
    """See one of the six signs of energy for change in a question, or no longer.

    Raises:
        NotPossibleError: the question is gone.
    """
    question = existing(snapshot, question_id)
    if not isinstance(question, Question):
        raise NotPossibleError("Only questions carry signs.")
    has = sign in question.signs
    signs = tuple(each for each in question.signs if each != sign) if has else (
        *question.signs, sign,
    )  # fmt: skip
    return edit(snapshot, question_id, signs=signs)
