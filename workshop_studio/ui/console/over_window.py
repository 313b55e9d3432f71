"""Owns what opens over the window: command palette, list of keys, preferences, about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.console.about_sheet import AboutSheet
from workshop_studio.ui.console.command_palette import CommandPalette
from workshop_studio.ui.console.key_sheet import KeySheet
from workshop_studio.ui.console.palette_entries import (
    command_entries,
    item_entries,
    session_entries,
)
from workshop_studio.ui.console.palette_hits import Entry
from workshop_studio.ui.console.preferences_sheet import PreferencesSheet

if TYPE_CHECKING:
    # The window makes this.
    from workshop_studio.ui.console.main_window import MainWindow


class OverWindow:
    """One of them at a time; Esc leaves each.

    Attributes:
        palette: finds commands, items and sessions by a few letters.
        keys: lists the keys of all that can be done now.
        preferences: how the window looks.
        about: what the program is.
    """

    def __init__(self, middle: QWidget, window: MainWindow) -> None:
        self._window = window
        appearance = window.appearance
        self.palette = CommandPalette(middle, appearance, self._entries)
        self.keys = KeySheet(middle, appearance)
        self.preferences = PreferencesSheet(middle, appearance)
        self.about = AboutSheet(middle, appearance)

    def show_palette(self) -> None:
        """Open the command palette, or close it."""
        if self.palette.isVisible():
            self.palette.close_over()
        else:
            self._close_all()
            self.palette.open_palette()

    def show_keys(self) -> None:
        """Open the list of keys."""
        self._close_all()
        groups: dict[str, list[QAction]] = {}
        seen: set[QAction] = set()
        for menu in self._window.menus.menus.values():
            fresh = [each for each in menu.actions() if each.isVisible() and each not in seen]
            groups[menu.title().replace("&", "")] = fresh
            seen.update(fresh)
        self.keys.open_sheet(groups)

    def show_preferences(self) -> None:
        """Open the preferences."""
        self._close_all()
        self.preferences.open_sheet()

    def show_about(self) -> None:
        """Say what the program is."""
        self._close_all()
        self.about.open_sheet()

    def _close_all(self) -> None:
        for each in (self.palette, self.keys, self.preferences, self.about):
            each.close_over()

    def _entries(self) -> Sequence[Entry]:
        return (*self._commands(), *self._items(), *self._sessions())

    def _commands(self) -> Iterator[Entry]:
        menus = self._window.menus
        actions: dict[QAction, None] = {}
        for menu in menus.menus.values():
            actions |= dict.fromkeys(menu.actions())
        if self._window.session is not None and self._window.session.page is not None:
            actions |= dict.fromkeys(self._window.session.page.tools)
        return command_entries(actions, menus.where)

    def _items(self) -> Iterator[Entry]:
        session = self._window.session
        if session is not None:
            yield from item_entries(session.desk.snapshot, session.go_to_item)

    def _sessions(self) -> Iterator[Entry]:
        try:
            yield from session_entries(self._window.studio.sessions(), self._window.open_session)
        except MendableError:
            # The library page says what is the matter with it.
            return
