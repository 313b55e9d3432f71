"""Owns the offer to take a session file that is only being read into the library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from workshop_studio.ui.console.main_window import MainWindow


def offer_adding(window: MainWindow, file: Path) -> None:
    """Say that a file is open for reading, with a button that adds it to the library."""
    window.toast.say(
        QCoreApplication.translate("Library", "{name} is open for reading only.").format(
            name=file.name
        ),
        button=QCoreApplication.translate("Library", "Add to library"),
        act=lambda: window.bringing.bring([file]),
    )
