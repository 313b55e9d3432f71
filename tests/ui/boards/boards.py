"""Owns boards for tests of the window: a page of free notes on a real desk, and hands on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import board_of, open_document
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.notes import add_free_note
from workshop_studio.operations.sessions import start_session
from workshop_studio.tools.boards.iceberg import IcebergActs
from workshop_studio.tools.boards.notes import NotesActs
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.session.desk import Desk

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
Kind = TypeVar("Kind", bound=QObject)
WORDS = BoardWords(
    title="Notes",
    placeholder="Write a note",
    noun_one="note",
    noun_many="notes",
    place="Layer",
    empty_title="What do you see?",
    empty_text="Type it below and press Enter.",
)


@dataclass
class Bench:
    """A page that is shown, and what its desk has said.

    Attributes:
        page: of the board.
        desk: under it.
        said: sentences of the desk, with what kind each is.
    """

    page: BoardPage
    desk: Desk
    said: list[tuple[str, str]] = field(default_factory=list)

    @property
    def canvas(self) -> BoardCanvas:
        """The canvas of the page."""
        return self.page.canvas

    def note(self, text: str) -> Note:
        """The note with a text."""
        return next(note for note in self.desk.snapshot.all(Note) if note.text == text)

    def texts(self) -> list[str]:
        """The texts of all notes, in order."""
        return [note.text for note in self.desk.snapshot.all(Note)]

    def links(self) -> list[tuple[str, str]]:
        """What is linked with what, by texts."""
        found = self.desk.snapshot
        return [
            (found.get(Note, link.source).text, found.get(Note, link.target).text)
            for link in found.all(NoteLink)
        ]

    def at(self, text: str) -> QPoint:
        """The middle of a note, in pixels of the canvas."""
        item = self.canvas.scene.by_id[self.note(text).id]
        return self.canvas.view.rect_to_widget(item.bounds).center().toPoint()

    def empty(self) -> QPoint:
        """A place where nothing is."""
        return QPoint(self.canvas.width() - 60, 20)

    def selected(self) -> list[str]:
        """The texts of what is selected; links by their ids."""
        found = self.desk.snapshot
        return [
            found.get(Note, key).text if found.has(Note, key) else key
            for key in self.canvas.selection
        ]

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Drag with the left button."""
        QTest.mousePress(self.canvas, LEFT, NONE, start)
        QTest.mouseMove(self.canvas, start + (end - start) / 2)
        QTest.mouseMove(self.canvas, end)
        QTest.mouseRelease(self.canvas, LEFT, NONE, end)


def free_board(*notes: tuple[str, float, float]) -> Snapshot:
    """A session with one free board and notes on it."""
    snapshot = Snapshot().apply(start_session(title="A session for tests"))
    snapshot = snapshot.apply(add_board(snapshot, kind="notes", title="Notes"))
    board = next(board.id for board in snapshot.all(Board) if board.kind == "notes")
    for text, x, y in notes:
        snapshot = snapshot.apply(add_free_note(snapshot, board, text=text, at=(x, y)))
    return snapshot


THREE = free_board(("One", 60, 60), ("Two", 360, 60), ("Three", 360, 260))


def ability(page: BoardPage, kind: type[Kind]) -> Kind:
    """What gives a page an ability, which ends with the page's widget."""
    found = page.widget.findChild(kind)
    assert isinstance(found, kind)
    return found


@contextmanager
def bench(
    snapshot: Snapshot, book: FontBook, *, kind: str = "notes", read_only: bool = False
) -> Iterator[Bench]:
    """Show the page of a board of a session, and leave it afterwards."""
    desk = Desk(open_document(snapshot)[0], book, read_only=read_only)
    board = board_of(snapshot, kind)
    acts = NotesActs(board, book) if kind == "notes" else IcebergActs(board, book)
    page = BoardPage(desk, acts, Appearance(), words=WORDS)
    made = Bench(page, desk)
    desk.refused.connect(lambda sentence: made.said.append(("refused", sentence)))
    desk.told.connect(lambda sentence: made.said.append(("told", sentence)))
    desk.undoable.connect(lambda sentence: made.said.append(("undoable", sentence)))
    page.widget.resize(1000, 700)
    page.widget.show()
    page.widget.activateWindow()
    QTest.qWaitForWindowActive(page.widget)
    try:
        yield made
    finally:
        made.page.leave()
        made.page.widget.close()
        made.page.widget.deleteLater()
        QApplication.processEvents()
