"""Owns what the layout of one board of questions remembers: cards, and where they stood."""

from __future__ import annotations

from collections.abc import Collection
from math import ceil
from typing import NamedTuple

from workshop_studio.layout.boards.kept import Kept
from workshop_studio.layout.boards.questions.card import (
    CHIP,
    PAD,
    TEXT_LEFT,
    CardLook,
    below_words,
)
from workshop_studio.layout.boards.questions.text import height_of_words
from workshop_studio.layout.boards.scene import Item
from workshop_studio.layout.text.fonts import FontBook


class CardSize(NamedTuple):
    """How high a card is, and its words on it, in points."""

    height: float
    words: float


class QuestionsMemo:
    """The cards and items of the newest layout of one board.

    Attributes:
        cards: how questions look, with the height of their words, by their ids.
        items: questions where they stand, by their ids.
    """

    def __init__(self) -> None:
        self.cards: Kept[tuple[CardLook, float]] = Kept()
        self.items: Kept[Item] = Kept()

    def forget_all_but(self, questions: Collection[str]) -> None:
        """Let go of questions that have gone, once there are many."""
        self.cards.forget_all_but(questions)
        self.items.forget_all_but(questions)


def card_size(
    book: FontBook, text: str, width: float, *, tag: str = "", source: str = ""
) -> CardSize:
    """How high a card is that shows its question, its tag and its source in whole."""
    high = max(CHIP, height_of_words(book, text, width - TEXT_LEFT - PAD))
    below = below_words(book, text, width, tag=tag, source=source)
    return CardSize(float(ceil(PAD + high + below)), high)
