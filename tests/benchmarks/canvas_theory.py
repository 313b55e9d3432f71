"""Owns theories of change and questions for measurements of the canvas."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence

from workshop_studio.model.boards import Category
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.model.words import COLUMNS, SIGNS

_GROUPS = ("", "In school", "With families", "With partners")


def questions(snapshot: Snapshot, board: str, texts: Iterable[tuple[str, str]]) -> list[Question]:
    """A question for each id and text, in all columns of a board by turns."""
    chance = random.Random(17)  # noqa: S311 -- the same board every time, and of no secret
    columns = snapshot.of(Category, board)
    return [
        Question(
            id=ident, order=place, board=board, text=f"How might we {text}?",
            category=columns[place % len(columns)].id,
            signs=tuple(sign for sign in SIGNS if chance.random() < 0.4),
        )
        for place, (ident, text) in enumerate(texts)
    ]  # fmt: skip


def elements(theory: str, texts: Iterable[tuple[str, str]]) -> list[Element]:
    """A box for each id and text, in the five columns by turns and some of them in groups."""
    return [
        Element(
            id=ident, order=place, theory=theory, column=COLUMNS[place % len(COLUMNS)],
            text=text, group=_GROUPS[place // len(COLUMNS) % len(_GROUPS)],
        )
        for place, (ident, text) in enumerate(texts)
    ]  # fmt: skip


def theory_links(
    boxes: Sequence[Element], pairs: Iterable[tuple[str, str]], ident: Callable[[int], str]
) -> list[TheoryLink]:
    """A link for each pair of different columns, from the left to the right as a theory is read."""
    column = {each.id: COLUMNS.index(each.column) for each in boxes}
    across = dict.fromkeys(
        (one, other) if column[one] < column[other] else (other, one)
        for one, other in pairs
        if column[one] != column[other]
    )
    return [
        TheoryLink(
            id=ident(place), order=place, theory=boxes[0].theory, source=source, target=target
        )
        for place, (source, target) in enumerate(across)
    ]
