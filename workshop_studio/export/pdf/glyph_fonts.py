"""Owns the fonts of one PDF: faces whose codes stand for a glyph and the text it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import cast

import uharfbuzz as hb

from workshop_studio.layout.text.faces import Face
from workshop_studio.layout.text.fonts import FontBook

_CODES = 0x10000
"""How many codes two bytes can tell apart."""
_REGULAR = 400

Pair = tuple[int, str]
"""A glyph and the text it stands for."""


class GlyphFont:
    """One face as a composite font with a code of its own for each pair of glyph and text.

    A glyph that stands for different texts gets several codes, so that what readers copy or speak
    is always the text that was shaped.
    """

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        # Code 0 is the missing glyph by definition and must not be shown (ISO 14289-1, 7.21.8).
        self._codes: dict[Pair, int] = {(0, "\ufffd"): 0}
        self._harfbuzz = hb.Font(hb.Face(face.data))

    def has_room_for(self, pairs: Iterable[Pair]) -> bool:
        """Whether all the pairs have a code or can still get one."""
        return len(self._codes) + len(set(pairs) - self._codes.keys()) <= _CODES

    def code(self, pair: Pair) -> int:
        """The pair's code, handed out on first use."""
        return self._codes.setdefault(pair, len(self._codes))

    def width(self, glyph: int) -> int:
        """The glyph's width as the PDF states it, in thousandths of an em."""
        return round(self.face.advance(glyph) * 1000 / self.face.units_per_em)

    @cached_property
    def space(self) -> int:
        """The glyph of a space; 0 where the face has none, as a face of symbols."""
        return cast("int", self._harfbuzz.get_nominal_glyph(ord(" ")) or 0)

    def character_of(self, glyph: int) -> str:
        """The character that the glyph shows by itself, or nothing."""
        return self._characters.get(glyph, "")

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """What each code stands for, in the order of the codes."""
        return tuple(self._codes)

    @cached_property
    def _characters(self) -> dict[int, str]:
        found: dict[int, str] = {}
        for point in sorted(self._harfbuzz.face.unicodes):
            found.setdefault(self._harfbuzz.get_nominal_glyph(point), chr(point))
        return found


class FontShelf:
    """The fonts of one PDF, opened when a face is first shown."""

    def __init__(self, book: FontBook) -> None:
        self._book = book
        self._fonts: dict[str, list[GlyphFont]] = {}

    def newest(self, face: str) -> GlyphFont:
        """The font of the face that was opened last."""
        fonts = self._fonts.get(face)
        return fonts[-1] if fonts else self._open(face)

    def font_for(self, face: str, pairs: Iterable[Pair]) -> GlyphFont:
        """A font of the face with a code for each pair; a second one is opened when one is full."""
        newest = self.newest(face)
        return newest if newest.has_room_for(pairs) else self._open(face)

    def with_space(self, face: str) -> GlyphFont:
        """A font of the face that can show a space, or of the first face where it has none."""
        key = face if self.newest(face).space else self._book.primary(_REGULAR).key
        return self.font_for(key, [(self.newest(key).space, " ")])

    def __iter__(self) -> Iterator[GlyphFont]:
        for fonts in self._fonts.values():
            yield from fonts

    def _open(self, face: str) -> GlyphFont:
        font = GlyphFont(self._book.face(face), f"F{sum(map(len, self._fonts.values())) + 1}")
        self._fonts.setdefault(face, []).append(font)
        return font
