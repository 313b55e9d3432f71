"""Owns the words of a question on its card: the opening quiet, what differs strong."""

from __future__ import annotations

from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.plain_lines import plain_lines
from workshop_studio.layout.text.setting import layout_text, measure
from workshop_studio.model.frozen import frozen
from workshop_studio.model.openings import opening_of

SIZE = 17.0
LEADING = 1.3
_GAP = SIZE * 0.27


@frozen
class PlacedWords:
    """A block of words, where it stands in points, and whether it is the quiet opening."""

    x: float
    y: float
    block: TextBlock
    is_opening: bool = False


def question_words(book: FontBook, text: str, width: float) -> tuple[PlacedWords, ...]:
    """A question set within a width: its opening, the rest of that line, the lines below."""
    opening = opening_of(text)
    rest = text.strip()[len(opening) :].lstrip()
    if not opening or not rest:
        return (PlacedWords(0.0, 0.0, _set(book, text.strip() or "…", width)),)
    start = _set(book, opening, None, weight=400)
    head = PlacedWords(0.0, 0.0, start, is_opening=True)
    indent, pitch = start.width + _GAP, SIZE * LEADING
    room = width - indent
    if measure(book, rest.split(maxsplit=1)[0], size=SIZE, weight=500) > room:
        return (head, PlacedWords(0.0, pitch, _set(book, rest, width)))
    first, *others = _set(book, rest, room).lines
    beside = PlacedWords(indent, 0.0, _set(book, first.text.rstrip(), None))
    below = "".join(line.text for line in others)
    if not below:
        return (head, beside)
    return (head, beside, PlacedWords(0.0, pitch, _set(book, below, width)))


def height_of_words(book: FontBook, text: str, width: float) -> float:
    """The height of what `question_words` sets, where it can be told without setting it."""
    opening, pitch = opening_of(text), SIZE * LEADING
    rest = text.strip()[len(opening) :].lstrip()
    if not opening or not rest:
        whole = plain_lines(book, text.strip() or "…", size=SIZE, width=width, weight=500)
        return whole.number * pitch if whole else words_height(question_words(book, text, width))
    room = width - (_set(book, opening, None, weight=400).width + _GAP)
    lines = plain_lines(book, rest, size=SIZE, width=width, weight=500, first=room)
    if lines is None:
        return words_height(question_words(book, text, width))
    return pitch + (lines.number - 1) * pitch if lines.number > 1 else pitch


def words_height(words: tuple[PlacedWords, ...]) -> float:
    """Height in points of all of them together."""
    return max(each.y + each.block.height for each in words)


def _set(book: FontBook, text: str, width: float | None, *, weight: int = 500) -> TextBlock:
    return layout_text(book, text, size=SIZE, width=width, weight=weight, leading=LEADING)
