"""Owns the board of how-might-we questions: a column for each category, cards in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.questions.card import (
    PAD,
    TEXT_LEFT,
    CardLook,
)
from workshop_studio.layout.boards.questions.memo import QuestionsMemo, card_size
from workshop_studio.layout.boards.questions.text import SIZE
from workshop_studio.layout.boards.questions.words import ballot_numbers, source, spoken
from workshop_studio.layout.boards.scene import Cell, Editable, Item, Scene
from workshop_studio.layout.display_list import Artifact, Box, Group, Ink, Text
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.shapes.glyphs import glyph
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text
from workshop_studio.model.boards import Category
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot

WIDTH = 1500.0
_MARGIN = 20.0
_BETWEEN = 24.0
_BELOW = 12.0
_NARROWEST = 300.0
_GHOST = 48.0
_FAR = 100_000.0
"""How far a column takes what is dropped below its cards, in points."""


@frozen
class _Column:
    """A category on the board: its place, heading and cards from the top."""

    category: Category
    x: float
    width: float
    questions: tuple[Question, ...]


def questions_scene(
    snapshot: Snapshot, board: str, *, book: FontBook, theme: ScreenTheme, width: float = WIDTH,
    memo: QuestionsMemo | None = None,
) -> Scene:  # fmt: skip
    """The questions of a board in columns that share a width in points.

    `memo` is what the layout before this one left to be used again.
    """
    memo = memo or QuestionsMemo()
    columns = _columns(snapshot, board, width)
    heads = [_heading(book, column) for column in columns]
    top = _MARGIN + max((head.height for head in heads), default=0.0) + 14.0
    numbers = ballot_numbers(snapshot, board)
    items: list[Item] = []
    ground: list[Group | Artifact] = []
    lowest = top
    for column, head in zip(columns, heads, strict=True):
        y = top
        for question in column.questions:
            said = _Said(source(snapshot, question), numbers.get(question.id))
            item = _item(snapshot, question, said, (column.x, y), column, memo, book)
            items.append(item)
            y += item.extent.height + _BELOW
        ground += (_head_group(book, theme, column, head), _ghost(book, theme, column, y))
        lowest = max(lowest, y + _GHOST)
    memo.forget_all_but([item.id for item in items])
    right = max((column.x + column.width for column in columns), default=width) + _MARGIN
    bounds = Rect(0.0, 0.0, max(width, right), lowest + _MARGIN)
    return Scene(
        bounds,
        tuple(ground),
        tuple(items),
        tuple(item.id for item in items),
        tuple(_cells(columns, theme, top, bounds)),
    )


def _columns(snapshot: Snapshot, board: str, width: float) -> tuple[_Column, ...]:
    categories = snapshot.of(Category, board)
    count = max(1, len(categories))
    each = max(_NARROWEST, (width - 2 * _MARGIN - (count - 1) * _BETWEEN) / count)
    questions = snapshot.of(Question, board)
    return tuple(
        _Column(
            category,
            _MARGIN + place * (each + _BETWEEN),
            each,
            tuple(one for one in questions if one.category == category.id),
        )
        for place, category in enumerate(categories)
    )


def _heading(book: FontBook, column: _Column) -> TextBlock:
    return layout_text(
        book, column.category.name, size=18.0, weight=600, leading=1.2, width=column.width - 60.0
    )


def _head_group(book: FontBook, theme: ScreenTheme, column: _Column, head: TextBlock) -> Group:
    count = layout_text(book, str(len(column.questions)), size=13.0, weight=600, tabular=True)
    x = column.x + 4.0 + head.width + 10.0
    wide = max(30.0, count.width + 14.0)
    chip = Box(x, _MARGIN - 1.0, wide, 24.0, Ink(fill=theme.surface), 12.0)
    digits = Text(
        x + (wide - count.width) / 2, _MARGIN - 1.0 + (24.0 - count.height) / 2, count, theme.muted
    )
    return Group("H2", (Text(column.x + 4.0, _MARGIN, head, theme.text), chip, digits))


def _ghost(book: FontBook, theme: ScreenTheme, column: _Column, y: float) -> Artifact:
    words = layout_text(book, "How might we …", size=14.0)
    edge = Ink(stroke=theme.border, dash=(4.0, 4.0))
    middle = y + _GHOST / 2
    return Artifact(
        (
            Box(column.x, y, column.width, _GHOST, edge, 8.0),
            glyph("plus", column.x + PAD + 2, middle - 9, 18, colour=theme.muted),
            Text(column.x + PAD + 30, middle - words.height / 2, words, theme.muted),
        ),
        wall=False,
    )


class _Said(NamedTuple):
    """What a card says that is not in its question: where it came from, and its number."""

    source: str
    number: int | None


def _item(
    snapshot: Snapshot, question: Question, said: _Said, at: Point, column: _Column,
    memo: QuestionsMemo, book: FontBook,
) -> Item:  # fmt: skip
    """A question in its place; the very same as before where nothing of it differs."""
    look, high = memo.cards.get(
        question.id, (question, said, column.width), lambda: _card(question, said, column, book)
    )

    def made() -> Item:
        return Item(
            question.id,
            at,
            look.extent,
            look,
            spoken(snapshot, question, said.number),
            "Question",
            edit=Editable(
                question.text,
                Rect(TEXT_LEFT, PAD - 2.0, column.width - TEXT_LEFT - PAD, high),
                SIZE,
                label="Question",
            ),
            cell=column.category.id,
            private=question.private,
        )

    return memo.items.get(question.id, (question, said, look, column.category, at), made)


def _card(
    question: Question, said: _Said, column: _Column, book: FontBook
) -> tuple[CardLook, float]:
    """How a question looks, and how high its words are."""
    tag = _tag((question.group.strip(), *question.tags))
    size = card_size(book, question.text, column.width, tag=tag, source=said.source)
    look = CardLook(
        question.text,
        column.width,
        size.height,
        str(said.number) if said.number else "",
        lang=question.lang,
        signs=question.signs,
        tag=tag,
        source=said.source,
        private=question.private,
    )
    return look, size.words


def _tag(words: Sequence[str]) -> str:
    """The heading or the first tag, and how many tags there are besides."""
    tags = [each for each in words if each]
    if not tags:
        return ""
    first = tags[0][:1].upper() + tags[0][1:]
    return first if len(tags) == 1 else f"{first} +{len(tags) - 1}"


def _cells(
    columns: Sequence[_Column], theme: ScreenTheme, top: float, bounds: Rect
) -> Iterator[Cell]:
    """A category takes what is dropped anywhere in its column, the outer ones also beside it."""
    half = _BETWEEN / 2
    for place, column in enumerate(columns):
        left = -_FAR if place == 0 else column.x - half
        right = _FAR if place == len(columns) - 1 else column.x + column.width + half
        light = Box(
            column.x - 8.0, top - 8.0, column.width + 16.0, bounds.bottom - top,
            Ink(fill=theme.accent_soft, stroke=theme.accent, width=1.5), 12.0,
        )  # fmt: skip
        region = Rect(left, -_FAR, right - left, 2 * _FAR)
        name = column.category.name
        yield Cell(column.category.id, name, region, Artifact((light,)), place + 1)
