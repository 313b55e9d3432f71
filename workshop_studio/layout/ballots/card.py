"""Owns one card for the wall: a question with a large number, a criterion, or how to vote."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.ballots.asked import Asked, AskedQuestion
from workshop_studio.layout.ballots.boxes import criterion_mark
from workshop_studio.layout.display_list import Group, Text
from workshop_studio.layout.pages.typesetting import Style, set_text, written
from workshop_studio.layout.shapes.moving import moved
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.layout.words import CRITERION_ASKS, CRITERION_NAMES, capitalised
from workshop_studio.layout.words import number_in_words as in_words
from workshop_studio.model.frozen import frozen
from workshop_studio.model.openings import opening_of
from workshop_studio.model.words import Criterion

MARGIN = 34.0
_SHORT, _LONG = 150.0, 112.0
"""Sizes of a number of up to two digits, and of a longer one. Figures of 112 points are 26 mm high:
18 minutes of arc from 5 m, where 16 are the least that can be read (ISO 9241-3)."""
_GAP = 26.0
_SIZES = (46.0, 42.0, 38.0, 34.0, 30.0, 27.0, 24.0, 21.0, 18.0, 16.0, 14.0, 12.0, 10.0)
_BREAKS = 21.0
"""From this size down a word that is too long is broken rather than set smaller still."""
_QUIET = Style(14.0, 500, PALETTE.muted, leading=1.25)
_CATEGORY = Style(17.0, 600, leading=1.25)
_OPENING = 0.62
"""Size of the opening words beside those that tell one question from another."""
_LEAST_OPENING = 18.0
_LEAD = 1.14
_NAMED = 0.66
"""Share of the foot that the session's name may take; the rest is the category's."""
_MARK = 130.0
_WORD = Style(64.0, 700, leading=1.1)
_ASKS = Style(34.0, 500, leading=1.2)
_RULE = Style(27.0, 500, leading=1.25)


@frozen
class CardShape:
    """A card's width and height in points, and the room its number takes at the left."""

    width: float
    height: float
    column: float
    figures: float

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def foot(self) -> float:
        """Where the last line begins."""
        return self.height - MARGIN - _CATEGORY.size * _CATEGORY.leading


def card_shape(
    questions: Sequence[AskedQuestion], width: float, height: float, *, book: FontBook
) -> CardShape:
    """The shape of cards whose numbers stand below each other on a wall: one size for all."""
    figures = _SHORT if all(each.number < 100 for each in questions) else _LONG
    widest = max((_number(each, figures, book).width for each in questions), default=0.0)
    return CardShape(width, height, widest, figures)


def question_card(
    asked: Asked, question: AskedQuestion, shape: CardShape, *, book: FontBook, opens: bool = False
) -> Group:
    """A question: its number to be read across the room, its words as large as they fit."""
    number = _number(question, shape.figures, book)
    left = MARGIN + shape.column + _GAP
    width = shape.width - MARGIN - left
    room = shape.foot - MARGIN - 12.0
    words = _words(question.text or "…", width, room, book)
    top = MARGIN + max(0.0, (room - sum(block.height for block, _ in words)) / 2)
    texts = [_figure_text(number, shape)]
    for block, colour in words:
        texts.append(Text(left, top, block, colour))
        top += block.height
    heading = Group("H2", tuple(texts), lang=question.lang)
    foot = _foot(asked, shape, question.category, book=book, opens=opens)
    return Group("Sect", (*foot[:1], heading, *foot[1:]))


def criterion_card(
    criterion: Criterion, asked: Asked, shape: CardShape, *, book: FontBook
) -> Group:
    """A heading for a column of dots: the criterion's shape, letter and word, and what it asks."""
    name = set_text(book, CRITERION_NAMES[criterion], _WORD)
    asks = set_text(book, CRITERION_ASKS[criterion], _ASKS)
    middle = shape.height / 2
    mark = criterion_mark(criterion, _MARK, _MARK * 0.55, book=book)
    left = MARGIN + _MARK + _GAP
    top = middle - (name.height + asks.height) / 2
    return Group(
        "Sect",
        (
            moved(mark, MARGIN, middle - _MARK / 2),
            written("H2", name, left, top),
            written("P", asks, left, top + name.height),
            *_foot(asked, shape, "", book=book),
        ),
    )


