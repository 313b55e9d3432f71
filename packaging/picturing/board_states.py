"""Owns the states of boards that are pictured: something selected, edited, linked."""

from __future__ import annotations

from PySide6.QtCore import Qt

from picturing.camera import Camera
from workshop_studio.model.items import Note, Player, PlayerLink, Question
from workshop_studio.model.theories import Element
from workshop_studio.tools.gestures import Edit
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.map.map_page import MapPage
from workshop_studio.ui.console.steps.step_names import StepName

Key = Qt.Key


def player(camera: Camera) -> None:
    """A player is selected."""
    page = _board(camera, "map")
    page.canvas.go_to(camera.snapshot.of(Player, page.acts.board)[3].id)


def link(camera: Camera) -> None:
    """A link between players is selected."""
    page = _board(camera, "map")
    links = camera.snapshot.all(PlayerLink)
    page.canvas.go_to(next(each.id for each in links if each.id in page.scene.by_id))


def several(camera: Camera) -> None:
    """Several players are selected."""
    page = _board(camera, "map")
    page.canvas.select(tuple(each.id for each in camera.snapshot.of(Player, page.acts.board)[:4]))


def linking(camera: Camera) -> None:
    """A link is being made by keys: which player to, by the first letters."""
    player(camera)
    _board(camera, "map").canvas.setFocus()
    camera.key(Key.Key_K)
    camera.write("s")


def rings_menu(camera: Camera) -> None:
    """The menu of ready-made rings."""
    page = _board(camera, "map")
    assert isinstance(page, MapPage)  # noqa: S101 -- the step has no other
    page.rings.button.click()


def rings_editor(camera: Camera) -> None:
    """The editor of rings and sectors."""
    page = _board(camera, "map")
    assert isinstance(page, MapPage)  # noqa: S101 -- the step has no other
    page.open_editor()


def map_says(camera: Camera) -> None:
    """What the map says."""
    page = _board(camera, "map")
    assert isinstance(page, MapPage)  # noqa: S101 -- the step has no other
    page.open_facts()


def note(camera: Camera) -> None:
    """A note of the iceberg is selected."""
    page = _board(camera, "iceberg")
    page.canvas.setFocus()
    page.canvas.go_to(camera.snapshot.of(Note, page.acts.board)[4].id)


def editor(camera: Camera) -> None:
    """A note is being reworded in its place."""
    note(camera)
    page = _board(camera, "iceberg")
    page.canvas.take(Edit(page.selection[0]))


def context_menu(camera: Camera) -> None:
    """The menu of a note."""
    note(camera)
    canvas = _board(camera, "iceberg").canvas
    canvas.menu_wanted.emit(canvas.mapToGlobal(canvas.rect().center()))


def columns(camera: Camera) -> None:
    """The panel that edits the columns of the questions."""
    _board(camera, "questions")
    camera.do("questions-columns")


def question(camera: Camera) -> None:
    """A question is selected."""
    page = _board(camera, "questions")
    page.canvas.go_to(camera.snapshot.of(Question, page.acts.board)[2].id)


def element(camera: Camera) -> None:
    """A box of the theory is selected."""
    page = _board(camera, "theory")
    page.canvas.go_to(camera.snapshot.of(Element, page.acts.board)[2].id)


def half_typed(camera: Camera) -> None:
    """Something long is being typed into the quick add bar."""
    page = _board(camera, "iceberg")
    page.quick_add.begin()
    camera.write("3 - #trust We only hear of it when a pupil has been away for three weeks already")


def typed_long(camera: Camera) -> None:
    """So many words are typed that two notes would be better."""
    page = _board(camera, "iceberg")
    page.quick_add.begin()
    camera.write(
        "Letters go home that nobody reads, the school rings a number that is dead, and the aunt "
        "who would know what to do is asked by no one"
    )


def pasted(camera: Camera) -> None:
    """A table was pasted, longer than a map takes at once."""
    page = _board(camera, "map")
    page.quick_add.begin()
    rows = "\n".join(f"Service {number}\tTown\tweekly" for number in range(400))
    page.adding.take_list(f"School nurse\tHealth\tdaily\n{rows}")


def give_up_pasted(camera: Camera) -> None:
    """Leave no question to the next picture."""
    _board(camera, "map").adding.ask.give_up()


def map_typed(camera: Camera) -> None:
    """A player is being typed with a ring and a sector, behind one that was added."""
    page = _board(camera, "map")
    page.quick_add.begin()
    camera.write("4 #volun Taxi firm that brings pupils in")


def clear_map(camera: Camera) -> None:
    """Leave nothing half typed to the next picture."""
    _board(camera, "map").quick_add.field.clear()


def clear_typing(camera: Camera) -> None:
    """Leave nothing half typed to the next picture."""
    _board(camera, "iceberg").quick_add.field.clear()


def _board(camera: Camera, step: StepName) -> BoardPage:
    page = camera.open("borough", step)
    assert isinstance(page, BoardPage)  # noqa: S101 -- the steps asked for have boards
    return page
