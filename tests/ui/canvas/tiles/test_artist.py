"""Of a scene that is painted which lies where somebody asks, however far its things reach."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui.canvas.scenes import scene_of
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Drawing, Item
from workshop_studio.layout.display_list import Group, Ink, Path
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.tiles.artist import Artist

TAIL, HEAD = Rect(0, 0, 100, 100), Rect(900, 0, 100, 100)


@dataclass(frozen=True, slots=True)
class Arrow:
    """A long dashed link with a head."""

    def draw(self, drawing: Drawing) -> Group:
        """The link, from the left to the right."""
        colour = drawing.theme.links["well"].colour
        line = Path((("M", 0, 0), ("L", 940, 40)), Ink(stroke=colour, width=2, dash=(7, 5)))
        head = Path((("M", 950, 40), ("L", 935, 32), ("L", 935, 48), ("Z",)), Ink(colour))
        return Group("P", (line, head))


def test_of_a_long_link_only_what_lies_in_a_part_of_the_board_is_painted(book: FontBook) -> None:
    artist = Artist(book, LIGHT)
    extent = Rect(-2, -2, 954, 54)
    arrow = Item("arrow", (10.0, 10.0), extent, Arrow(), "", "Link", ends=("a", "b"))
    artist.set_scene(scene_of(arrow))

    def picture(part: Rect) -> QImage:
        image = QImage(1000, 100, QImage.Format.Format_RGB32)
        image.fill(QColor(artist.ground_colour))
        # Not clipped: what lies elsewhere would be seen.
        with QPainter(image) as painter:
            for _ in artist.painting(painter, (part,), scale=1.0):
                pass
        return image

    empty, whole = picture(Rect(0, 90, 10, 10)), picture(Rect(0, 0, 1000, 100))
    for part, other in ((TAIL, HEAD), (HEAD, TAIL)):
        assert cut(picture(part), part) == cut(whole, part) != cut(empty, part)
        assert cut(picture(part), other) == cut(empty, other)


def cut(image: QImage, part: Rect) -> QImage:
    """A part of a picture."""
    return image.copy(*(round(edge) for edge in part))
