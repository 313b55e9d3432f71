"""Owns boards of every kind with ten, a hundred and a thousand things on them, to be pictured."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import cycle, islice

from picturing import step_states as steps
from picturing.camera import Camera
from workshop_studio.document.document import Step
from workshop_studio.model.boards import Board, Category, Ring, Sector
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Theory
from workshop_studio.model.words import COLUMNS, LAYERS, SIDES
from workshop_studio.operations.notes import add_free_note, add_note
from workshop_studio.operations.players import add_player
from workshop_studio.operations.questions import add_question
from workshop_studio.operations.theories import add_element, add_theory
from workshop_studio.ui.console.steps.step_names import StepName

COUNTS = (10, 100, 1_000)
_NAMES = (
    "School nurse", "Form tutor", "GP", "Parents and carers", "Educational psychologist",
    "Bus drivers and shopkeepers", "SENCO", "Youth worker", "Police liaison officer", "Friends",
)  # fmt: skip
_TEXTS = (
    "Pupils miss first lessons",
    "The youth club closed and nobody has replaced what it did for the estate",
    "Waiting lists for assessment are longer than a school year",
    "A lift home",
    "Mentors who come back after the first term make the difference",
    "School feels unsafe after four o’clock",
    "Parents’ evening is only in English",
    "Phones take over at night, and mornings are hard for everybody in the house",
)
_LAYING_OUT = Step(operation="lay-out", label="Lay out")

Adding = Callable[[Snapshot, int, str], ChangeSet]


def crowd(step: StepName, number: int, camera: Camera) -> None:
    """The board of a step with so many things on it."""
    key = f"{step}-{number}"
    if key not in camera.sessions:
        camera.sessions[key] = _begun(camera, step, number)
    camera.open(key, step)
    if step == "welcome":
        board = next(each for each in camera.snapshot.all(Board) if each.kind == "notes")
        camera.page_of_session.go(step, board.id)


def on_wall(step: StepName, number: int, camera: Camera) -> None:
    """What the room sees of it."""
    crowd(step, number, camera)
    if not camera.window.room.on:
        camera.window.room.switch()


def _begun(camera: Camera, step: StepName, number: int) -> str:
    studio = camera.window.studio
    session = studio.start(
        "half-day-school", title=f"Many at once: {number}", place="", date="", group="staff"
    )
    desk = studio.open(session)
    if step == "theory":
        desk.do(lambda now: add_theory(now, title="Mornings worth coming for"), _LAYING_OUT)
    changes: list[Change] = []
    after = desk.snapshot
    words = cycle(_NAMES if step == "map" else _TEXTS)
    for place, text in enumerate(islice(words, number)):
        one = _ADDED[step](after, place, text)
        after = after.apply(one)
        changes += one.changes
    desk.do(lambda _now: ChangeSet(tuple(changes)), _LAYING_OUT)
    studio.close(desk)
    return session


def _player(now: Snapshot, place: int, text: str) -> ChangeSet:
    board = _board(now, "players")
    rings, sectors = now.of(Ring, board), now.of(Sector, board)
    ring, sector = rings[place * 7 % 11 % len(rings)].id, sectors[place * 5 % len(sectors)].id
    return add_player(now, board, name=f"{text} {place + 1}", ring=ring, sector=sector)


def _note(now: Snapshot, place: int, text: str) -> ChangeSet:
    layer, side = LAYERS[place * 7 % 11 % len(LAYERS)], SIDES[place // 3 % len(SIDES)]
    return add_note(now, _board(now, "iceberg"), text=text, layer=layer, side=side)


def _free_note(now: Snapshot, _place: int, text: str) -> ChangeSet:
    return add_free_note(now, _board(now, "notes"), text=text)


def _question(now: Snapshot, place: int, text: str) -> ChangeSet:
    asked = f"How might we hear of it sooner when {text.lower()} ({place + 1})?"
    board = _board(now, "opportunities")
    categories = now.of(Category, board)
    column = categories[place * 7 % 11 % len(categories)].id
    return add_question(now, board, text=asked, category=column)


def _element(now: Snapshot, place: int, text: str) -> ChangeSet:
    column = COLUMNS[place * 7 % 11 % len(COLUMNS)]
    return add_element(now, now.all(Theory)[-1].id, column=column, text=text)


def _board(now: Snapshot, kind: str) -> str:
    return next(each.id for each in now.all(Board) if each.kind == kind)


_ADDED: dict[StepName, Adding] = {
    "map": _player,
    "iceberg": _note,
    "welcome": _free_note,
    "questions": _question,
    "theory": _element,
}
STATES = {f"{step}-{number}": partial(crowd, step, number) for step in _ADDED for number in COUNTS}
WALL_STATES = {
    f"{step}-{number}": partial(on_wall, step, number) for step in _ADDED for number in COUNTS
}
WALL_AWAY = steps.wall_away
