"""The painted rows and cards of the inspectors are buttons in every respect."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop_studio.ui.boards.fields.painted_button import PaintedButton


def test_enter_presses_it_as_space_does(application: QApplication) -> None:
    del application
    button = PaintedButton(34)
    pressed: list[bool] = []
    button.clicked.connect(lambda checked=False: pressed.append(checked))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(button, key)
    assert len(pressed) == 3


def test_it_is_as_high_as_a_finger_needs_and_takes_the_width_there_is(
    application: QApplication,
) -> None:
    del application
    button = PaintedButton(34, least=120)
    assert button.sizeHint().toTuple() == (120, 34)
    assert button.sizePolicy().horizontalPolicy() == button.sizePolicy().Policy.Expanding
    assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
