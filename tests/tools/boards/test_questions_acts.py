"""What gestures on the board of questions mean, as changes."""

from __future__ import annotations

import pytest

from tests.support import board_of, small_session, woven_session
from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Category
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.questions import QuestionsActs

BOOK = FontBook(resource("fonts"))


def acts_on(snapshot: Snapshot) -> QuestionsActs:
    """The acts of a session's board."""
    return QuestionsActs(board_of(snapshot, "opportunities"), BOOK)


def categories(snapshot: Snapshot) -> list[str]:
    """Ids of the columns from the left."""
    return [each.id for each in snapshot.all(Category)]


def column(snapshot: Snapshot, category: str) -> list[str]:
    """Ids of the questions of a column from the top."""
    return [each.id for each in snapshot.all(Question) if each.category == category]


def after(snapshot: Snapshot, act: Act) -> Snapshot:
    """The session after an act."""
    return snapshot.apply(act.changes)


def test_a_bare_phrase_becomes_a_question_at_the_end_of_the_column_named() -> None:
    snapshot = small_session()
    wanted = categories(snapshot)[1]
    act = acts_on(snapshot).add(snapshot, "Meet earlier", cell=wanted, at=None)
    added = after(snapshot, act).all(Question)[-1]
    assert (added.text, added.category) == ("How might we meet earlier?", wanted)


def test_rewording_keeps_what_was_typed() -> None:
    snapshot = small_session()
    first = snapshot.all(Question)[0].id
    act = acts_on(snapshot).retype(snapshot, first, " A panel ")
    assert after(snapshot, act).get(Question, first).text == "A panel"
    assert act.select == (first,)


def test_dropping_above_a_card_puts_the_question_before_it() -> None:
    snapshot = small_session()
    acts = acts_on(snapshot)
    one, two, three, four = column(snapshot, categories(snapshot)[0])
    x, y = acts.scene(snapshot).by_id[two].at
    act = acts.drop(snapshot, [four], held=four, at=(x + 10, y - 20))
    assert column(after(snapshot, act), categories(snapshot)[0]) == [one, four, two, three]
    assert act.select == (four,)


def test_dropping_below_all_cards_of_another_column_puts_it_last_there() -> None:
    snapshot = small_session()
    acts = acts_on(snapshot)
    left, middle, _ = categories(snapshot)
    snapshot = after(snapshot, acts.add(snapshot, "be there", cell=middle, at=None))
    there = column(snapshot, middle)
    one, two, three, four = column(snapshot, left)
    x, _ = acts.scene(snapshot).by_id[there[0]].at
    moved = after(snapshot, acts.drop(snapshot, [one, three], held=one, at=(x, 900.0)))
    assert column(moved, middle) == [*there, one, three]
    assert column(moved, left) == [two, four]


def test_dropping_into_an_empty_column_changes_nothing_but_the_column() -> None:
    snapshot = small_session()
    acts = acts_on(snapshot)
    right = categories(snapshot)[2]
    one = snapshot.all(Question)[0].id
    moved = after(snapshot, acts.drop(snapshot, [one], held=one, at=(1100.0, 80.0)))
    assert column(moved, right) == [one]
    assert [each.id for each in moved.all(Question)] == [each.id for each in snapshot.all(Question)]


def test_letting_go_where_it_was_changes_nothing() -> None:
    snapshot = small_session()
    acts = acts_on(snapshot)
    for question in column(snapshot, categories(snapshot)[0]):
        at = acts.scene(snapshot).by_id[question].at
        assert acts.drop(snapshot, [question], held=question, at=at).changes.is_empty


def test_arrow_keys_move_a_question_along_its_column_and_across_columns() -> None:
    snapshot = small_session()
    acts = acts_on(snapshot)
    left, middle, _ = categories(snapshot)
    one, two, three, four = column(snapshot, left)
    up = after(snapshot, acts.nudge(snapshot, [three], dx=0, dy=-1))
    assert column(up, left) == [one, three, two, four]
    down = after(snapshot, acts.nudge(snapshot, [one, two], dx=0, dy=1))
    assert column(down, left) == [three, one, two, four]
    across = after(snapshot, acts.nudge(snapshot, [two], dx=1, dy=0))
    assert column(across, middle) == [two]


@pytest.mark.parametrize(("dx", "dy", "which"), [(-1, 0, 0), (0, -1, 0), (0, 1, 3)])
def test_at_an_edge_a_nudge_changes_nothing(dx: int, dy: int, which: int) -> None:
    snapshot = small_session()
    question = snapshot.all(Question)[which].id
    assert acts_on(snapshot).nudge(snapshot, [question], dx=dx, dy=dy).changes.is_empty


def test_joining_two_questions_is_refused_with_what_to_do_instead() -> None:
    snapshot = small_session()
    one, two, *_ = (each.id for each in snapshot.all(Question))
    with pytest.raises(NotPossibleError, match="merge them"):
        acts_on(snapshot).link(snapshot, one, two)


def test_deleting_says_how_many_and_commitments_let_go() -> None:
    snapshot = woven_session()
    grown = snapshot.all(Question)[-1].id
    act = acts_on(snapshot).remove(snapshot, [grown])
    gone = after(snapshot, act)
    assert act.step.label == "Delete 1 question"
    assert not gone.has(Question, grown)
    assert gone.all(Commitment)[0].question == ""


def test_copies_stand_right_behind_their_questions() -> None:
    snapshot = small_session()
    left = categories(snapshot)[0]
    one, two, three, four = column(snapshot, left)
    act = acts_on(snapshot).duplicate(snapshot, [four, one])
    copied = after(snapshot, act)
    first, last = act.select
    assert column(copied, left) == [one, first, two, three, four, last]
    assert copied.get(Question, first).text == snapshot.get(Question, one).text
