"""Owns how the young person looks, in the middle of the map."""

from __future__ import annotations

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.map.sizes import MapSizes
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Artifact, Ellipse, Group, Ink, Text
from workshop_studio.layout.text.setting import layout_text
from workshop_studio.model.frozen import frozen

CENTRE_WORDS = "Young\nperson"


@frozen
class CentreLook:
    """A disc with the words in it."""

    sizes: MapSizes

    def draw(self, drawing: Drawing) -> Group:
        """The disc and its words."""
        radius = self.sizes.centre
        words = layout_text(
            drawing.book, CENTRE_WORDS, size=self.sizes.text + 1, width=2 * radius, weight=700,
            align="centre", leading=1.2,
        )  # fmt: skip
        theme = drawing.theme
        disc = Ellipse(0.0, 0.0, radius, radius, Ink(fill=theme.accent))
        text = Text(-radius, -words.height / 2, words, theme.on_accent)
        return Group("LI", (Artifact((disc,)), text))

    @property
    def extent(self) -> Rect:
        """All that it paints, from its middle."""
        radius = self.sizes.centre
        return Rect(-radius, -radius, 2 * radius, 2 * radius)
