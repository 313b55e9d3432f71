"""A facilitator's hour by keyboard alone: from an empty library to documents, nothing but keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.patience import PATIENCE
from tests.ui.journeys.facilitator import CONTROL, Facilitator, program
from tests.ui.journeys.kept import assert_whole
from tests.waiting import wait_until
from workshop_studio.analysis.rounds import results
from workshop_studio.model.boards import Ring
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Note, Player, PlayerLink, Question
from workshop_studio.model.session import Reflection
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.model.votes import Ballot, Round

Key = Qt.Key


def test_an_hour_of_keys_leaves_every_exercise_on_disk(tmp_path: Path) -> None:
    """Start, map, iceberg, questions, vote, theory, close: then the library has all of it."""
    with program(tmp_path) as hand:
        hand.begin("Early help, staff")
        draw_the_map(hand)
        look_under_the_surface(hand)
        ask_how_might_we(hand)
        vote(hand)
        begin_a_theory(hand)
        close(hand)
        done = hand.snapshot
        assert hand.session.desk.flush(PATIENCE)
    assert_whole(tmp_path, done)


def draw_the_map(hand: Facilitator) -> None:
    """Add a player, move it a ring out, link it by typing the other's name, rate and undo."""
    hand.key(Key.Key_2, CONTROL)
    assert hand.session.step == "map"
    before = len(hand.snapshot.all(Player))
    hand.key(Key.Key_L, CONTROL)
    hand.enter("Taxi firm")
    hand.enter("Lunch staff")
    assert len(hand.snapshot.all(Player)) == before + 2
    hand.key(Key.Key_Escape)
    hand.board.canvas.go_to(hand.item("Taxi firm").id)
    ring = player(hand, "Taxi firm").ring
    hand.key(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    rings = [each.id for each in hand.snapshot.all(Ring)]
    assert rings.index(player(hand, "Taxi firm").ring) == rings.index(ring) + 1
    hand.key(Key.Key_K)
    hand.enter("Lunch")
    (link,) = (
        each
        for each in hand.snapshot.all(PlayerLink)
        if each.source == player(hand, "Taxi firm").id
    )
    assert link.target == player(hand, "Lunch staff").id
    hand.key(Key.Key_Z, CONTROL)
    assert not hand.snapshot.has(PlayerLink, link.id)
    hand.key(Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert hand.snapshot.has(PlayerLink, link.id)


def look_under_the_surface(hand: Facilitator) -> None:
    """Type two notes, mark one, make it a question."""
    hand.key(Key.Key_3, CONTROL)
    hand.key(Key.Key_L, CONTROL)
    hand.enter("Pupils sent home at lunch")
    hand.enter("Nobody phones back")
    hand.key(Key.Key_Escape)
    hand.board.canvas.go_to(hand.item("Nobody phones back").id)
    hand.key(Key.Key_O)
    hand.key(Key.Key_J)
    note = next(each for each in hand.snapshot.all(Note) if each.text == "Nobody phones back")
    assert "opportunity" in note.marks
    assert [q.origins for q in hand.snapshot.all(Question)] == [(note.id,)]


def ask_how_might_we(hand: Facilitator) -> None:
    """A bare phrase gets its opening words; signs by digits."""
    hand.key(Key.Key_4, CONTROL)
    hand.key(Key.Key_L, CONTROL)
    hand.enter("share one phone line")
    hand.enter("What if lunch had a host?")
    texts = {question.text for question in hand.snapshot.all(Question)}
    assert "What if lunch had a host?" in texts
    assert any(text.startswith("How might we share one phone line") for text in texts)
    hand.key(Key.Key_Escape)
    hand.board.canvas.go_to(
        next(q.id for q in hand.snapshot.all(Question) if q.text.startswith("What if"))
    )
    hand.key(Key.Key_1)
    assert any(question.signs == ("movable",) for question in hand.snapshot.all(Question))


def vote(hand: Facilitator) -> None:
    """Prepare, open, two ballots, close, show: the result is what was pressed."""
    hand.key(Key.Key_5, CONTROL)
    press(hand, "Prepare the vote", "Open the vote")
    (round_,) = hand.snapshot.all(Round)
    assert round_.state == "open"
    press(hand, "Hand the laptop round")
    for _ in range(2):
        hand.look()
        hand.key(Key.Key_Return)
        hand.key(Key.Key_Plus, times=3)
        hand.key(Key.Key_Down)
        # None is left for what can be done, so this one is for what is wanted.
        hand.key(Key.Key_Plus)
        hand.key(Key.Key_Right)
        hand.key(Key.Key_Plus)
        # Four votes are left: the ballot says so, and goes in at the second time.
        hand.key(Key.Key_Return, CONTROL, times=2)
    assert len(hand.snapshot.all(Ballot)) == 2
    leave_the_booth(hand)
    press(hand, "Close the vote", "Close it now", "Show it all at once")
    result = results(hand.snapshot, round_.id)
    assert [each.total for each in result.questions] == [6, 2, 0]
    hand.key(Key.Key_6, CONTROL)
    assert hand.session.step == "matrix"


def press(hand: Facilitator, *buttons: str) -> None:
    """Go to each button by Tab, and press it by Enter."""
    for words in buttons:
        hand.tab_to(words)
        hand.key(Key.Key_Return)


def leave_the_booth(hand: Facilitator) -> None:
    """Hold Esc until the booth gives way."""
    QTest.keyPress(hand.focus(), Key.Key_Escape)
    wait_until(hand.session.strip.isVisible)
    QTest.keyRelease(QApplication.focusWidget() or hand.window, Key.Key_Escape)


def begin_a_theory(hand: Facilitator) -> None:
    """An aim and what should lead to it, moved a column to the left and linked."""
    hand.key(Key.Key_7, CONTROL)
    # There is none yet; the page offers to start one.
    hand.key(Key.Key_Return)
    hand.enter("Lunch is calm")
    hand.enter("Staff know whom to call")
    hand.key(Key.Key_Escape)
    aim, other = hand.snapshot.all(Element)
    hand.board.canvas.go_to(other.id)
    hand.key(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    hand.key(Key.Key_K)
    hand.enter("Lunch is calm")
    assert [(each.source, each.target) for each in hand.snapshot.all(TheoryLink)] == [
        (other.id, aim.id)
    ]


def close(hand: Facilitator) -> None:
    """A commitment and a reflection, field by field with Tab."""
    hand.key(Key.Key_8, CONTROL)
    hand.tab_to("What you will do, in your own words")
    hand.write("One phone line for lunch")
    press(hand, "Add commitment")
    assert [each.text for each in hand.snapshot.all(Commitment)] == ["One phone line for lunch"]
    hand.tab_to("A reflection, in the person’s own words")
    hand.enter("We can do this")
    assert [each.text for each in hand.snapshot.all(Reflection)] == ["We can do this"]


def player(hand: Facilitator, name: str) -> Player:
    """The player of a name."""
    return next(each for each in hand.snapshot.all(Player) if each.name == name)
