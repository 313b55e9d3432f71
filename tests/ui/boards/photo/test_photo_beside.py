"""A photo beside the board: dropped or chosen, moved while one types, and let go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDragMoveEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.boards.photo.photos import photo
from tests.ui.console.conftest import Shown, settings, shown
from tests.waiting import wait_until
from workshop_studio.model.items import Player
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.photo.photo_pane import PhotoPane
from workshop_studio.ui.boards.photo.photo_view import PhotoView
from workshop_studio.ui.console.steps.step_names import StepName

__all__ = ["settings", "shown"]
ALT, LEFT = Qt.KeyboardModifier.AltModifier, Qt.MouseButton.LeftButton


def pane(shown: Shown) -> PhotoPane:
    """The pane, which is there."""
    found = shown.window.beside.pane
    assert found is not None
    return found


def laid(shown: Shown, path: Path) -> PhotoPane:
    """A photo chosen by the menu."""
    shown.window.beside.choose = lambda _parent: path
    shown.window.book["photo"].trigger()
    wait_until(lambda: shown.window.beside.pane)
    QApplication.processEvents()
    return pane(shown)


def dropped(shown: Shown, path: Path) -> None:
    """A file let go over the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    window = shown.window.windowHandle()
    at = QPoint(600, 400)
    for event in (
        QDragEnterEvent(at, copy, data, LEFT, none),
        QDragMoveEvent(at, copy, data, LEFT, none),
        QDropEvent(QPointF(at), copy, data, LEFT, none),
    ):
        QApplication.sendEvent(window, event)


def test_a_picture_that_is_dropped_is_offered_to_lie_beside_the_board(
    shown: Shown, tmp_path: Path
) -> None:
    desk = shown.open()
    before = len(desk.snapshot)
    dropped(shown, photo(tmp_path / "wall.jpg"))
    toast = shown.window.toast
    assert toast.words() == ("“wall.jpg” is a picture; it does not become part of the session.")
    offer = toast.findChildren(QPushButton)[0]
    assert offer.text() == "Lay it beside the board"
    QTest.mouseClick(offer, LEFT)
    wait_until(lambda: shown.window.beside.pane)
    assert pane(shown).isVisible()
    assert pane(shown).title.text() == "wall.jpg"
    assert len(desk.snapshot) == before


def test_it_stays_while_steps_change_and_goes_with_the_session(
    shown: Shown, tmp_path: Path
) -> None:
    shown.open()
    there = laid(shown, photo(tmp_path / "wall.png"))
    steps: tuple[StepName, ...] = ("iceberg", "vote", "close")
    for step in steps:
        shown.page.go(step)
        QApplication.processEvents()
        assert there.isVisible()
        assert there.width() >= 240
    shown.window.back_to_library()
    assert shown.window.beside.pane is None


def test_it_is_moved_by_keys_while_the_caret_stays_where_one_types(
    shown: Shown, tmp_path: Path
) -> None:
    desk = shown.open()
    view = laid(shown, photo(tmp_path / "wall.png")).view
    page = shown.page.page
    assert isinstance(page, BoardPage)
    field = page.quick_add.field
    field.setFocus()
    QTest.keyClicks(field, "Form tu")
    for _ in range(8):
        QTest.keyClick(field, Qt.Key.Key_Equal, ALT)
    QTest.keyClick(field, Qt.Key.Key_PageDown, ALT)
    assert view.nearness > 1.5
    assert view.middle.y() > 0.5
    QTest.keyClick(field, Qt.Key.Key_PageUp, ALT)
    QTest.keyClick(field, Qt.Key.Key_Home, ALT)
    assert view.middle.x() < 0.5
    QTest.keyClick(field, Qt.Key.Key_T, ALT)
    assert view.turns == 1
    assert view.nearness == 1.0
    assert field.hasFocus()
    QTest.keyClicks(field, "tor")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.snapshot.all(Player)[-1].name == "Form tutor"


def test_a_hand_that_moves_it_leaves_the_caret_where_one_types(
    shown: Shown, tmp_path: Path
) -> None:
    shown.open()
    there = laid(shown, photo(tmp_path / "wall.png"))
    page = shown.page.page
    assert isinstance(page, BoardPage)
    page.quick_add.field.setFocus()
    QTest.mouseClick(there.view, LEFT, pos=QPoint(40, 40))
    QTest.mouseClick(there.buttons["nearer"], LEFT)
    assert there.view.nearness > 1.0
    assert page.quick_add.field.hasFocus()


def test_esc_closes_it_and_gives_the_keyboard_back(shown: Shown, tmp_path: Path) -> None:
    shown.open()
    there = laid(shown, photo(tmp_path / "wall.png"))
    there.view.setFocus()
    QTest.keyClick(there.view, Qt.Key.Key_Escape)
    assert shown.window.beside.pane is None
    page = shown.page.page
    assert isinstance(page, BoardPage)
    assert page.quick_add.field.hasFocus()


