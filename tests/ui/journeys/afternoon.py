"""Owns an afternoon of voting at a laptop with a projector: what is done, and what must be true.

Run as a program of its own (`python -m tests.ui.journeys.afternoon FOLDER`), as the displays there
are have to be known before an application begins.
"""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.patience import PATIENCE
from tests.ui.journeys.afternoon_told import (
    Counts,
    close_it,
    commit,
    compare,
    open_again_and_close,
    rehearse,
    reveal,
    take_into_theory,
    totals_are,
)
from tests.ui.journeys.facilitator import (
    CONTROL,
    LIBRARY,
    SHIFT,
    Facilitator,
    program,
)
from tests.ui.journeys.voting_seen import (
    before,
    focus_is_in,
    focus_is_on,
    on_wall,
    page,
    press,
    said_on,
    typed,
    vote,
    wall,
    wall_tells_nothing,
)
from tests.waiting import wait_until
from workshop_studio.layout.words import CRITERION_NAMES
from workshop_studio.model.items import Question
from workshop_studio.model.votes import Ballot
from workshop_studio.model.words import CRITERIA
from workshop_studio.ui.vote.stepper import Stepper

Key = Qt.Key
TITLE = "Third vote"
PAPERS = tuple(((1, 1, n % 6 + 1), (n % 5 + 1, 2, 2), (6, 6, 6)) for n in range(19))
"""What stands on the papers: for each of them three rows of numbers."""


def afternoon(folder: Path) -> None:
    """From preparing a vote on the sample to closing it a second time."""
    with program(folder) as hand:
        hand.window.appearance.set_reduced_motion(reduced=True)
        begin(hand)
        prepare(hand)
        print_ballots(hand, folder / "ballots.pdf")
        open_it(hand)
        with wall_tells_nothing(hand):
            given = hand_the_laptop_round(hand)
            given += type_papers(hand)
            set_one_aside(hand)
            given += count_dots(hand)
            merge_and_think_again(hand)
            nothing_is_undone_or_written(hand, folder)
            close_it(hand)
            rehearse(hand)
        reveal(hand)
        totals_are(hand, given)
        compare(hand)
        commit(hand)
        take_into_theory(hand)
        open_again_and_close(hand, given)


def begin(hand: Facilitator) -> None:
    """The sample, with two votes of before, on two displays."""
    hand.click("Try the sample")
    wait_until(lambda: hand.window.session is not None)
    hand.step("vote")
    hand.key(Key.Key_F5)
    wait_until(lambda: wall(hand).isVisible())
    assert wall(hand).screen().name() == "beamer"


def prepare(hand: Facilitator) -> None:
    """A vote on some categories; then on all, for more people."""
    hand.click("Prepare another vote")
    hand.write(TITLE)
    hand.tab_to("How many people will vote")
    hand.write("20")
    first = next(iter(page(hand).form._boxes.values())).text()
    press(hand, first)
    press(hand, "Prepare the vote")
    few = vote(hand)
    assert (few.title, few.state, few.expected) == (TITLE, "prepared", 20)
    listed = len(few.paper)
    assert 0 < listed < len(hand.snapshot.all(Question))
    focus_is_on(hand, "Open the vote")
    hand.click("Change it")
    assert isinstance(hand.focus(), QLineEdit)
    hand.click(first)
    hand.fill("How many people will vote", "")
    hand.key(Key.Key_A, CONTROL)
    hand.write("27")
    hand.click("Keep the changes")
    assert (vote(hand).id, vote(hand).expected) == (few.id, 27)
    focus_is_on(hand, "Open the vote")
    assert "The vote opens soon" in on_wall(hand)


def print_ballots(hand: Facilitator, path: Path) -> None:
    """A real file, four papers to a page."""
    hand.window.saving_out.ask = lambda *_asked: str(path)
    hand.click("Ballots")
    wait_until(path.exists)
    wait_until(lambda: not hand.window.saving_out.working)
    printed = "".join(each.extract_text() for each in PdfReader(path).pages)
    assert TITLE in printed
    assert "Feasible" in printed
    assert vote(hand).state == "prepared"


def open_it(hand: Facilitator) -> None:
    """Opened, its paper is frozen; the keyboard is where collecting begins."""
    hand.click("Open the vote")
    assert vote(hand).state == "open"
    assert len(vote(hand).paper) == len([q for q in hand.snapshot.all(Question) if not q.private])
    focus_is_on(hand, "Hand the laptop round")


def hand_the_laptop_round(hand: Facilitator) -> Counts:
    """Three people, then the facilitator takes it back."""
    hand.key(Key.Key_Return)
    assert said_on(hand.window, "Pass the laptop to the first person")
    given: Counts = Counter()
    for voter in (all_on_one, some_left, minds_changed):
        hand.look()
        hand.key(Key.Key_Return)
        given += voter(hand)
    assert len(hand.snapshot.all(Ballot)) == before(hand) + 3
    assert "3 of 27 have voted" in on_wall(hand)
    QTest.keyPress(hand.focus(), Key.Key_Escape)
    wait_until(hand.session.strip.isVisible)
    QTest.keyRelease(QApplication.focusWidget() or hand.window, Key.Key_Escape)
    focus_is_on(hand, "Hand the laptop round")
    return given


