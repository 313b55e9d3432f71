"""Deleting takes what belongs to a thing along, and leaves nothing that points into the void."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import woven_session
from workshop_studio.model.boards import Board, Ring
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Note, NoteLink, Player, PlayerLink, Question
from workshop_studio.model.rules import problems
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.removing import remove
from workshop_studio.operations.rounds import cast, open_round, prepare_round

WOVEN = woven_session()
REMOVABLE = sorted(
    record.id
    for record in WOVEN
    if isinstance(record, Board | Player | Note | Question | Theory | Element | Round | Commitment)
)


@given(st.sets(st.sampled_from(REMOVABLE), min_size=1, max_size=4))
def test_whatever_is_deleted_the_rules_hold_and_undo_brings_it_back(ids: set[str]) -> None:
    changes = remove(WOVEN, sorted(ids))
    after = WOVEN.apply(changes)
    assert problems(after) == ()
    assert not ids & after.by_id().keys()
    assert after.apply(changes.inverse()).by_id() == WOVEN.by_id()


def test_links_go_with_their_ends_and_others_stay() -> None:
    after = WOVEN.apply(remove(WOVEN, [WOVEN.all(Player)[0].id, WOVEN.all(Note)[0].id]))
    assert [link.target for link in after.all(PlayerLink)] == [YOUNG_PERSON]
    assert after.all(NoteLink) == ()
    assert len(after.all(TheoryLink)) == 1


def test_what_remembers_a_deleted_thing_lets_go_of_it() -> None:
    question = WOVEN.all(Question)[-1]
    assert WOVEN.all(Commitment)[0].question == question.id
    after = WOVEN.apply(remove(WOVEN, [question.id]))
    assert after.all(Commitment)[0].question == ""
    assert after.all(Element)[0].origins == ()


def test_a_prepared_vote_loses_a_deleted_question_and_goes_with_its_last_one() -> None:
    first, second, *_ = (question.id for question in WOVEN.all(Question))
    board = WOVEN.all(Question)[0].board
    snapshot = WOVEN.apply(prepare_round(WOVEN, board, questions=[first, second]))
    vote = snapshot.all(Round)[-1].id
    one = snapshot.apply(remove(snapshot, [first]))
    assert [line.question for line in one.get(Round, vote).paper] == [second]
    assert not one.apply(remove(one, [second])).has(Round, vote)


def test_ballots_are_not_deleted_one_by_one() -> None:
    opened = WOVEN.apply(open_round(WOVEN, WOVEN.all(Round)[0].id))
    voted = opened.apply(cast(opened, WOVEN.all(Round)[0].id, []))
    with pytest.raises(NotPossibleError, match="secret"):
        remove(voted, [voted.all(Ballot)[0].id])


def test_an_open_vote_is_not_deleted_nor_is_its_board() -> None:
    vote = WOVEN.all(Round)[0]
    opened = WOVEN.apply(open_round(WOVEN, vote.id))
    for doomed in (vote.id, vote.board):
        with pytest.raises(NotPossibleError, match="vote is open"):
            remove(opened, [doomed])


def test_what_is_not_deleted_this_way_says_so() -> None:
    with pytest.raises(NotPossibleError, match="library"):
        remove(WOVEN, [WOVEN.session.id])
    with pytest.raises(NotPossibleError, match="where its contents go"):
        remove(WOVEN, [WOVEN.all(Ring)[0].id])
    with pytest.raises(NotPossibleError, match="deleted"):
        remove(WOVEN, ["long-gone"])
