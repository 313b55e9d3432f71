"""Paper ballots are typed in by keys alone, corrected, set aside, and counted as they stand."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.support import board_of, done, small_session
from tests.ui.vote.vote_room import Key, Room, shown_words
from workshop_studio.analysis.votes import count
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.model.words import CRITERIA, REASONS_TO_SET_ASIDE, Criterion
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.removing import remove
from workshop_studio.operations.rounds import open_round, prepare_round
from workshop_studio.ui.vote.open_panel import OpenPanel
from workshop_studio.ui.vote.paper.paper_form import PaperForm

Slip = Mapping[Criterion, Sequence[int]]


@pytest.fixture
def form(book: FontBook) -> Iterator[tuple[Room, PaperForm]]:
    """A vote on twelve questions, the way of paper ballots chosen."""
    now = small_session(questions=12)
    now = now.apply(prepare_round(now, board_of(now, "opportunities"), expected=24))
    now = now.apply(open_round(now, now.all(Round)[0].id))
    room = Room(now, book)
    yield room, room.way("paper").paper
    room.close()


def _type(text: str) -> int:
    """Type wherever the keyboard is; Enter for a line's end. How many keys it took."""
    for letter in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        if letter == "\n":
            QTest.keyClick(focus, Key.Key_Return)
        else:
            QTest.keyClicks(focus, letter)
    return len(text)


def _ballots(room: Room) -> list[Ballot]:
    return sorted(room.snapshot.all(Ballot), key=lambda each: each.slip or 0)


def _counts(room: Room) -> dict[tuple[int, Criterion], int]:
    result = count(room.snapshot, room.vote.id)
    return {
        (each.number, criterion): each.votes.of(criterion)
        for each in result.questions
        for criterion in CRITERIA
    }


def test_twenty_four_ballots_are_typed_within_the_key_budget_and_counted_as_typed(
    form: tuple[Room, PaperForm],
) -> None:
    room, _ = form
    chance = random.Random(4)  # noqa: S311 -- choices of voters in a test, nothing secret
    numbers = [line.number for line in room.vote.paper]
    wanted = dict.fromkeys(((n, each) for n in numbers for each in CRITERIA), 0)
    seconds = []
    for _ in range(24):
        slip: Slip = {each: [chance.choice(numbers) for _ in range(3)] for each in CRITERIA}
        keys = _type("".join(" ".join(map(str, slip[each])) + "\n" for each in CRITERIA))
        # The keystroke-level model (Card, Moran and Newell): 0.28 s a key, 1.35 s to look up.
        seconds.append(keys * 0.28 + len(CRITERIA) * 1.35)
        for each in CRITERIA:
            for number in slip[each]:
                wanted[number, each] += 1
    assert max(seconds) <= 13.0
    assert [each.slip for each in _ballots(room)] == list(range(1, 25))
    assert all(each.typed for each in _ballots(room))
    room.click("Close the vote")
    room.click("Close it now")
    assert _counts(room) == wanted


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1 2 3 4", "4 votes in the row"),
        ("19", "There is no question 19"),
        ("-3", "below 0"),
        ("1.5", "not a whole number"),
        ("five", "not the number of a question"),
    ],
)
def test_what_a_ballot_cannot_say_is_told_below_its_row_and_the_keyboard_stays_there(
    form: tuple[Room, PaperForm], typed: str, told: str
) -> None:
    room, paper = form
    _type(f"1 1\n{typed}\n")
    row = paper.rows.field("desirability")
    assert told in row.accessibleDescription()
    assert told in shown_words(paper)
    assert QApplication.focusWidget() is row
    assert row.text() == typed
    assert not _ballots(room)
    # The row is chosen, so that the next keys take its place.
    _type("2\n\n")
    assert len(_ballots(room)) == 1


def test_an_empty_ballot_is_asked_about_once(form: tuple[Room, PaperForm]) -> None:
    room, paper = form
    _type("\n\n\n")
    assert not _ballots(room)
    assert "Nothing is typed." in shown_words(paper)
    _type("\n")
    assert [each.votes for each in _ballots(room)] == [()]


def test_a_ballot_is_found_by_its_number_and_corrected(form: tuple[Room, PaperForm]) -> None:
    room, paper = form
    _type("1\n2\n3\n4\n5\n6\n")
    paper.typed.setFocus()
    paper.typed.setCurrentRow(1)
    _type("\n")
    assert [paper.rows.field(each).text() for each in CRITERIA] == ["1", "2", "3"]
    _type("7 7\n\n\n")
    first, second = _ballots(room)
    assert (first.slip, second.slip) == (1, 2)
    assert sum(votes.feasibility for votes in first.votes) == 2
    assert sum(votes.feasibility for votes in second.votes) == 1
    assert paper.slip.text() == "3"


