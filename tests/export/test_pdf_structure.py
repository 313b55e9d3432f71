"""The structure elements say what screen readers need: tables, lists, pictures, languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.export.pdf_kit import book as faces
from tests.export.pdf_kit import (
    figure,
    page,
    paper,
    paragraph,
    pdf,
    table_row,
    text,
    two_page_table,
)
from tests.export.pdf_reading import Node, catalogue, contents, elements, kids, reader, tags
from workshop_studio.export.pdf import write_pdf
from workshop_studio.layout.display_list import Group


def _first(data: bytes, tag: str) -> Node:
    return next(one for one in elements(reader(data)) if one["/S"] == f"/{tag}")


def _numbering(label: str) -> str | None:
    item = Group("LI", (Group("Lbl", (text(label),)), Group("LBody", (paragraph("item"),))))
    entry = _first(pdf(Group("L", (item,))), "L").get("/A")
    return entry and str(entry["/ListNumbering"])


def test_a_table_over_two_pages_is_one_table() -> None:
    file = reader(write_pdf(two_page_table(), faces()))
    row_of_header, row = ["TR", "TH", "TH"], ["TR", "TH", "TD"]
    expected = ["Document", "Table", "THead", *row_of_header, "TBody", *row, *row]
    assert tags(file) == expected
    assert [one.text for one in contents(file, 1)] == ["Question", "Later buses", "9"]
    body = next(one for one in elements(file) if one["/S"] == "/TBody")
    cells = [cell for line in kids(body) for cell in kids(line)]
    assert [cell["/Pg"].get_object() for cell in cells] == [file.pages[0]] * 2 + [file.pages[1]] * 2


def test_a_paragraph_over_two_pages_is_one_paragraph() -> None:
    first, second = (replace(paragraph(words), thread="p") for words in ("begun", "ended"))
    file = reader(write_pdf(paper(page(first), page(second)), faces()))
    assert tags(file) == ["Document", "P"]
    near, far = kids(list(elements(file))[1])
    assert near == 0
    assert (far["/MCID"], far["/Pg"].get_object()) == (0, file.pages[1])


@pytest.mark.parametrize(
    "second",
    [
        Group("H1", (text("other kind"),), thread="t"),
        Group("Sect", (Group("P", (text("other place"),), thread="t"),)),
    ],
)
def test_the_parts_of_a_thread_fit_together(second: Group) -> None:
    with pytest.raises(ValueError, match="thread 't'"):
        pdf(replace(paragraph("begun"), thread="t"), second)


def test_a_picture_stands_on_one_page() -> None:
    part = replace(figure(), thread="f")
    with pytest.raises(ValueError, match="one page"):
        pdf(part, part)


def test_a_picture_has_words_and_a_place() -> None:
    said = _first(pdf(figure(alt="Feasibility (high) für alle")), "Figure")
    assert said["/Alt"] == "Feasibility (high) für alle"
    place = said["/A"]
    assert (place["/O"], place["/Placement"]) == ("/Layout", "/Block")
    assert [float(edge) for edge in place["/BBox"]] == [100.0, 531.89, 190.0, 671.89]


def test_a_picture_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="words"):
        pdf(figure(alt=" "))


def test_a_header_cell_says_what_it_heads() -> None:
    table = Group("Table", (table_row("Question", "Dots", y=50.0, header=True),))
    assert _first(pdf(table), "TH")["/A"] == {"/O": "/Table", "/Scope": "/Column"}
    with pytest.raises(ValueError, match="TH"):
        pdf(Group("Table", (Group("TR", (Group("TH", (text("x"),)),)),)))


def test_a_wide_cell_says_how_wide_and_an_empty_one_stays() -> None:
    cells = (Group("TD", (text("x"),), column_span=3), Group("TD", ()))
    data = pdf(Group("Table", (Group("TR", cells),)))
    assert _first(data, "TD")["/A"] == {"/O": "/Table", "/ColSpan": 3}
    assert tags(reader(data)).count("TD") == 2


def test_a_group_tells_its_language() -> None:
    data = pdf(replace(paragraph("Dzień dobry"), lang="pl"), paragraph("Good morning"))
    assert [one.get("/Lang") for one in elements(reader(data))] == [None, "pl", None]


@pytest.mark.parametrize("tag", ["Polish (Poland)", "pl_PL", "é", "pl-", "p" * 9])
def test_a_language_that_is_none_is_left_out(tag: str) -> None:
    words = replace(paragraph("Dzień dobry"), lang=tag)
    file = reader(write_pdf(replace(paper(page(words)), lang=tag), faces()))
    assert [one.get("/Lang") for one in elements(file)] == [None, None]
    assert catalogue(file)["/Lang"] == "und"


def test_a_list_says_how_its_labels_count() -> None:
    assert _numbering("2.") == "/Decimal"
    assert _numbering("•") == "/Disc"


def test_a_list_without_labels_says_nothing_of_them() -> None:
    item = Group("LI", (Group("LBody", (paragraph("item"),)),))
    assert "/A" not in _first(pdf(Group("L", (item,))), "L")
