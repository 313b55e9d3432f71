"""A closed vote keeps its count; merges made since are counted beside it, and say so."""

from __future__ import annotations

from tests.support import board_of, small_session
from workshop_studio.analysis.merges import count_after_merges
from workshop_studio.analysis.votes import count
from workshop_studio.model.items import Question
from workshop_studio.model.results import RoundResult
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round, Votes
from workshop_studio.operations.editing import edit
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.questions import add_question
from workshop_studio.operations.removing import remove
from workshop_studio.operations.rounds import cast, close_round, open_round, prepare_round

VOTE = 0


def closed() -> tuple[Snapshot, str, list[str]]:
    """A closed vote on four questions, with six ballots; nobody voted for the fourth."""
    snapshot = small_session()
    snapshot = snapshot.apply(prepare_round(snapshot, board_of(snapshot, "opportunities")))
    vote = snapshot.all(Round)[VOTE].id
    snapshot = snapshot.apply(open_round(snapshot, vote))
    ids = [each.id for each in snapshot.all(Question)]
    for voter in range(6):
        votes = [
            Votes(question=ids[voter % 3], feasibility=2),
            Votes(question=ids[0 if voter % 3 else 1], viability=1),
        ]
        snapshot = snapshot.apply(cast(snapshot, vote, votes))
    return snapshot.apply(close_round(snapshot, vote)), vote, ids


def totals(result: RoundResult | None) -> dict[str, tuple[int, int | None]]:
    assert result is not None
    return {each.question: (each.total, each.voters) for each in result.questions}


def test_nothing_is_offered_where_nothing_was_merged() -> None:
    snapshot, vote, ids = closed()
    assert count_after_merges(snapshot, vote) is None
    assert count_after_merges(snapshot.apply(remove(snapshot, ids[:1])), vote) is None


def test_a_merge_afterwards_is_counted_beside_the_result_that_stands() -> None:
    snapshot, vote, (first, second, third, fourth) = closed()
    before = count(snapshot, vote)
    merge = merge_questions(snapshot, first, [second])
    merged = snapshot.apply(merge)
    assert count(merged, vote) == before
    beside = count_after_merges(merged, vote)
    assert beside is not None
    assert beside.derived
    assert not before.derived
    # 8 and 6 votes; everybody who voted for either is counted once.
    assert totals(before)[first] == (8, 6)
    assert totals(before)[second] == (6, 4)
    assert totals(beside) == {first: (14, 6), third: (4, 2), fourth: (0, 0)}
    assert beside.reconciliation == before.reconciliation
    assert count_after_merges(merged.apply(merge.inverse()), vote) is None


def test_merges_of_merges_are_followed_also_to_a_question_that_was_not_voted_on() -> None:
    snapshot, vote, (first, second, third, fourth) = closed()
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(add_question(snapshot, board, text="How might we be new?"))
    new = snapshot.all(Question)[-1].id
    snapshot = snapshot.apply(merge_questions(snapshot, second, [third]))
    snapshot = snapshot.apply(merge_questions(snapshot, new, [second]))
    beside = count_after_merges(snapshot, vote)
    assert totals(beside) == {first: (8, 6), new: (10, 6), fourth: (0, 0)}
    assert beside is not None
    (row,) = [each for each in beside.questions if each.question == new]
    assert row.number == 2
    assert row.text.startswith("How might we be new?")


def test_one_question_merged_into_a_new_one_changes_no_count() -> None:
    snapshot, vote, (first, *_) = closed()
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(add_question(snapshot, board, text="How might we be new?"))
    new = snapshot.all(Question)[-1].id
    snapshot = snapshot.apply(merge_questions(snapshot, new, [first]))
    assert count_after_merges(snapshot, vote) is None


def test_an_open_vote_has_one_count_only() -> None:
    snapshot = small_session()
    snapshot = snapshot.apply(prepare_round(snapshot, board_of(snapshot, "opportunities")))
    vote = snapshot.all(Round)[VOTE].id
    snapshot = snapshot.apply(open_round(snapshot, vote))
    first, second, *_ = (each.id for each in snapshot.all(Question))
    snapshot = snapshot.apply(merge_questions(snapshot, first, [second]))
    assert count_after_merges(snapshot, vote) is None
    assert len(count(snapshot, vote).questions) == 3


def words(snapshot: Snapshot, vote: str) -> str:
    """All that the result says in words."""
    return "|".join(f"{each.text}/{each.category}" for each in count(snapshot, vote).questions)


def test_a_question_that_became_private_shows_its_number_only_and_so_after_it_is_gone() -> None:
    snapshot, vote, (first, second, *_) = closed()
    assert "How might we do 0?" in words(snapshot, vote)
    private = snapshot.apply(edit(snapshot, first, private=True))
    assert "How might we do 0?" not in words(private, vote)
    assert "Question 1 (private)/|" in words(private, vote)
    gone = private.apply(remove(private, [first]))
    assert words(gone, vote) == words(private, vote)
    merged = private.apply(merge_questions(private, second, [first]))
    assert "How might we do 0?" not in words(merged, vote)
    open_again = merged.apply(edit(merged, second, private=False))
    assert "Question 1 (private)" in words(open_again, vote)
    assert "How might we do 1?" in words(open_again, vote)


def test_deleting_what_was_private_is_undone_with_all_of_it() -> None:
    snapshot, vote, (first, *_) = closed()
    private = snapshot.apply(edit(snapshot, first, private=True))
    removal = remove(private, [first])
    back = private.apply(removal).apply(removal.inverse())
    assert back.by_id() == private.by_id()
    shown = back.apply(edit(back, first, private=False))
    assert "How might we do 0?" in words(shown, vote)
