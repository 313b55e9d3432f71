"""Owns the one application object: its name, style, faces, and the theme it follows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.fonts import console_font, register_fonts
from workshop_studio.ui.appearance.palette import BOXES, box_palette_of, palette_of
from workshop_studio.ui.appearance.stylesheet import stylesheet


def make_application(words: Sequence[str]) -> QApplication:
    """The application, or the one that runs already, with our name, style and faces.

    Args:
        words: the words of the command line, of which Qt takes its own.
    """
    policy = Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    running = QApplication.instance()
    if not isinstance(running, QApplication):
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(policy)
        running = QApplication(list(words))
    running.setApplicationName("workshop-studio")
    running.setApplicationDisplayName("Workshop Studio")
    running.setDesktopFileName("workshop-studio")
    running.setStyle("Fusion")
    # Only some actions have a drawing, for the rail; in a menu they would stand out for nothing.
    running.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    register_fonts()
    running.setFont(console_font())
    return running


class Dresser(QObject):
    """Keeps the application in the colours of an appearance, for as long as it lives."""

    def __init__(self, application: QApplication, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._application = application
        self._appearance = appearance
        self._worn = ""
        appearance.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        theme = self._appearance.theme
        if self._worn != theme.brightness:
            self._worn = theme.brightness
            self._application.setPalette(palette_of(theme))
            for box in BOXES:
                # The stubs ask for bytes, which the call itself refuses.
                self._application.setPalette(box_palette_of(theme), box)  # type: ignore[arg-type]  # as said above
            self._application.setStyleSheet(stylesheet(theme))
