"""Owns the portion: a word set in glyphs with the spaces after it, cut if no line can hold it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import ceil, isfinite
from typing import NamedTuple

from workshop_studio.layout.text.breaking import chunks
from workshop_studio.layout.text.faces import Face
from workshop_studio.layout.text.fallback import split_by_face
from workshop_studio.layout.text.fonts import LONG_WORD, FontBook
from workshop_studio.layout.text.shaping import Stretch, Word, by_grapheme, join, shape, slices
from workshop_studio.model.frozen import frozen

# Widths that differ by less, in ems, are equal: sums of fractions are not exact.
TOLERANCE = 1e-6
# No readable line holds more graphemes in an em of its width, narrow as they may be.
_DENSEST = 16


@frozen
class Voice:
    """How the letters of a text are chosen: weight, and whether digits are equally wide."""

    weight: int = 400
    tabular: bool = False


class Portion(NamedTuple):
    """A word and the spaces after it, which hang beyond the margin where the line ends."""

    word: Word
    spaces: Word = Word()


class Atom(NamedTuple):
    """The least that a line can hold: a grapheme, its face and its advance in ems."""

    face: Face
    text: str
    advance: float


def portions(book: FontBook, paragraph: str, voice: Voice) -> Iterator[Portion]:
    """Set a paragraph, which `legible` has passed, word by word."""
    near = book.primary(voice.weight)
    for chunk in chunks(paragraph):
        word = _set(book, chunk.word, voice, near=near)
        near = word.letters or near
        yield Portion(word, _set(book, chunk.spaces, voice, near=near))


def _set(book: FontBook, text: str, voice: Voice, *, near: Face) -> Word:
    def make() -> Word:
        split = split_by_face(book, text, voice.weight, near=near)
        return _join(book, split, voice)

    if not text:
        return Word()
    if len(text) > LONG_WORD:
        return make()
    return book.words.get((text, voice, near.key), make)


def _join(book: FontBook, parts: Iterable[tuple[Face, str]], voice: Voice) -> Word:
    return join(_shape(book, face, piece, voice) for face, part in parts for piece in slices(part))


def _shape(book: FontBook, face: Face, text: str, voice: Voice) -> Stretch:
    def make() -> Stretch:
        return shape(face, text, tabular=voice.tabular)

    if len(text) > LONG_WORD:
        return make()
    return book.stretches.get((face.key, text, voice.tabular), make)


def cut(book: FontBook, portion: Portion, voice: Voice, *, limit: float) -> Iterator[Portion]:
    """Cut a portion between graphemes, so that each part is at most `limit` ems wide.

    A grapheme wider than that stands alone. Each part is shaped anew, since letters may join or
    kern otherwise at its ends.
    """
    atoms = [
        Atom(stretch.face, *atom)
        for stretch in portion.word.stretches
        for atom in by_grapheme(stretch)
    ]
    start = 0
    while start < len(atoms):
        part, start = _longest(book, atoms, start, voice, limit=limit)
        yield Portion(part, portion.spaces if start == len(atoms) else Word())


def _longest(
    book: FontBook, atoms: Sequence[Atom], start: int, voice: Voice, *, limit: float
) -> tuple[Word, int]:
    """As much as fits, but one atom at least; and where the next part starts."""
    stop = _guess(atoms, start, limit)
    word = _set_atoms(book, atoms[start:stop], voice)
    while word.width > limit + TOLERANCE and stop > start + 1:
        shorter = int((stop - start) * limit / word.width)
        stop = start + max(1, min(shorter, stop - start - 1))
        word = _set_atoms(book, atoms[start:stop], voice)
    return word, stop


def _guess(atoms: Sequence[Atom], start: int, limit: float) -> int:
    """Where the part ends if every atom keeps its advance."""
    stop, width = start, 0.0
    last = min(len(atoms), start + ceil(limit * _DENSEST)) if isfinite(limit) else len(atoms)
    while stop < last and width + atoms[stop].advance <= limit + TOLERANCE:
        width += atoms[stop].advance
        stop += 1
    return max(stop, start + 1)


def _set_atoms(book: FontBook, atoms: Sequence[Atom], voice: Voice) -> Word:
    groups = groupby(atoms, key=lambda atom: atom.face)
    parts = ((face, "".join(atom.text for atom in group)) for face, group in groups)
    return _join(book, parts, voice)
