"""Owns the sessions that are pictured: the samples, an empty one, and one of each thing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest

from workshop_studio.app.studio.studio import WindowStudio
from workshop_studio.bundled import samples
from workshop_studio.document.document import Step
from workshop_studio.model.boards import Board
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Theory
from workshop_studio.model.votes import Round
from workshop_studio.model.words import BoardKind
from workshop_studio.operations.follow_up import commit_to
from workshop_studio.operations.notes import add_free_note, add_note
from workshop_studio.operations.players import add_player
from workshop_studio.operations.questions import add_question
from workshop_studio.operations.rounds import open_round, prepare_round
from workshop_studio.operations.theories import add_element, add_theory
from workshop_studio.ui.library.library_page import LibraryPage
from workshop_studio.ui.session.desk import Desk

Operation = Callable[[Snapshot], ChangeSet]
_PATIENCE_MS = 10_000
_STEP = Step(operation="lay-out", label="Lay out")


def sessions_for(studio: WindowStudio, page: LibraryPage) -> dict[str, str]:
    """Put all sessions into the library; their ids by short names."""
    files = sorted(samples().glob("*.workshop.json"))
    found = {file.name.split(".")[0]: _taken_in(studio, page, file) for file in files}
    found["empty"] = studio.start("iceberg", title="A new session", place="", date="", group="")
    found["one"] = _begun(studio, "One of each", _one_of_each)
    found["voting"] = _begun(studio, "While people vote", _open_vote)
    found["drafts"] = _begun(studio, "After a crash", _nothing_more)
    return found


def _taken_in(studio: WindowStudio, page: LibraryPage, file: Path) -> str:
    before = {each.id for each in studio.sessions()}
    page.take_in([file])
    until = QDeadlineTimer(_PATIENCE_MS)
    while not until.hasExpired():
        QTest.qWait(5)
        if new := {each.id for each in studio.sessions()} - before:
            return new.pop()
    raise LookupError(file.name)


def _begun(studio: WindowStudio, title: str, fill: Callable[[Desk], None]) -> str:
    session = studio.start(
        "half-day-school", title=title, place="Lowfield School", date="2026-03-12", group="staff"
    )
    desk = studio.open(session)
    fill(desk)
    studio.close(desk)
    return session


def _nothing_more(_desk: Desk) -> None:
    """It stays as its template has it."""


def _one_of_each(desk: Desk) -> None:
    iceberg, notes = _board(desk, "iceberg"), _board(desk, "notes")
    for operation in (
        lambda now: add_player(now, _board(desk, "players"), name="School nurse"),
        lambda now: add_note(
            now, iceberg, text="Pupils miss first lessons", layer="events", side="barrier"
        ),
        lambda now: add_free_note(now, notes, text="What works: breakfast club"),
        lambda now: add_theory(now, title="Theory of change"),
        lambda now: add_element(
            now, now.all(Theory)[0].id, column="activities", text="Greet every pupil at the gate"
        ),
        lambda now: commit_to(now, text="Greet every pupil at the gate from Monday"),
    ):
        _done(desk, operation)
    _asked(desk, "How might we make mornings something to come for?")
    board = _board(desk, "opportunities")
    _done(desk, lambda now: prepare_round(now, board, title="First vote"))


def _open_vote(desk: Desk) -> None:
    for text in (
        "How might we make mornings something to come for?",
        "How might we let pupils know who is there for them?",
        "How might we share what we know before a pupil arrives, without telling everything?",
        "How might we give families one person to ring?",
    ):
        _asked(desk, text)
    board = _board(desk, "opportunities")
    _done(desk, lambda now: prepare_round(now, board, title="What first?", expected=24))
    _done(desk, lambda now: open_round(now, now.all(Round)[0].id))


def _asked(desk: Desk, text: str) -> None:
    board = _board(desk, "opportunities")
    if all(each.text != text for each in desk.snapshot.all(Question)):
        _done(desk, lambda now: add_question(now, board, text=text))


def _board(desk: Desk, kind: BoardKind) -> str:
    return next(each.id for each in desk.snapshot.all(Board) if each.kind == kind)


def _done(desk: Desk, operation: Operation) -> None:
    if not desk.do(operation, _STEP):
        raise ValueError(f"“{desk.snapshot.session.title}” cannot be laid out")
