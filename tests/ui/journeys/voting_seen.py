"""Owns what a facilitator and a room can see of a vote in a journey, and what they must not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.journeys.facilitator import Facilitator
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.ui.matrix.matrix_page import MatrixPage
from workshop_studio.ui.vote.open_panel import OpenPanel
from workshop_studio.ui.vote.vote_page import VotePage
from workshop_studio.ui.wall.window import WallWindow

Key = Qt.Key


def vote(hand: Facilitator) -> Round:
    """The vote of the afternoon."""
    return hand.snapshot.all(Round)[-1]


def before(hand: Facilitator) -> int:
    """Ballots of the votes before."""
    return sum(each.round != vote(hand).id for each in hand.snapshot.all(Ballot))


def page(hand: Facilitator) -> VotePage:
    """The page of the vote."""
    assert isinstance(hand.session.page, VotePage)
    return hand.session.page


def matrix(hand: Facilitator) -> MatrixPage:
    """The page of the matrix."""
    assert isinstance(hand.session.page, MatrixPage)
    return hand.session.page


def typed(hand: Facilitator) -> bool:
    """Whether a paper is half typed."""
    panel = page(hand).panel
    assert isinstance(panel, OpenPanel)
    return panel.paper.is_typing


def wall(_hand: Facilitator) -> WallWindow:
    """What the room sees."""
    (found,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, WallWindow))
    return found


def on_wall(hand: Facilitator) -> str:
    """The words in the middle of the wall, once it has painted what is to be seen now."""
    QTest.qWait(1)
    sheet = wall(hand).picture.sheet
    return f"{sheet.title}\n{sheet.words}"


def items_on_wall(hand: Facilitator) -> str:
    """All that the wall says of a result."""
    scene = wall(hand).picture.sheet.scene
    return "" if scene is None else "\n".join(item.name for item in scene.items)


@contextmanager
def wall_tells_nothing(hand: Facilitator) -> Iterator[None]:
    """Whatever is done within, the wall never has a result of the vote in hand on it."""
    seen: list[str] = []

    def look() -> None:
        scene = hand.session.page.wall_scene() if hand.session.page is not None else None
        if scene is not None and hand.session.step == "vote":
            seen.append(hand.session.step)

    hand.session.desk.changed.connect(look)
    watching = page(hand)
    watching.refreshed.connect(look)
    yield
    hand.session.desk.changed.disconnect(look)
    assert not items_on_wall(hand)
    assert not seen


def words_on(widget: QWidget) -> str:
    """All that can be read on a widget."""
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def said_on(widget: QWidget, words: str) -> bool:
    """Whether words can be read somewhere."""
    return words in words_on(widget)


def focus_is_on(hand: Facilitator, words: str) -> None:
    """The keyboard is on the button that says the words."""
    said = getattr(hand.focus(), "text", str)()
    assert words == said.replace("&", ""), (said, hand.focus())


def focus_is_in(hand: Facilitator, widget: QWidget) -> None:
    """The keyboard is somewhere on a page, not lost to the window."""
    assert widget.isAncestorOf(hand.focus()), hand.focus()


def press(hand: Facilitator, *buttons: str) -> None:
    """Go to each button by Tab, and press it by Space."""
    for words in buttons:
        hand.tab_to(words)
        hand.key(Key.Key_Space)
