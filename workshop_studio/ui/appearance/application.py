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
    """Keeps the application in the colours of an appearance, for as long as it lives.

    Where there is a style sheet, whatever comes into another widget is dressed anew, with all that
    is within it. A window that is made part by part is made sooner without one.

    Args:
        application: to dress.
        appearance: whose colours it wears.
        sheet_later: whether only the colours are put on now, and the sheet by `put_on_sheet`.
    """

    def __init__(
        self, application: QApplication, appearance: Appearance, *, sheet_later: bool = False
    ) -> None:
        super().__init__(appearance)
        self._application = application
        self._appearance = appearance
        self._worn = ""
        self._sheet_later = sheet_later
        appearance.changed.connect(self._dress)
        self._dress()

    def put_on_sheet(self) -> None:
        """Put on the style sheet, if it is not worn yet; what is made from now on wears it too."""
        if self._sheet_later:
            self._sheet_later = False
            self._application.setStyleSheet(stylesheet(self._appearance.theme))

    def _dress(self) -> None:
        theme = self._appearance.theme
        if self._worn != theme.brightness:
            self._worn = theme.brightness
            self._application.setPalette(palette_of(theme))
            for box in BOXES:
                # The stubs ask for bytes, which the call itself refuses.
                self._application.setPalette(box_palette_of(theme), box)  # type: ignore[arg-type]  # as said above
            if not self._sheet_later:
                self._application.setStyleSheet(stylesheet(theme))
