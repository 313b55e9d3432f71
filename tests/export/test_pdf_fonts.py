"""Faces are embedded as subsets, with their own widths, and never run out of codes."""

from __future__ import annotations

import io
import re

from fontTools.ttLib import TTFont

from tests.export.pdf_kit import LATIN, book, paragraph, pdf, run
from tests.export.pdf_reading import Node, fonts, reader
from workshop_studio.export.pdf.glyph_fonts import FontShelf, GlyphFont
from workshop_studio.export.pdf.subsets import facts_of, subset_of
from workshop_studio.export.pdf.to_unicode import to_unicode

WORDS = "Joining up early help"


def _descendant(data: bytes) -> Node:
    return fonts(reader(data))["/F1"]["/DescendantFonts"][0].get_object()


def test_a_face_is_embedded_as_a_subset() -> None:
    descendant = _descendant(pdf(paragraph(WORDS)))
    assert re.fullmatch(rf"/[A-Z]{{6}}\+{LATIN}", descendant["/BaseFont"])
    cut = descendant["/FontDescriptor"]["/FontFile2"].get_data()
    subset = TTFont(io.BytesIO(cut))
    shown = set(run(WORDS).glyphs)
    assert len(shown) < subset["maxp"].numGlyphs <= 2 * len(shown) + 1
    assert len(cut) < len(book().face(LATIN).data) / 5


def test_codes_lead_to_the_outlines_that_were_shaped() -> None:
    descendant = _descendant(pdf(paragraph(WORDS)))
    subset = TTFont(io.BytesIO(descendant["/FontDescriptor"]["/FontFile2"].get_data()))
    whole = TTFont(io.BytesIO(book().face(LATIN).data))
    places = descendant["/CIDToGIDMap"].get_data()
    for code, glyph in enumerate(dict.fromkeys(run(WORDS).glyphs), start=1):
        place = int.from_bytes(places[2 * code : 2 * code + 2], "big")
        outline = subset["glyf"][subset.getGlyphName(place)].getCoordinates(subset["glyf"])
        wanted = whole["glyf"][whole.getGlyphName(glyph)].getCoordinates(whole["glyf"])
        assert list(outline[0]) == list(wanted[0])


def test_widths_are_those_of_the_face() -> None:
    face = book().face(LATIN)
    start, widths = _descendant(pdf(paragraph(WORDS)))["/W"]
    glyphs = [0, *dict.fromkeys(run(WORDS).glyphs)]
    assert start == 0
    assert widths == [round(face.advance(glyph) * 1000 / face.units_per_em) for glyph in glyphs]


def test_a_descriptor_states_the_measures_of_the_face() -> None:
    data = book().face(LATIN).data
    facts, head = facts_of(data), TTFont(io.BytesIO(data))["head"]
    scale = 1000 / head.unitsPerEm
    box = (head.xMin, head.yMin, head.xMax, head.yMax)
    assert facts.box == tuple(round(edge * scale) for edge in box)
    assert facts.descent < 0 < facts.cap_height < facts.ascent
    bold = facts_of(book().face("AtkinsonHyperlegibleNext-Bold").data)
    assert facts.stem < bold.stem


def test_a_subset_is_named_after_what_is_in_it() -> None:
    data = book().face(LATIN).data
    one, other = subset_of(data, (0, 5)), subset_of(data, (0, 6))
    assert one.tag != other.tag
    assert subset_of(data, (0, 5)) == one


def test_a_full_font_is_followed_by_another() -> None:
    shelf = FontShelf(book())
    many = [(glyph, text) for glyph in range(1, 300) for text in map(chr, range(0x4E00, 0x4EDA))]
    first = shelf.font_for(LATIN, many)
    for pair in many:
        first.code(pair)
    assert shelf.font_for(LATIN, many) is first
    second = shelf.font_for(LATIN, [(1, f"{number}") for number in range(1_000)])
    assert second is not first
    assert [font.name for font in shelf] == ["F1", "F2"]


def test_code_0_is_never_handed_out() -> None:
    font = GlyphFont(book().face(LATIN), "F1")
    assert [font.code(pair) for pair in [(5, "a"), (5, "b"), (5, "a")]] == [1, 2, 1]


def test_long_tables_of_texts_come_in_blocks() -> None:
    table = to_unicode(["x"] * 250)
    assert re.findall(rb"(\d+) beginbfchar", table) == [b"100", b"100", b"50"]
    assert b"<00F9> <0078>" in table
