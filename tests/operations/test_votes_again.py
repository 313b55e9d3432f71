"""A prepared vote can be changed; a closed one opens again for a reason; papers are typed in."""

from __future__ import annotations

import pytest

from tests.support import board_of, done, open_document, small_session, with_slip
from workshop_studio.model.boards import Category
from workshop_studio.model.items import Question
from workshop_studio.model.rules import problems_after
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Reopening, Round, Votes
from workshop_studio.model.words import REASONS_TO_SET_ASIDE
from workshop_studio.operations.editing import edit
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.preparing import questions_in, remove_round, revise_round
from workshop_studio.operations.questions import add_question
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.removing import remove
from workshop_studio.operations.reopening import reopen_round
from workshop_studio.operations.rounds import (
    cast,
    close_round,
    enter_tally,
    open_round,
    paper_of,
    prepare_round,
    reveal_round,
)
from workshop_studio.operations.set_aside import set_aside, take_up_again
from workshop_studio.operations.typed_ballots import (
    correct_ballot,
    next_slip,
    take_back_ballot,
    type_ballot,
)

SENTENCE = "This vote is closed; it would have to be open, so nothing was changed."


def prepared() -> tuple[Snapshot, str, list[str]]:
    """A session with a vote prepared on all its four questions."""
    snapshot = small_session()
    snapshot = snapshot.apply(prepare_round(snapshot, board_of(snapshot, "opportunities")))
    ids = [question.id for question in snapshot.all(Question)]
    return snapshot, snapshot.all(Round)[0].id, ids


def voting() -> tuple[Snapshot, str, list[str]]:
    """The same vote, open."""
    snapshot, vote, ids = prepared()
    return snapshot.apply(open_round(snapshot, vote)), vote, ids


def closed() -> tuple[Snapshot, str, list[str]]:
    """The same vote, closed with two ballots: one of the laptop, one of paper."""
    snapshot, vote, ids = voting()
    snapshot = snapshot.apply(cast(snapshot, vote, [Votes(question=ids[0], viability=2)]))
    typed = type_ballot(snapshot, vote, [Votes(question=ids[1], viability=1)], slip=7)
    snapshot = snapshot.apply(typed)
    return snapshot.apply(close_round(snapshot, vote)), vote, ids


def test_a_prepared_vote_becomes_what_its_form_says() -> None:
    snapshot, vote, ids = prepared()
    changes = revise_round(
        snapshot, vote, title=" Second ", questions=[ids[2], ids[0], ids[2]],
        votes_per_criterion=2, expected=12,
    )  # fmt: skip
    after = snapshot.apply(changes).get(Round, vote)
    assert (after.title, after.votes_per_criterion, after.expected) == ("Second", 2, 12)
    assert [(line.number, line.question) for line in after.paper] == [(1, ids[2]), (2, ids[0])]
    revised = snapshot.apply(changes)
    again = revise_round(
        revised, vote, title="Second", questions=[ids[2], ids[0]], votes_per_criterion=2,
        expected=12,
    )  # fmt: skip
    assert again.is_empty


def test_a_vote_that_was_opened_is_neither_revised_nor_removed() -> None:
    for snapshot, vote, _ in (voting(), closed()):
        with pytest.raises(NotPossibleError, match="would have to be prepared"):
            revise_round(
                snapshot, vote, title="", questions=(), votes_per_criterion=9, expected=None
            )
        with pytest.raises(NotPossibleError, match="kept with all its ballots"):
            remove_round(snapshot, vote)


def test_several_votes_wait_and_one_of_them_is_removed() -> None:
    snapshot, vote, _ = prepared()
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(prepare_round(snapshot, board, title="After lunch"))
    left = snapshot.apply(remove_round(snapshot, vote))
    assert [each.title for each in left.all(Round)] == ["After lunch"]


def test_the_questions_of_some_categories_leave_private_ones_out() -> None:
    snapshot, _, ids = prepared()
    board = board_of(snapshot, "opportunities")
    other = snapshot.of(Category, board)[1].id
    snapshot = snapshot.apply(edit(snapshot, ids[1], category=other))
    snapshot = snapshot.apply(edit(snapshot, ids[3], category=other))
    snapshot = snapshot.apply(edit(snapshot, ids[3], private=True))
    assert questions_in(snapshot, board, [other]) == (ids[1],)
    assert questions_in(snapshot, board, []) == ()


def test_a_private_question_is_not_put_on_a_paper() -> None:
    snapshot, vote, ids = prepared()
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(edit(snapshot, ids[0], private=True))
    with pytest.raises(NotPossibleError, match="A question chosen for this vote is private"):
        prepare_round(snapshot, board, questions=ids)
    with pytest.raises(NotPossibleError, match="is private"):
        revise_round(snapshot, vote, title="", questions=ids, votes_per_criterion=3, expected=None)
    everything = snapshot.apply(open_round(snapshot, vote)).get(Round, vote)
    assert [line.question for line in everything.paper] == ids[1:]


