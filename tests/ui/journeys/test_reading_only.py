"""Reading beside another program: everything can be looked at, nothing can be changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.patience import PATIENCE
from tests.ui.journeys.facilitator import (
    CONTROL,
    LEFT,
    LIBRARY,
    NONE,
    SHIFT,
    Facilitator,
    program,
)
from tests.waiting import wait_until
from workshop_studio.app.studio.studio import WindowStudio
from workshop_studio.bundled import samples
from workshop_studio.document.document import Step
from workshop_studio.layout.boards.scene import Item
from workshop_studio.model.items import Note
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.removing import remove
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.console.steps.step_names import STEPS, StepName
from workshop_studio.ui.console.steps.steps import places
from workshop_studio.ui.session.desk import Desk

STEP = Step(operation="delete-notes", label="Delete a note")
ALT = Qt.KeyboardModifier.AltModifier
PUPILS = samples() / "borough-pupils.workshop.json"
Key = Qt.Key
CHANGING = (
    (Key.Key_Delete, NONE), (Key.Key_Backspace, NONE), (Key.Key_F2, NONE), (Key.Key_Return, NONE),
    (Key.Key_X, NONE), (Key.Key_J, NONE), (Key.Key_O, NONE), (Key.Key_K, NONE), (Key.Key_A, NONE),
    (Key.Key_1, NONE), (Key.Key_4, NONE), (Key.Key_D, CONTROL), (Key.Key_V, CONTROL),
    (Key.Key_X, CONTROL), (Key.Key_L, CONTROL), (Key.Key_Z, CONTROL), (Key.Key_Y, CONTROL),
    (Key.Key_Up, ALT), (Key.Key_Down, ALT), (Key.Key_Left, ALT), (Key.Key_Right, ALT),
)  # fmt: skip
"""Keys that change something on one board or another."""


@contextmanager
def beside_another(folder: Path) -> Iterator[tuple[Facilitator, WindowStudio, Desk]]:
    """A window that only reads, while another program works on the sample in the same library."""
    first = WindowStudio(folder / LIBRARY)
    first.begin()
    try:
        theirs = first.open_sample()
        # The other window lists what has been saved by then.
        assert theirs.flush(PATIENCE)
        with program(folder, width=1600, height=900, read_only=True) as hand:
            hand.window.library._grid.setFocus()
            hand.key(Key.Key_Return)
            wait_until(lambda: hand.window.session is not None)
            assert hand.session.desk.read_only
            yield hand, first, theirs
    finally:
        assert first.leave()


def every_place(snapshot: Snapshot) -> list[tuple[StepName, str]]:
    """All steps of a session, and each board of those that have several."""
    return [(step, place.id) for step in STEPS for place in places(snapshot, step)]


def test_every_page_can_be_read_and_none_written_on(tmp_path: Path) -> None:
    with beside_another(tmp_path) as (hand, _, theirs):
        desk, before = hand.session.desk, hand.snapshot
        refused: list[str] = []
        desk.refused.connect(refused.append)
        for step, place in every_place(before):
            hand.session.go(step, place)
            QApplication.processEvents()
            assert hand.session.page is not None
            assert hand.session.page.widget.isVisible()
            assert hand.session.page.counts()
            assert open_fields(hand) == []
            if isinstance(hand.session.page, BoardPage):
                try_the_board(hand)
            try_all_buttons(hand, step, place)
            assert open_fields(hand) == []
            assert desk.snapshot is before
        # Nothing that can be pressed there only leads to a refusal.
        assert refused == []
        assert theirs.snapshot.by_id() == before.by_id()


def test_the_window_says_that_it_only_reads(tmp_path: Path) -> None:
    with beside_another(tmp_path) as (hand, _, _theirs):
        labels = {each.text() for each in hand.window.top._badges if each.isVisible()}
        assert "Read only" in labels
        assert not hand.window.book["undo"].isEnabled()
        assert not hand.window.book["redo"].isEnabled()


def test_a_summary_can_be_written_while_only_reading(tmp_path: Path) -> None:
    with beside_another(tmp_path) as (hand, _, _theirs):
        path = tmp_path / "summary.pdf"
        hand.window.saving_out.ask = lambda *_asked: str(path)
        hand.window.book["pdf-summary"].trigger()
        wait_until(path.exists)
        assert path.read_bytes().startswith(b"%PDF")
        wait_until(lambda: not hand.window.saving_out.working)


def test_what_the_other_program_saves_is_there_the_next_time_it_is_opened(tmp_path: Path) -> None:
    with beside_another(tmp_path) as (hand, first, theirs):
        before = hand.snapshot
        gone = before.all(Note)[0].id
        assert theirs.do(lambda snapshot: remove(snapshot, [gone]), STEP)
        assert theirs.flush(PATIENCE)
        assert hand.snapshot is before
        hand.window.back_to_library()
        wait_until(lambda: hand.window.session is None)
        hand.window.open_session(before.session.id)
        wait_until(lambda: hand.window.session is not None)
        assert not hand.snapshot.has(Note, gone)
        assert first.saving(theirs).state.reason == ""


@pytest.mark.parametrize("library", ["to change", "to read"])
def test_a_session_file_is_reviewed_without_coming_into_the_library(
    tmp_path: Path, library: str
) -> None:
    # Another program has made the library, where this one only reads.
    first = WindowStudio(tmp_path / LIBRARY)
    known = first.open_sample().snapshot.session.id
    assert first.leave()
    with program(tmp_path, width=1600, height=900, read_only=library == "to read") as hand:
        hand.window.show_session(hand.studio.open_path(PUPILS, read_only=True))
        before = hand.snapshot
        assert hand.session.desk.read_only
        for step, place in every_place(before):
            hand.session.go(step, place)
            QApplication.processEvents()
            assert hand.session.page is not None
            assert hand.session.page.widget.isVisible()
            assert open_fields(hand) == []
            if isinstance(hand.session.page, BoardPage):
                try_the_board(hand)
            assert hand.snapshot is before
        assert [each.id for each in hand.studio.sessions()] == [known]


def try_the_board(hand: Facilitator) -> None:
    """Do to something on the board what a hand and the keys would do to change it."""
    for item in some_items(hand):
        hand.board.canvas.setFocus()
        hand.board.canvas.go_to(item.id)
        for action in (*hand.board.actions, *hand.board.tools):
            if action.isEnabled():
                action.trigger()
                hand.key(Key.Key_Escape)
        hand.board.canvas.fit()
        hand.board.canvas.go_to(item.id)
        hand.window.status.tell("")
        QTest.keyClick(hand.board.canvas, Key.Key_Delete)
        # Said in passing, where no message stands in anybody's way.
        assert hand.window.status.told() == "This session is open for reading."
        assert hand.window.toast.words() == ""
        for key, modifier in CHANGING:
            QTest.keyClick(hand.board.canvas, key, modifier)
            close_menus()
        assert not hand.board.canvas.typist.edited
        at = hand.place(item)
        hand.drag_on_canvas(at, at + QPoint(90, 60))
        hand.drag_on_canvas(at, at + QPoint(90, 60), SHIFT)
        QTest.mouseDClick(hand.board.canvas, LEFT, NONE, at)
        QTest.mouseDClick(hand.board.canvas, LEFT, NONE, QPoint(6, hand.board.canvas.height() // 2))
        QApplication.processEvents()
        close_menus()
        assert not hand.board.canvas.typist.edited


def some_items(hand: Facilitator) -> list[Item]:
    """A thing of the board and a link, where there are any."""
    known = hand.snapshot.by_id()
    items = [each for each in hand.board.scene.items if each.id in known]
    things = [each for each in items if not each.ends]
    links = [each for each in items if each.ends]
    return [*things[1:2], *links[:1]]


def try_all_buttons(hand: Facilitator, step: StepName, place: str) -> None:
    """Press each button of page and dock that can be pressed, and choose in each choice."""
    page = hand.session.page
    assert page is not None
    hand.window.saving_out.ask = lambda *_asked: ""
    for name in names_of(hand):
        button = next((each for each in buttons(hand) if name_of(each) == name), None)
        if button is None:
            continue
        QTest.mouseClick(button, LEFT, NONE, button.rect().center())
        QApplication.processEvents()
        close_menus()
        if hand.session.page is not page:
            # It led elsewhere, as it may.
            hand.session.go(step, place)
            page = hand.session.page
    for choice in hand.session.findChildren(QComboBox):
        if choice.isVisible() and choice.isEnabled():
            QTest.keyClick(choice, Key.Key_Down)
            QApplication.processEvents()


def buttons(hand: Facilitator) -> list[QAbstractButton]:
    """What can be pressed on the page and in the dock."""
    assert hand.session.page is not None
    rooms = [hand.session.page.widget, hand.session.dock]
    found = [each for room in rooms for each in room.findChildren(QAbstractButton)]
    return [each for each in found if each.isVisible() and each.isEnabled()]


def names_of(hand: Facilitator) -> list[str]:
    """What the buttons say, each once."""
    return list(dict.fromkeys(name_of(each) for each in buttons(hand)))


def name_of(button: QAbstractButton) -> str:
    """What a button says, to a reader where it has no words."""
    return button.accessibleName() or button.text()


def open_fields(hand: Facilitator) -> list[str]:
    """Fields of the page and the dock into which one could type."""
    fields: list[QLineEdit | QPlainTextEdit] = [
        *hand.session.findChildren(QLineEdit), *hand.session.findChildren(QPlainTextEdit),
    ]  # fmt: skip
    return [
        each.accessibleName() or each.objectName()
        for each in fields
        if each.isVisible() and each.isEnabled() and not each.isReadOnly()
    ]


def close_menus() -> None:
    """Close what was opened over the page."""
    popup: QWidget | None = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        popup = QApplication.activePopupWidget()
