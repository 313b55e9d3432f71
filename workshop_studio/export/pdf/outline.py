"""Owns the outline: bookmarks as a tree, each leading to a place on a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObjectReference

from workshop_studio.export.pdf.file import PdfFile, array, dictionary
from workshop_studio.export.pdf.metadata import one_line
from workshop_studio.export.pdf.values import name, text_string
from workshop_studio.layout.display_list import Bookmark, Paper


@dataclass(slots=True)
class _Entry:
    bookmark: Bookmark
    below: list[_Entry] = field(default_factory=list)

    def count(self) -> int:
        """How many entries an open entry shows below itself."""
        return sum(1 + entry.count() for entry in self.below)


def write_outline(
    file: PdfFile, paper: Paper, pages: Sequence[PDFObjectReference]
) -> PDFObjectReference | None:
    """Add the outline (ISO 32000-1, 12.3.3), or nothing where the paper has no bookmarks."""
    if not paper.outline:
        return None
    return _Writer(file, paper, pages).write(_tree(paper.outline))


def _tree(bookmarks: Sequence[Bookmark]) -> list[_Entry]:
    top: list[_Entry] = []
    open_levels: list[tuple[int, list[_Entry]]] = [(-1, top)]
    for bookmark in bookmarks:
        while open_levels[-1][0] >= bookmark.level:
            open_levels.pop()
        entry = _Entry(bookmark)
        open_levels[-1][1].append(entry)
        open_levels.append((bookmark.level, entry.below))
    return top


class _Writer:
    def __init__(self, file: PdfFile, paper: Paper, pages: Sequence[PDFObjectReference]) -> None:
        self._file = file
        self._paper = paper
        self._pages = pages

    def write(self, entries: list[_Entry]) -> PDFObjectReference:
        outline = dictionary({"Type": name("Outlines")})
        reference = self._file.add(outline)
        self._write_below(outline, reference, entries)
        outline["Count"] = sum(1 + entry.count() for entry in entries)
        return reference

    def _write_below(
        self, parent: PDFDictionary, reference: PDFObjectReference, entries: list[_Entry]
    ) -> None:
        objects = [self._object(entry, reference) for entry in entries]
        references = [self._file.add(item) for item in objects]
        for item, before in zip(objects[1:], references, strict=False):
            item["Prev"] = before
        for item, after in zip(objects, references[1:], strict=False):
            item["Next"] = after
        for entry, item, own in zip(entries, objects, references, strict=True):
            if entry.below:
                self._write_below(item, own, entry.below)
                item["Count"] = entry.count()
        parent["First"], parent["Last"] = references[0], references[-1]

    def _object(self, entry: _Entry, parent: PDFObjectReference) -> PDFDictionary:
        bookmark = entry.bookmark
        top = self._paper.pages[bookmark.page].height - bookmark.y
        place = array([self._pages[bookmark.page], name("XYZ"), "null", top, "null"])
        return dictionary(
            {"Title": text_string(one_line(bookmark.title)), "Parent": parent, "Dest": place}
        )
