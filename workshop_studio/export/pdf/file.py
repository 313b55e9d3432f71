"""Owns the objects of one PDF file; the only place that touches reportlab's document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    BasicFonts,
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFObject,
    PDFObjectReference,
    PDFStream,
    PDFZCompress,
)

Value = PDFObject | str | bytes | int | float
"""What may stand in an object; str and bytes are written as they are: `values` makes them."""


class PdfFile:
    """Numbered objects that are written in the order they were added.

    Nothing of the moment or the machine goes in: the same objects give the same bytes.
    """

    def __init__(self) -> None:
        # Reportlab's stubs leave out the catalogue and hold the information to their own class.
        self._document: Any = PDFDocument(invariant=1, pdfVersion=(1, 7))

    def add(self, value: PDFObject) -> PDFObjectReference:
        """Give the object a number and return what points to it."""
        reference: PDFObjectReference = self._document.Reference(value)
        return reference

    def add_stream(
        self, data: bytes, entries: Mapping[str, Value] | None = None
    ) -> PDFObjectReference:
        """Add compressed data."""
        # The file's identity (/ID) is a digest of all that was added as a stream.
        self._document.updateSignature(data)
        return self.add(PDFStream(dictionary(entries or {}), data, filters=[PDFZCompress]))

    def add_plain_stream(self, data: bytes, entries: Mapping[str, Value]) -> PDFObjectReference:
        """Add data that programs which cannot read PDF shall find, such as metadata."""
        self._document.updateSignature(data)
        return self.add(PDFStream(dictionary(entries), data + b"\n"))

    @property
    def fonts(self) -> PDFObjectReference:
        """The fonts that all pages share."""
        return PDFObjectReference(BasicFonts)

    def add_font(self, name: str, font: PDFDictionary) -> None:
        """Let all pages call the font by `name`."""
        self._document.idToObject[BasicFonts][name] = self.add(font)

    def written(self, catalogue: PDFDictionary, information: PDFDictionary) -> bytes:
        """The whole file, from its catalogue and its information dictionary."""
        self._document.Catalog = catalogue
        self._document.info = information
        data: bytes = self._document.format()
        return data


def dictionary(entries: Mapping[str, Value]) -> PDFDictionary:
    """A dictionary object; its keys are written in alphabetical order."""
    return PDFDictionary(dict(entries))


def array(values: Sequence[Value]) -> PDFArray:
    """An array object."""
    return PDFArray(values)
