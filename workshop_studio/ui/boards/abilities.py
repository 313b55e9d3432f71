"""Owns what every board can do beyond its plain commands: each ability is added by a line here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop_studio.ui.boards.arranging.aligning import Aligning
from workshop_studio.ui.boards.arranging.grouping import Grouping
from workshop_studio.ui.boards.arranging.link_marks import LinkMarks
from workshop_studio.ui.boards.arranging.merging import Merging
from workshop_studio.ui.boards.capture.key_hints import KeyHints
from workshop_studio.ui.boards.capture.no_use import NoUse
from workshop_studio.ui.boards.copying.copying import Copying
from workshop_studio.ui.boards.looking.finding import Finding
from workshop_studio.ui.boards.looking.looking import add_looking
from workshop_studio.ui.boards.outline.twin import OutlineTwin
from workshop_studio.ui.boards.tidings import Tidings

if TYPE_CHECKING:
    from workshop_studio.ui.boards.board_page import BoardPage


def add_abilities(page: BoardPage) -> tuple[QObject, ...]:
    """Give a page its further abilities, and return them to be kept as long as the page.

    An ability makes its actions at once, for menus and the palette, and imports what it needs for
    doing its work when it is first used: a page has to stand quickly. It is a child of the page or
    of its widget, so that its timers, and what it listens to, end with them.
    """
    finding = Finding(page)
    return (
        finding,
        *add_looking(page),
        KeyHints(page),
        NoUse(page),
        Copying(page),
        Merging(page),
        Grouping(page),
        Aligning(page),
        LinkMarks(page),
        OutlineTwin(page, finding),
        Tidings(page),
    )
