"""Owns the states of matrix, close, vote and the room's screen that are pictured."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from picturing.camera import Camera
from workshop_studio.ui.close.close_page import ClosePage
from workshop_studio.ui.console.steps.step_names import StepName
from workshop_studio.ui.matrix.matrix_page import MatrixPage

Key = Qt.Key


def row_chosen(camera: Camera) -> None:
    """Another row of the matrix is chosen."""
    page = camera.open("borough", "matrix")
    assert isinstance(page, MatrixPage)  # noqa: S101 -- the step has no other
    page.view.table.setFocus()
    camera.key(Key.Key_Down, Key.Key_Down)


def poll(camera: Camera) -> None:
    """The poll of confidence at the end."""
    page = camera.open("borough", "close")
    assert isinstance(page, ClosePage)  # noqa: S101 -- the step has no other
    _area(camera).verticalScrollBar().setValue(page.poll.y() - 24)


def close_end(camera: Camera) -> None:
    """The lower end of the closing page."""
    camera.open("borough", "close")
    bar = _area(camera).verticalScrollBar()
    bar.setValue(bar.maximum())


def vote_new(camera: Camera) -> None:
    """The form that prepares another vote."""
    camera.open("borough", "vote")
    camera.do("vote-new")


def vote_open(camera: Camera) -> None:
    """People vote now."""
    camera.open("voting", "vote")


def vote_way(words: str, camera: Camera) -> None:
    """Another way to vote, or the question whether to close it."""
    vote_open(camera)
    camera.press(words)


def vote_shown(words: str, camera: Camera) -> None:
    """What can be done with a vote whose result has been shown."""
    camera.open("borough", "vote")
    camera.press(words)


def booth(camera: Camera) -> None:
    """The laptop is about to go to the first person."""
    vote_open(camera)
    camera.do("vote-booth")


def ballot(camera: Camera) -> None:
    """A ballot, half filled in."""
    booth(camera)
    camera.key(Key.Key_Return)
    camera.key(Key.Key_Plus, Key.Key_Plus, Key.Key_Down, Key.Key_Right, Key.Key_Plus)


def ballot_over(camera: Camera) -> None:
    """A person tries to give more votes than there are."""
    ballot(camera)
    camera.key(Key.Key_Plus, Key.Key_Plus, Key.Key_Plus, Key.Key_Plus)


def ballot_review(camera: Camera) -> None:
    """A ballot with votes left is about to be handed in, and asked about."""
    ballot(camera)
    camera.key(Key.Key_Return, control=True)


def ballot_empty(camera: Camera) -> None:
    """A ballot without a vote is about to be handed in, and asked about."""
    booth(camera)
    camera.key(Key.Key_Return)
    camera.key(Key.Key_Return, control=True)


def ballot_handed_in(camera: Camera) -> None:
    """A ballot has been handed in; the laptop goes on to the next person."""
    ballot(camera)
    for _ in range(2):
        camera.key(Key.Key_Return, control=True)


def wall(session: str, step: StepName, camera: Camera) -> None:
    """The room's screen."""
    camera.open(session, step)
    if not camera.window.room.on:
        camera.window.room.switch()


def wall_away(camera: Camera) -> None:
    """Switch the room's screen off."""
    if camera.window.room.on:
        camera.window.room.switch()


def _area(camera: Camera) -> QScrollArea:
    widget = camera.page.widget
    return widget if isinstance(widget, QScrollArea) else widget.findChildren(QScrollArea)[0]
