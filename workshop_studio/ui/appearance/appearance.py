"""Owns the appearance everybody hears of: the theme in use, small sizes, reduced motion."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QGuiApplication

from workshop_studio.layout.screen import DARK, LIGHT, ScreenTheme
from workshop_studio.ui.appearance.habits import Habits
from workshop_studio.ui.appearance.settings import remembered_flag

Scheme = Literal["system", "light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("system", "light", "dark")


class Appearance(QObject):
    """How the window looks now. Listen to `changed` and read again.

    Attributes:
        small: whether the window is too narrow for tokens and notes in their full sizes.
        reduced_motion: whether nothing may glide; things then stand in their new place at once.
        habits: what letters do on a board.
    """

    changed = Signal()

    def __init__(self, settings: QSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._scheme = self._remembered_scheme()
        self.small = False
        self.habits = Habits(settings, self)
        self.reduced_motion = remembered_flag(settings, "look/reduced-motion", default=False)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def settings(self) -> QSettings | None:
        """Where habits of the window are remembered; None where they are not."""
        return self._settings

    @property
    def scheme(self) -> Scheme:
        """What the person chose: light, dark, or as the system is."""
        return self._scheme

    @property
    def theme(self) -> ScreenTheme:
        """The colours in use."""
        if self._scheme == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._scheme == "dark" else LIGHT

    def set_scheme(self, scheme: Scheme) -> None:
        """Use light, dark, or what the system has, from now on and next time."""
        if scheme != self._scheme:
            self._scheme = scheme
            self._remember("look/scheme", scheme)
            self.changed.emit()

    def set_small(self, *, small: bool) -> None:
        """Use the small sizes of tokens and notes, or the full ones."""
        if small != self.small:
            self.small = small
            self.changed.emit()

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Let nothing glide from now on, or let it again."""
        if reduced != self.reduced_motion:
            self.reduced_motion = reduced
            self._remember("look/reduced-motion", reduced)
            self.changed.emit()

    def _remember(self, key: str, value: object) -> None:
        if self._settings is not None:
            self._settings.setValue(key, value)

    def _remembered_scheme(self) -> Scheme:
        found = self._settings.value("look/scheme", "system") if self._settings else "system"
        return scheme_named(str(found))

    def _system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._scheme == "system":
            self.changed.emit()


def scheme_named(name: str) -> Scheme:
    """The scheme of that name; what is none means the system's."""
    for scheme in SCHEMES:
        if scheme == name:
            return scheme
    return "system"
