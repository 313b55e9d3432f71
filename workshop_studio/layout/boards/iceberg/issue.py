"""Owns the line above an iceberg: the issue the room looks at, or the place to write it."""

from __future__ import annotations

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Drawing, Editable, Item
from workshop_studio.layout.display_list import Artifact, Box, Child, Group, Ink, Text
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text
from workshop_studio.model.boards import Board
from workshop_studio.model.frozen import frozen

LEAD = "We are looking at"
PLACEHOLDER = "One issue, in a sentence"
_TOP = 12.0
_LEFT = 16.0
_LINE = 32.0
_SWITCH = 342.0
"""Room for the switch between board and outline, and the zoom, at the upper right of the window."""


@frozen
class IssueLook:
    """The issue behind its lead-in, wrapped to a width in points; small in narrow windows."""

    issue: str
    width: float
    small: bool = False

    @property
    def size(self) -> float:
        """Of the issue's letters."""
        return 16.0 if self.small else 20.0

    def lead(self, book: FontBook) -> TextBlock:
        """The words before it."""
        return layout_text(book, LEAD, size=14)

    def words(self, book: FontBook) -> TextBlock:
        """The issue itself, or what stands in its place."""
        width = max(200.0, self.width - self.start(book) - 12)
        if not self.issue.strip():
            return layout_text(book, PLACEHOLDER, size=16, width=width)
        return layout_text(
            book, self.issue.strip(), size=self.size, weight=600, width=width, leading=1.2
        )

    def start(self, book: FontBook) -> float:
        """Where the issue begins."""
        return self.lead(book).width + 22

    def height(self, book: FontBook) -> float:
        """Of the whole line or lines."""
        return max(_LINE, self.words(book).height + 8)

    def draw(self, drawing: Drawing) -> Group:
        """The line from its top left corner."""
        book, theme = drawing.book, drawing.theme
        lead, words, start = self.lead(book), self.words(book), self.start(book)
        children: list[Child] = [Text(0, (_LINE - lead.height) / 2, lead, theme.muted)]
        if self.issue.strip():
            children.append(Text(start, (_LINE - words.height / len(words.lines)) / 2, words,
                                 theme.text))  # fmt: skip
            return Group("H2", tuple(children))
        ink = Ink(fill=theme.surface, stroke=theme.border, width=1.25, dash=(3.0, 3.0))
        width = min(620.0, self.width - start)
        box = Box(start - 10, -2, width, _LINE + 4, ink, 6.0)
        empty = Text(start, (_LINE - words.height) / 2, words, theme.muted)
        children.append(Group("Span", (Artifact((box,)), empty), wall=False))
        return Group("H2", tuple(children))


def beside_issue(width: float, window: float) -> float:
    """The room to be left beside the issue of a board so wide, in a window so wide or 0.

    In a window too narrow for it all of the board is smaller, but not what stands there.
    """
    return _SWITCH * (max(1.0, width / window) if window else 1.0)


def issue_item(board: Board, book: FontBook, width: float, *, small: bool) -> Item:
    """The issue as an item with the id of its board: retyping it changes the board's issue."""
    look = IssueLook(board.issue, width - 2 * _LEFT, small)
    start, height = look.start(book), look.height(book)
    said = board.issue.strip() or "not written yet"
    top = (_LINE - look.size * 1.2) / 2
    box = Rect(start, top, max(200.0, look.width - start), height - top)
    return Item(
        id=board.id,
        at=(_LEFT, _TOP),
        extent=Rect(-2.0, -4.0, look.width + 4, height + 8),
        look=look,
        name=f"Issue: {said}",
        kind="Issue",
        edit=Editable(
            board.issue, box, look.size, label="The issue you are looking at", weight=600
        ),
        fixed=True,
    )


def issue_bottom(item: Item) -> float:
    """Where the first layer may begin: below the issue and the names of the sides."""
    return item.at[1] + item.extent.bottom + 32.0
