"""The appearance follows what was chosen, tells of it once, and remembers it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workshop_studio.layout.screen import DARK, LIGHT
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.application import Dresser, make_application
from workshop_studio.ui.appearance.fonts import FAMILY, clock_font, console_font
from workshop_studio.ui.appearance.settings import settings_in
from workshop_studio.ui.appearance.stylesheet import stylesheet


def test_a_choice_of_theme_is_told_once_and_kept_for_next_time(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    appearance = Appearance(settings)
    told: list[str] = []
    appearance.changed.connect(lambda: told.append(appearance.theme.brightness))
    appearance.set_scheme("dark")
    appearance.set_scheme("dark")
    assert (told, appearance.theme) == (["dark"], DARK)
    settings.sync()
    assert Appearance(settings_in(tmp_path)).theme == DARK
    appearance.set_scheme("light")
    assert appearance.theme == LIGHT


def test_reduced_motion_is_remembered_and_small_sizes_are_not(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    appearance = Appearance(settings)
    appearance.set_reduced_motion(reduced=True)
    appearance.set_small(small=True)
    settings.sync()
    again = Appearance(settings_in(tmp_path))
    assert again.reduced_motion
    assert not again.small


def test_a_file_of_settings_that_says_nonsense_is_taken_as_the_default(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    settings.setValue("look/scheme", "purple")
    assert Appearance(settings).scheme == "system"


def test_the_window_is_written_in_the_bundled_face_in_four_weights() -> None:
    make_application([])
    for weight in (400, 500, 600, 700):
        info = QFontInfo(console_font(14, weight))
        assert (info.family(), info.weight()) == (FAMILY, weight)
    assert clock_font(40).pixelSize() == 40


def test_the_application_changes_its_colours_with_the_appearance(application: QApplication) -> None:
    appearance = Appearance()
    dresser = Dresser(make_application([]), appearance)
    label = QLabel("words")
    for theme in (DARK, LIGHT):
        appearance.set_scheme(theme.brightness)
        label.ensurePolished()
        assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == theme.text
        assert application.styleSheet() == stylesheet(theme)
    del dresser


def test_the_sheet_can_come_when_all_is_made(application: QApplication) -> None:
    make_application([]).setStyleSheet("")
    appearance = Appearance()
    dresser = Dresser(application, appearance, sheet_later=True)
    assert application.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.window
    appearance.set_scheme("dark")
    assert application.styleSheet() == ""
    dresser.put_on_sheet()
    assert application.styleSheet() == stylesheet(DARK)
    appearance.set_scheme("light")
    assert application.styleSheet() == stylesheet(LIGHT)


def test_no_rule_of_the_style_sheet_is_left_without_its_colour() -> None:
    assert "$" not in stylesheet(LIGHT)
    assert stylesheet(LIGHT) != stylesheet(DARK)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QSpinBox, QDateEdit])
def test_a_field_that_can_only_be_read_shows_the_keyboard_as_others_do(
    kind: type[QLineEdit | QPlainTextEdit | QSpinBox | QDateEdit],
) -> None:
    application = make_application([])
    appearance = Appearance()
    dresser = Dresser(application, appearance)
    window = QWidget()
    layout = QVBoxLayout(window)
    field = kind()
    field.setReadOnly(True)
    layout.addWidget(QLineEdit())
    layout.addWidget(field)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    field.setFocus()
    QTest.qWait(20)
    edge = field.grab().toImage().pixelColor(1, field.height() // 2)
    assert edge.name().upper() == LIGHT.focus.upper()
    window.close()
    del dresser


def test_menus_show_words_alone() -> None:
    make_application([])
    assert QApplication.testAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