def test_a_question_that_became_private_since_keeps_its_vote_from_opening() -> None:
    snapshot, _, ids = prepared()
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(prepare_round(snapshot, board, questions=ids[:2]))
    chosen = snapshot.all(Round)[1].id
    for each in ids[:2]:
        snapshot = snapshot.apply(edit(snapshot, each, private=True))
    with pytest.raises(NotPossibleError, match="2 questions chosen for this vote are private"):
        open_round(snapshot, chosen)
    # What would be printed beforehand holds none of them either.
    assert paper_of(snapshot, snapshot.get(Round, chosen)) == ()


def test_a_ballot_filled_in_while_the_vote_closed_is_refused_with_a_sentence() -> None:
    snapshot, vote, ids = closed()
    votes = [Votes(question=ids[0], viability=1)]
    for late in (cast, type_ballot):
        with pytest.raises(NotPossibleError) as refusal:
            late(snapshot, vote, votes)
        assert str(refusal.value) == SENTENCE
    with pytest.raises(NotPossibleError):
        cast(snapshot.apply(remove(snapshot, [vote])), vote, votes)


def test_a_vote_opens_again_for_a_reason_that_stays_with_it() -> None:
    snapshot, vote, _ = closed()
    revealed = snapshot.apply(reveal_round(snapshot, vote))
    for before in (snapshot, revealed):
        changes = reopen_round(before, vote, reason=" Two\x00 came late. ", date="2026-03-12")
        assert problems_after(before.apply(changes), changes) == ()
        again = before.apply(changes).get(Round, vote)
        assert again.state == "open"
        assert again.reopened == (Reopening(reason="Two came late.", date="2026-03-12"),)
        assert again.typed == 1


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_vote_does_not_open_again_without_a_reason(reason: str) -> None:
    snapshot, vote, _ = closed()
    with pytest.raises(NotPossibleError, match="Say why"):
        reopen_round(snapshot, vote, reason=reason)


def test_what_is_not_closed_is_not_opened_again_nor_beside_another() -> None:
    snapshot, vote, _ = voting()
    with pytest.raises(NotPossibleError, match="Only a vote that was closed"):
        reopen_round(snapshot, vote, reason="Two came late.")
    snapshot = snapshot.apply(close_round(snapshot, vote))
    snapshot = snapshot.apply(prepare_round(snapshot, board_of(snapshot, "opportunities")))
    other = snapshot.all(Round)[1].id
    snapshot = snapshot.apply(open_round(snapshot, other))
    with pytest.raises(NotPossibleError, match="Another vote is open"):
        reopen_round(snapshot, vote, reason="Two came late.")


def test_opening_again_gives_every_ballot_a_new_id_and_no_number() -> None:
    snapshot, vote, _ = closed()
    again = snapshot.apply(reopen_round(snapshot, vote, reason="Two came late."))
    before, after = snapshot.all(Ballot), again.all(Ballot)
    assert {each.id for each in before}.isdisjoint(each.id for each in after)
    assert sorted(map(repr, (each.votes for each in before))) == sorted(
        map(repr, (each.votes for each in after))
    )
    assert not any(each.typed or each.slip for each in after)
    # What was sealed stays as it is: nobody can take it back.
    with pytest.raises(NotPossibleError, match="Only a ballot typed in"):
        take_back_ballot(again, after[0].id)


def test_a_merge_made_while_a_vote_was_closed_adds_up_when_it_opens_again() -> None:
    snapshot, vote, (first, second, *_) = closed()
    snapshot = snapshot.apply(merge_questions(snapshot, first, [second]))
    again = snapshot.apply(reopen_round(snapshot, vote, reason="Two came late."))
    once_more = again.apply(close_round(again, vote))
    assert {each.votes for each in once_more.all(Ballot)} == {
        (Votes(question=first, viability=1),),
        (Votes(question=first, viability=2),),
    }


def test_a_vote_does_not_open_again_where_votes_would_be_lost_to_a_merge() -> None:
    snapshot, vote, (first, *_) = closed()
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(add_question(snapshot, board, text="How might we be new?"))
    new = snapshot.all(Question)[-1].id
    snapshot = snapshot.apply(merge_questions(snapshot, new, [first]))
    with pytest.raises(NotPossibleError, match="Question 1 was merged into one that is not on"):
        reopen_round(snapshot, vote, reason="Two came late.")


def test_opening_again_is_never_undone() -> None:
    snapshot, vote, _ = closed()
    document, _ = open_document(snapshot)
    done(document, reopen_round(snapshot, vote, reason="Two came late."), "reopen-round")
    assert document.undo() is None


