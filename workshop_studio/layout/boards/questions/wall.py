"""Owns the questions as the room sees them: numbers and short forms, as large as they fit.

More than can be read at once stand on pages, one below the other; the room sees one at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.questions.words import ballot_numbers
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
_SIZES = (48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 25.0, 22.0)
_PAGED = 32.0
"""Letters on pages: there is no need to have them smaller than the back row can read."""
_PITCH = 2 * _HEIGHT
"""From page to page: no wall is so high that it would show a part of the next."""
_LEADING = 1.2
_LINES = 8
"""What has more of them is told in full at the console alone."""
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
            book, self.text, size=self.size, width=room, weight=500, leading=_LEADING,
            max_lines=_LINES,
        )  # fmt: skip

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
    for size in (*_SIZES, _PAGED):
        made = [_wall(book, *column, size, width) for column in columns]
        if all(each.is_whole for each in made):
            break
    pages = max((each.pages for each in made), default=1)
    ground: list[Group | Artifact] = []
    items: list[Item] = []
    for place, each in enumerate(made):
        x = place * (width + _BETWEEN)
        for page in range(pages):
            ground += each.head(x, page * _PITCH)
        items += each.items(x)
    bounds = Rect(0, 0, _WIDTH, (pages - 1) * _PITCH + _HEIGHT)
    return Scene(bounds, tuple(ground), tuple(items), tuple(item.id for item in items))


def page_with(wall: Scene, seen: Iterable[str]) -> Rect | None:
    """The page of the wall that has the first of some questions; None where there is only one."""
    if wall.bounds.height <= _HEIGHT:
        return None
    tops = [wall.by_id[key].at[1] for key in seen if key in wall.by_id]
    return Rect(0, min(tops, default=0.0) // _PITCH * _PITCH, _WIDTH, _HEIGHT)


@frozen
class _Wall:
    """A column of the wall before it has a place.

    Attributes:
        name: its heading, on each page.
        width: of all of it.
        rows: the questions, each with its look, its place below the first page's upper edge, and
            its height.
        top: where the rows of a page begin.
        pages: how many there are.
        is_whole: whether one page holds all words of all questions.
    """

    name: TextBlock
    width: float
    rows: tuple[tuple[Question, WallRow, float, float], ...]
    top: float
    pages: int
    is_whole: bool

    def head(self, x: float, top: float) -> Iterator[Group | Artifact]:
        yield Group("H2", (Text(x, top, self.name, LIGHT.text),))
        y = top + self.name.height + (self.top - self.name.height) / 2
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
    rows, page, is_whole = [], 0, True
    for question, number in questions:
        row = WallRow(number, short_text(question.short, question.text), size, width, question.lang)
        words = row.words(book)
        height, is_whole = words.height, is_whole and not words.truncated
        if y + height > _HEIGHT and y > top:
            page, y = page + 1, top
        rows.append((question, row, page * _PITCH + y, height))
        y += height + _GAP * size
    return _Wall(name, width, tuple(rows), top, page + 1, is_whole and not page)


def _stands_in(question: Question, category: Category) -> bool:
    return question.category == category.id and not question.private
