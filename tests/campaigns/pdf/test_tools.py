"""Programs that others use read our PDFs as we meant them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.campaigns.pdf.rich_paper import LONG, SCRIPTS

Tool = Callable[[str], str]


def _run(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout


def test_the_file_is_sound(document: Path, tool: Tool) -> None:
    assert "No syntax or stream encoding errors" in _run(tool("qpdf"), "--check", document)


def test_text_comes_back_as_it_was_written(document: Path, tool: Tool) -> None:
    lines = _run(tool("pdftotext"), document, "-").splitlines()
    assert set(SCRIPTS.values()) <= set(lines)
    assert LONG in " ".join(lines)
    assert "Sample & <b>everything</b> in it" in lines
    assert "Feasibility" in lines


def test_all_fonts_are_embedded_as_subsets_with_their_texts(document: Path, tool: Tool) -> None:
    rows = _run(tool("pdffonts"), document).splitlines()[2:]
    assert len(rows) >= 6
    for row in rows:
        assert row.split()[-5:-2] == ["yes", "yes", "yes"], row


def test_the_structure_is_that_of_the_paper(document: Path, tool: Tool) -> None:
    printed = _run(tool("pdfinfo"), "-struct", document)
    tags = [
        line.strip().removesuffix(":").removesuffix(" (block)") for line in printed.splitlines()
    ]
    assert tags.count("Table") == tags.count("THead") == tags.count("TBody") == 1
    assert tags.count("TR") == 1 + 21
    assert [tag for tag in tags if tag.startswith("H")] == ["H1", "H2", "H2"]
    assert (tags.count("LI"), tags.count("Figure")) == (3, 1)


def test_the_document_says_what_it_is(document: Path, tool: Tool) -> None:
    said = dict(line.split(":", 1) for line in _run(tool("pdfinfo"), document).splitlines())
    facts = {name: value.strip() for name, value in said.items()}
    assert facts["Title"] == "Sample & <i>everything</i> in it – 100 %"
    assert (facts["Tagged"], facts["JavaScript"], facts["Pages"]) == ("yes", "no", "2")


def test_pages_can_be_looked_at(document: Path, tool: Tool, tmp_path: Path) -> None:
    drawn = tmp_path / "page"
    _run(tool("pdftoppm"), "-r", "50", "-gray", document, drawn)
    for picture in sorted(tmp_path.glob("page*.pgm")):
        # Ink on a mostly empty sheet: neither blank nor covered.
        pixels = picture.read_bytes()[20:]
        dark = sum(pixel < 128 for pixel in pixels) / len(pixels)
        assert 0.001 < dark < 0.2
