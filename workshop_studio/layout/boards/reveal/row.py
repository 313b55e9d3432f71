"""Owns how one question stands in a step of the reveal."""

from __future__ import annotations

from workshop_studio.layout.boards.reveal.letter_mark import letter_mark
from workshop_studio.layout.boards.reveal.marks import wall_marks
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Artifact, Box, Child, Group, Ink, Text
from workshop_studio.layout.pages.typesetting import Style, set_text
from workshop_studio.layout.shapes.moving import moved
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.model.frozen import frozen
from workshop_studio.model.reveal import RevealRow
from workshop_studio.model.words import CRITERIA, Criterion

WIDTH, HEIGHT = 1_840.0, 136.0
"""A row of the full picture; the frame of the first one stands 24 px out of the text's margin."""
MARKS = (1_060.0, 620.0)
"""Where marks begin, and the room they have."""
_RANK_END, _CHIP, _WORDS, _NUMBER_END = 108.0, 145.0, 262.0, 1_798.0
_CHIP_SIZE = 86.0
_RANK = Style(56.0, 700, leading=1.1, tabular=True)
_NUMBER = Style(60.0, 700, leading=1.1, tabular=True)
_CHIP_DIGITS = Style(44.0, 700, leading=1.1, tabular=True)
_SMALL = Style(48.0, 600, leading=1.1, tabular=True)
_TEXTS = (Style(48.0, 600, leading=1.12), Style(40.0, 600, leading=1.15))
"""Tried in turn; the last is cut."""


@frozen
class RowLook:
    """A row that has come as far as `share`: its marks count in, then its number stands.

    Attributes:
        row: what it says.
        text: of the question, as the room may see it.
        criterion: None where all votes count.
        most: votes of the first row, by which marks are sized.
        share: 0 to 1.
    """

    row: RevealRow
    text: str
    criterion: Criterion | None
    most: int
    share: float = 1.0

    def draw(self, drawing: Drawing) -> Group:
        """The row from its top left corner."""
        shapes: list[Child] = [Artifact((self._frame(drawing),))]
        shapes += self._question(drawing)
        if self.criterion is None:
            shapes += self._by_criterion(drawing)
        else:
            seen = round(self.row.votes * self.share)
            left, room = MARKS
            marks = wall_marks(
                self.criterion,
                seen,
                max(1, self.most),
                width=room,
                middle=HEIGHT / 2,
                theme=drawing.theme,
            )
            shapes.append(moved(marks, left, 0.0))
        if self.share >= 1.0:
            total = set_text(drawing.book, f"{self.row.votes:,}", _NUMBER)
            shapes.append(_level(total, _NUMBER_END - total.width, drawing.theme.text))
        return Group("P", tuple(shapes))

    def _frame(self, drawing: Drawing) -> Box:
        """The first rank stands on white in a frame of the criterion's colour; others on a rule."""
        theme = drawing.theme
        if self.row.rank == 1 and self.row.votes:
            colour = theme.criteria[self.criterion] if self.criterion else theme.accent
            ink = Ink(fill=theme.surface, stroke=colour, width=4.0)
            return Box(2.0, 3.0, WIDTH - 4.0, HEIGHT - 6.0, ink, 20.0)
        return Box(24.0, HEIGHT - 2.0, WIDTH - 48.0, 2.0, Ink(fill=theme.ring_line))

    def _question(self, drawing: Drawing) -> list[Child]:
        theme, book = drawing.theme, drawing.book
        shared = "=" if self.row.tied else ""
        rank = set_text(book, f"{self.row.rank}{shared}", _RANK)
        number = set_text(book, str(self.row.result.number), _CHIP_DIGITS)
        chip = max(_CHIP_SIZE, number.width + 24.0)
        ink = Ink(fill=theme.accent_soft, stroke=theme.accent, width=2.5)
        words = self._words(drawing, chip - _CHIP_SIZE)
        first = self.row.rank == 1
        return [
            _level(rank, _RANK_END - rank.width, theme.text if first else theme.muted),
            Box(_CHIP, (HEIGHT - _CHIP_SIZE) / 2, chip, _CHIP_SIZE, ink, 12.0),
            _level(number, _CHIP + (chip - number.width) / 2, theme.accent),
            _level(words, _WORDS + chip - _CHIP_SIZE, theme.text),
        ]

    def _words(self, drawing: Drawing, taken: float) -> TextBlock:
        room = MARKS[0] - _WORDS - taken - 32.0
        large, small = _TEXTS
        block = set_text(drawing.book, self.text, large, width=room, max_lines=2)
        if not block.truncated:
            return block
        return set_text(drawing.book, self.text, small, width=room, max_lines=3)

    def _by_criterion(self, drawing: Drawing) -> list[Child]:
        """The three figures that make up a total, each with its shape and letter."""
        shapes: list[Child] = []
        left, room = MARKS
        for place, criterion in enumerate(CRITERIA):
            pitch = room / len(CRITERIA)
            x = left + pitch * place
            votes = set_text(drawing.book, f"{self.row.result.votes.of(criterion):,}", _SMALL)
            shapes.append(letter_mark(criterion, x, HEIGHT / 2 - 22.0, 44.0, drawing))
            shapes.append(_level(votes, x + pitch - 72.0 - votes.width, drawing.theme.text))
        return shapes


def _level(block: TextBlock, x: float, colour: str) -> Text:
    return Text(x, (HEIGHT - block.height) / 2, block, colour)
