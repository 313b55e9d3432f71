"""A session's page: steps and what they hold, boards that are missing or many, reading only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from tests.support import board_of, step
from tests.ui.console.conftest import Shown
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Player, Question
from workshop_studio.model.session import AgendaStep
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.editing import edit
from workshop_studio.operations.follow_up import add_agenda_step
from workshop_studio.operations.removing import remove
from workshop_studio.ui.console.steps.step_names import STEPS
from workshop_studio.ui.console.steps.steps import holds_something, home_of, places

LEFT = Qt.MouseButton.LeftButton


def test_a_session_opens_on_its_first_board_and_next_time_where_it_was_left(shown: Shown) -> None:
    shown.open()
    assert str(shown.page.step) == "map"
    shown.page.go("iceberg")
    shown.window.back_to_library()
    assert shown.window.session is None
    shown.open()
    assert str(shown.page.step) == "iceberg"


def test_every_step_of_a_woven_session_has_its_page(shown: Shown) -> None:
    shown.open()
    for name in STEPS:
        shown.page.go(name)
        page = shown.page.page
        assert page is not None
        assert page.widget.isVisible()
        assert page.counts() is not None


def test_a_click_on_a_step_goes_there_and_ticks_stand_at_filled_steps(shown: Shown) -> None:
    desk = shown.open()
    QTest.mouseClick(shown.page.strip.buttons["iceberg"], LEFT)
    assert str(shown.page.step) == "iceberg"
    spoken = {name: made.accessibleName() for name, made in shown.page.strip.buttons.items()}
    assert spoken["iceberg"] == "Iceberg, step 3 of 8, done"
    assert spoken["map"] == "Map, step 2 of 8, done"
    assert spoken["vote"] == "Vote, step 5 of 8"
    assert not holds_something(desk.snapshot, "vote")


def test_screen_readers_find_the_steps_as_tabs_of_which_the_open_one_is_selected(
    shown: Shown,
) -> None:
    shown.open()
    tabs = shown.page.strip.buttons
    parent = tabs["map"].parentWidget()
    assert parent is not None
    row = QAccessible.queryAccessibleInterface(parent)
    assert row.role() == QAccessible.Role.PageTabList
    for here in ("map", "iceberg"):
        shown.page.go(here)
        voices = {name: QAccessible.queryAccessibleInterface(tab) for name, tab in tabs.items()}
        assert {each.role() for each in voices.values()} == {QAccessible.Role.PageTab}
        # The stubs of Qt do not know that the bits of a state are numbers.
        selected = [str(name) for name, each in voices.items() if int(each.state().selected)]
        assert selected == [here]
        assert not any(int(each.state().checkable) for each in voices.values())
    vote = QAccessible.queryAccessibleInterface(tabs["vote"])
    assert vote.text(QAccessible.Text.Name) == "Vote, step 5 of 8"
    vote.actionInterface().doAction(vote.actionInterface().actionNames()[0])
    assert str(shown.page.step) == "vote"


def test_tab_stops_once_at_the_steps_and_arrows_walk_from_one_to_the_next(shown: Shown) -> None:
    shown.open()
    tabs = shown.page.strip.buttons
    shown.page.go("map")
    stops = [name for name, tab in tabs.items() if tab.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["map"]
    tabs["map"].setFocus()
    QTest.keyClick(tabs["map"], Qt.Key.Key_Right)
    assert tabs["iceberg"].hasFocus()
    assert str(shown.page.step) == "map"
    QTest.keyClick(tabs["iceberg"], Qt.Key.Key_Space)
    assert str(shown.page.step) == "iceberg"
    tabs["iceberg"].setFocus()
    QTest.keyClick(tabs["iceberg"], Qt.Key.Key_Home)
    assert tabs["welcome"].hasFocus()
    QTest.keyClick(tabs["welcome"], Qt.Key.Key_Left)
    assert tabs["close"].hasFocus()


def test_a_missing_board_is_offered_in_one_sentence_and_added_by_its_button(shown: Shown) -> None:
    desk = shown.open()
    board = board_of(desk.snapshot, "players")
    shown.page.go("map")
    desk.do(lambda snapshot: remove(snapshot, [board]), step("remove"))
    QApplication.processEvents()
    page = shown.page.page
    assert page is not None
    assert page.inspector is not None
    said = [label.text() for label in page.inspector.findChildren(QLabel) if label.isVisible()]
    assert said[0] == "What this step is for"
    assert said[1].startswith("The map shows who is around a young person")
    start = page.widget.findChildren(QPushButton)[0]
    assert start.text() == "Start a map"
    QTest.mouseClick(start, LEFT)
    QApplication.processEvents()
    assert places(desk.snapshot, "map")
    assert hasattr(shown.page.page, "canvas")


def test_two_boards_of_a_kind_are_chosen_above_the_page(shown: Shown) -> None:
    desk = shown.open()
    shown.page.go("iceberg")
    assert not shown.page.places.isVisible()
    desk.do(lambda snapshot: add_board(snapshot, kind="iceberg", title="Another"), step("add"))
    shown.page.go("map")
    shown.page.go("iceberg")
    assert shown.page.places.isVisible()
    second = desk.snapshot.all(Board)[-1].id
    QTest.mouseClick(shown.page.places.buttons[second], LEFT)
    assert shown.page.places.buttons[second].isChecked()
    shown.page.go("map")
    shown.page.go("iceberg")
    assert shown.page.places.buttons[second].isChecked()


def test_a_page_that_wants_to_go_elsewhere_is_followed_to_the_thing_itself(shown: Shown) -> None:
    desk = shown.open()
    question = desk.snapshot.all(Question)[0].id
    wants = getattr(shown.page.page, "wants", None)
    assert wants is not None
    wants.emit("questions", question)
    assert str(shown.page.step) == "questions"
    canvas = getattr(shown.page.page, "canvas", None)
    assert canvas is not None
    assert canvas.selection == (question,)


def test_a_session_for_reading_only_says_so_and_offers_no_tool_that_changes(shown: Shown) -> None:
    shown.open(read_only=True)
    words = [label.text() for label in shown.window.top.findChildren(type(shown.window.top._title))]
    assert "Read only" in words
    assert shown.window.top._words.text() == ""
    assert len(shown.page.rail.buttons) < len(shown.page.page.tools if shown.page.page else ())
    player = shown.page.desk.snapshot.all(Player)[0]
    shown.page.desk.do(lambda snapshot: remove(snapshot, [player.id]), step("remove"))
    assert "reading only" in shown.window.toast.words()


def test_the_questions_of_the_plan_come_before_those_of_the_page(shown: Shown) -> None:
    desk = shown.open()
    board = board_of(desk.snapshot, "players")

    desk.do(lambda now: add_agenda_step(now, title="Map", target=board, minutes=9), step("plan"))
    part = desk.snapshot.all(AgendaStep)[-1].id
    desk.do(lambda now: edit(now, part, prompts=("Who?", "Why?")), step("ask"))
    shown.page.go("iceberg")
    shown.page.go("map")
    assert shown.page.dock.prompt() == "Who?"
    onward = shown.page.dock.findChildren(QPushButton)[1]
    QTest.mouseClick(onward, LEFT)
    assert shown.page.dock.prompt() == "Why?"
    QTest.mouseClick(onward, LEFT)
    assert shown.page.dock.prompt() == "Who?"


def test_a_page_that_takes_the_window_over_leaves_no_way_to_peek(shown: Shown) -> None:
    shown.open()
    page = shown.page
    page.take_over(True)  # noqa: FBT003 - as the page's signal gives it
    QApplication.processEvents()
    assert not any(part.isVisible() for part in (page.strip, page.rail, page.dock))
    assert not shown.window.top.isVisible()
    assert not any(action.isEnabled() for action in shown.window.book)
    first = page.desk.snapshot.all(Player)[0].id
    page.desk.do(lambda now: edit(now, first, name="Another"), step("rename"))
    assert not any(action.isEnabled() for action in shown.window.book)
    page.take_over(False)  # noqa: FBT003 - the same
    assert shown.window.top.isVisible()
    assert shown.window.book["step-map"].isEnabled()


def test_everything_has_a_home(shown: Shown) -> None:
    snapshot = shown.open().snapshot
    for record in (*snapshot.all(Player), *snapshot.all(Question), *snapshot.all(Board)):
        home = home_of(snapshot, record.id)
        assert home is not None
        assert home[1] in {place.id for place in places(snapshot, home[0])}


def test_no_part_of_a_page_flashes_up_as_a_window_of_its_own(
    application: QApplication, shown: Shown
) -> None:
    seen = _Windows()
    application.installEventFilter(seen)
    try:
        shown.open()
        for name in STEPS:
            shown.page.go(name)
            QApplication.processEvents()
    finally:
        application.removeEventFilter(seen)
    assert not seen.shown


def test_screen_readers_find_the_items_of_a_board(shown: Shown) -> None:
    desk = shown.open()
    canvas = getattr(shown.page.page, "canvas", None)
    assert canvas is not None
    voice = QAccessible.queryAccessibleInterface(canvas)
    names = [voice.child(at).text(QAccessible.Text.Name) for at in range(voice.childCount())]
    assert any(desk.snapshot.all(Player)[0].name in name for name in names)


def test_what_is_being_typed_is_kept_until_it_is_entered(shown: Shown) -> None:
    shown.open()
    shown.page.go("map")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Taxi firm")
    assert list(shown.studio.kept.values()) == ["Taxi firm"]
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert shown.studio.kept == {}


def test_a_field_of_the_side_panel_keeps_the_keyboard_when_something_changes(shown: Shown) -> None:
    desk = shown.open()
    shown.page.go("theory")
    inspector = shown.page.page.inspector if shown.page.page is not None else None
    assert inspector is not None
    field = next(each for each in inspector.findChildren(QLineEdit) if each.isVisible())
    field.setFocus()
    first = desk.snapshot.all(Player)[0].id
    desk.do(lambda now: edit(now, first, name="Another"), step("rename"))
    assert field.hasFocus()


class _Windows(QObject):
    """Notes which widgets appear as windows, menus and tool tips apart."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note it."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_a_message_stands_above_the_legend_of_a_board(shown: Shown) -> None:
    desk = shown.open()
    shown.page.go("map")
    desk.refused.emit("This cannot be done while people vote.")
    QTest.qWait(0)
    legend = shown.page.findChild(QWidget, "board-legend")
    assert isinstance(legend, QWidget)
    toast = shown.window.toast
    top = legend.mapTo(shown.window, QPoint(0, 0)).y()
    assert toast.mapTo(shown.window, QPoint(0, toast.height())).y() <= top
