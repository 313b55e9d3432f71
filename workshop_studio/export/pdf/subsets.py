"""Owns cutting a face down to the glyphs a document uses, and reading a face's measures."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Collection

import uharfbuzz as hb

from workshop_studio.model.frozen import frozen

_UNUSED_TABLES = (b"GSUB", b"GPOS", b"GDEF", b"STAT", b"OS/2", b"meta", b"gasp", b"BASE", b"VORG")
"""Tables that only shaping and menus read; a PDF places its glyphs itself."""


@frozen
class Subset:
    """A cut-down face.

    Attributes:
        data: the bytes of the TrueType file.
        places: where each glyph of the whole face stands in the subset.
        tag: six letters that name this subset, from its bytes (ISO 32000-1, 9.6.4).
    """

    data: bytes
    places: dict[int, int]
    tag: str


@frozen
class FaceFacts:
    """What a font descriptor says about a face, in thousandths of an em."""

    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    stem: int


def subset_of(data: bytes, glyphs: Collection[int]) -> Subset:
    """Cut the TrueType face in `data` down to `glyphs` and what they are composed of."""
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(
        int.from_bytes(tag, "big") for tag in _UNUSED_TABLES
    )
    wanted.flags = (
        hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    )
    plan = hb.SubsetPlan(hb.Face(data), wanted)
    cut: bytes = plan.execute().blob.data
    mapping = plan.old_to_new_glyph_mapping
    return Subset(cut, {glyph: mapping[glyph] for glyph in glyphs}, _tag(cut))


def facts_of(data: bytes) -> FaceFacts:
    """Read the facts from the face's own tables."""
    face = hb.Face(data)
    font = hb.Font(face)
    scale = 1000 / face.upem
    extents = font.get_font_extents("ltr")
    left, bottom, right, top = struct.unpack(">4h", face.reference_table("head").data[36:44])
    weight = font.get_style_value(hb.StyleTag.WEIGHT)
    return FaceFacts(
        box=(round(left * scale), round(bottom * scale), round(right * scale), round(top * scale)),
        ascent=round(extents.ascender * scale),
        descent=round(extents.descender * scale),
        cap_height=round(
            font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT) * scale
        ),
        # TrueType does not tell the width of stems; this is the usual guess from the weight.
        stem=50 + round((weight / 65) ** 2),
    )


def _tag(data: bytes) -> str:
    digest = hashlib.sha256(data).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
