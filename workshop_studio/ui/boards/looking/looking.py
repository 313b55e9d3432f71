"""Owns what every board can do for looking, besides finding: each is added by a line here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop_studio.ui.boards.looking.looking_back import LookingBack
from workshop_studio.ui.boards.looking.magnifier import Magnifier
from workshop_studio.ui.boards.looking.overview import Overview

if TYPE_CHECKING:
    from workshop_studio.ui.boards.board_page import BoardPage


def add_looking(page: BoardPage) -> tuple[QObject, ...]:
    """Give a page its abilities for looking; they change nothing, and work in review too."""
    return (LookingBack(page), Overview(page), Magnifier(page))
