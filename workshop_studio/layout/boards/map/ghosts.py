"""Owns the examples on an empty map: dashed tokens that go with the first player."""

from __future__ import annotations

from workshop_studio.layout.boards.map.player_look import RADIUS, name_block
from workshop_studio.layout.boards.map.rings import Oval
from workshop_studio.layout.boards.map.sizes import MapSizes
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Box, Child, Group, Ink, Text
from workshop_studio.model.frozen import frozen

_GHOSTS = (("Form tutor", 304.0), ("Youth worker", 104.0), ("GP", 248.0))
"""Names from the nearest ring outwards, and the angles they stand at."""


@frozen
class GhostsLook:
    """Examples on the first row of each ring; never on the room's screen."""

    rows: tuple[Oval, ...]
    sizes: MapSizes

    def draw(self, drawing: Drawing) -> Group:
        """The examples."""
        theme = drawing.theme
        edge = Ink(fill=theme.surface, stroke=theme.border, width=1.25, dash=(5.0, 4.0))
        children: list[Child] = []
        for row, (name, angle) in zip(self.rows, _GHOSTS, strict=False):
            block = name_block(drawing.book, name, self.sizes)
            x, y = row.at(angle)
            width, height = self.sizes.widest_text + 20, self.sizes.one_line
            children += [
                Box(x - width / 2, y - height / 2, width, height, edge, RADIUS),
                Text(x - block.width / 2, y - block.height / 2, block, theme.muted),
            ]
        return Group("P", tuple(children), wall=False)
