"""Owns what the room sees of a board's page: its scene, and the part the console looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.public import carried, public
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.tools.boards.acting import WallActs

if TYPE_CHECKING:
    from workshop_studio.ui.boards.board_page import BoardPage


class RoomSide:
    """The board as it stands on the room's screen."""

    def __init__(self, page: BoardPage) -> None:
        self._page = page
        self._on_wall: Scene | None = None

    def scene(self) -> Scene | None:
        """The board without what only the console may show; None where it has gone."""
        page = self._page
        if not page.acts.stands(page.desk.snapshot):
            return None
        made = None
        if isinstance(page.acts, WallActs):
            made = page.acts.wall_scene(page.desk.snapshot)
        self._on_wall = public(page.scene) if made is None else made
        return self._on_wall

    def part(self) -> Rect | None:
        """The part of it that the console looks at; nothing for all of it."""
        canvas = self._page.canvas
        part, whole = canvas.seen, canvas.scene.bounds
        near = part.grown(1.0 / canvas.view.scale)
        all_seen = near.holds((whole.x, whole.y)) and near.holds((whole.right, whole.bottom))
        if self._on_wall is None or all_seen:
            return None
        return carried(part, canvas.scene, self._on_wall)
