"""Owns a scribe for tests and benchmarks: types by real keys on each board, and counts keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import board_of, open_document, small_session
from tests.ui.boards.boards import free_board
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.base import Item
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.iceberg.iceberg_page import iceberg_page
from workshop_studio.ui.boards.map.map_page import map_page
from workshop_studio.ui.boards.notes.notes_page import notes_page
from workshop_studio.ui.boards.questions.questions_page import questions_page
from workshop_studio.ui.boards.theory.theory_page import TheoryPage
from workshop_studio.ui.session.desk import Desk

BOARDS = ("map", "iceberg", "questions", "notes", "theory")
_SAID = (
    "Panels meet once a month", "Nobody phones back", "Forms bounce", "Good staff leave by Easter",
    "Buses stop at four", "Mentors kept past Year nine", "Trust pays for cover", "A calm start",
    "Parents hear it last", "The nurse drops in",
)  # fmt: skip


def said(number: int) -> list[str]:
    """So many short notes, all different."""
    return [f"{_SAID[n % len(_SAID)]}{' again' * (n // len(_SAID))}" for n in range(number)]


class KeyCount(QObject):
    """Counts the keys that arrive at what it is put before."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a press."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keys += watched.isWidgetType()
        return False


@dataclass
class Captured:
    """What a run of notes took.

    Attributes:
        keys: that were pressed in all.
        letters: of the notes themselves.
        notes: how many came onto the board.
        longest: seconds of the longest Enter, until all that follows of it was done.
    """

    keys: int
    letters: int
    notes: int
    longest: float

    @property
    def extra(self) -> float:
        """Keys for each note besides its letters."""
        return (self.keys - self.letters) / self.notes


class Scribe:
    """Types into the bar of one board; the caret is there at first, and never leaves."""

    def __init__(self, page: BoardPage, kind: type[Item]) -> None:
        self.page = page
        self._kind = kind
        self._count = KeyCount()
        page.quick_add.field.installEventFilter(self._count)

    def items(self) -> Sequence[Item]:
        """What stands on the board."""
        return self.page.desk.snapshot.of(self._kind, self.page.acts.board)

    def write(self, notes: Sequence[str], *, prefix: str = "") -> Captured:
        """Type notes, each with a place in front if one is given, and Enter."""
        field, before, keys = self.page.quick_add.field, len(self.items()), self._count.keys
        longest = 0.0
        for text in notes:
            QTest.keyClicks(field, f"{prefix}{text}")
            begun = perf_counter()
            QTest.keyClick(field, Qt.Key.Key_Return)
            QApplication.processEvents()
            longest = max(longest, perf_counter() - begun)
            assert field.hasFocus()
            assert field.text() == ""
        return Captured(
            self._count.keys - keys, sum(map(len, notes)), len(self.items()) - before, longest
        )


@contextmanager
def scribe(board: str, book: FontBook) -> Iterator[Scribe]:
    """A scribe at one of the boards, empty but for what a new session has."""
    snapshot = free_board() if board == "notes" else small_session(players=0, notes=0)
    with visit(board, Desk(open_document(snapshot)[0], book)) as at_work:
        yield at_work


@contextmanager
def visit(board: str, desk: Desk) -> Iterator[Scribe]:
    """A scribe who comes to one of the boards of a session; the page is left afterwards."""
    page, kind = _page(board, desk, desk.snapshot)
    page.widget.resize(1290, 700)
    page.widget.show()
    page.widget.activateWindow()
    QTest.qWaitForWindowActive(page.widget)
    page.focus_first()
    try:
        yield Scribe(page, kind)
    finally:
        page.leave()
        page.widget.close()
        page.widget.deleteLater()
        QApplication.processEvents()


def _page(board: str, desk: Desk, snapshot: Snapshot) -> tuple[BoardPage, type[Item]]:
    look = Appearance()
    match board:
        case "map":
            return map_page(desk, board_of(snapshot, "players"), look), Player
        case "iceberg":
            return iceberg_page(desk, board_of(snapshot, "iceberg"), look), Note
        case "questions":
            return questions_page(desk, board_of(snapshot, "opportunities"), look), Question
        case "notes":
            return notes_page(desk, board_of(snapshot, "notes"), look), Note
        case _:
            return TheoryPage(desk, snapshot.all(Theory)[0].id, look), Element