def test_a_ballot_typed_by_mistake_is_taken_back(form: tuple[Room, PaperForm]) -> None:
    room, paper = form
    _type("1\n2\n3\n")
    paper.typed.setFocus()
    paper.typed.setCurrentRow(0)
    QTest.keyClick(paper.typed, Key.Key_Delete)
    assert not _ballots(room)
    assert "out of the count" in room.said[-1]


def test_two_papers_cannot_have_one_number(form: tuple[Room, PaperForm]) -> None:
    room, paper = form
    _type("1\n2\n3\n")
    paper.slip.setText("1")
    _type("4\n5\n6\n")
    assert len(_ballots(room)) == 1
    assert "typed in already" in room.said[-1]
    assert paper.rows.field("feasibility").text() == "4"


def test_a_spoilt_ballot_is_set_aside_with_its_reason_and_can_count_after_all(
    form: tuple[Room, PaperForm],
) -> None:
    room, paper = form
    _type("1 2 3 4")
    room.click("Set aside…")
    room.click("Set it aside")
    assert [each.reason for each in room.vote.set_aside] == [REASONS_TO_SET_ASIDE[0]]
    assert paper.rows.is_empty
    assert f"1 ballot set aside: {REASONS_TO_SET_ASIDE[0]}" in shown_words(paper)
    room.click("Count the last one after all")
    assert not room.vote.set_aside


def test_a_reason_in_own_words_has_to_be_given(form: tuple[Room, PaperForm]) -> None:
    room, paper = form
    room.click("Set aside…")
    paper.reasons.reason.choose("own")
    _type("\n")
    assert not room.vote.set_aside
    assert "Say why" in room.said[-1]
    _type("Torn\n")
    assert [each.reason for each in room.vote.set_aside] == ["Torn"]


def test_a_ballot_typed_before_is_set_aside_and_no_longer_counted(
    form: tuple[Room, PaperForm],
) -> None:
    room, paper = form
    _type("1\n2\n3\n")
    paper.typed.setFocus()
    paper.typed.setCurrentRow(0)
    _type("\n")
    room.click("Set aside…")
    room.click("Set it aside")
    assert not _ballots(room)
    assert len(room.vote.set_aside) == 1


def test_a_vote_does_not_close_over_a_half_typed_ballot(form: tuple[Room, PaperForm]) -> None:
    room, paper = form
    _type("1 2")
    room.click("Close the vote")
    room.click("Close it now")
    assert room.state() == "open"
    assert "half typed" in room.said[-1]
    assert QApplication.focusWidget() is paper.rows.field("feasibility")
    assert paper.rows.field("feasibility").text() == "1 2"


def test_the_ways_mix_and_what_is_half_typed_survives_going_from_one_to_the_other(
    form: tuple[Room, PaperForm],
) -> None:
    room, paper = form
    _type("1 2")
    room.way("dots")
    room.way("paper")
    assert paper.rows.field("feasibility").text() == "1 2"
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    _type("\n\n\n")
    dots = room.way("dots").dots
    QTest.keyClicks(dots.people, "2")
    QTest.keyClicks(dots.fields[room.vote.paper[0].question, "viability"], "4")
    assert isinstance(room.page.panel, OpenPanel)
    room.click("Close the vote")
    room.click("Close it now")
    ledger = count(room.snapshot, room.vote.id).reconciliation
    assert (ledger.ballots, ledger.counted) == (1, 2)
    assert ledger.possible + ledger.over == ledger.cast + ledger.unused


def test_what_is_half_typed_survives_a_merge_and_a_deletion_on_the_board(
    form: tuple[Room, PaperForm],
) -> None:
    room, paper = form
    first, second, third = (line.question for line in room.vote.paper[:3])
    _type("1 2")
    dots = room.way("dots").dots
    QTest.keyClicks(dots.fields[third, "viability"], "4")
    done(room.document, merge_questions(room.snapshot, first, [second]))
    done(room.document, remove(room.snapshot, [third]))
    assert room.panel().dots is dots
    assert dots.fields[third, "viability"].text() == "4"
    assert paper.rows.field("feasibility").text() == "1 2"
    words = shown_words(dots)
    assert "counts for question 1 now" in words
    assert "taken away since" in words
    # The papers were printed before: number 2 is still on them.
    room.way("paper")
    _type("\n\n\n")
    assert len(_ballots(room)) == 1


def test_the_reason_a_ballot_is_set_aside_for_is_asked_where_it_can_be_seen(
    form: tuple[Room, PaperForm],
) -> None:
    room, paper = form
    room.page.widget.resize(1080, 656)
    _type("1 1 2\n1 2 3 4\n")
    room.click("Set aside…")
    QApplication.processEvents()
    seen = room.page.panels.viewport()
    for each in (paper.rows.field("desirability"), paper.reasons.reason, paper.reasons.aside):
        top, bottom = (each.mapTo(seen, point).y() for point in (
            each.rect().topLeft(), each.rect().bottomLeft(),
        ))  # fmt: skip
        assert 0 <= top < bottom <= seen.height()
