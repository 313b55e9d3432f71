"""Pieces flow down pages: nothing is lost or cut off, what belongs together stays together."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.layout.papers import groups_of, words_of
from workshop_studio.bundled import resource
from workshop_studio.layout.display_list import Artifact, Box, Group, Ink
from workshop_studio.layout.pages.flow import Area, Draft, flowed
from workshop_studio.layout.pages.pieces import Piece, height_of, stacked
from workshop_studio.layout.pages.tables import Cell, Table, body_rows, head_row, no_row_alone
from workshop_studio.layout.pages.typesetting import TABLE, paragraph, parted, set_text
from workshop_studio.layout.text.fonts import FontBook

BOOK = FontBook(resource("fonts"))
FIRST, LATER = Area(10.0, 20.0, 220.0), Area(10.0, 50.0, 220.0)


def piece(number: int, height: float, *, keep: bool = False, before: float = 0.0) -> Piece:
    """A piece that is a rectangle of its own height, known by its record."""
    box = Box(0, 0, 50, height, Ink(fill="#000000"))
    return Piece(height, (Group("P", (box,), record=str(number)),), before, keep=keep)


def placed(draft: Draft) -> list[tuple[str, float, float]]:
    """Record, top and bottom of each rectangle on a page."""
    return [
        (child.record, shape.y, shape.y + shape.height)
        for child in draft.children
        if isinstance(child, Group)
        for shape in child.children
        if isinstance(shape, Box)
    ]


heights = st.tuples(st.floats(1, 160), st.floats(0, 20), st.booleans())


@given(st.lists(heights, max_size=40))
def test_every_piece_is_placed_once_in_order_and_within_its_page(
    drawn: list[tuple[float, float, bool]],
) -> None:
    pieces = [
        piece(number, height, keep=keep, before=before)
        for number, (height, before, keep) in enumerate(drawn)
    ]
    drafts = flowed(pieces, first=FIRST, later=LATER)
    every = [entry for draft in drafts for entry in placed(draft)]
    assert [record for record, _, _ in every] == [str(number) for number in range(len(drawn))]
    for number, draft in enumerate(drafts):
        bottom = (FIRST if number == 0 else LATER).top
        for _, top, end in placed(draft):
            assert top >= bottom - 0.001
            assert end <= 220.02
            bottom = end


@given(st.floats(1, 150), st.floats(1, 60), st.floats(1, 100))
def test_a_kept_piece_stands_on_the_page_of_the_next(a: float, b: float, c: float) -> None:
    pieces = [piece(0, a), piece(1, b, keep=True), piece(2, c)]
    pages = [[r for r, _, _ in placed(draft)] for draft in flowed(pieces, first=FIRST, later=LATER)]
    assert any({"1", "2"} <= set(page) for page in pages)


@given(st.lists(st.tuples(st.floats(1, 50), st.floats(0, 9)), min_size=1, max_size=8))
def test_stacked_pieces_are_as_high_as_the_pieces_below_each_other(
    drawn: list[tuple[float, float]],
) -> None:
    pieces = [piece(number, h, before=before) for number, (h, before) in enumerate(drawn)]
    assert abs(stacked(pieces).height - height_of(pieces)) < 0.001


def test_a_table_over_pages_is_one_table_whose_head_is_read_once() -> None:
    table = Table("t", 200.0)
    head = head_row(table, [Cell(set_text(BOOK, "Head", TABLE), 0, scope="Column")])
    rows = [[Cell(set_text(BOOK, f"Row {n}", TABLE), 0)] for n in range(30)]
    drafts = flowed([head, *body_rows(table, rows, head)], first=FIRST, later=LATER)
    assert len(drafts) > 2
    tables = [c for d in drafts for c in d.children if isinstance(c, Group) and c.tag == "Table"]
    assert {group.thread for group in tables} == {"t"}
    assert [g.tag for t in tables for g in groups_of(t)].count("THead") == 1
    for draft in drafts[1:]:
        assert isinstance(draft.children[0], Artifact)
        assert draft.children[0].kind == "Pagination"


def test_a_row_higher_than_a_page_goes_on_over_the_next() -> None:
    table = Table("t", 200.0)
    head = head_row(table, [Cell(set_text(BOOK, "Head", TABLE), 0, scope="Column")])
    long = set_text(BOOK, "word " * 900, TABLE, width=180.0)
    pieces = body_rows(table, [[Cell(long, 0)]], head)
    assert len(pieces) > 1
    assert max(each.height for each in pieces) < 170
    cells = [g for p in pieces for c in p.children for g in groups_of(c) if g.tag == "TD"]
    assert {cell.thread for cell in cells} == {"t.0.0"}


@given(st.integers(0, 4000), st.integers(1, 9))
def test_a_parted_block_loses_no_line(words: int, lines: int) -> None:
    block = set_text(BOOK, "word " * words, TABLE, width=300.0)
    parts = parted(block, lines)
    assert [line.text for part in parts for line in part.lines] == [x.text for x in block.lines]
    assert abs(sum(part.height for part in parts) - block.height) < 0.01


def test_a_long_paragraph_is_one_paragraph_over_its_parts() -> None:
    pieces = paragraph(BOOK, "word " * 900, TABLE, width=200.0, name="need")
    threads = {child.thread for p in pieces for child in p.children if isinstance(child, Group)}
    assert threads == {"need"}


@given(st.integers(2, 60), st.integers(40, 300))
def test_no_row_of_a_table_stands_alone_on_a_page(count: int, room: int) -> None:
    table = Table("t", 100)
    head = head_row(table, [Cell(set_text(BOOK, "No.", TABLE), 0)])
    cells = [[Cell(set_text(BOOK, str(number), TABLE), 0)] for number in range(count)]
    rows = no_row_alone(body_rows(table, cells, head))
    assume(head.height + 3 * rows[0].height <= room)
    area = Area(0, 0, float(room))
    for draft in flowed((head, *rows), first=area, later=area):
        said = [words_of(group) for child in draft.children for group in groups_of(child)
                if group.tag == "TD"]  # fmt: skip
        assert len(said) > 1
