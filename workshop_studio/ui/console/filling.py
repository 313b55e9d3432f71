"""Owns the making of the two pages that fill the window; what each needs is loaded with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workshop_studio.ui.appearance.appearance import Appearance
    from workshop_studio.ui.console.main_window import MainWindow
    from workshop_studio.ui.console.session_shown import SessionShown
    from workshop_studio.ui.library.library_page import LibraryPage
    from workshop_studio.ui.session.desk import Desk
    from workshop_studio.ui.session.studio import Studio

# ruff: noqa: PLC0415 -- a start shows only one of them, and only sessions need the text layer


def library_page(studio: Studio, appearance: Appearance, parent: QWidget) -> LibraryPage:
    """The page of all sessions."""
    from workshop_studio.ui.library.library_page import LibraryPage

    return LibraryPage(studio, appearance, parent)


def session_shown(window: MainWindow, desk: Desk) -> SessionShown:
    """The page of one session, tied to the window."""
    from workshop_studio.ui.console.session_shown import SessionShown

    return SessionShown(window, desk)
