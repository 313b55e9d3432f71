"""Owns the choice of faces: a word falls back whole, and what no face covers is told.

Where a script reads from right to left, each word will get its level before it gets its face.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from workshop_studio.layout.text.characters import (
    REPLACEMENT,
    graphemes,
    has_letter,
    is_emoji,
    is_punctuation,
    visible_code_points,
)
from workshop_studio.layout.text.faces import Face
from workshop_studio.layout.text.fonts import FontBook


def legible(book: FontBook, text: str, weight: int) -> tuple[str, tuple[str, ...]]:
    """The text with U+FFFD for each grapheme that cannot be shown, and what was missing.

    A grapheme is shown when one face covers it whole, or faces cover its characters one by one.
    Returned beside the text: the characters that no face covers, each once, as they came.
    """
    if visible_code_points(text) <= book.primary(weight).coverage:
        return text, ()
    held = graphemes(text)
    lacking = {grapheme: _lacking(book, grapheme, weight) for grapheme in dict.fromkeys(held)}
    shown = "".join(REPLACEMENT if lacking[grapheme] else grapheme for grapheme in held)
    return shown, tuple(dict.fromkeys(c for characters in lacking.values() for c in characters))


def _lacking(book: FontBook, grapheme: str, weight: int) -> list[str]:
    if book.covering(grapheme, weight) is not None:
        return []
    return [c for c in dict.fromkeys(grapheme) if book.covering(c, weight) is None]


def split_by_face(
    book: FontBook, word: str, weight: int, *, near: Face
) -> Iterator[tuple[Face, str]]:
    """Cut a word where its face changes: never, if one face can show it.

    Args:
        book: the faces.
        word: text that `legible` has passed, without line ends.
        weight: 400 to 700.
        near: the face of the letters before, which signs by themselves follow if it has them.
    """
    home = _home(book, word, weight, near=near)
    placed = ((_choose(book, unit, weight, home=home), unit) for unit in _units(book, word, weight))
    for face, group in groupby(placed, key=lambda pair: pair[0]):
        yield face, "".join(unit for _, unit in group)


def _home(book: FontBook, word: str, weight: int, *, near: Face) -> Face:
    """The face that suits the whole word, else all its letters, else the page."""
    if is_punctuation(word):
        return near
    letters = "".join(filter(has_letter, graphemes(word)))
    return (
        book.covering(word, weight) or book.covering(letters, weight) or book.primary(weight)
        if letters
        else book.primary(weight)
    )


def _units(book: FontBook, word: str, weight: int) -> Iterator[str]:
    """The graphemes of a word, and single characters where no one face has the whole."""
    if word.isascii():
        yield word
        return
    for grapheme in graphemes(word):
        if book.covering(grapheme, weight) is None:
            yield from grapheme
        else:
            yield grapheme


def _choose(book: FontBook, unit: str, weight: int, *, home: Face) -> Face:
    if not is_emoji(unit) and visible_code_points(unit) <= home.coverage:
        return home
    return book.covering(unit, weight) or book.primary(weight)
