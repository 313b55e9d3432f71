"""Owns the look of a note: its paper, its words in whole, and the signs along its lower edge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from math import ceil
from typing import NamedTuple

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.notes.marks import crossed_eye, mark_disc, marks_in_order
from workshop_studio.layout.boards.notes.voices import Paper
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Artifact, Box, Child, Group, Ink, Text
from workshop_studio.layout.shapes.sector_marks import sector_mark
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.plain_lines import plain_lines
from workshop_studio.layout.text.setting import layout_text, measured_lines
from workshop_studio.layout.theme import LEADINGS
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import Mark

_INK = "#14181F"
_IDEOGRAPHS = "\u2e80"
_SHADOW = "#D5D3CE"
_RADIUS = 10.0
_DISC = 10.0
_BARE_LEFT = 11.0
_PITCH = 2 * _DISC + 3.0
_EDGE, _AIR, _BADGE_PADDING = 7.0, 3.0, 14.0
HEADING_LINE = 20.0
"""Room that a heading takes above the words of a note."""
_BADGE = Ink(fill="#174F8F")


@frozen
class NoteSizes:
    """Measures of a note in points.

    Attributes:
        width: of every note.
        height: of a note whose words fit; others are higher.
        gap_x: between columns.
        gap_y: between rows.
        left: room before the words.
        right: room behind them.
        top: room above them.
        foot: room below them for the signs.
        letters: size of the letters.
        weight: of the letters.
        least: how small the letters may become so that the words fit; then the note grows.
    """

    width: float
    height: float
    gap_x: float
    gap_y: float
    left: float
    right: float
    top: float
    foot: float
    letters: float
    weight: int
    least: float = 12.0

    @property
    def is_small(self) -> bool:
        """Whether the group's shape stands before the words, and the marks hang over the edge."""
        return self.foot < _DISC * 2

    @property
    def inner(self) -> float:
        """Width of the words."""
        return self.width - self.left - self.right

    def for_paper(self, paper: Paper) -> NoteSizes:
        """The measures of a note on a paper: without a group no room is kept for its shape."""
        if paper.group is not None or self.left <= _BARE_LEFT:
            return self
        return replace(self, left=_BARE_LEFT)


LARGE = NoteSizes(198.0, 72.0, 12.0, 12.0, 11.0, 11.0, 10.0, 27.0, 14.0, 500)
SMALL = NoteSizes(142.0, 52.0, 8.0, 8.0, 26.0, 7.0, 8.0, 8.0, 12.0, 600)


def note_sizes(*, small: bool) -> NoteSizes:
    """The measures for a window, narrow or not."""
    return SMALL if small else LARGE


def fitted(book: FontBook, text: str, sizes: NoteSizes) -> NoteSizes:
    """The measures with letters so small that the words fit the note, and no smaller than needed.

    A word is not broken either where smaller letters keep it whole. Where the least letters are
    too large still they are used, and the note grows.
    """
    while sizes.letters > sizes.least and not _fits(book, text, sizes):
        sizes = _smaller(sizes)
    return sizes


@cache
def _smaller(sizes: NoteSizes) -> NoteSizes:
    """The same with letters a size smaller; one value for all notes, as nearly all ask for it."""
    return replace(sizes, letters=max(sizes.least, sizes.letters - 1.0))


def _fits(book: FontBook, text: str, sizes: NoteSizes) -> bool:
    room = sizes.height - sizes.top - sizes.foot
    lines = _lines(book, text, sizes, most=2 + int(room / (sizes.letters * LEADINGS.note)))
    return lines.is_whole and sizes.top + _height(lines, sizes) + sizes.foot <= sizes.height


class _Lines(NamedTuple):
    """What is to be known of the lines of `note_words` before the words themselves are painted.

    Attributes:
        number: how many there are.
        last: how wide the last is, in points.
        is_whole: whether none ends within a word.
    """

    number: int
    last: float
    is_whole: bool = True


def _lines(book: FontBook, text: str, sizes: NoteSizes, *, most: int | None = None) -> _Lines:
    """The lines of a text; of more than `most` perhaps only so many."""
    size, width, weight = sizes.letters, sizes.inner, sizes.weight
    shown = text.strip() or "…"
    plain = plain_lines(book, shown, size=size, width=width, weight=weight)
    if plain is not None:
        return _Lines(*plain)
    lines = measured_lines(book, shown, size=size, width=width, weight=weight, most=most)
    whole = all(line.text[-1:].isspace() or _ends_a_word(line.text) for line in lines[:-1])
    return _Lines(len(lines), lines[-1].width if lines else 0.0, is_whole=whole)


def _height(lines: _Lines, sizes: NoteSizes) -> float:
    return lines.number * (sizes.letters * LEADINGS.note)


def _ends_a_word(line: str) -> bool:
    """Whether a line may end here without a word going through it; ideographs need no blanks."""
    return not line[-1:].isalnum() or line[-1:] >= _IDEOGRAPHS


def note_words(book: FontBook, text: str, sizes: NoteSizes) -> TextBlock:
    """The words of a note, in as many lines as they take."""
    return layout_text(
        book, text.strip() or "…", size=sizes.letters, width=sizes.inner, weight=sizes.weight,
        leading=LEADINGS.note,
    )  # fmt: skip


