"""Whatever a display list holds, the PDF is whole, marked, told in order, and the same again."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tests.export.pdf_kit import book, page, paper
from tests.export.pdf_reading import catalogue, contents, kids, reader
from workshop_studio.export.pdf import write_pdf
from workshop_studio.layout.display_list import (
    Artifact,
    Box,
    Child,
    Ellipse,
    Group,
    Ink,
    Page,
    Path,
    Shape,
    Text,
    shapes_of,
)
from workshop_studio.layout.text.blocks import TextLine
from workshop_studio.layout.text.setting import layout_text

lengths = st.floats(0.0, 900.0, allow_nan=False).map(lambda length: round(length, 2))
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
dashes = st.lists(st.floats(0.5, 9.0), max_size=3).map(tuple)
inks = st.builds(
    Ink,
    fill=st.none() | colours,
    stroke=st.none() | colours,
    width=lengths,
    dash=dashes,
    round_caps=st.booleans(),
)
words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"))
    | st.sampled_from("abc fi é কি நா 🎉\u200d\u200b\ufeff\n"),
    max_size=30,
)
boxes = st.builds(Box, lengths, lengths, lengths, lengths, inks, lengths)
ellipses = st.builds(Ellipse, lengths, lengths, lengths, lengths, inks)
lines = st.builds(
    lambda x, y, ink: Path((("M", 0.0, 0.0), ("L", x, y), ("Z",)), ink), lengths, lengths, inks
)
blocks = st.builds(
    lambda said, width: layout_text(book(), said, size=11.0, width=width),
    words,
    st.floats(20.0, 300.0),
)
texts = st.builds(Text, lengths, lengths, blocks, colours, st.booleans())
shapes: st.SearchStrategy[Shape] = boxes | ellipses | lines | texts
artifacts = st.builds(
    Artifact,
    st.lists(shapes, max_size=3).map(tuple),
    st.sampled_from(["Layout", "Pagination", "Background"]),
)
leaves = st.builds(
    Group,
    st.sampled_from(["P", "H1", "Span", "Figure", "Caption"]),
    st.lists(shapes | artifacts, max_size=4).map(tuple),
    alt=words.map(lambda said: f"A picture of {said}"),
    lang=st.sampled_from(["", "pl", "bn"]),
)
sections = st.recursive(
    leaves,
    lambda inner: st.builds(
        Group, st.just("Sect"), st.lists(inner | artifacts, max_size=3).map(tuple)
    ),
    max_leaves=6,
)
pages = st.builds(lambda children: page(*children), st.lists(sections | artifacts, max_size=4))


def _told(children: Sequence[Child]) -> str:
    """The text of all blocks in painting order, without the ends of lines."""
    shown = (shape for child in children for shape in shapes_of(child) if isinstance(shape, Text))
    runs = (run for text in shown for line in text.block.lines for run in line.runs)
    return "".join(run.text for run in runs if run.glyphs)


def _without_spaces(text: str) -> str:
    return "".join(text.split())


@given(st.lists(pages, min_size=1, max_size=3))
def test_every_display_list_becomes_a_whole_document(sheets: list[Page]) -> None:
    data = write_pdf(paper(*sheets), book())
    assert write_pdf(paper(*sheets), book()) == data
    file = reader(data)
    numbers = catalogue(file)["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for place, sheet in enumerate(sheets):
        found = contents(file, place)
        told = "".join(one.text for one in found)
        assert _without_spaces(told) == _without_spaces(_told(sheet.children))
        owners = numbers[2 * place + 1].get_object()
        marks = [one.number for one in found if one.tag != "/Artifact"]
        assert marks == list(range(len(owners)))
        assert all(mark in kids(owner.get_object()) for mark, owner in enumerate(owners))


@given(words)
def test_any_text_comes_back_with_its_words_apart(said: str) -> None:
    block = layout_text(book(), said, size=11.0, width=60.0)
    data = write_pdf(paper(page(Group("P", (Text(50.0, 50.0, block, "#000000"),)))), book())
    told = "".join(one.text for one in contents(reader(data)))
    shown = "".join(map(_shown, block.lines))
    # Zero-width spaces end lines and are white space to the layout, but not to Python.
    assert told.replace("\u200b", " ").split() == shown.replace("\u200b", " ").split()


def _shown(line: TextLine) -> str:
    """What a line shows; a soft hyphen alone in its face has no glyph and leaves nothing."""
    told = "".join(run.text for run in line.runs if run.glyphs)
    return f"{told} " if told and line.text[-1].isspace() else told
