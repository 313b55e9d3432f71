"""A session on a desk with the page of the vote shown, and hands that vote there."""

from __future__ import annotations

import random

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.support import open_document
from tests.waiting import wait_until
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.model.words import CRITERIA, Criterion
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.application import Dresser, make_application
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.vote.ballot_view import BallotView
from workshop_studio.ui.vote.open_panel import OpenPanel
from workshop_studio.ui.vote.stepper import Stepper
from workshop_studio.ui.vote.vote_page import VotePage

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


class Room:
    """A session on a desk with the page of the vote shown."""

    def __init__(self, snapshot: Snapshot, book: FontBook, *, read_only: bool = False) -> None:
        application = make_application(["tests"])
        self.document, _ = open_document(snapshot)
        self.desk = Desk(self.document, book, read_only=read_only)
        self.appearance = Appearance()
        self.dresser = Dresser(application, self.appearance)
        self.said: list[str] = []
        self.taken_over: list[bool] = []
        self.wanted: list[tuple[str, str]] = []
        for signal in (self.desk.refused, self.desk.told, self.desk.undoable):
            signal.connect(self.said.append)
        self.page = VotePage(self.desk, self.appearance)
        self.page.taking_over.connect(self.taken_over.append)
        self.page.wants.connect(lambda step, record: self.wanted.append((step, record)))
        self.page.widget.resize(1366, 768)
        self.page.widget.show()
        self.page.widget.activateWindow()
        QTest.qWaitForWindowActive(self.page.widget)

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is now."""
        return self.desk.snapshot

    @property
    def vote(self) -> Round:
        """The last round."""
        return self.snapshot.all(Round)[-1]

    def state(self) -> str:
        """The state of the last round."""
        return self.vote.state

    def panel(self) -> OpenPanel:
        """The panel of the open vote."""
        assert isinstance(self.page.panel, OpenPanel)
        return self.page.panel

    def way(self, name: str) -> OpenPanel:
        """The panel of the open vote with one of its ways chosen by a click."""
        QTest.mouseClick(self.panel().ways.buttons[name], Qt.MouseButton.LeftButton)
        return self.panel()

    def ballot(self) -> BallotView:
        """The ballot in hand."""
        assert self.page.booth is not None
        assert self.page.booth.ballot is not None
        return self.page.booth.ballot

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        """Press a key wherever the keyboard is; in the booth, once Enter and Space are heard."""
        if key in {Key.Key_Return, Key.Key_Enter, Key.Key_Space}:
            self.wait_for_lull()
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifiers or Qt.KeyboardModifier.NoModifier)

    def wait_for_lull(self) -> None:
        """Wait as somebody does who looks at a new screen before answering."""
        wait_until(lambda: self.page.booth is None or not self.page.booth.lull.is_on)

    def click(self, words: str) -> None:
        """Click the button with these words."""
        buttons = self.page.widget.findChildren(QPushButton)
        found = [each for each in buttons if each.isVisible() and each.text() == words]
        assert len(found) == 1, (words, [each.text() for each in buttons if each.isVisible()])
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def close(self) -> None:
        """Put all away."""
        self.page.leave()
        self.desk.leave()
        self.page.widget.close()
        self.page.widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown_words(widget: QWidget) -> str:
    """All that can be read on a widget."""
    labels = [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
    names = [each.accessibleName() for each in widget.findChildren(QWidget) if each.isVisible()]
    return "\n".join([*labels, *names])


def five_vote(room: Room) -> dict[tuple[int, Criterion], int]:
    """Five people vote in the booth; the sum of what they gave, by number and criterion."""
    chance = random.Random(12)  # noqa: S311 -- choices of voters in a test, nothing secret
    entered = dict.fromkeys(((n, each) for n in range(1, 5) for each in CRITERIA), 0)
    for voter in range(5):
        assert len(room.snapshot.all(Ballot)) == voter
        room.press(Key.Key_Return)
        for _ in range(7):
            number, criterion = chance.randint(1, 4), chance.choice(CRITERIA)
            before = room.ballot().ballot.left(criterion)
            give(room, number, criterion, by_mouse=chance.random() < 0.5)
            entered[number, criterion] += 1 if before else 0
        hand_in(room)
    return entered


def hand_in(room: Room) -> None:
    """Done; where votes are left, the ballot is looked over and handed in as it is."""
    if room.ballot().ballot.left_over:
        room.press(Key.Key_Return, CONTROL)
    room.press(Key.Key_Return, CONTROL)


def give(room: Room, number: int, criterion: Criterion, *, by_mouse: bool) -> None:
    """Give a vote by the plus end of a stepper, or by walking there and pressing a key."""
    stepper = room.ballot().stepper(number, criterion)
    if by_mouse:
        end = QPoint(stepper.width() - 10, stepper.height() // 2)
        QTest.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=end)
        return
    walk(room, number, criterion)
    room.press(Key.Key_Plus)


def walk(room: Room, number: int, criterion: Criterion) -> None:
    """Go to a stepper with the arrow keys."""
    while (here := QApplication.focusWidget()) is not room.ballot().stepper(number, criterion):
        assert isinstance(here, Stepper)
        down = number - here.line.number
        right = CRITERIA.index(criterion) - CRITERIA.index(here.criterion)
        if down:
            room.press(Key.Key_Down if down > 0 else Key.Key_Up)
        else:
            room.press(Key.Key_Right if right > 0 else Key.Key_Left)


def hold_escape(room: Room) -> None:
    """Hold Esc until the booth is left."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyPress(focused, Key.Key_Escape)
    wait_until(lambda: room.page.booth is None)
