"""Owns what opens over the window: command palette, list of keys, help, preferences, about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.console.sheets.overlay import Overlay

if TYPE_CHECKING:
    # Loaded when first wanted: the library page is to be there at once.
    # The window makes this.
    from workshop_studio.ui.console.main_window import MainWindow
    from workshop_studio.ui.console.palette.command_palette import CommandPalette
    from workshop_studio.ui.console.palette.hits import Entry
    from workshop_studio.ui.console.sheets.about_sheet import AboutSheet
    from workshop_studio.ui.console.sheets.help_sheet import HelpSheet
    from workshop_studio.ui.console.sheets.key_sheet import KeySheet
    from workshop_studio.ui.console.sheets.preferences_sheet import PreferencesSheet

AnOverlay = TypeVar("AnOverlay", bound=Overlay)


class OverWindow:
    """One of them at a time; Esc leaves each. They are made when they are first wanted."""

    def __init__(self, middle: QWidget, window: MainWindow) -> None:
        self._window = window
        self._middle = middle
        self._made: list[Overlay] = []

    @cached_property
    def palette(self) -> CommandPalette:
        """Finds commands, items and sessions by a few letters."""
        from workshop_studio.ui.console.palette.command_palette import (  # noqa: PLC0415 -- when first wanted
            CommandPalette,
        )

        return self._kept(CommandPalette(self._middle, self._window.appearance, self._entries))

    @cached_property
    def keys(self) -> KeySheet:
        """Lists the keys of all that can be done now."""
        from workshop_studio.ui.console.sheets.key_sheet import (  # noqa: PLC0415 -- when first wanted
            KeySheet,
        )

        return self._kept(KeySheet(self._middle, self._window.appearance))

    @cached_property
    def preferences(self) -> PreferencesSheet:
        """How the window looks."""
        from workshop_studio.ui.console.sheets.preferences_sheet import (  # noqa: PLC0415 -- when first wanted
            PreferencesSheet,
        )

        return self._kept(PreferencesSheet(self._middle, self._window.appearance))

    @cached_property
    def about(self) -> AboutSheet:
        """What the program is."""
        from workshop_studio.ui.console.sheets.about_sheet import (  # noqa: PLC0415 -- when first wanted
            AboutSheet,
        )

        return self._kept(AboutSheet(self._middle, self._window.appearance))

    @cached_property
    def help(self) -> HelpSheet:
        """A page of the help."""
        from workshop_studio.ui.console.sheets.help_sheet import (  # noqa: PLC0415 -- when first wanted
            HelpSheet,
        )

        return self._kept(HelpSheet(self._middle, self._window.appearance))

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
        for title, actions in self._groups():
            # What stands in two menus is told of in the first.
            groups[title] = [each for each in actions if each not in seen]
            seen.update(actions)
        self.keys.open_sheet(groups)

    def show_preferences(self) -> None:
        """Open the preferences."""
        self._close_all()
        self.preferences.open_sheet()

    def show_about(self) -> None:
        """Say what the program is."""
        self._close_all()
        self.about.open_sheet()

    def show_counting(self) -> None:
        """Explain how votes are counted."""
        self._close_all()
        title = QCoreApplication.translate("Help", "How votes are counted")
        self.help.open_page("how-votes-are-counted", title)

    def _close_all(self) -> None:
        for each in self._made:
            each.close_over()

    def _kept(self, made: AnOverlay) -> AnOverlay:
        self._made.append(made)
        return made

    def _entries(self) -> Sequence[Entry]:
        return (*self._commands(), *self._items(), *self._sessions())

    def _commands(self) -> Iterator[Entry]:
        from workshop_studio.ui.console.palette.entries import (  # noqa: PLC0415 -- when first wanted
            command_entries,
        )

        menus = self._window.menus
        actions: dict[QAction, None] = {}
        for _title, those in self._groups():
            actions |= dict.fromkeys(those)
        if self._window.session is not None and self._window.session.page is not None:
            actions |= dict.fromkeys(self._window.session.page.tools)
        return command_entries(actions, menus.where)

    def _groups(self) -> Iterator[tuple[str, list[QAction]]]:
        """What can be done, by menus, and with what lies beside the board."""
        yield from self._window.menus.groups()
        photo = self._window.photo_actions()
        if photo:
            yield QCoreApplication.translate("OverWindow", "Photo"), photo

    def _items(self) -> Iterator[Entry]:
        session = self._window.session
        if session is not None:
            from workshop_studio.ui.console.palette.items import (  # noqa: PLC0415 -- not for the library
                item_entries,
            )

            yield from item_entries(session.desk.snapshot, session.go_to_item)

    def _sessions(self) -> Iterator[Entry]:
        from workshop_studio.ui.console.palette.entries import (  # noqa: PLC0415 -- when first wanted
            session_entries,
        )

        try:
            yield from session_entries(self._window.studio.sessions(), self._window.open_session)
        except MendableError:
            # The library page says what is the matter with it.
            return
