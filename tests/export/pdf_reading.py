"""What the tests of the PDF painter read with: marked content, its text, and the structure tree."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

Node = Any
"""A value of a file; pypdf gives them no narrower type."""
PAINTING = {"f", "S", "B", "TJ", "Tj", "sh", "Do", "BI"}


@dataclass
class Content:
    """One outermost piece of marked content: its tag, number, text, and glyphs as placed."""

    tag: str
    number: int | None
    text: str = ""
    operators: list[str] = field(default_factory=list)
    nested: list[str] = field(default_factory=list)


def reader(data: bytes) -> PdfReader:
    """The file, read strictly: whatever is not as the standard says is an error."""
    return PdfReader(io.BytesIO(data), strict=True)


def contents(file: PdfReader, place: int = 0) -> list[Content]:
    """The marked content of a page; what is painted outside of it fails the test."""
    tables = {name: to_unicode(font) for name, font in fonts(file).items()}
    found: list[Content] = []
    depth, said, table = 0, 0, dict[int, str]()
    for operands, operator in operations(file, place):
        if operator == "BDC":
            depth += 1
            properties = operands[1]
            if depth == 1:
                found.append(Content(str(operands[0]), properties.get("/MCID")))
            else:
                found[-1].nested.append(str(operands[0]))
                found[-1].text += properties.get("/ActualText", "")
                said = depth
        elif operator == "EMC":
            said = 0 if said == depth else said
            depth -= 1
        elif operator == "Tf":
            table = tables[operands[0]]
        elif operator in PAINTING:
            assert depth > 0, f"{operator} lies outside of marked content"
            found[-1].operators.append(operator)
            if operator == "TJ" and not said:
                found[-1].text += "".join(table[code] for code in codes(operands[0]))
    assert depth == 0, "marked content is not closed"
    assert sheet(file, place)["/StructParents"] == place
    return found


def operations(file: PdfReader, place: int = 0) -> list[tuple[Node, str]]:
    """The operands and operators of a page."""
    stream = ContentStream(file.pages[place].get_contents(), file)
    return [(operands, operator.decode("ascii")) for operands, operator in stream.operations]


def codes(shown: list[Node]) -> list[int]:
    """The two-byte codes in the array of a TJ."""
    raw = b"".join(part.original_bytes for part in shown if hasattr(part, "original_bytes"))
    return [int.from_bytes(raw[start : start + 2], "big") for start in range(0, len(raw), 2)]


def catalogue(file: PdfReader) -> Node:
    """The root of the file's objects."""
    return file.root_object


def sheet(file: PdfReader, place: int = 0) -> Node:
    """The dictionary of a page."""
    return file.pages[place]


def fonts(file: PdfReader) -> dict[str, Node]:
    """The fonts that all pages share, by name."""
    shared = sheet(file)["/Resources"]["/Font"]
    return {name: font.get_object() for name, font in shared.items()}


def to_unicode(font: Node) -> dict[int, str]:
    """What each code of a font stands for."""
    rows = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]*)>\n", font["/ToUnicode"].get_data() + b"\n")
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in rows}


def elements(file: PdfReader) -> Iterator[Node]:
    """The structure elements in reading order, the document's own first."""
    yield from _below(catalogue(file)["/StructTreeRoot"]["/K"])


def kids(element: Node) -> list[Node]:
    """What an element holds: elements, marks of other pages, and numbers on its own page."""
    held = element.get("/K", [])
    held = held.get_object()
    return [kid.get_object() for kid in held] if isinstance(held, list) else [held]


def tags(file: PdfReader) -> list[str]:
    """The tags of the structure elements in reading order."""
    return [str(element["/S"])[1:] for element in elements(file)]


def _below(element: Node) -> Iterator[Node]:
    yield element
    for kid in kids(element):
        if isinstance(kid, dict) and "/S" in kid:
            yield from _below(kid)
