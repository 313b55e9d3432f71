"""A PDF says what it is, leads to its parts, and is the same whenever and wherever it is made."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.export.pdf_kit import book, figure, page, paper, paragraph, pdf, two_page_table
from tests.export.pdf_reading import Node, catalogue, reader, sheet
from workshop_studio.export.pdf import write_pdf
from workshop_studio.layout.display_list import Bookmark, Page, Paper

XML = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}
HOSTILE = [
    "Plain",
    'Übergänge & <b>"quotes"</b> ]]> {properties}',
    "(unbalanced \\ parenthesis",
    "þÿ looks like a byte-order mark",
    "友達 🎉",
    "%PDF-1.7 endobj stream >> /JS",
]


def _paper(title: str = "Sample paper") -> Paper:
    return paper(page(paragraph("words")), title=title)


def _packet(data: bytes) -> ET.Element:
    raw = catalogue(reader(data))["/Metadata"].get_data()
    return ET.fromstring(raw.decode("utf-8").strip())  # noqa: S314  # written by this test's own program


def _outline(entry: Node) -> list[Node]:
    found = []
    while entry is not None:
        below = _outline(entry["/First"]) if "/First" in entry else []
        found.append((entry["/Title"], below) if below else entry["/Title"])
        entry = entry.get("/Next")
    return found


def test_a_document_claims_what_accessible_documents_claim() -> None:
    data = write_pdf(_paper(), book())
    root = catalogue(reader(data))
    assert data.startswith(b"%PDF-1.7")
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert _packet(data).findtext(".//pdfuaid:part", namespaces=XML) == "1"
    assert sheet(reader(data))["/Tabs"] == "/S"


@pytest.mark.parametrize("title", HOSTILE)
def test_both_kinds_of_metadata_carry_the_title_as_plain_text(title: str) -> None:
    data = write_pdf(_paper(title), book())
    said = reader(data).metadata
    assert said is not None
    assert said.title == title
    assert _packet(data).findtext(".//dc:title/rdf:Alt/rdf:li", namespaces=XML) == title


def test_a_title_is_one_line_without_what_xml_cannot_carry() -> None:
    data = write_pdf(_paper("two\nlines\x0b and\ta \ufffe tab"), book())
    said = reader(data).metadata
    assert said is not None
    assert said.title == "two lines and a tab"


def test_the_day_of_the_workshop_is_the_only_date() -> None:
    dated = write_pdf(_paper(), book())
    information: Node = reader(dated).metadata
    assert information["/CreationDate"] == "D:20260312"
    assert "/ModDate" not in information
    assert _packet(dated).findtext(".//xmp:CreateDate", namespaces=XML) == "2026-03-12"
    undated = write_pdf(replace(_paper(), date="", subject=""), book())
    assert set(reader(undated).metadata or {}) == {"/Title", "/Creator", "/Producer"}
    assert _packet(undated).find(".//xmp:CreateDate", XML) is None


@pytest.mark.parametrize("broken", [_paper(" \n"), paper(title="No pages")])
def test_a_paper_has_a_title_and_a_page(broken: Paper) -> None:
    with pytest.raises(ValueError, match="title"):
        write_pdf(broken, book())


def test_bookmarks_form_a_tree_and_lead_to_their_places() -> None:
    marks = (
        Bookmark("The result", 0, 0, 40.0),
        Bookmark("Table (all)", 1, 0, 100.0),
        Bookmark("Deeper", 3, 1, 10.0),
        Bookmark("বাংলা", 0, 1, 20.0),
    )
    sheets = (page(paragraph("one")), replace(page(paragraph("two")), height=420.0))
    file = reader(write_pdf(paper(*sheets, outline=marks), book()))
    outlines = catalogue(file)["/Outlines"]
    assert outlines["/Count"] == 4
    tree = _outline(outlines["/First"])
    assert tree == [("The result", [("Table (all)", ["Deeper"])]), "বাংলা"]
    leads_to = outlines["/Last"]["/Dest"]
    assert leads_to[0].get_object() == file.pages[1]
    assert [leads_to[1], float(leads_to[3])] == ["/XYZ", 400.0]


def test_a_document_without_bookmarks_has_no_outline() -> None:
    assert "/Outlines" not in catalogue(reader(write_pdf(_paper(), book())))


def test_sheets_keep_their_sizes() -> None:
    sheets = (page(paragraph("A4")), Page(1190.55, 841.89, (paragraph("A3"),)))
    file = reader(write_pdf(paper(*sheets), book()))
    sizes = [[float(edge) for edge in sheet.mediabox] for sheet in file.pages]
    assert sizes == [[0.0, 0.0, 595.28, 841.89], [0.0, 0.0, 1190.55, 841.89]]


def test_nothing_in_a_document_acts() -> None:
    root = catalogue(reader(pdf(paragraph("https://example.org javascript:alert(1)"))))
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & root.keys()
    assert not {"/Annots", "/AA"} & root["/Pages"]["/Kids"][0].get_object().keys()


def test_streams_are_compressed() -> None:
    data = write_pdf(two_page_table(), book())
    assert data.count(b"stream\n") // 2 == data.count(b"/FlateDecode") + 1


SCRIPT = """
import sys
from tests.export.pdf_kit import book, figure, page, paper, paragraph, two_page_table
from workshop_studio.export.pdf import write_pdf
sys.stdout.buffer.write(write_pdf(two_page_table(), book()))
sys.stdout.buffer.write(write_pdf(paper(page(figure(), paragraph("words"))), book()))
"""


def test_the_same_paper_gives_the_same_bytes_in_every_process() -> None:
    root = Path(__file__).parents[2]
    made = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(root)},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    here = write_pdf(two_page_table(), book())
    here += write_pdf(paper(page(figure(), paragraph("words"))), book())
    assert made == [here, here]


def test_another_paper_has_another_identity() -> None:
    identities = [
        reader(write_pdf(_paper(title), book())).trailer["/ID"] for title in ("One", "Two", "One")
    ]
    assert identities[0] == identities[2] != identities[1]