def all_on_one(hand: Facilitator) -> Counts:
    """All votes on the first question; such a ballot goes in at once."""
    for letter in (Key.Key_F, Key.Key_D, Key.Key_V):
        hand.key(letter, times=3)
    hand.key(Key.Key_Return, CONTROL)
    return Counter({(1, each): 3 for each in CRITERIA})


def some_left(hand: Facilitator) -> Counts:
    """A fourth vote of a kind is not given, and those left are named before the ballot goes in."""
    hand.key(Key.Key_F)
    hand.key(Key.Key_Down)
    hand.key(Key.Key_D, times=4)
    hand.key(Key.Key_Return, CONTROL)
    assert said_on(hand.window, "Not used yet: 2 feasible, 3 viable.")
    assert len(hand.snapshot.all(Ballot)) == before(hand) + 1
    hand.key(Key.Key_Return, CONTROL)
    return Counter({(1, "feasibility"): 1, (2, "desirability"): 3})


def minds_changed(hand: Facilitator) -> Counts:
    """Undo empties the ballot in hand, and nothing else."""
    hand.key(Key.Key_V, times=2)
    hand.key(Key.Key_Z, CONTROL, times=5)
    assert isinstance(hand.focus(), Stepper)
    hand.key(Key.Key_V)
    hand.key(Key.Key_Return, CONTROL, times=2)
    return Counter({(1, "viability"): 1})


def type_papers(hand: Facilitator) -> Counts:
    """Twenty papers, of which the last has a vote too many."""
    given: Counts = Counter()
    hand.click("Paper ballots")
    for rows in PAPERS:
        for criterion, row in zip(CRITERIA, rows, strict=True):
            hand.enter(" ".join(map(str, row)))
            given.update((number, criterion) for number in row)
    assert "22 of 27 have voted" in on_wall(hand)
    return given


def set_one_aside(hand: Facilitator) -> None:
    """A paper with four votes in a row is refused where it is wrong, and set aside."""
    hand.enter("1 2 3 4")
    assert "4 votes in the row" in hand.focus().accessibleDescription()
    press(hand, "Set aside…", "Set it aside")
    assert len(vote(hand).set_aside) == 1
    assert isinstance(hand.focus(), QLineEdit)
    assert not typed(hand)


def count_dots(hand: Facilitator) -> Counts:
    """Four people used dots, one of whom had one too many."""
    given: Counts = Counter()
    hand.click("Dots on the wall")
    hand.write("4")
    for criterion, dots in zip(CRITERIA, (13, 12, 10), strict=True):
        hand.tab_to(f"Question 2, {CRITERION_NAMES[criterion]}")
        hand.write(str(dots))
        given[2, criterion] = dots
    assert said_on(hand.window, "Feasible is over by 1.")
    press(hand, "Save the count")
    assert vote(hand).tally is not None
    assert "27 of 27 have voted" in on_wall(hand)
    focus_is_in(hand, page(hand).widget)
    return given


def merge_and_think_again(hand: Facilitator) -> None:
    """Two questions become one while people vote; that is undone, and no ballot changed."""
    ballots = set(hand.snapshot.all(Ballot))
    hand.step("questions")
    first, second = (hand.board.scene.by_id[line.question].name for line in vote(hand).paper[:2])
    hand.click_item(first)
    hand.click_item(second, SHIFT)
    hand.key(Key.Key_M, CONTROL)
    assert len([line for line in vote(hand).paper if line.merged_into]) == 1
    assert set(hand.snapshot.all(Ballot)) == ballots
    hand.step("vote")
    hand.step("questions")
    hand.key(Key.Key_Z, CONTROL)
    assert not any(line.merged_into for line in vote(hand).paper)
    hand.step("vote")
    assert page(hand).panel is not None


def nothing_is_undone_or_written(hand: Facilitator, folder: Path) -> None:
    """Undo goes back to where the vote was opened and not beyond; no ballot is in the journal."""
    assert hand.session.desk.flush(PATIENCE)
    ballots = {each.id for each in hand.snapshot.of(Ballot, vote(hand).id)}
    assert len(ballots) == 22
    with closing(connect(f"file:{folder / LIBRARY}?mode=ro", uri=True)) as library:
        payloads = [str(row[0]) for row in library.execute("select payload from journal")]
    assert payloads
    assert not [each for each in ballots for payload in payloads if each in payload]
    hand.key(Key.Key_Z, CONTROL, times=12)
    assert vote(hand).state == "open"
    assert {each.id for each in hand.snapshot.of(Ballot, vote(hand).id)} == ballots
    assert (vote(hand).set_aside, vote(hand).tally) == ((), None)
    # One step too far, and the merge would be there again.
    while vote(hand).tally is None:
        hand.key(Key.Key_Y, CONTROL)
    assert len(vote(hand).set_aside) == 1
    assert not any(line.merged_into for line in vote(hand).paper)


if __name__ == "__main__":
    afternoon(Path(sys.argv[1]))
    sys.stdout.write("all is true\n")
