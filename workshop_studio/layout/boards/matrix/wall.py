"""Owns what the room sees of a revealed result: the leading questions, and the picture."""

from __future__ import annotations

from dataclasses import dataclass

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.matrix.picture import Picture
from workshop_studio.layout.boards.scene import Drawing, Scene
from workshop_studio.layout.display_list import Artifact, Box, Child, Group, Ink, Page, Text
from workshop_studio.layout.matrix.ranked_table import rank_words
from workshop_studio.layout.pages.question_words import wording
from workshop_studio.layout.pages.typesetting import Style, set_text
from workshop_studio.layout.shapes.moving import magnified, moved
from workshop_studio.layout.words import counted
from workshop_studio.model.results import RoundResult
from workshop_studio.model.snapshot import Snapshot

_FRAME = Rect(0.0, 0.0, 1_600.0, 780.0)
_ROWS = 6
_ROW = 118.0
_LIST = 760.0
_ENLARGED = 3.0
_RANK = Style(34.0, 700, leading=1.2, tabular=True)
_TEXT = Style(32.0, 600, leading=1.2)
_TOTAL = Style(38.0, 700, leading=1.2, tabular=True)
_QUIET = Style(28.0, 500, leading=1.2)


@dataclass(frozen=True)
class LeadLook:
    """The questions that lead, with ranks, numbers and totals; the rest is only counted."""

    result: RoundResult
    texts: tuple[str, ...]

    def draw(self, drawing: Drawing) -> Group:
        """The list at the left and the picture at the right."""
        shapes: list[Child] = []
        for place, text in enumerate(self.texts):
            shapes += self._row(place, text, drawing)
        if more := len(self.result.questions) - len(self.texts):
            words = f"and {counted(more, 'more question', 'more questions')}"
            block = set_text(drawing.book, words, _QUIET)
            shapes.append(Text(96.0, _ROW * len(self.texts) + 20, block, drawing.theme.muted))
        return Group("Figure", (*shapes, self._picture(drawing)))

    def _row(self, place: int, text: str, drawing: Drawing) -> list[Child]:
        theme, book = drawing.theme, drawing.book
        question, y = self.result.questions[place], _ROW * place
        rank = set_text(book, rank_words(question), _RANK)
        number = set_text(book, str(question.number), _RANK)
        words = set_text(book, text, _TEXT, width=_LIST - 300.0, max_lines=2)
        total = set_text(book, str(question.total), _TOTAL)

        def level(height: float) -> float:
            return y + (_ROW - height) / 2

        chip = max(72.0, number.width + 24.0)
        return [
            Artifact((Box(0, y + _ROW - 1, _LIST, 1.5, Ink(fill=theme.hairline)),)),
            Text(64.0 - rank.width, level(rank.height), rank, theme.text),
            Box(92.0, level(64.0), chip, 64.0, Ink(fill=theme.accent_soft), 10.0),
            Text(92.0 + (chip - number.width) / 2, level(number.height), number, theme.accent),
            Text(92.0 + chip + 20, level(words.height), words, theme.text),
            Text(_LIST - 16.0 - total.width, level(total.height), total, theme.text),
        ]

    def _picture(self, drawing: Drawing) -> Group:
        left = _LIST + 40.0
        width, height = (_FRAME.width - left) / _ENLARGED, (_FRAME.height - 20.0) / _ENLARGED
        small = Page(width, height, (Picture(self.result, width, height).draw(drawing),))
        large = magnified(small, width * _ENLARGED, height * _ENLARGED)
        (figure,) = (moved(child, left, 0.0) for child in large.children)
        return Group("Figure", (figure,))


def matrix_wall(snapshot: Snapshot, result: RoundResult) -> Scene:
    """The result for the room's screen; words of private questions are withheld."""
    texts = tuple(wording(snapshot, each).text for each in result.questions[:_ROWS])
    return Scene(bounds=_FRAME, ground=(LeadLook(result, texts),))
