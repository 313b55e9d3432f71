"""Owns what lies below a theory's boxes: the five panels, their headings, and those of groups."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.boards.theory.lettering import GROUP, HEAD, SUB
from workshop_studio.layout.display_list import Artifact, Box, Group, Ink, Text
from workshop_studio.layout.pages.typesetting import set_text
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import COLUMN_NAMES, COLUMN_PROMPTS
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import Column

WRITTEN: Mapping[Column, str] = MappingProxyType(
    {
        "activities": "written last",
        "moderating-factors": "written 4th",
        "mediating-mechanisms": "written 3rd",
        "outcomes": "written 2nd",
        "aims": "written first",
    }
)
"""When each column is written: from the right to the left."""
_PADDING = 12.0


@frozen
class PanelLook:
    """The ground of a column."""

    frame: Rect

    def draw(self, drawing: Drawing) -> Artifact:
        """The panel with a hairline around it."""
        theme, frame = drawing.theme, self.frame
        ink = Ink(fill=theme.rings[2], stroke=theme.hairline, width=1.0)
        return Artifact((Box(frame.x, frame.y, frame.width, frame.height, ink, 10.0),))


@frozen
class HeadLook:
    """The name of a column, when it is written, and its question.

    When it is written stands at the right of the name; below all names where one of them leaves
    no room, so that the heads are alike.
    """

    column: Column
    frame: Rect

    def draw(self, drawing: Drawing) -> Group:
        """The words at the top of the column's panel."""
        theme, book, frame = drawing.theme, drawing.book, self.frame
        name = set_text(book, COLUMN_NAMES[self.column], HEAD)
        written = set_text(book, WRITTEN[self.column], SUB)
        inner = frame.width - 2 * _PADDING
        prompt = set_text(book, COLUMN_PROMPTS[self.column], SUB, width=inner, max_lines=2)
        x, y = frame.x + _PADDING, frame.y + _PADDING
        below = y + name.height + 3.0
        right, level = frame.right - _PADDING - written.width, y + name.height - written.height - 1
        if not _stand_beside(book, inner):
            right, level, below = x, below, below + written.height
        return Group(
            "H2",
            (
                Text(x, y, name, theme.text),
                Text(right, level, written, theme.muted),
                Text(x, below, prompt, theme.muted),
            ),
        )


def _stand_beside(book: FontBook, width: float) -> bool:
    """Whether all names and when they are written find room in so wide a line."""
    return all(
        set_text(book, COLUMN_NAMES[each], HEAD).width + set_text(book, words, SUB).width + _PADDING
        <= width
        for each, words in WRITTEN.items()
    )


@frozen
class GroupHeadLook:
    """The heading of a group of the team's own, its top left corner at (x, y)."""

    text: str
    x: float
    y: float
    width: float
    wall: bool = True

    def draw(self, drawing: Drawing) -> Group:
        """One line, cut where it is too long."""
        block = set_text(drawing.book, self.text, GROUP, width=self.width, max_lines=1)
        words = Text(self.x, self.y, block, drawing.theme.muted)
        return Group("H3", (words,), wall=self.wall)


@frozen
class GlowLook:
    """What lights up while something hangs over a column or a group."""

    frame: Rect

    def draw(self, drawing: Drawing) -> Artifact:
        """A soft ground with an edge."""
        theme, frame = drawing.theme, self.frame
        ink = Ink(fill=theme.accent_soft, stroke=theme.accent, width=2.0)
        return Artifact((Box(frame.x, frame.y, frame.width, frame.height, ink, 10.0),))
