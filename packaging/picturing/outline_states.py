"""Owns the states of outlines that are pictured: each board as a list, empty, full and at work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Qt

from picturing.camera import Camera
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.outline.outline_view import OutlineView
from workshop_studio.ui.console.steps.step_names import StepName

Key = Qt.Key


def outline(session: str, step: StepName, camera: Camera) -> None:
    """A board as a list."""
    _shown(camera, session, step)


def warm_up(camera: Camera) -> None:
    """The free notes of the sample as a list."""
    camera.open("borough", "welcome")
    last = list(camera.page_of_session.places.buttons.values())[-1]
    last.click()
    _turn(camera)


def opened(camera: Camera) -> None:
    """A player is open on its links, and one of them has the keyboard."""
    view = _shown(camera, "borough", "map")
    view.setFocus()
    camera.key(*[Key.Key_Down] * 5, Key.Key_Right, Key.Key_Down)


def typing(camera: Camera) -> None:
    """A note is typed over in its row."""
    view = _shown(camera, "borough", "iceberg")
    view.setFocus()
    camera.key(*[Key.Key_Down] * 5, Key.Key_Return)


def linking(camera: Camera) -> None:
    """A link is made by a name."""
    view = _shown(camera, "borough", "map")
    view.setFocus()
    camera.key(*[Key.Key_Down] * 4, Key.Key_K)
    camera.write("fri")


def board_again(camera: Camera) -> None:
    """Leave boards as boards for other pictures."""
    page = camera.page if camera.window.session is not None else None
    if isinstance(page, BoardPage) and page.widget.findChildren(OutlineView):
        camera.key(Key.Key_Escape)
        camera.do("board-outline")


def _states() -> dict[str, Callable[[Camera], None]]:
    boards: tuple[StepName, ...] = ("map", "iceberg", "questions", "theory")
    full: dict[str, Callable[[Camera], None]] = {
        f"{step}": partial(outline, "borough", step) for step in boards
    }
    bare = {f"{step}-empty": partial(outline, "drafts", step) for step in boards[:3]}
    return {
        **full, **bare, "theory-bare": partial(outline, "one", "theory"), "notes": warm_up,
        "opened": opened, "typing": typing, "linking": linking,
    }  # fmt: skip


def _shown(camera: Camera, session: str, step: StepName) -> OutlineView:
    camera.open(session, step)
    return _turn(camera)


def _turn(camera: Camera) -> OutlineView:
    camera.do("board-outline")
    (view,) = camera.page.widget.findChildren(OutlineView)
    assert isinstance(view, OutlineView)  # noqa: S101 -- it was found as one
    return view


STATES: Mapping[str, Callable[[Camera], None]] = MappingProxyType(_states())
"""What puts the window into each state, by its name."""