def test_esc_gives_the_keyboard_back_to_where_it_came_from(shown: Shown, tmp_path: Path) -> None:
    shown.open()
    there = laid(shown, photo(tmp_path / "wall.png"))
    page = shown.page.page
    assert isinstance(page, BoardPage)
    page.canvas.setFocus()
    there.buttons["nearer"].setFocus()
    there.view.setFocus()
    QTest.keyClick(there.view, Qt.Key.Key_Escape)
    assert page.canvas.hasFocus()


def test_its_edge_is_wide_enough_for_a_finger_and_shows_the_keyboard(
    shown: Shown, tmp_path: Path
) -> None:
    shown.open()
    there = laid(shown, photo(tmp_path / "wall.png"))
    edge = there.findChildren(QWidget, "photo-edge")[0]
    assert edge.width() >= 24
    before = edge.grab().toImage()
    edge.setFocus()
    assert edge.grab().toImage() != before


def test_screen_readers_are_told_what_its_parts_are(shown: Shown, tmp_path: Path) -> None:
    shown.open()
    there = laid(shown, photo(tmp_path / "wall.png"))
    edge = there.findChildren(QWidget, "photo-edge")[0]
    voice = QAccessible.queryAccessibleInterface(there.view)
    assert voice.role() == QAccessible.Role.Graphic
    assert voice.text(QAccessible.Text.Name) == "Photo of the wall"
    assert voice.text(QAccessible.Text.Description) == "wall.png"
    voice = QAccessible.queryAccessibleInterface(edge)
    assert voice.role() == QAccessible.Role.Splitter
    assert voice.text(QAccessible.Text.Name) == "Width of the photo"
    before = voice.text(QAccessible.Text.Value)
    edge.setFocus()
    QTest.keyClick(edge, Qt.Key.Key_Right)
    assert voice.text(QAccessible.Text.Value) != before


def test_a_picture_that_cannot_be_read_leaves_the_one_that_is_there(
    shown: Shown, tmp_path: Path
) -> None:
    shown.open()
    laid(shown, photo(tmp_path / "wall.png"))
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"")
    shown.window.beside.lay(broken)
    wait_until(lambda: "is empty" in shown.window.toast.words())
    assert pane(shown).title.text() == "wall.png"


def test_it_makes_room_for_a_ballot(shown: Shown, tmp_path: Path) -> None:
    shown.open()
    there = laid(shown, photo(tmp_path / "wall.png"))
    shown.page.taken_over.emit(True)  # noqa: FBT003 -- as the page tells it
    assert not there.isVisible()
    shown.page.taken_over.emit(False)  # noqa: FBT003 -- the same
    assert there.isVisible()


def test_the_wheel_brings_nearer_what_is_under_the_pointer(shown: Shown, tmp_path: Path) -> None:
    shown.open()
    view: PhotoView = laid(shown, photo(tmp_path / "wall.png")).view
    at = QPointF(view.width() * 0.75, view.height() / 2)
    held = view._part_at(at)
    wheel = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, 480), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 -- Qt takes it so
    )  # fmt: skip
    QApplication.sendEvent(view, wheel)
    assert view.nearness > 1.5
    assert abs(view._part_at(at).x() - held.x()) < 0.01
    start = QPoint(view.width() // 2, view.height() // 2)
    before = view.middle.x()
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start - QPoint(40, 0))
    QTest.mouseRelease(view, LEFT, pos=start - QPoint(40, 0))
    assert view.middle.x() > before


def test_nothing_is_left_beside_the_board_of_a_photo_that_was_closed(
    shown: Shown, tmp_path: Path
) -> None:
    shown.open()
    page = shown.page.page
    assert page is not None
    wide = page.widget.width()
    there = laid(shown, photo(tmp_path / "wall.png"))
    assert page.widget.width() < wide
    QTest.mouseClick(there.close_button, LEFT)
    QApplication.processEvents()
    assert page.widget.width() == wide


def test_it_leaves_the_board_its_place_when_the_window_becomes_smaller(
    shown: Shown, tmp_path: Path
) -> None:
    shown.open()
    there = laid(shown, photo(tmp_path / "wall.png"))
    wide = there.width()
    shown.window.resize(1100, 700)
    QApplication.processEvents()
    assert there.width() < wide
    edge = there.findChildren(QWidget, "photo-edge")[0]
    edge.setFocus()
    for _ in range(30):
        QTest.keyClick(edge, Qt.Key.Key_Right)
    page = shown.page.page
    assert page is not None
    QApplication.processEvents()
    assert page.widget.width() > there.width() / 2
    for _ in range(30):
        QTest.keyClick(edge, Qt.Key.Key_Left)
    assert there.width() == 240
