"""Owns what follows once the votes of the afternoon are in: closing, telling, going on with it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from tests.ui.journeys.facilitator import (
    CONTROL,
    SHIFT,
    Facilitator,
)
from tests.ui.journeys.voting_seen import (
    focus_is_in,
    focus_is_on,
    items_on_wall,
    matrix,
    on_wall,
    page,
    said_on,
    vote,
    wall_tells_nothing,
    words_on,
)
from tests.waiting import wait_until
from workshop_studio.analysis.rounds import results
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.theories import Element
from workshop_studio.model.words import CRITERIA, Criterion
from workshop_studio.ui.matrix.compare_model import MOVED

Key = Qt.Key
Counts = Counter[tuple[int, Criterion]]
"""Votes by the number of their question and their criterion."""


def close_it(hand: Facilitator) -> None:
    """Asked once, then closed; a second Enter shows nothing."""
    hand.click("Close the vote")
    focus_is_on(hand, "Close it now")
    hand.key(Key.Key_Return, times=2)
    assert vote(hand).state == "closed"
    hand.key(Key.Key_Z, CONTROL, times=3)
    assert vote(hand).state == "closed"


def rehearse(hand: Facilitator) -> None:
    """All steps on the console; the room sees how many have voted."""
    hand.click("Rehearse")
    focus_is_on(hand, "Next")
    hand.key(Key.Key_F8, times=6)
    assert vote(hand).state == "closed"
    hand.click("End the rehearsal")
    assert vote(hand).state == "closed"
    focus_is_in(hand, page(hand).widget)


def reveal(hand: Facilitator) -> None:
    """F8 begins and steps; Shift+F8 goes back; the wall has what the console has."""
    hand.key(Key.Key_F8)
    assert vote(hand).state == "closed"
    assert "27 of 27 have voted" in on_wall(hand)
    hand.key(Key.Key_F8)
    assert vote(hand).state == "revealed"
    wait_until(lambda: "votes" in items_on_wall(hand))
    first = items_on_wall(hand)
    hand.key(Key.Key_F8, times=2)
    wait_until(lambda: items_on_wall(hand) != first)
    hand.key(Key.Key_F8, SHIFT, times=2)
    wait_until(lambda: items_on_wall(hand) == first)
    hand.key(Key.Key_F8, times=4)
    assert said_on(hand.window, "All is told.")
    hand.click("End the reveal")
    wait_until(lambda: "27 of 27 have voted" in on_wall(hand))
    focus_is_on(hand, "Go to the matrix")


def totals_are(hand: Facilitator, given: Counts) -> None:
    """What was given is what is counted, and it adds up."""
    result = results(hand.snapshot, vote(hand).id)
    counted = {
        (each.number, criterion): each.votes.of(criterion)
        for each in result.questions
        for criterion in CRITERIA
        if each.votes.of(criterion)
    }
    assert counted == dict(given), given - Counter(counted)
    ledger = result.reconciliation
    assert (ledger.ballots, ledger.typed, ledger.counted) == (22, 19, 4)
    assert ledger.possible + ledger.over == ledger.cast + ledger.unused
    said = words_on(page(hand).facts)
    assert f"{ledger.cast} cast" in said


def compare(hand: Facilitator) -> None:
    """From the vote to its matrix, beside the vote before and back."""
    hand.key(Key.Key_Return)
    assert matrix(hand).shown_round == vote(hand).id
    assert said_on(hand.window, "limits")
    hand.click("Compare")
    assert isinstance(hand.focus(), QComboBox)
    rows = matrix(hand).view.compare.rows
    moved = [str(rows.index(row, MOVED).data()) for row in range(rows.rowCount())]
    assert len(moved) >= len(vote(hand).paper)
    assert all(moved)
    hand.click("Back to the matrix")
    assert hand.focus() is matrix(hand).view.table


def commit(hand: Facilitator) -> None:
    """To the first question, with who leads."""
    before_ = len(hand.snapshot.all(Commitment))
    hand.key(Key.Key_Home, CONTROL)
    hand.fill("Who leads: a role", "Head of year")
    hand.key(Key.Key_Return)
    assert len(hand.snapshot.all(Commitment)) == before_ + 1
    assert hand.snapshot.all(Commitment)[-1].question == matrix(hand).chosen
    assert said_on(hand.window, "Committed, Head of year")


def take_into_theory(hand: Facilitator) -> None:
    """The question becomes part of a theory of change, chosen there."""
    question = matrix(hand).chosen
    hand.click("To theory")
    hand.click("Go there")
    assert hand.session.step == "theory"
    taken = [each for each in hand.snapshot.all(Element) if question in each.origins]
    assert taken
    assert set(hand.board.selection) <= {each.id for each in taken}


def open_again_and_close(hand: Facilitator, given: Counts) -> None:
    """For a reason; a late paper comes in, and all adds up again."""
    hand.step("vote")
    hand.click("Open it again…")
    hand.key(Key.Key_Return)
    assert vote(hand).state == "revealed"
    assert hand.focus().accessibleName() == "Why it is opened again"
    hand.enter("One paper was under the urn")
    assert vote(hand).state == "open"
    with wall_tells_nothing(hand):
        hand.click("Paper ballots")
        for row in ("1", "1", "1"):
            hand.enter(row)
        given.update((1, each) for each in CRITERIA)
        hand.step("matrix")
        assert matrix(hand).shown_round != vote(hand).id
        hand.step("vote")
        hand.click("Close the vote")
        hand.key(Key.Key_Return)
        assert vote(hand).state == "closed"
    result = results(hand.snapshot, vote(hand).id)
    assert sum(each.total for each in result.questions) == sum(given.values())
    assert [each.reason for each in result.reopened] == ["One paper was under the urn"]
