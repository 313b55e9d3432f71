"""Owns the habits of the keys on a board that a person can switch off, and that are remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Signal

from workshop_studio.ui.appearance.settings import remembered_flag


class Habits(QObject):
    """What letters do on a board. Listen to `changed` and read again.

    Signals:
        changed: one of them is another.
    """

    changed = Signal()

    def __init__(self, settings: QSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._typing = remembered_flag(settings, "keys/typing-adds", default=True)
        self._letters = remembered_flag(settings, "keys/letters-command", default=True)

    @property
    def typing_adds(self) -> bool:
        """Whether typing while nothing is selected goes into the quick add bar."""
        return self._typing

    @property
    def letters_command(self) -> bool:
        """Whether single letters are commands."""
        return self._letters

    def set_typing_adds(self, *, on: bool) -> None:
        """Let typing on the board go into the quick add bar, or let it do nothing."""
        self._typing = on
        self._remember("keys/typing-adds", on=on)

    def set_letters_command(self, *, on: bool) -> None:
        """Let single letters be commands, or never."""
        self._letters = on
        self._remember("keys/letters-command", on=on)

    def _remember(self, key: str, *, on: bool) -> None:
        if self._settings is not None:
            self._settings.setValue(key, on)
        self.changed.emit()
