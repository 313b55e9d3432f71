"""The sheet of preferences: what is ticked holds at once, and is ticked again next time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.settings import settings_in
from workshop_studio.ui.console.sheets.preferences_sheet import PreferencesSheet
from workshop_studio.ui.kit.tick_box import TickBox


def boxes(sheet: PreferencesSheet) -> dict[str, TickBox]:
    """The boxes of the sheet, by their words."""
    return {box.text(): box for box in sheet.findChildren(TickBox)}


def test_the_habits_of_the_keys_can_be_switched_off_by_key_and_stay_so(
    application: QApplication, tmp_path: Path
) -> None:
    del application
    window = QWidget()
    window.resize(1200, 800)
    window.show()
    appearance = Appearance(settings_in(tmp_path))
    sheet = PreferencesSheet(window, appearance)
    sheet.open_sheet()
    typing = boxes(sheet)["Typing with nothing selected goes into the Add bar"]
    letters = boxes(sheet)["Letters are commands while something is selected"]
    assert typing.isChecked()
    assert letters.isChecked()
    letters.setFocus()
    QTest.keyClick(letters, Qt.Key.Key_Space)
    QTest.mouseClick(typing, Qt.MouseButton.LeftButton)
    assert not appearance.habits.letters_command
    assert not appearance.habits.typing_adds
    again = PreferencesSheet(window, Appearance(settings_in(tmp_path)))
    again.open_sheet()
    assert not any(box.isChecked() for words, box in boxes(again).items() if "motion" not in words)
    window.close()
