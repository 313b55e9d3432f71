"""Owns the states of the golden thread that are pictured: threads of things, and gathered marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType

from picturing.camera import Camera
from workshop_studio.analysis.thread import thread_of
from workshop_studio.document.document import Step
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.operations.notes import mark
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.gathered.gathered_panel import GatheredPanel
from workshop_studio.ui.boards.thread.thread_panel import ThreadPanel
from workshop_studio.ui.console.steps.step_names import StepName

_MINE = "Marks for a picture"


def thread(kind: type[Note | Player | Question | Element], step: StepName, camera: Camera) -> None:
    """The longest thread of a kind of thing, at the upper edge of the side panel."""
    page = _board(camera, "borough", step)
    here = (each.id for each in camera.snapshot.of(kind, page.acts.board))
    _show(camera, page, max(here, key=partial(_length, camera.snapshot)))


def thread_of_nothing(camera: Camera) -> None:
    """A note of which nothing has become."""
    page = _board(camera, "one", "iceberg")
    _show(camera, page, camera.snapshot.of(Note, page.acts.board)[0].id)


def gathered(session: str, camera: Camera) -> None:
    """The list of marked notes, with the keyboard in it."""
    _gathered(camera, session)


def gathered_open(camera: Camera) -> None:
    """Some of the marked notes are not yet questions."""
    camera.open("borough", "questions")
    asked = {each for question in camera.snapshot.all(Question) for each in question.origins}
    notes = [note.id for note in _on_ice(camera.snapshot) if note.id not in asked]
    camera.desk.do(
        lambda now: mark(now, notes[:4], add_mark="opportunity"),
        Step(operation="mark", label=_MINE),
    )
    _gathered(camera, "borough")


def missing(camera: Camera) -> None:
    """The notes marked as missing."""
    panel = _gathered(camera, "borough")
    panel.mark.choose("missing")
    panel.refresh()


def taken_back(camera: Camera) -> None:
    """Take back what was marked for the picture."""
    while camera.desk.next_undo() == _MINE:
        camera.desk.undo()


def _length(snapshot: Snapshot, record: str) -> int:
    found = thread_of(snapshot, record)
    return len(found.came_from) + len(found.became)


def _on_ice(snapshot: Snapshot) -> Iterable[Note]:
    boards = [each.id for each in snapshot.all(Board) if each.kind == "iceberg"]
    return (note for board in boards for note in snapshot.of(Note, board))


def _show(camera: Camera, page: BoardPage, record: str) -> None:
    page.canvas.setFocus()
    page.canvas.go_to(record)
    camera.settle()
    for panel in camera.page_of_session.dock.findChildren(ThreadPanel):
        if panel.isVisible():
            camera.bring_up(panel)


def _gathered(camera: Camera, session: str) -> GatheredPanel:
    page = _board(camera, session, "questions")
    page.canvas.select(())
    camera.do("questions-gathered")
    (panel,) = camera.page_of_session.dock.findChildren(GatheredPanel)
    assert isinstance(panel, GatheredPanel)  # noqa: S101 -- it was found as one
    camera.settle()
    camera.bring_up(panel)
    return panel


def _board(camera: Camera, session: str, step: StepName) -> BoardPage:
    page = camera.open(session, step)
    assert isinstance(page, BoardPage)  # noqa: S101 -- the steps asked for have boards
    return page


STATES: Mapping[str, Callable[[Camera], None]] = MappingProxyType(
    {
        "note": partial(thread, Note, "iceberg"),
        "player": partial(thread, Player, "map"),
        "question": partial(thread, Question, "questions"),
        "element": partial(thread, Element, "theory"),
        "nothing": thread_of_nothing,
        "gathered": partial(gathered, "borough"),
        "gathered-open": gathered_open,
        "gathered-missing": missing,
        "gathered-none": partial(gathered, "one"),
    }
)
"""What puts the window into each state, by its name."""
