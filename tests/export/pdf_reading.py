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
    assert sheet(file, place)["/StructParents"] == place
    reading = _Reading({name: to_unicode(font) for name, font in fonts(file).items()})
    for operands, operator in operations(file, place):
        if operator == "BDC":
            reading.begin(str(operands[0]), operands[1])
        elif operator == "EMC":
            reading.end()
        elif operator == "Tf":
            reading.table = reading.tables[operands[0]]
        elif operator in PAINTING:
            reading.paint(operator, operands)
    assert reading.depth == 0, "marked content is not closed"
    return reading.found


class _Reading:
    """Where in a page's marked content the reading stands."""

    def __init__(self, tables: dict[str, dict[int, str]]) -> None:
        self.tables = tables
        self.table: dict[int, str] = {}
        self.found: list[Content] = []
        self.depth = 0
        self._said = 0

    def begin(self, tag: str, properties: Node) -> None:
        self.depth += 1
        if self.depth == 1:
            self.found.append(Content(tag, properties.get("/MCID")))
            return
        self.found[-1].nested.append(tag)
        if "/ActualText" in properties:
            self.found[-1].text += properties["/ActualText"]
            self._said = self.depth

    def end(self) -> None:
        if self._said == self.depth:
            self._said = 0
        self.depth -= 1

    def paint(self, operator: str, operands: list[Node]) -> None:
        assert self.depth > 0, f"{operator} lies outside of marked content"
        self.found[-1].operators.append(operator)
        if operator in {"TJ", "Tj"} and not self._said:
            shown = operands[0] if operator == "TJ" else operands
            self.found[-1].text += "".join(self.table[code] for code in codes(shown))


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
