"""Owns the steps of a session: where each happens, what it holds, and what it needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board, Category, Ring, Sector
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.session import AgendaStep, Reflection
from workshop_studio.model.snapshot import Snapshot, owner_of
from workshop_studio.model.theories import Element, Theory
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.model.words import BoardKind
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.theories import add_theory
from workshop_studio.ui.console.steps.step_names import StepName

ABOUT = "about"
"""The place of the first step that is no board: what the session is about."""
_KINDS: Mapping[StepName, BoardKind] = MappingProxyType(
    {"welcome": "notes", "map": "players", "iceberg": "iceberg", "questions": "opportunities"}
)


@frozen
class Place:
    """Where a step happens: a board or theory, or the step itself with an empty id."""

    id: str
    title: str


def places(snapshot: Snapshot, step: StepName) -> tuple[Place, ...]:
    """Where a step happens in this session; empty where what it needs is missing."""
    if step == "theory":
        return tuple(Place(each.id, each.title) for each in snapshot.all(Theory))
    if step not in _KINDS:
        return (Place("", ""),)
    kind = _KINDS[step]
    boards = [board for board in snapshot.all(Board) if board.kind == kind]
    planned = {each.target: each.title for each in snapshot.all(AgendaStep)}
    found = tuple(
        Place(board.id, board.title or board.issue or planned.get(board.id, "")) for board in boards
    )
    if step == "welcome":
        about = QCoreApplication.translate("Steps", "About the session")
        return (Place(ABOUT, about), *found)
    return found


def holds_something(snapshot: Snapshot, step: StepName) -> bool:
    """Whether something has been done in a step. Of an open vote nothing is told."""
    if step == "vote":
        return any(each.state in {"closed", "revealed"} for each in snapshot.all(Round))
    if step == "matrix":
        return any(each.state == "revealed" for each in snapshot.all(Round))
    if step == "close":
        return bool(snapshot.all(Commitment) or snapshot.all(Reflection))
    if step == "theory":
        return bool(snapshot.all(Element))
    return any(_filled(snapshot, place.id) for place in places(snapshot, step))


def home_of(snapshot: Snapshot, record_id: str) -> tuple[StepName, str] | None:
    """The step and the place at which a record is found; None for what stands nowhere."""
    record = snapshot.find(record_id)
    if isinstance(record, Board):
        return _board_home(record)
    if isinstance(record, Round | Ballot):
        return "vote", ""
    if isinstance(record, Commitment | Reflection):
        return "close", ""
    if isinstance(record, Theory):
        return "theory", record.id
    return _owned_home(snapshot, record)


def missing_words(step: StepName) -> tuple[str, str]:
    """A sentence for a step whose board is missing, and the words of the button that adds it."""
    return {
        "map": (
            QCoreApplication.translate("Steps", "This session has no map of players yet."),
            QCoreApplication.translate("Steps", "Start a map"),
        ),
        "iceberg": (
            QCoreApplication.translate("Steps", "This session has no iceberg yet."),
            QCoreApplication.translate("Steps", "Start an iceberg"),
        ),
        "questions": (
            QCoreApplication.translate("Steps", "This session has no board for questions yet."),
            QCoreApplication.translate("Steps", "Start a board of questions"),
        ),
        "theory": (
            QCoreApplication.translate("Steps", "This session has no theory of change yet."),
            QCoreApplication.translate("Steps", "Start a theory of change"),
        ),
    }.get(step, ("", ""))


def starting(step: StepName) -> Callable[[Snapshot], ChangeSet]:
    """The operation that adds what a step needs."""
    if step == "theory":
        title = QCoreApplication.translate("Steps", "Theory of change")
        return lambda snapshot: add_theory(snapshot, title=title)
    kind = _KINDS[step]
    return lambda snapshot: add_board(snapshot, kind=kind)


def first_step(snapshot: Snapshot) -> StepName:
    """Where a session opens that was not open before: its first board to write on."""
    boards: tuple[StepName, ...] = ("map", "iceberg", "questions", "theory")
    return next((step for step in boards if places(snapshot, step)), "welcome")


def _filled(snapshot: Snapshot, place: str) -> bool:
    if place == ABOUT:
        return bool(snapshot.session.purpose)
    return any(snapshot.of(kind, place) for kind in (Player, Note, Question))


def _board_home(board: Board) -> tuple[StepName, str] | None:
    return next(((step, board.id) for step, kind in _KINDS.items() if kind == board.kind), None)


def _owned_home(snapshot: Snapshot, record: Record | None) -> tuple[StepName, str] | None:
    if record is None:
        return None
    owner = snapshot.find(owner_of(record))
    if isinstance(record, Ring | Sector | Category | Player | Note | Question) or isinstance(
        owner, Board
    ):
        return _board_home(owner) if isinstance(owner, Board) else None
    return ("theory", owner.id) if isinstance(owner, Theory) else None
