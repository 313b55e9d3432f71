"""Where the window stands at its first start."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from workshop_studio.ui.console.geometry import come_back

_TITLE_BAR = 40


def test_a_first_window_leaves_the_screen_room_for_its_title_bar(application: QApplication) -> None:
    room = application.primaryScreen().availableGeometry()
    window = QWidget()

    come_back(window, None)

    assert window.height() + _TITLE_BAR <= room.height()
    assert window.width() < room.width()