def rules_card(asked: Asked, shape: CardShape, *, book: FontBook) -> Group:
    """How to vote with dots, for the wall beside the cards."""
    title = set_text(book, "How to vote", _WORD.but(weight=700), width=shape.inner)
    y = MARGIN
    children = [written("H2", title, MARGIN, y)]
    y += title.height + 14.0
    for sentence in _rules(asked.each):
        block = set_text(book, sentence, _RULE, width=shape.inner)
        children.append(written("P", block, MARGIN, y))
        y += block.height + 8.0
    return Group("Sect", (*children, *_foot(asked, shape, "", book=book)))


def _rules(each: int) -> list[str]:
    dots = "dot" if each == 1 else "dots"
    rules = [f"{capitalised(in_words(each))} {dots} for each: feasible, desirable, viable."]
    if each > 1:
        votes = "Both" if each == 2 else f"All {in_words(each)}"
        rules.append(f"{votes} may go to one question.")
    rules.append("Dots may be left over. Choose in silence, talk after.")
    return rules


def _number(question: AskedQuestion, figures: float, book: FontBook) -> TextBlock:
    style = Style(figures, 700, PALETTE.accent, leading=1.0, tabular=True)
    # The space keeps number and words apart for those who hear them.
    return set_text(book, f"{question.number} ", style)


def _figure_text(number: TextBlock, shape: CardShape) -> Text:
    """The number in the middle of the height of the words, so that a row of cards is even."""
    middle = (MARGIN + shape.foot - 12.0) / 2
    x = MARGIN + (shape.column - number.width) / 2
    return Text(x, middle - number.height / 2, number, PALETTE.accent)


def _words(text: str, width: float, room: float, book: FontBook) -> list[tuple[TextBlock, str]]:
    """The words of a question, the opening smaller on a line of its own, as large as they fit."""
    opening = opening_of(text)
    rest = text[len(opening) :].lstrip()
    if not opening or not rest:
        opening, rest = "", text
    longest = max(rest.split(), key=len)
    for size in _SIZES:
        style = Style(size, 600, leading=_LEAD)
        blocks = [(set_text(book, rest, style, width=width), PALETTE.text)]
        if opening:
            quiet = Style(max(_LEAST_OPENING, size * _OPENING), 500, leading=1.3)
            blocks.insert(0, (set_text(book, f"{opening} ", quiet), PALETTE.muted))
        whole = size <= _BREAKS or set_text(book, longest, style).width <= width
        if whole and sum(block.height for block, _ in blocks) <= room:
            return blocks
    style = Style(_SIZES[-1], 600, leading=_LEAD)
    most = int(room / (_SIZES[-1] * _LEAD))
    return [(set_text(book, text, style, width=width, max_lines=most), PALETTE.text)]


def _foot(
    asked: Asked, shape: CardShape, category: str, *, book: FontBook, opens: bool = False
) -> tuple[Group, ...]:
    """The vote's name at the right, which the first card carries as the title, and the category."""
    wide, left = shape.inner * _NAMED, MARGIN + shape.inner * (1 - _NAMED)
    line = set_text(book, asked.line, _QUIET, width=wide, align="right", max_lines=1)
    baseline = shape.foot + (_CATEGORY.size - _QUIET.size) * _CATEGORY.leading
    told = written("H1" if opens else "P", line, left, baseline, colour=_QUIET.colour)
    if not category:
        return (told,)
    words = set_text(book, category, _CATEGORY, width=shape.inner - wide - 12.0, max_lines=1)
    return told, written("P", words, MARGIN, shape.foot)
