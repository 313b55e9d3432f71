"""Owns the states of looking at boards that are pictured: focus, finding, small map, magnifier."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from picturing import step_states as steps
from picturing.camera import Camera
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.console.steps.step_names import StepName

Key = Qt.Key


def focus(step: StepName, camera: Camera) -> None:
    """All but what is near the busiest thing of a board fades."""
    page = _board(camera, step)
    links = page.canvas.scene.links_of
    things = [key for key in page.canvas.scene.order if not page.canvas.scene.by_id[key].ends]
    things = [key for key in things if not page.canvas.scene.by_id[key].fixed]
    page.canvas.setFocus()
    page.canvas.go_to(sorted(things, key=lambda key: len(links.get(key, ())))[-3])
    camera.key(Key.Key_F)


def between(camera: Camera) -> None:
    """All but the paths between two players fades."""
    page = _board(camera, "map")
    link = next(item for item in page.canvas.scene.items if item.ends)
    page.canvas.setFocus()
    page.canvas.select(link.ends)
    camera.key(Key.Key_F)


def on_wall(step: StepName, camera: Camera) -> None:
    """The room sees the focus too."""
    focus(step, camera)
    if not camera.window.room.on:
        camera.window.room.switch()


def finding(step: StepName, camera: Camera) -> None:
    """Something is looked for."""
    _board(camera, step).canvas.setFocus()
    camera.key(Key.Key_F, control=True)
    camera.write("school" if step != "map" else "work")


def found_nothing(camera: Camera) -> None:
    """Something is looked for that is nowhere on the board."""
    _board(camera, "map").canvas.setFocus()
    camera.key(Key.Key_F, control=True)
    camera.write("whole")


def not_finding(camera: Camera) -> None:
    """Look for nothing any more in the next picture."""
    _board(camera, "map").desk.looked_for = ""


def minimap(step: StepName, camera: Camera) -> None:
    """Much of the board is out of sight."""
    page = _board(camera, step)
    page.canvas.zoom_to(1.6)
    camera.wait(300)


def magnified(camera: Camera) -> None:
    """A lens lies over what the keyboard is on."""
    page = _board(camera, "map")
    page.canvas.setFocus()
    page.canvas.fit()
    page.canvas.go_to(page.canvas.scene.order[8])
    _action(page, "board-magnifier").trigger()


STATES: Mapping[str, Callable[[Camera], None]] = {
    **{
        f"find-{step}": partial(finding, step) for step in ("map", "iceberg", "theory", "questions")
    },
    "find-nothing": found_nothing,
    **{
        f"minimap-{step}": partial(minimap, step)
        for step in ("map", "iceberg", "theory", "questions")
    },
    "magnifier": magnified,
    **{f"focus-{step}": partial(focus, step) for step in ("map", "iceberg", "theory", "questions")},
    "focus-between": between,
}
WALL_STATES = {f"focus-{step}": partial(on_wall, step) for step in ("map", "iceberg", "theory")}
WALL_AWAY = steps.wall_away


def _action(page: BoardPage, name: str) -> QAction:
    return next(each for each in page.actions if each.objectName() == name)


def _board(camera: Camera, step: StepName) -> BoardPage:
    page = camera.open("borough", step)
    assert isinstance(page, BoardPage)  # noqa: S101 -- the steps asked for have boards
    return page
