"""Owns one font file in memory: its measures, what it covers, and HarfBuzz's shaping with it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import NamedTuple, cast

from workshop_studio.model.late_modules import answering

_FLAGS = {
    "CO_OPTIMIZED": 0x1, "CO_NEWLOCALS": 0x2, "CO_VARARGS": 0x4, "CO_VARKEYWORDS": 0x8,
    "CO_GENERATOR": 0x20, "CO_COROUTINE": 0x80, "CO_ASYNC_GENERATOR": 0x200,
}  # fmt: skip
"""What Python notes of its functions, in figures that have not changed since there are any."""
with answering("inspect", **_FLAGS):
    # It asks for these and nothing else, and the rest takes as long to import as HarfBuzz itself.
    import uharfbuzz as hb

_INVISIBLE = 0xFFFF
"""An id that no glyph of a TrueType font can have."""


class PlacedGlyph(NamedTuple):
    """A glyph as shaped, in font units: its id, first character, advance and offsets."""

    glyph: int
    cluster: int
    advance: int
    dx: int
    dy: int


class Face:
    """One weight of one family; loaded once and shared by all that is set in it.

    Attributes:
        key: the name of its file without the ending ("NotoSansBengali-Bold").
        data: the whole TrueType file.
        units_per_em: font units in the size of the letters.
        ascent: height above the baseline that the font asks for, in ems.
        descent: depth below the baseline that the font asks for, in ems, positive.
        coverage: code points it has a glyph for.
    """

    def __init__(self, key: str, path: Path) -> None:
        self.key = key
        self.data = path.read_bytes()
        self._face = hb.Face(self.data)
        self._font = hb.Font(self._face)
        self.units_per_em = cast("int", self._face.upem)
        extents = self._font.get_font_extents("ltr")
        self.ascent: float = extents.ascender / self.units_per_em
        self.descent: float = -extents.descender / self.units_per_em

    @cached_property
    def coverage(self) -> frozenset[int]:
        """Code points the face has a glyph for."""
        return frozenset(self._face.unicodes)

    def advance(self, glyph: int) -> int:
        """Width of a glyph by itself, in font units."""
        return cast("int", self._font.get_glyph_h_advance(glyph))

    def shape(self, text: str, *, tabular: bool = False) -> list[PlacedGlyph]:
        """Turn text of one direction into glyphs, in visual order.

        Kerning, marks and ligatures are as the font has them; invisible characters leave no glyph.
        The language is fixed, since HarfBuzz would else take the machine's, and the same session
        would look different elsewhere.
        """
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
        buffer.invisible_glyph = _INVISIBLE
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "ltr"
        buffer.language = "en"
        hb.shape(self._font, buffer, {"tnum": tabular, "pnum": False} if tabular else None)
        return [
            PlacedGlyph(info.codepoint, info.cluster, place[2], place[0], place[1])
            for info, place in zip(
                buffer.glyph_infos or (), map(_position, buffer.glyph_positions or ()), strict=True
            )
            if info.codepoint != _INVISIBLE
        ]


def _position(place: hb.GlyphPosition) -> tuple[int, int, int]:
    x_offset, y_offset, x_advance, _ = place.position
    return x_offset, y_offset, x_advance
