"""Owns what of capture outlasts another step: words in the bar, their place, a list asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # It keeps by this.
    from workshop_studio.ui.boards.capture.adding import AddsTo


def keep(page: AddsTo, asked: str) -> None:
    """Keep what is in the bar of a page that is left, and a list that is asked about, or ""."""
    desk, board = page.desk, page.acts.board
    desk.unfinished[board] = page.quick_add.draft
    desk.asked[board] = asked


def bring_back(page: AddsTo) -> str:
    """Have in the bar what was there, and the place that sticks; the list to be asked about."""
    desk, board = page.desk, page.acts.board
    page.quick_add.choose(desk.goes_to.get(board, ""))
    page.quick_add.field.setText(desk.unfinished.pop(board, ""))
    return desk.asked.pop(board, "")
