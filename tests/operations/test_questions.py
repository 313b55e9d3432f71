"""Questions open as the method asks, and merging loses nothing of them."""

from __future__ import annotations

import pytest

from tests.support import board_of, small_session
from workshop_studio.model.boards import Category
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Note, Question
from workshop_studio.model.theories import Element, Theory
from workshop_studio.operations.editing import edit
from workshop_studio.operations.follow_up import commit_to
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.questions import (
    is_as_made,
    question_from,
    recategorise,
    toggle_sign,
)
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.theories import take_into
from workshop_studio.operations.wordings import ask_in


def test_a_question_made_from_a_note_remembers_it() -> None:
    snapshot = small_session()
    note = snapshot.all(Note)[0]
    after = snapshot.apply(question_from(snapshot, (note.id,), board_of(snapshot, "opportunities")))
    question = after.all(Question)[-1]
    assert question.origins == (note.id,)
    assert question.text == "How might we change this: note 0?"
    assert after.get(Note, note.id) == note
    assert is_as_made(after, question.id)
    reworded = after.apply(edit(after, question.id, text="How might we meet?"))
    assert not is_as_made(reworded, question.id)


def test_merging_carries_everything_over() -> None:
    snapshot = small_session()
    keep, other = (question.id for question in snapshot.all(Question)[:2])
    note = snapshot.all(Note)[0].id
    snapshot = snapshot.apply(edit(snapshot, other, origins=(note,), tags=("trust",)))
    snapshot = snapshot.apply(toggle_sign(snapshot, other, sign="timely"))
    snapshot = snapshot.apply(commit_to(snapshot, text="Try it", question=other))
    snapshot = snapshot.apply(take_into(snapshot, other, snapshot.all(Theory)[0].id))
    after = snapshot.apply(merge_questions(snapshot, keep, [other]))
    merged = after.get(Question, keep)
    assert merged.text == "How might we do 0?"
    assert merged.wordings == ("How might we do 1?",)
    assert (merged.origins, merged.signs, merged.tags) == ((note,), ("timely",), ("trust",))
    assert after.all(Commitment)[0].question == keep
    assert after.all(Element)[0].origins == (keep,)
    assert not after.has(Question, other)


def test_what_was_private_stays_private_and_voices_are_kept() -> None:
    snapshot = small_session()
    keep, other = (question.id for question in snapshot.all(Question)[:2])
    snapshot = snapshot.apply(edit(snapshot, keep, voice="Pupils"))
    snapshot = snapshot.apply(edit(snapshot, other, private=True, voice="Parents", short="Other"))
    merged = snapshot.apply(merge_questions(snapshot, keep, [other, other])).get(Question, keep)
    assert (merged.private, merged.voice, merged.short) == (True, "Pupils, Parents", "Other")


def test_a_merge_that_cannot_be_is_refused_in_words() -> None:
    snapshot = small_session()
    first = snapshot.all(Question)[0]
    with pytest.raises(NotPossibleError, match="at least two"):
        merge_questions(snapshot, first.id, [first.id])


def test_further_wordings_come_along_once_each_however_long_they_are() -> None:
    snapshot = small_session(questions=4)
    first, second, third, fourth = (each.id for each in snapshot.all(Question))
    long = "x" * 2_000
    snapshot = snapshot.apply(edit(snapshot, second, text=long))
    snapshot = snapshot.apply(edit(snapshot, third, text="How might we do 0?"))
    inner = snapshot.apply(merge_questions(snapshot, fourth, [second]))
    merged = inner.apply(merge_questions(inner, first, [third, fourth])).get(Question, first)
    assert merged.text == "How might we do 0?"
    assert merged.wordings == ("How might we do 3?", long)


def test_a_question_can_be_asked_in_another_of_its_wordings_and_back() -> None:
    snapshot = small_session(questions=3)
    first, *others = (each.id for each in snapshot.all(Question))
    merged = snapshot.apply(merge_questions(snapshot, first, others))
    turned = merged.apply(ask_in(merged, first, "How might we do 2?"))
    asked = turned.get(Question, first)
    assert asked.text == "How might we do 2?"
    assert asked.wordings == ("How might we do 1?", "How might we do 0?")
    back = turned.apply(ask_in(turned, first, "How might we do 0?"))
    assert back.by_id() == merged.by_id()
    with pytest.raises(NotPossibleError, match="no longer there"):
        ask_in(merged, first, "How might we fly?")


def test_signs_and_categories_can_be_changed_and_changed_back() -> None:
    snapshot = small_session()
    question = snapshot.all(Question)[0]
    once = snapshot.apply(toggle_sign(snapshot, question.id, sign="levers"))
    assert once.get(Question, question.id).signs == ("levers",)
    twice = once.apply(toggle_sign(once, question.id, sign="levers"))
    assert twice.by_id() == snapshot.by_id()
    other = snapshot.all(Category)[1].id
    moved = snapshot.apply(recategorise(snapshot, question.id, category=other))
    assert moved.get(Question, question.id).category == other
