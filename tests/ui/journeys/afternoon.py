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
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from tests.ui.journeys.facilitator import (
    CONTROL,
    LIBRARY,
    SHIFT,
    Facilitator,
    program,
    wait_until,
)
from tests.ui.journeys.voting_seen import (
    before,
    focus_is_in,
    focus_is_on,
    items_on_wall,
    matrix,
    on_wall,
    page,
    press,
    said_on,
    typed,
    vote,
    wall,
    wall_tells_nothing,
    words_on,
)
from workshop_studio.analysis.rounds import results
from workshop_studio.layout.words import CRITERION_NAMES
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Question
from workshop_studio.model.theories import Element
from workshop_studio.model.votes import Ballot
from workshop_studio.model.words import CRITERIA, Criterion
from workshop_studio.ui.matrix.compare_model import MOVED
from workshop_studio.ui.vote.stepper import Stepper

Key = Qt.Key
TITLE = "Third vote"
PAPERS = tuple(((1, 1, n % 6 + 1), (n % 5 + 1, 2, 2), (6, 6, 6)) for n in range(19))
"""What stands on the papers: for each of them three rows of numbers."""
Counts = Counter[tuple[int, Criterion]]


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
    assert hand.session.desk.flush(10)
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


if __name__ == "__main__":
    afternoon(Path(sys.argv[1]))
    sys.stdout.write("all is true\n")
