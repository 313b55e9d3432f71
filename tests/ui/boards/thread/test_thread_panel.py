"""The panel of a thread: what it shows, what it keeps back, and where its cards lead."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.analysis.votings import ballots, paper, voting
from tests.support import small_session, woven_session
from workshop_studio.model.follow_up import Action, Commitment
from workshop_studio.model.items import Note, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.model.votes import Round
from workshop_studio.operations.editing import edit
from workshop_studio.operations.merging import merge_questions
from workshop_studio.ui.boards.thread.thread_panel import ThreadPanel
from workshop_studio.ui.boards.thread.tie_card import Tie

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(application: QApplication) -> Iterator[ThreadPanel]:
    """As the pages of results have it: private words are kept back."""
    made = ThreadPanel(with_private=False)
    made.resize(280, 600)
    yield made
    made.close()
    application.processEvents()


def shown(panel: ThreadPanel, snapshot: Snapshot, record: str) -> list[str]:
    """What its cards say of a thing."""
    panel.show_thread(snapshot, record)
    panel.show()
    QApplication.processEvents()
    return [card.accessibleName() for card in panel.cards]


def test_words_of_private_things_are_not_shown_but_lead_there(panel: ThreadPanel) -> None:
    snapshot = woven_session()
    note, box = snapshot.all(Note)[0], snapshot.all(Element)[0]
    snapshot = snapshot.apply(edit(snapshot, note.id, private=True))
    asked = "How might we change this: note 0?, How might we, question 5"
    kept = "Something that only you see, Iceberg, Events, barrier"
    assert shown(panel, snapshot, box.id) == [asked, kept]
    wanted: list[tuple[str, str]] = []
    panel.wanted.connect(lambda step, record: wanted.append((step, record)))
    panel.cards[1].setFocus()
    QTest.keyClick(panel.cards[1], Qt.Key.Key_Return)
    assert wanted == [("iceberg", note.id)]


def test_what_is_no_more_is_said_and_leads_nowhere(panel: ThreadPanel) -> None:
    vote = Round(id="r", board="hmw", state="closed", paper=paper("a", "b"))
    snapshot = voting(vote, ballots({"a": (1, 0, 0)}), live=("a", "b"))
    snapshot = snapshot.apply(merge_questions(snapshot, "a", ["b"]))
    assert shown(panel, snapshot, "a") == [
        "Another question, Merged into this one, no longer there",
        "Vote 1, Matrix, rank 1 of 2",
        "Vote 1, Matrix, rank 2 of 2, before it was merged",
    ]
    gone = panel.cards[0]
    wanted: list[str] = []
    panel.wanted.connect(wanted.append)
    QTest.mouseClick(gone, LEFT)
    assert not gone.isEnabled()
    assert wanted == []
    assert shown(panel, snapshot, "b")[1] == ("How might we a?, How might we, question 1")
    assert panel._gone.isVisible()


def test_a_long_thread_is_shown_in_part_until_somebody_asks(panel: ThreadPanel) -> None:
    snapshot = woven_session()
    promise = snapshot.all(Commitment)[0]
    actions = tuple(Action(text=f"Step {number}") for number in range(9))
    snapshot = snapshot.apply(edit(snapshot, promise.id, actions=actions))
    assert len(shown(panel, snapshot, promise.id)) == 1 + 1 + 6
    assert panel.became.more.text() == "Show 3 more"
    panel.became.more.setFocus()
    QTest.keyClick(panel.became.more, Qt.Key.Key_Return)
    assert len(panel.became.cards) == 9
    assert not panel.became.more.isVisible()
    assert panel.became.cards[6].hasFocus()
    # Another thing begins in short again.
    shown(panel, snapshot, snapshot.all(Note)[0].id)
    shown(panel, snapshot, promise.id)
    assert len(panel.became.cards) == 6


def test_where_nothing_is_to_be_said_there_is_no_panel(panel: ThreadPanel) -> None:
    snapshot = small_session()
    assert shown(panel, snapshot, "nothing") == []
    panel.show_thread(snapshot, snapshot.all(Question)[0].id)
    assert panel.isHidden()


def test_what_lies_deeper_stands_further_in(panel: ThreadPanel) -> None:
    snapshot = woven_session()
    shown(panel, snapshot, snapshot.all(Note)[0].id)
    lefts = [card.mapTo(panel, card.rect().topLeft()).x() for card in panel.cards]
    assert lefts[0] < lefts[1] == lefts[2]
    assert all(card.height() >= 34 for card in panel.cards)


def test_threads_that_change_often_do_not_bring_the_program_down(panel: ThreadPanel) -> None:
    ties = [Tie(f"note {at}", "spline", "iceberg", str(at), depth=1 + at % 3) for at in range(6)]
    panel.show()
    for turn in range(600):
        panel.became.fill(str(turn), tuple(ties[: turn % 7]))
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [card.accessibleName() for card in panel.cards] == [
        f"note {at}" for at in range(599 % 7)
    ]