def test_a_typed_ballot_is_found_by_its_number_corrected_and_taken_back() -> None:
    snapshot, vote, ids = voting()
    assert next_slip(snapshot, vote) == 1
    wrong, right = (Votes(question=each, feasibility=3) for each in ids[:2])
    snapshot = snapshot.apply(type_ballot(snapshot, vote, [wrong], slip=4))
    assert next_slip(snapshot, vote) == 5
    found = with_slip(snapshot, 4)
    snapshot = snapshot.apply(correct_ballot(snapshot, found.id, [right], slip=5))
    (ballot,) = snapshot.all(Ballot)
    assert (ballot.votes, ballot.slip, ballot.typed) == ((right,), 5, True)
    assert snapshot.apply(take_back_ballot(snapshot, ballot.id)).all(Ballot) == ()


def test_a_number_is_pencilled_on_one_paper_only() -> None:
    snapshot, vote, _ = voting()
    snapshot = snapshot.apply(type_ballot(snapshot, vote, [], slip=1))
    snapshot = snapshot.apply(type_ballot(snapshot, vote, [], slip=2))
    with pytest.raises(NotPossibleError, match="with the number 2 is typed in already"):
        type_ballot(snapshot, vote, [], slip=2)
    with pytest.raises(NotPossibleError, match="typed in already"):
        correct_ballot(snapshot, with_slip(snapshot, 1).id, [], slip=2)
    for number in (0, -1, 100_000):
        with pytest.raises(NotPossibleError, match="is 1 to 99,999"):
            type_ballot(snapshot, vote, [], slip=number)
    # Without a number as many as one likes.
    snapshot = snapshot.apply(type_ballot(snapshot, vote, []))
    assert len(snapshot.apply(type_ballot(snapshot, vote, [])).all(Ballot)) == 4


def test_a_ballot_of_the_laptop_is_nobodys_to_correct() -> None:
    snapshot, vote, _ = voting()
    snapshot = snapshot.apply(cast(snapshot, vote, []))
    ballot = snapshot.all(Ballot)[0].id
    with pytest.raises(NotPossibleError, match="Only a ballot typed in"):
        correct_ballot(snapshot, ballot, [])
    with pytest.raises(NotPossibleError, match="Only a ballot typed in"):
        take_back_ballot(snapshot, vote)
    with pytest.raises(NotPossibleError, match="no longer there"):
        take_back_ballot(snapshot, "gone")


def test_a_ballot_that_is_typed_with_too_many_votes_breaks_a_rule() -> None:
    snapshot, vote, (first, *_) = voting()
    changes = type_ballot(snapshot, vote, [Votes(question=first, viability=4)])
    (problem,) = problems_after(snapshot.apply(changes), changes)
    assert problem.text == "4 votes for viability, and there are 3"


def test_negative_counts_are_refused_even_where_they_add_up_to_nothing() -> None:
    snapshot, vote, (first, *_) = voting()
    odd = [Votes(question=first, feasibility=-1, viability=1)]
    for changes in (
        cast(snapshot, vote, odd),
        type_ballot(snapshot, vote, odd),
        enter_tally(snapshot, vote, voters=1, counts=odd),
    ):
        problems = problems_after(snapshot.apply(changes), changes)
        assert "-1 is not within 0 to 1,000,000,000" in [each.text for each in problems]


def test_closing_counts_what_was_typed_and_drops_the_numbers() -> None:
    snapshot, vote, _ = closed()
    assert snapshot.get(Round, vote).typed == 1
    assert not any(each.typed or each.slip for each in snapshot.all(Ballot))
    again = snapshot.apply(reopen_round(snapshot, vote, reason="Two came late."))
    again = again.apply(type_ballot(again, vote, [], slip=7))
    assert again.apply(close_round(again, vote)).get(Round, vote).typed == 2


def test_a_ballot_is_set_aside_for_a_reason_and_can_be_taken_up_again() -> None:
    snapshot, vote, _ = voting()
    for reason in (REASONS_TO_SET_ASIDE[0], " Torn\x07 "):
        snapshot = snapshot.apply(set_aside(snapshot, vote, reason=reason))
    with pytest.raises(NotPossibleError, match="Say why this ballot is set aside"):
        set_aside(snapshot, vote, reason=" ")
    reasons = [each.reason for each in snapshot.get(Round, vote).set_aside]
    assert reasons == [REASONS_TO_SET_ASIDE[0], "Torn"]
    left = snapshot.apply(take_up_again(snapshot, vote, 0)).get(Round, vote)
    assert [each.reason for each in left.set_aside] == ["Torn"]
    for place in (-1, 2):
        with pytest.raises(NotPossibleError, match="no longer set aside"):
            take_up_again(snapshot, vote, place)


def test_what_moves_a_vote_on_is_not_edited_in_passing() -> None:
    snapshot, vote, ids = prepared()
    for fields in ({"votes_per_criterion": 9}, {"reopened": ()}, {"typed": 3}, {"withheld": ()}):
        with pytest.raises(ValueError, match="cannot be edited"):
            edit(snapshot, vote, **fields)
    with pytest.raises(ValueError, match="cannot be edited"):
        edit(snapshot, ids[0], absorbed=("elsewhere",))
