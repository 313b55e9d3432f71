"""Owns the page of a board of notes in a window of its own, for tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import board_of, open_document
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.iceberg.iceberg_page import iceberg_page
from workshop_studio.ui.boards.notes.note_board import NoteBoardPage
from workshop_studio.ui.boards.notes.notes_page import notes_page
from workshop_studio.ui.kit.widgets import row
from workshop_studio.ui.session.desk import Desk


@contextmanager
def shown(
    snapshot: Snapshot, book: FontBook, *, kind: str = "iceberg", read_only: bool = False
) -> Iterator[NoteBoardPage]:
    """The page of a board in a window, its inspector beside it; left afterwards."""
    desk = Desk(open_document(snapshot)[0], book, read_only=read_only)
    make = iceberg_page if kind == "iceberg" else notes_page
    page = make(desk, board_of(snapshot, kind), Appearance())
    window = row(page.widget, page.panel)
    window.resize(1_500, 900)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    try:
        yield page
    finally:
        page.leave()
        window.close()
        window.deleteLater()
        QApplication.processEvents()
