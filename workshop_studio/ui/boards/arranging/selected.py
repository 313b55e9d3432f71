"""Owns what of a selection are things of their own: no links, no centre, notes for a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop_studio.model.boards import Board

if TYPE_CHECKING:
    from workshop_studio.ui.boards.board_page import BoardPage


def stands_freely(page: BoardPage) -> bool:
    """Whether notes stand anywhere on the page's board, where they are put."""
    board = page.desk.snapshot.find(page.acts.board)
    return isinstance(board, Board) and board.kind == "notes"


def things_selected(page: BoardPage) -> tuple[str, ...]:
    """Ids of the things that are selected; a heading stands for all that is under it."""
    scene = page.scene
    found = (scene.by_id[key] for key in scene.with_carried(page.selection) if key in scene.by_id)
    return tuple(each.id for each in found if not (each.ends or each.fixed or each.carries))