def heading_words(book: FontBook, heading: str, sizes: NoteSizes) -> TextBlock:
    """The heading a note stands under, on one line that is cut where it is too long."""
    return layout_text(book, heading, size=12.0, width=sizes.inner, weight=700, max_lines=1)


def note_height(
    book: FontBook, text: str, sizes: NoteSizes, *, signs: float = 0.0, headed: bool = False
) -> float:
    """How high a note is that shows its words in whole, clear of the signs at its lower edge.

    A heading above them takes a line of its own.

    In a small note signs hang over the edge: only words that reach below them ask for more room.
    `signs` is how far they reach in from the right edge, from `signs_reach`.
    """
    lines = _lines(book, text, sizes)
    wanted = sizes.top + _height(lines, sizes) + sizes.foot + (HEADING_LINE if headed else 0.0)
    if sizes.is_small and signs and sizes.left + lines.last > sizes.width - signs:
        wanted += 9.0
    return max(sizes.height, float(ceil(wanted)))


def signs_reach(book: FontBook, *, marks: int, questions: str, private: bool) -> float:
    """How far the signs of a note reach in from its right edge, with a little air; 0 for none."""
    if not (marks or questions or private):
        return 0.0
    badge = _badge_block(book, questions).width + _BADGE_PADDING if questions else 0.0
    return _EDGE + marks * _PITCH + badge + (18.0 if private else 0.0) + _AIR


@frozen
class NoteLook:
    """How a note looks.

    Attributes:
        text: its words.
        lang: their language, where it is not the session's.
        height: in points, from `note_height`.
        sizes: its other measures.
        paper: fill, edge and the group's shape.
        marks: what the discussion left on it.
        questions: numbers of the questions that grew from it, as "Q4"; empty for none.
        private: whether only the facilitator sees it.
        heading: what it stands under, said above its words; "" where that is seen otherwise.
    """

    text: str
    height: float
    sizes: NoteSizes
    paper: Paper
    lang: str = ""
    marks: tuple[Mark, ...] = ()
    questions: str = ""
    private: bool = False
    heading: str = ""

    @property
    def extent(self) -> Rect:
        """All that it paints, from its origin: edge, shadow, and what hangs over the edge."""
        below = 6.0 if self.sizes.is_small and (self.marks or self.questions) else 2.0
        return Rect(-0.75, -0.75, self.sizes.width + 1.5, self.height + 0.75 + below)

    def draw(self, drawing: Drawing) -> Group:
        """The note from its top left corner."""
        sizes, paper = self.sizes, self.paper
        children: list[Child] = []
        if drawing.theme.brightness == "light":
            shadow = Box(0, 2, sizes.width, self.height, Ink(fill=_SHADOW), _RADIUS)
            children.append(Artifact((shadow,)))
        edge = Ink(paper.fill, paper.edge, 1.5, dash=(5.0, 4.0) if self.private else ())
        children.append(Artifact((Box(0, 0, sizes.width, self.height, edge, _RADIUS),)))
        block = note_words(drawing.book, self.text, sizes)
        top = sizes.top
        if self.heading:
            head = heading_words(drawing.book, self.heading, sizes)
            children.append(Group("Span", (Text(sizes.left, top - 2.0, head, _INK),)))
            rule = Box(sizes.left, top + HEADING_LINE - 6.0, sizes.inner, 1.0, Ink(fill=paper.edge))
            children.append(Artifact((rule,)))
            top += HEADING_LINE
        words = Text(sizes.left, top, block, _INK)
        children.append(Group("P", (words,), lang=self.lang))
        children += self._signs(drawing)
        return Group("Sect", tuple(children))

    def _signs(self, drawing: Drawing) -> Iterator[Child]:
        sizes = self.sizes
        if self.paper.group is not None:
            group = self.paper.group
            solid = replace(group, fill=group.edge)
            x, y = (15.0, 16.0) if sizes.is_small else (17.0, self.height - 16.0)
            yield Group("Span", (sector_mark(solid, x, y, 5.5),), wall=False)
        y = self.height - 5.0 if sizes.is_small else self.height - 16.0
        x = sizes.width - 17.0
        for mark in reversed(marks_in_order(self.marks)):
            yield mark_disc(mark, x, y, _DISC)
            x -= _PITCH
        if self.questions:
            box, words = _badge(drawing.book, self.questions, x + _DISC, y)
            yield Artifact((box, words))
            x -= box.width + 4.0
        if self.private:
            yield Group("Span", (crossed_eye(x + 2.0, y, 7.0, _INK),), wall=False)


def _badge_block(book: FontBook, words: str) -> TextBlock:
    return layout_text(book, words, size=12, weight=700, tabular=True)


def _badge(book: FontBook, words: str, right: float, y: float) -> tuple[Box, Text]:
    block = _badge_block(book, words)
    width = block.width + _BADGE_PADDING
    x = right - width
    box = Box(x, y - 9.5, width, 19.0, _BADGE, 9.5)
    return box, Text(x + 7.0, y - block.height / 2, block, "#FFFFFF")
