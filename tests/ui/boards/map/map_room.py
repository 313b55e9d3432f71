"""A map on a desk for tests: its page and inspector in one window, and what the desk said."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.support import board_of, open_document
from workshop_studio.document.document import Document
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Ring
from workshop_studio.model.items import Player
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.application import Dresser, make_application
from workshop_studio.ui.boards.map.map_page import MapPage, map_page
from workshop_studio.ui.kit.widgets import row
from workshop_studio.ui.session.desk import Desk


class MapRoom:
    """A map on a desk, and what the desk said."""

    def __init__(self, snapshot: Snapshot, book: FontBook, *, read_only: bool = False) -> None:
        self.document: Document
        self.document, _ = open_document(snapshot)
        self.desk = Desk(self.document, book, read_only=read_only)
        # In the dress people see: what fits without it may not fit in it.
        self.appearance = Appearance()
        self._dresser = Dresser(make_application(["map"]), self.appearance)
        self.board = board_of(snapshot, "players")
        self.page: MapPage = map_page(self.desk, self.board, self.appearance)
        self.dock = row(self.page.widget, self.page.details)
        self.dock.resize(1800, 900)
        self.dock.show()
        self.dock.activateWindow()
        QTest.qWaitForWindowActive(self.dock)
        self.said: list[str] = []
        for signal in (self.desk.refused, self.desk.undoable, self.desk.told):
            signal.connect(self.said.append)

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is now."""
        return self.document.snapshot

    def players(self) -> tuple[Player, ...]:
        """The players of the map."""
        return self.snapshot.of(Player, self.board)

    def rings(self) -> tuple[Ring, ...]:
        """The rings of the map."""
        return self.snapshot.of(Ring, self.board)

    def at(self, record: str) -> QPoint:
        """Where a player stands in the canvas, in pixels."""
        centre = self.page.scene.by_id[record].at
        return self.page.canvas.view.to_widget(centre).toPoint()

    def close(self) -> None:
        """Leave the page and close its window."""
        self.page.leave()
        self.dock.close()
