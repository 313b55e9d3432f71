"""Owns how high cards of questions are, and remembers it from one change to the next."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from workshop_studio.layout.boards.questions_card import CHIP, PAD, TEXT_LEFT, below_words
from workshop_studio.layout.boards.questions_text import question_words, words_height
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.recent import Recent

_MOST = 4_000


class Card(NamedTuple):
    """What the size of a card depends on; `width` is in points."""

    text: str
    width: float
    tag: str = ""
    source: str = ""


class CardSize(NamedTuple):
    """How high a card is, and its words on it, in points."""

    height: float
    words: float


class CardSizes:
    """The sizes of the cards of one board, as set in the faces of a book."""

    def __init__(self, book: FontBook) -> None:
        self._book = book
        self._kept: Recent[Card, CardSize] = Recent(_MOST)

    def size(self, card: Card) -> CardSize:
        """How high a card is that shows its question, its tag and its source in whole."""
        return self._kept.get(card, lambda: self._measured(card))

    def _measured(self, card: Card) -> CardSize:
        words = question_words(self._book, card.text, card.width - TEXT_LEFT - PAD)
        high = max(CHIP, words_height(words))
        below = below_words(self._book, card.text, card.width, tag=card.tag, source=card.source)
        return CardSize(float(ceil(PAD + high + below)), high)
