"""The issue above an iceberg stands clear of the buttons there, however narrow the window is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from tests.support import board_of, small_session
from tests.ui.boards.notes.note_room import shown
from tests.ui.settling import settle
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.iceberg.issue import IssueLook
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.operations.editing import edit
from workshop_studio.ui.boards.outline.switch import Switch

ISSUE = "Help for pupils at risk of exclusion comes late and in pieces, and nobody sees why"


@pytest.mark.parametrize("width", [520, 640, 760, 1000, 1400])
def test_no_word_of_the_issue_stands_below_the_buttons(
    application: QApplication, book: FontBook, width: int
) -> None:
    del application
    snapshot = small_session()
    board = board_of(snapshot, "iceberg")
    with shown(snapshot.apply(edit(snapshot, board, issue=ISSUE)), book) as page:
        page.panel.hide()
        page.widget.window().resize(width, 700)
        settle(page.canvas)
        item = page.scene.by_id[board]
        assert isinstance(item.look, IssueLook)
        words = item.look.words(book)
        left, top = item.at[0] + item.look.start(book), item.at[1]
        place = page.canvas.view.rect_to_widget(Rect(left, top, words.width, words.height))
        switch = page.stage.findChildren(Switch)[0]
        buttons = QRect(switch.mapTo(page.stage, QPoint(0, 0)), switch.size())
        assert place.right() < page.stage.width()
        assert not place.intersects(buttons)
