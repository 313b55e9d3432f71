"""What of a board no message may stand over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.boards.boards import THREE, bench
from tests.waiting import wait_until
from workshop_studio.layout.text.fonts import FontBook


def test_what_was_added_last_is_looked_at_until_the_caret_leaves_the_bar(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(THREE, book) as on:
        on.page.focus_first()
        bar = QApplication.focusWidget()
        assert bar is not None
        QTest.keyClicks(bar, "Nobody rang home")
        QTest.keyClick(bar, Qt.Key.Key_Return)
        # The ring around it tells that it has come for a moment only.
        wait_until(lambda: not on.canvas.flashed)
        item = on.canvas.scene.by_id[on.note("Nobody rang home").id]
        middle = on.canvas.view.to_widget(item.bounds.centre).toPoint() + on.page.stage.pos()
        assert any(place.contains(middle) for place in on.page.looked_at())
        on.canvas.setFocus()
        assert not any(place.contains(middle) for place in on.page.looked_at())
