"""What a page paints is marked, and the structure tree knows whose it is."""

from __future__ import annotations

import pytest

from tests.export.pdf_kit import BLUE, block, figure, page, paper, paragraph, pdf, text
from tests.export.pdf_kit import book as faces
from tests.export.pdf_reading import catalogue, contents, elements, kids, reader, tags
from workshop_studio.export.pdf import write_pdf
from workshop_studio.layout.display_list import Artifact, Box, Group, Ink, Text


def test_content_is_marked_in_reading_order_with_artifacts_between() -> None:
    rule = Artifact((Box(50.0, 60.0, 200.0, 1.0, BLUE),))
    cut = Group("P", (text("before"), rule, text("after", y=80.0)))
    found = contents(reader(pdf(cut, figure())))
    assert [(one.tag, one.number, one.text) for one in found] == [
        ("/P", 0, "before"),
        ("/Artifact", None, ""),
        ("/P", 1, "after"),
        ("/Figure", 2, ""),
    ]


def test_every_mark_leads_to_its_element_and_back() -> None:
    file = reader(
        write_pdf(paper(page(paragraph("one"), figure()), page(paragraph("two"))), faces())
    )
    numbers = catalogue(file)["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    assert numbers[0::2] == [0, 1]
    for place in range(2):
        owners = numbers[2 * place + 1].get_object()
        marks = [one.number for one in contents(file, place) if one.number is not None]
        assert marks == list(range(len(owners)))
        for mark, owner in enumerate(owners):
            element = owner.get_object()
            assert mark in kids(element)
            assert element["/Pg"].get_object() == file.pages[place]
    assert catalogue(file)["/StructTreeRoot"]["/ParentTreeNextKey"] == 2


def test_every_element_names_its_parent() -> None:
    file = reader(pdf(Group("Sect", (paragraph("one"), figure()))))
    for element in elements(file):
        for kid in kids(element):
            if isinstance(kid, dict):
                assert kid["/P"].get_object() == element


@pytest.mark.parametrize("tag", ["Sect", "L", "LI", "Table", "THead", "TBody", "TR"])
def test_a_shape_lies_in_an_element_that_can_hold_it(tag: str) -> None:
    group = Group(tag, (text("stray"),))  # type: ignore[arg-type]  # each is one of the tags
    with pytest.raises(ValueError, match=f"A {tag} holds groups"):
        pdf(group)


def test_a_bare_shape_on_a_page_is_refused() -> None:
    stray = text("stray")
    with pytest.raises(ValueError, match="holds groups"):
        pdf(stray)  # type: ignore[arg-type]  # what the type forbids must not slip through either


def test_what_shows_nothing_leaves_no_mark_and_no_element() -> None:
    unseen = Box(0.0, 0.0, 9.0, 9.0, Ink())
    nothing = Text(50.0, 50.0, block(""), "#000000")
    file = reader(pdf(Group("P", (unseen, nothing)), Artifact((unseen,)), paragraph("seen")))
    assert [one.text for one in contents(file)] == ["seen"]
    assert tags(file) == ["Document", "P"]


def test_a_ground_tells_its_extent() -> None:
    ground = Artifact((Box(10.0, 20.0, 30.0, 40.0, BLUE),), kind="Background")
    content = reader(pdf(ground)).pages[0].get_contents()
    assert content is not None
    assert b"/Artifact <</Type /Background /BBox [10 781.89 40 821.89]>> BDC" in content.get_data()
