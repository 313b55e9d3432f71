"""Owns questions: writing them, where they come from, their category and signs."""

from __future__ import annotations

from workshop_studio.model.boards import Category
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Note, Question
from workshop_studio.model.openings import asks
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import Sign
from workshop_studio.operations.asking import asked_of, with_opening
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


def question_from_note(
    snapshot: Snapshot, note_id: str, board: str, *, category: str = ""
) -> ChangeSet:
    """Turn a note into a question that remembers it (method, 2)."""
    note = existing(snapshot, note_id)
    if not isinstance(note, Note):
        raise NotPossibleError("Only a note can be turned into a question.")
    return add_question(snapshot, board, text=asked_of(note), category=category, origins=(note_id,))


def is_as_made(snapshot: Snapshot, question_id: str) -> bool:
    """Whether a question still has the very words it got when it was made of a note."""
    question = existing(snapshot, question_id)
    if not isinstance(question, Question):
        return False
    notes = (snapshot.find(origin) for origin in question.origins)
    made = {asked_of(note) for note in notes if isinstance(note, Note) and not asks(note.text)}
    return question.text in made


def recategorise(snapshot: Snapshot, question_id: str, *, category: str) -> ChangeSet:
    """Put a question into another category."""
    return edit(snapshot, question_id, category=category)


def toggle_sign(snapshot: Snapshot, question_id: str, *, sign: Sign) -> ChangeSet:
    """See one of the six signs of energy for change in a question, or no longer."""
    question = existing(snapshot, question_id)
    if not isinstance(question, Question):
        raise NotPossibleError("Only questions carry signs.")
    has = sign in question.signs
    signs = tuple(each for each in question.signs if each != sign) if has else (
        *question.signs, sign,
    )  # fmt: skip
    return edit(snapshot, question_id, signs=signs)
