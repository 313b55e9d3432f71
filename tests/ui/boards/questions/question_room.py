"""Owns the page of questions with its dock in a window, for tests."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from tests.support import board_of, open_document
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.application import Dresser, make_application
from workshop_studio.ui.boards.questions.questions_page import QuestionsPage, questions_page
from workshop_studio.ui.session.desk import Desk

NONE = Qt.KeyboardModifier.NoModifier


class Room:
    """A session with the page of its questions and the dock beside it."""

    def __init__(self, snapshot: Snapshot, book: FontBook, *, read_only: bool = False) -> None:
        application = make_application(["tests"])
        document, _ = open_document(snapshot)
        self.desk = Desk(document, book, read_only=read_only)
        self.appearance = Appearance()
        self.dresser = Dresser(application, self.appearance)
        self.said: list[str] = []
        self.wanted: list[tuple[str, str]] = []
        for signal in (self.desk.refused, self.desk.undoable):
            signal.connect(self.said.append)
        made = questions_page(self.desk, board_of(snapshot, "opportunities"), self.appearance)
        assert isinstance(made, QuestionsPage)
        self.page = made
        self.page.wants.connect(lambda step, record: self.wanted.append((step, record)))
        self.window = QWidget()
        layout = QHBoxLayout(self.window)
        layout.addWidget(self.page.widget, 1)
        layout.addWidget(self.page.panel)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        for _ in range(3):
            QApplication.processEvents()

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is now."""
        return self.desk.snapshot

    def ids(self) -> list[str]:
        """Ids of the questions in order."""
        return [each.id for each in self.snapshot.all(Question)]

    def question(self, place: int = 0) -> Question:
        """A question by its place."""
        return self.snapshot.all(Question)[place]

    def select(self, *places: int) -> None:
        """Select questions by their places, the keyboard on the canvas."""
        self.page.canvas.setFocus()
        self.page.canvas.select(self.ids()[place] for place in places)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key on the canvas."""
        QTest.keyClick(self.page.canvas, key, modifiers)

    def close(self) -> None:
        """Put all away."""
        self.page.leave()
        self.desk.leave()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
