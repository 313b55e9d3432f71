"""Every step is named in the history as one would ask for it: "Add note", never "Note added"."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import workshop_studio
from tests.support import board_of
from workshop_studio.bundled import resource
from workshop_studio.document.document import Step
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.sessions import start_session
from workshop_studio.operations.theories import add_theory
from workshop_studio.tools.boards.acting import Act, BoardActs
from workshop_studio.tools.boards.adding import all_added, each_added
from workshop_studio.tools.boards.iceberg import IcebergActs
from workshop_studio.tools.boards.map import MapActs
from workshop_studio.tools.boards.notes import NotesActs
from workshop_studio.tools.boards.questions import QuestionsActs
from workshop_studio.tools.boards.theory import TheoryActs

_PACKAGE = Path(workshop_studio.__file__).parent
_NAMERS = {"Step", "_step"}
_CALLS = {"self._edit", "self._change"}
"""What forms give the name of a step to, as `self.tr`."""
_ORDERS = {"Add", "Delete", "Duplicate", "Edit", "Give", "Link", "Move", "Rename", "Reword"}
"""What the acts of boards begin with."""


@pytest.fixture(scope="module")
def book() -> FontBook:
    return FontBook(resource("fonts"))


@pytest.mark.parametrize("kind", ["players", "iceberg", "notes", "opportunities", "theory"])
def test_every_act_of_a_board_is_named_as_an_order(kind: str, book: FontBook) -> None:
    acts, snapshot = _board(kind, book)
    done = dict(_life(acts, snapshot))
    assert {"add", "add several", "retype", "drop", "remove", "duplicate"} <= done.keys()
    verbs = {step.label.split(maxsplit=1)[0] for step in done.values()}
    assert verbs <= _ORDERS


def test_every_step_in_the_code_is_named_as_an_order() -> None:
    named = [label for file in _files() for label in _labels(file)]
    assert len(named) > 60  # They were found at all.
    assert sorted({label for label in named if _says_what_happened(label)}) == []


def test_several_texts_are_one_step_that_counts_them(book: FontBook) -> None:
    acts, snapshot = _board("theory", book)
    act = all_added([*each_added(acts, snapshot, ("One", "Two", "Three"), cell="")], things="boxes")
    assert act.step.label == "Add 3 boxes"


def _says_what_happened(label: str) -> bool:
    """Whether it says so as "Box moved" and "Marked as important" do."""
    words = label.split()
    ends = words[-1].endswith("ed") and not label.startswith("Change how ")
    return words[0].endswith("ed") or ends


def _board(kind: str, book: FontBook) -> tuple[BoardActs, Snapshot]:
    snapshot = Snapshot().apply(start_session(title="A session for tests"))
    if kind == "theory":
        snapshot = snapshot.apply(add_theory(snapshot, title="A theory"))
        return TheoryActs(snapshot.all(Theory)[0].id, book), snapshot
    if kind == "notes":
        snapshot = snapshot.apply(add_board(snapshot, kind="notes"))
    board = board_of(snapshot, kind)
    make = {
        "players": MapActs,
        "iceberg": IcebergActs,
        "notes": NotesActs,
        "opportunities": QuestionsActs,
    }[kind]
    return make(board, book), snapshot


def _life(acts: BoardActs, snapshot: Snapshot) -> Iterator[tuple[str, Step]]:
    """Whatever can be done on a board, one thing after the other."""
    act = acts.add(snapshot, "One", cell="", at=None)
    yield "add", act.step
    snapshot = snapshot.apply(act.changes)
    act = all_added([*each_added(acts, snapshot, ("Two", "Three"), cell="")], things="things")
    yield "add several", act.step
    snapshot = snapshot.apply(act.changes)
    scene = acts.scene(snapshot)
    first, second, third = _things(scene)
    yield "retype", acts.retype(snapshot, first, "Other words").step
    yield "drop", acts.drop(snapshot, (first,), held=first, at=scene.by_id[second].at).step
    both = (first, second)
    yield "drop both", acts.drop(snapshot, both, held=first, at=scene.by_id[third].at).step
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        for ids in ((second,), both):
            if (moved := _tried(acts, snapshot, ids, dx, dy)) is not None:
                yield f"nudge {len(ids)} {dx} {dy}", moved.step
    yield "duplicate", acts.duplicate(snapshot, (first,)).step
    yield "duplicate both", acts.duplicate(snapshot, both).step
    yield "remove", acts.remove(snapshot, (first,)).step
    yield "remove both", acts.remove(snapshot, both).step
    yield from _links(acts, snapshot, first, second)


def _links(
    acts: BoardActs, snapshot: Snapshot, first: str, second: str
) -> Iterator[tuple[str, Step]]:
    if isinstance(acts, QuestionsActs):
        return
    if isinstance(acts, TheoryActs):
        act = acts.add(snapshot, "1 An activity", cell="", at=None)
        snapshot = snapshot.apply(act.changes)
        first = next(e.id for e in snapshot.all(Element) if e.column == "activities")
    act = acts.link(snapshot, first, second)
    yield "link", act.step
    snapshot = snapshot.apply(act.changes)
    (link,) = [item.id for item in acts.scene(snapshot).items if item.ends]
    yield "remove link", acts.remove(snapshot, (link,)).step
    yield "remove all", acts.remove(snapshot, (link, first)).step


def _tried(
    acts: BoardActs, snapshot: Snapshot, ids: tuple[str, ...], dx: int, dy: int
) -> Act | None:
    try:
        return acts.nudge(snapshot, ids, dx=dx, dy=dy)
    except NotPossibleError:
        return None


def _things(scene: Scene) -> list[str]:
    return [key for key in scene.order if not scene.by_id[key].ends and not scene.by_id[key].fixed]


def _files() -> list[Path]:
    return [file for room in ("tools", "ui") for file in sorted((_PACKAGE / room).rglob("*.py"))]


def _labels(file: Path) -> Iterator[str]:
    """The words that a file names its steps with; what is filled in stands as "Some"."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            given = [each.value for each in node.keywords if each.arg == "label"]
            if node.func.id in _NAMERS and len(node.args) > 1:
                given.append(node.args[1])
            for value in given:
                yield from _texts(value)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in _CALLS:
            for value in node.args:
                yield from _texts(value) if isinstance(value, ast.Call) else ()
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "label":
            yield from _texts(node.value)


def _texts(value: ast.expr) -> Iterator[str]:
    match value:
        case ast.Constant(value=str(text)) if text.strip():
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else "Some" for part in parts
            )
        case ast.IfExp(body=one, orelse=other):
            yield from _texts(one)
            yield from _texts(other)
        case ast.Call(func=ast.Attribute(attr="tr" | "format"), args=args):
            for each in args[:1]:
                yield from _texts(each)
            if isinstance(value.func, ast.Attribute):
                yield from _texts(value.func.value)
        case _:
            return
