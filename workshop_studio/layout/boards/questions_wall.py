"""Owns the questions as the room sees them: numbers and short forms, as large as they fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.questions_words import ballot_numbers
from workshop_studio.layout.boards.scene import Drawing, Item, Scene
from workshop_studio.layout.display_list import Artifact, Group, Ink, Path, Text
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.shapes.outlines import polyline
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text
from workshop_studio.model.boards import Category
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.snapshot import Snapshot

_WIDTH, _HEIGHT = 1792.0, 850.0
"""What a wall of 1920 by 1080 has between its margins, title and footer."""
_BETWEEN = 56.0
_SIZES = (48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 25.0, 22.0, 20.0, 18.0)
_LEADING = 1.2
_NUMBER = 1.7
_GAP = 0.42

_Numbered = tuple[Question, str]


@frozen
class WallRow:
    """How a question looks to the room.

    Attributes:
        number: on the ballot, as digits.
        text: its short form, else its first line.
        size: of the letters in points.
        width: of the whole row.
        lang: of the text, where it is not the session's.
    """

    number: str
    text: str
    size: float
    width: float
    lang: str = ""

    def words(self, book: FontBook) -> TextBlock:
        """The words, set."""
        room = self.width - _NUMBER * self.size
        return layout_text(
            book, self.text, size=self.size, width=room, weight=500, leading=_LEADING
        )

    def draw(self, drawing: Drawing) -> Group:
        """The row from its top left corner."""
        number = layout_text(
            drawing.book, self.number, size=self.size, weight=700, leading=_LEADING, tabular=True
        )
        words = Text(_NUMBER * self.size, 0, self.words(drawing.book), drawing.theme.text)
        return Group(
            "LI",
            (
                Group("Lbl", (Text(0, 0, number, drawing.theme.accent),)),
                Group("LBody", (words,), lang=self.lang),
            ),
        )


def questions_wall(snapshot: Snapshot, board: str, *, book: FontBook) -> Scene:
    """The questions of a board for the room's screen; private ones leave no gap."""
    numbers = ballot_numbers(snapshot, board)
    shown = [(each, str(numbers.get(each.id, ""))) for each in snapshot.of(Question, board)]
    columns = [
        (category, [each for each in shown if _stands_in(each[0], category)])
        for category in snapshot.of(Category, board)
    ]
    width = (_WIDTH - _BETWEEN * (len(columns) - 1)) / max(1, len(columns))
    made: list[_Wall] = []
    for size in _SIZES:
        made = [_wall(book, *column, size, width) for column in columns]
        if all(each.height <= _HEIGHT for each in made):
            break
    ground: list[Group | Artifact] = []
    items: list[Item] = []
    for place, each in enumerate(made):
        x = place * (width + _BETWEEN)
        ground += each.head(x)
        items += each.items(x)
    bounds = Rect(0, 0, _WIDTH, max([_HEIGHT, *(each.height for each in made)]))
    return Scene(bounds, tuple(ground), tuple(items), tuple(item.id for item in items))


@frozen
class _Wall:
    """A column of the wall before it has a place."""

    name: TextBlock
    width: float
    rows: tuple[tuple[Question, WallRow, float, float], ...]
    top: float
    height: float

    def head(self, x: float) -> Iterator[Group | Artifact]:
        yield Group("H2", (Text(x, 0, self.name, LIGHT.text),))
        y = self.name.height + (self.top - self.name.height) / 2
        rule = Path(polyline([(x, y), (x + self.width, y)]), Ink(stroke=LIGHT.border, width=2.0))
        yield Artifact((rule,))

    def items(self, x: float) -> Iterator[Item]:
        for question, row, y, height in self.rows:
            extent = Rect(0, 0, self.width, height)
            name = f"{row.number} {row.text}".strip()
            yield Item(question.id, (x, y), extent, row, name, "Question", cell=question.category)


def _wall(
    book: FontBook, category: Category, questions: Sequence[_Numbered], size: float, width: float
) -> _Wall:
    name = layout_text(
        book, category.name, size=size * 1.1, width=width, weight=700, leading=_LEADING
    )
    top = y = name.height + size * 0.8
    rows = []
    for question, number in questions:
        row = WallRow(number, short_text(question.short, question.text), size, width, question.lang)
        height = row.words(book).height
        rows.append((question, row, y, height))
        y += height + _GAP * size
    return _Wall(name, width, tuple(rows), top, y)


def _stands_in(question: Question, category: Category) -> bool:
    return question.category == category.id and not question.private
