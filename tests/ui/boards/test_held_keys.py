"""Keys that are held: what moves goes on, and what makes something is done once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.boards.boards import THREE, bench
from tests.ui.boards.capture.capturing import Scribe
from workshop_studio.layout.text.fonts import FontBook

GO_ON = {
    "board-move-left", "board-move-right", "board-move-up", "board-move-down", "board-next",
    "board-last", "board-zoom-in", "board-zoom-out", "board-zoom-fit", "board-zoom-reset",
    "find-next", "find-last",
}  # fmt: skip
Key = Qt.Key


def test_only_moving_and_looking_go_on_while_their_key_is_held(by: Scribe) -> None:
    made = [action for action, _needs in by.page.possible._made if action.shortcuts()]
    assert {"board-paste", "board-duplicate"} <= {each.objectName() for each in made}
    assert {each.objectName() for each in made if each.autoRepeat()} == GO_ON


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab, Key.Key_Backtab])
def test_an_editor_stays_open_under_the_key_that_opened_it(
    application: QApplication, book: FontBook, key: Qt.Key
) -> None:
    del application
    with bench(THREE, book) as made:
        made.canvas.setFocus()
        made.canvas.select((made.note("One").id,))
        QTest.keyClick(made.canvas, Key.Key_Return)
        editor = made.canvas.typist.editor
        assert editor.isVisible()
        for _ in range(5):
            again = QKeyEvent(
                QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True
            )
            QApplication.sendEvent(editor, again)
        assert editor.isVisible()
        QTest.keyClicks(editor, "!")
        QTest.keyClick(editor, Key.Key_Return)
        assert made.texts()[0] != "One"
        assert len(made.texts()) == 3
