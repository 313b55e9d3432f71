"""Owns putting a paper's pages, fonts, structure and metadata together into one PDF."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObjectReference

from workshop_studio.export.pdf.file import PdfFile, array, dictionary
from workshop_studio.export.pdf.font_writer import write_font
from workshop_studio.export.pdf.glyph_fonts import FontShelf
from workshop_studio.export.pdf.metadata import document_language, information, one_line, xmp
from workshop_studio.export.pdf.outline import write_outline
from workshop_studio.export.pdf.page_painter import PagePainter
from workshop_studio.export.pdf.structure import Structure
from workshop_studio.export.pdf.structure_writer import write_structure
from workshop_studio.export.pdf.values import name, text_string
from workshop_studio.layout.display_list import Page, Paper
from workshop_studio.layout.text.fonts import FontBook


def write_pdf(paper: Paper, book: FontBook) -> bytes:
    """The paper as a PDF 1.7 file that claims and keeps PDF/UA-1 (ISO 14289-1).

    The same paper always gives the same bytes. All of its strings are plain text.

    Raises:
        ValueError: the paper breaks a promise of the display list: it has no title or no pages, a
            figure has no words, a shape lies outside of groups and artifacts.
    """
    if not one_line(paper.title) or not paper.pages:
        raise ValueError("A Paper needs a title and at least one page")
    file = PdfFile()
    structure = Structure()
    fonts = FontShelf(book)
    contents = [
        PagePainter(page, place, structure=structure, fonts=fonts).content()
        for place, page in enumerate(paper.pages)
    ]
    tree = dictionary({"Type": name("Pages"), "Count": len(contents)})
    pages = [
        file.add(_page(file, page, place, content=content, tree=file.add(tree)))
        for place, (page, content) in enumerate(zip(paper.pages, contents, strict=True))
    ]
    tree["Kids"] = array(pages)
    for font in fonts:
        write_font(file, font)
    catalogue = _catalogue(file, paper, structure, pages=pages)
    catalogue["Pages"] = file.add(tree)
    return file.written(catalogue, information(paper))


def _page(
    file: PdfFile, page: Page, place: int, *, content: bytes, tree: PDFObjectReference
) -> PDFDictionary:
    return dictionary(
        {
            "Type": name("Page"),
            "Parent": tree,
            "MediaBox": array((0, 0, page.width, page.height)),
            "Resources": dictionary({"Font": file.fonts}),
            "Contents": file.add_stream(content),
            "StructParents": place,
            "Tabs": name("S"),
        }
    )


def _catalogue(
    file: PdfFile, paper: Paper, structure: Structure, *, pages: Sequence[PDFObjectReference]
) -> PDFDictionary:
    """The document's root, with all that PDF/UA-1 asks of it (ISO 14289-1, clause 7)."""
    packet = {"Type": name("Metadata"), "Subtype": name("XML")}
    catalogue = dictionary(
        {
            "Type": name("Catalog"),
            "Lang": text_string(document_language(paper)),
            "MarkInfo": dictionary({"Marked": "true"}),
            "ViewerPreferences": dictionary({"DisplayDocTitle": "true"}),
            "Metadata": file.add_plain_stream(xmp(paper), packet),
            "StructTreeRoot": write_structure(file, structure, pages),
        }
    )
    outline = write_outline(file, paper, pages)
    if outline is not None:
        catalogue["Outlines"] = outline
    return catalogue
