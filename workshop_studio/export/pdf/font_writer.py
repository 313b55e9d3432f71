"""Owns writing a glyph font into a PDF: subset, widths, and what each code shows and says."""

from __future__ import annotations

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObjectReference

from workshop_studio.export.pdf.file import PdfFile, array, dictionary
from workshop_studio.export.pdf.glyph_fonts import GlyphFont
from workshop_studio.export.pdf.subsets import Subset, facts_of, subset_of
from workshop_studio.export.pdf.to_unicode import to_unicode
from workshop_studio.export.pdf.values import name, text_string

_SYMBOLIC = 1 << 2
"""Font flag: the codes are the font's own and no standard encoding's (ISO 32000-1, 9.8.2)."""


def write_font(file: PdfFile, font: GlyphFont) -> None:
    """Add the font with the glyphs that were shown, as a composite font (ISO 32000-1, 9.7)."""
    subset = subset_of(font.face.data, sorted({glyph for glyph, _ in font.pairs}))
    base = name(f"{subset.tag}+{font.face.key}")
    texts = to_unicode([text for _, text in font.pairs])
    composite = dictionary(
        {
            "Type": name("Font"),
            "Subtype": name("Type0"),
            "BaseFont": base,
            "Encoding": name("Identity-H"),
            "DescendantFonts": array([_descendant(file, font, subset, base)]),
            "ToUnicode": file.add_stream(texts),
        }
    )
    file.add_font(font.name, composite)


def _descendant(file: PdfFile, font: GlyphFont, subset: Subset, base: str) -> PDFObjectReference:
    identity = dictionary(
        {
            "Registry": text_string("Adobe"),
            "Ordering": text_string("Identity"),
            "Supplement": 0,
        }
    )
    places = b"".join(subset.places[glyph].to_bytes(2, "big") for glyph, _ in font.pairs)
    widths = array([font.width(glyph) for glyph, _ in font.pairs])
    return file.add(
        dictionary(
            {
                "Type": name("Font"),
                "Subtype": name("CIDFontType2"),
                "BaseFont": base,
                "CIDSystemInfo": identity,
                "FontDescriptor": file.add(_descriptor(file, font, subset, base)),
                "W": array([0, widths]),
                "CIDToGIDMap": file.add_stream(places),
            }
        )
    )


def _descriptor(file: PdfFile, font: GlyphFont, subset: Subset, base: str) -> PDFDictionary:
    facts = facts_of(font.face.data)
    return dictionary(
        {
            "Type": name("FontDescriptor"),
            "FontName": base,
            "Flags": _SYMBOLIC,
            "FontBBox": array(facts.box),
            "ItalicAngle": 0,
            "Ascent": facts.ascent,
            "Descent": facts.descent,
            "CapHeight": facts.cap_height,
            "StemV": facts.stem,
            "FontFile2": file.add_stream(subset.data, {"Length1": len(subset.data)}),
        }
    )
