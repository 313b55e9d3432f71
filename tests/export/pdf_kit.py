"""What the tests of the PDF painter build with: short ways to runs, blocks, groups and papers."""

from __future__ import annotations

from functools import cache

from workshop_studio.bundled import resource
from workshop_studio.export.pdf import write_pdf
from workshop_studio.layout.display_list import (
    Artifact,
    Bookmark,
    Box,
    Ellipse,
    Group,
    Ink,
    Page,
    Paper,
    Text,
)
from workshop_studio.layout.text.blocks import GlyphRun, TextBlock, TextLine
from workshop_studio.layout.text.fonts import FontBook

LATIN = "AtkinsonHyperlegibleNext-Regular"
BLUE = Ink(fill="#1f6fb2")


@cache
def book() -> FontBook:
    """The bundled faces, read once for all tests."""
    return FontBook(resource("fonts"))


def run(text: str, *, face: str = LATIN, size: float = 12.0, x: float = 0.0) -> GlyphRun:
    """A run as HarfBuzz shapes it."""
    font = book().face(face)
    em = size / font.units_per_em
    placed = font.shape(text)
    pens = [sum(glyph.advance for glyph in placed[:count]) for count in range(len(placed) + 1)]
    return GlyphRun(
        face=face,
        size=size,
        x=x,
        text=text,
        glyphs=tuple(glyph.glyph for glyph in placed),
        xs=tuple((pen + glyph.dx) * em for pen, glyph in zip(pens, placed, strict=False)),
        ys=tuple(glyph.dy * em for glyph in placed),
        clusters=tuple(glyph.cluster for glyph in placed),
        advance=pens[-1] * em,
    )


def block(*lines: str, face: str = LATIN, size: float = 12.0) -> TextBlock:
    """A block with one run on each line."""
    return block_of(*(run(line, face=face, size=size) for line in lines))


def block_of(*runs: GlyphRun) -> TextBlock:
    """A block with the given run on each line."""
    lines = tuple(
        TextLine(x=0.0, baseline=15.0 * count, width=one.advance, text=one.text, runs=(one,))
        for count, one in enumerate(runs, start=1)
    )
    return TextBlock(lines, max(one.advance for one in runs), 15.0 * len(runs) + 5.0)


def text(words: str, *, x: float = 50.0, y: float = 50.0) -> Text:
    """A text on one line."""
    return Text(x, y, block(words), "#202020")


def paragraph(words: str, *, y: float = 50.0) -> Group:
    """A P with a text on one line."""
    return Group("P", (text(words, y=y),))


def page(*children: Group | Artifact) -> Page:
    """A sheet of A4."""
    return Page(595.28, 841.89, children)


def paper(*pages: Page, title: str = "Sample paper", outline: tuple[Bookmark, ...] = ()) -> Paper:
    """A paper in English with a date."""
    return Paper(title, "A sample", "en-GB", "2026-03-12", pages, outline)


def pdf(*children: Group | Artifact) -> bytes:
    """A file with all children on one page."""
    return write_pdf(paper(page(*children)), book())


def table_row(*cells: str, y: float, header: bool = False) -> Group:
    """A row whose first cell heads it, or one that heads its columns."""
    first = Group("TH", (text(cells[0], y=y),), scope="Column" if header else "Row")
    rest = [
        Group("TH", (text(cell, x=50.0 + 100.0 * column, y=y),), scope="Column")
        if header
        else Group("TD", (text(cell, x=50.0 + 100.0 * column, y=y),))
        for column, cell in enumerate(cells[1:], start=1)
    ]
    return Group("TR", (first, *rest))


def figure(alt: str = "A blue disc") -> Group:
    """A picture of two shapes."""
    shapes = (Ellipse(150.0, 200.0, 40.0, 30.0, BLUE), Box(100.0, 300.0, 20.0, 10.0, BLUE))
    return Group("Figure", shapes, alt=alt)


def two_page_table() -> Paper:
    """A table that the end of a page cuts in two, its header repeated as furniture."""
    head = table_row("Question", "Dots", y=50.0, header=True)
    first = Group("TBody", (table_row("Quiet rooms", "12", y=80.0),), thread="body")
    second = Group("TBody", (table_row("Later buses", "9", y=80.0),), thread="body")
    return paper(
        page(Group("Table", (Group("THead", (head,)), first), thread="table")),
        page(
            Artifact((text("Question"),), kind="Pagination"),
            Group("Table", (second,), thread="table"),
        ),
    )
