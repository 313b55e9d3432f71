"""What nobody could see, typed into the bar of every board: nothing comes of it but a sentence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.boards.capture.capturing import Scribe


@pytest.mark.parametrize("typed", ["\u200b", "\u3164\u2060", "\u00ad #tag "])
def test_letters_that_nobody_sees_are_refused_as_none(by: Scribe, typed: str) -> None:
    said: list[str] = []
    before = by.items()
    by.page.desk.refused.connect(said.append)
    for letter in typed:
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(by.page.quick_add.field, key)
    QTest.keyClick(by.page.quick_add.field, Qt.Key.Key_Return)
    assert by.items() == before
    assert len(said) == 1
    assert said[0].count(".") + said[0].count(";") in {1, 2}
