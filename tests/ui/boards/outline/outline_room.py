"""An outline on a desk for tests: its page with the outline shown, and hands on its rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import board_of, open_document
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note, Player
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Theory
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.iceberg.iceberg_page import iceberg_page
from workshop_studio.ui.boards.map.map_page import map_page
from workshop_studio.ui.boards.notes.notes_page import notes_page
from workshop_studio.ui.boards.outline.outline_model import OutlineModel
from workshop_studio.ui.boards.outline.outline_view import OutlineView
from workshop_studio.ui.boards.outline.twin import OutlineTwin
from workshop_studio.ui.boards.questions.questions_page import questions_page
from workshop_studio.ui.boards.theory.theory_page import theory_page
from workshop_studio.ui.session.desk import Desk

Key = Qt.Key
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class OutlineRoom:
    """A page whose outline is shown, and what the desk has said."""

    def __init__(
        self, snapshot: Snapshot, book: FontBook, sort: str, *, read_only: bool = False,
        desk: Desk | None = None,
    ) -> None:  # fmt: skip
        self.document, _ = open_document(snapshot)
        self.desk = desk or Desk(self.document, book, read_only=read_only)
        self.page = _page(snapshot, self.desk, sort)
        self.said: list[str] = []
        for signal in (self.desk.refused, self.desk.undoable, self.desk.told):
            signal.connect(self.said.append)
        self.page.widget.resize(1100, 760)
        self.page.widget.show()
        self.page.widget.activateWindow()
        QTest.qWaitForWindowActive(self.page.widget)
        self.twin.turn()
        self.view.setFocus()

    @property
    def twin(self) -> OutlineTwin:
        """The way between board and outline."""
        found = self.page.widget.findChild(OutlineTwin)
        assert isinstance(found, OutlineTwin)
        return found

    @property
    def view(self) -> OutlineView:
        """The rows."""
        return self.twin.part.view

    @property
    def model(self) -> OutlineModel:
        """The rows for Qt."""
        return self.twin.part.model

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is now."""
        return self.desk.snapshot

    # Rows

    def index(self, words: str) -> QModelIndex:
        """The first row that says the words, things before links."""
        rows = [index for index in self.indexes() if self.model.data(index) == words]
        return min(rows, key=self._is_link)

    def go(self, words: str) -> None:
        """Put the keyboard on a row."""
        self.view.setCurrentIndex(self.index(words))

    def here(self) -> str:
        """The words of the row with the keyboard."""
        row = self.view.current_row()
        return row.words if row is not None else ""

    def words(self) -> list[str]:
        """The words of all rows that are not folded or left away, each as far in as it stands."""
        shown = [index for index in self.indexes() if self._is_shown(index)]
        return [f"{'  ' * (self.model.level(i) - 1)}{self.model.data(i)}" for i in shown]

    def selected(self) -> set[str]:
        """The words of the rows that are selected."""
        found = self.view.selectionModel().selectedIndexes()
        return {str(self.model.data(index)) for index in found}

    def indexes(self, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
        """All rows, as they are read."""
        parent = parent or QModelIndex()
        for at in range(self.model.rowCount(parent)):
            index = self.model.index(at, 0, parent)
            yield index
            yield from self.indexes(index)

    # Hands

    def press(self, key: Key, modifier: Qt.KeyboardModifier = NONE, *, times: int = 1) -> None:
        """Press a key where the keyboard is."""
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.view, key, modifier)

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        for letter in text:
            # The first may take the keyboard elsewhere.
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClicks(focus, letter)

    def click(self, words: str, *, left: int = 200) -> None:
        """Click a row, so many pixels from its left."""
        place = QPoint(left, self.view.visualRect(self.index(words)).center().y())
        QTest.mouseClick(self.view.viewport(), LEFT, NONE, place)

    # The session

    def player(self, name: str) -> Player:
        """The player of a name."""
        return next(each for each in self.snapshot.all(Player) if each.name == name)

    def names(self) -> list[str]:
        """The names of all players, in order."""
        return [each.name for each in self.snapshot.all(Player)]

    def note(self, text: str) -> Note:
        """The note with a text."""
        return next(each for each in self.snapshot.all(Note) if each.text == text)

    def close(self) -> None:
        """Leave the page and close its window."""
        self.page.leave()
        self.page.widget.close()
        self.page.widget.deleteLater()

    def _is_link(self, index: QModelIndex) -> bool:
        row = self.model.row(index)
        return row is not None and row.kind in {"link", "source"}

    def _is_shown(self, index: QModelIndex) -> bool:
        parent = index.parent()
        if self.view.isRowHidden(index.row(), parent):
            return False
        return not parent.isValid() or (self.view.isExpanded(parent) and self._is_shown(parent))


@contextmanager
def outline_room(
    snapshot: Snapshot, book: FontBook, sort: str = "map", *, read_only: bool = False
) -> Iterator[OutlineRoom]:
    """An outline that is shown; its page is left afterwards."""
    room = OutlineRoom(snapshot, book, sort, read_only=read_only)
    try:
        yield room
    finally:
        room.close()


def _page(snapshot: Snapshot, desk: Desk, sort: str) -> BoardPage:
    look = Appearance()
    match sort:
        case "map":
            return map_page(desk, board_of(snapshot, "players"), look)
        case "iceberg":
            return iceberg_page(desk, board_of(snapshot, "iceberg"), look)
        case "questions":
            return questions_page(desk, board_of(snapshot, "opportunities"), look)
        case "theory":
            return theory_page(desk, snapshot.all(Theory)[0].id, look)
        case _:
            return notes_page(desk, board_of(snapshot, "notes"), look)
