"""Owns the states of arranging that are pictured: headings, guides, and hints at duplicates."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from picturing import step_states as steps
from picturing.camera import Camera
from workshop_studio.document.document import Step
from workshop_studio.model.boards import Board
from workshop_studio.operations.editing import edit
from workshop_studio.ui.boards.arranging.heading_ask import HeadingAsk
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.console.steps.step_names import StepName

_MINE = ("Group", "Edit heading", "Words for a picture")


def grouped(camera: Camera) -> None:
    """Two headings on a free board, one of them selected."""
    page = _board(camera, "welcome")
    keys = [key for key in page.canvas.scene.order if not page.canvas.scene.by_id[key].ends]
    for ids, words in ((keys[:4], "What we said first"), (keys[5:8], "What helps")):
        _group(page, ids)
        page.canvas.typist.editor.setPlainText(words)
        page.canvas.typist.finish()
    page.canvas.fit()


def heading_typed(camera: Camera) -> None:
    """A heading whose words are being typed."""
    page = _board(camera, "welcome")
    _group(page, page.canvas.scene.order[:3])


def guides(camera: Camera) -> None:
    """A note hangs on the hand, in line with others."""
    page = _board(camera, "welcome")
    canvas = page.canvas
    first, other = canvas.scene.order[0], canvas.scene.order[7]
    start = canvas.view.to_widget(canvas.scene.by_id[first].bounds.centre).toPoint()
    end = canvas.view.to_widget(canvas.scene.by_id[other].bounds.centre).toPoint()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(canvas, start + QPoint(30, 30))
    QTest.mouseMove(canvas, end + QPoint(3, 110))


def heading_asked(camera: Camera) -> None:
    """The heading for notes of an iceberg is asked for."""
    page = _board(camera, "iceberg")
    _group(page, page.canvas.scene.order[2:5])


def iceberg_grouped(camera: Camera) -> None:
    """Notes of an iceberg say what they stand under."""
    heading_asked(camera)
    ask = camera.window.findChild(HeadingAsk)
    assert isinstance(ask, HeadingAsk)  # noqa: S101 -- it has just been asked
    ask.agreed.emit("Mornings")


def alike(camera: Camera) -> None:
    """Two questions may ask the same."""
    page = _board(camera, "questions")
    keys = page.canvas.scene.order
    words = getattr(camera.snapshot.find(keys[0]), "text", "")
    page.desk.do(
        lambda now: edit(now, keys[4], text=words.replace("might", "can")),
        Step(operation="edit", label=_MINE[2]),
    )
    camera.wait(700)


def alike_in_vote(camera: Camera) -> None:
    """The form that prepares a vote says it too."""
    alike(camera)
    steps.vote_new(camera)
    camera.wait(700)


def vote_taken_back(camera: Camera) -> None:
    """Take back what was done for the picture of the form."""
    camera.open("borough", "questions")
    taken_back(camera)


def taken_back(camera: Camera) -> None:
    """Take back what was done for the picture."""
    page = camera.page
    if isinstance(page, BoardPage):
        page.canvas.escape()
        while page.desk.next_undo().startswith(_MINE):
            page.desk.undo()


def on_wall(camera: Camera) -> None:
    """The room sees the headings."""
    grouped(camera)
    if not camera.window.room.on:
        camera.window.room.switch()


def wall_taken_back(camera: Camera) -> None:
    """Both."""
    steps.wall_away(camera)
    taken_back(camera)


STATES = {
    "grouped": grouped,
    "heading-typed": heading_typed,
    "guides": guides,
    "heading-asked": heading_asked,
    "iceberg-grouped": iceberg_grouped,
    "alike": alike,
}


def _group(page: BoardPage, ids: Sequence[str]) -> None:
    page.canvas.setFocus()
    page.canvas.select(ids)
    next(each for each in page.actions if each.objectName() == "board-group").trigger()


def _board(camera: Camera, step: StepName) -> BoardPage:
    page = camera.open("borough", step)
    if step == "welcome":
        board = next(each for each in camera.snapshot.all(Board) if each.kind == "notes")
        camera.page_of_session.go(step, board.id)
        page = camera.page
    assert isinstance(page, BoardPage)  # noqa: S101 -- the steps asked for have boards
    return page
