"""Owns which places of a board a person looks at just now, so that no message stands over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

if TYPE_CHECKING:
    # A page asks this of itself.
    from workshop_studio.ui.boards.board_page import BoardPage

_MOST = 40
"""Of more things at once none is the one that is looked at."""


def looked_at(page: BoardPage) -> tuple[QRect, ...]:
    """What is selected, typed over, was added just now, or floats there, in pixels of the page."""
    canvas = page.canvas
    if canvas.isHidden():
        return ()
    scene, way = canvas.scene, page.stage.pos()
    keys = dict.fromkeys(
        (*canvas.selection[:_MOST], *page.adding.just_put[:_MOST], canvas.flashed,
         canvas.pointed, canvas.typist.edited)
    )  # fmt: skip
    # A link goes across half of the board, and is seen beside whatever stands there.
    things = (scene.by_id[key] for key in keys if key in scene.by_id and not scene.by_id[key].ends)
    seen = canvas.free.toAlignedRect()
    places = (canvas.view.rect_to_widget(each.bounds).toAlignedRect() for each in things)
    shown = (each.intersected(seen) for each in (*places, *page.stage.floats))
    return tuple(each.translated(way) for each in shown if not each.isEmpty())
