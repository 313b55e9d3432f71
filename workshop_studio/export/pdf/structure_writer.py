"""Owns writing the structure tree into a PDF, and the way back from each page's content to it."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObjectReference

from workshop_studio.export.pdf.attributes import Attributes, Entry
from workshop_studio.export.pdf.file import PdfFile, Value, array, dictionary
from workshop_studio.export.pdf.structure import Element, Mark, Structure
from workshop_studio.export.pdf.values import language, name, text_string


def write_structure(
    file: PdfFile, structure: Structure, pages: Sequence[PDFObjectReference]
) -> PDFObjectReference:
    """Add the structure tree and the parent tree of the pages (ISO 32000-1, 14.7)."""
    tree = dictionary({"Type": name("StructTreeRoot")})
    root = file.add(tree)
    writer = _Writer(file, pages)
    tree["K"] = writer.write(structure.root, root)
    tree["ParentTree"] = file.add(_parent_tree(file, structure, writer.references, len(pages)))
    tree["ParentTreeNextKey"] = len(pages)
    return root


class _Writer:
    """Writes elements and remembers what points to each."""

    def __init__(self, file: PdfFile, pages: Sequence[PDFObjectReference]) -> None:
        self._file = file
        self._pages = pages
        self.references: dict[Element, PDFObjectReference] = {}

    def write(self, element: Element, parent: PDFObjectReference) -> PDFObjectReference:
        entries = dictionary({"S": name(element.tag), "P": parent, **_words(element)})
        reference = self._file.add(entries)
        self.references[element] = reference
        if element.attributes:
            entries["A"] = _attributes(element.attributes)
        self._write_kids(element, entries, reference)
        return reference

    def _write_kids(
        self, element: Element, entries: PDFDictionary, reference: PDFObjectReference
    ) -> None:
        home = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
        if home is not None:
            entries["Pg"] = self._pages[home]
        kids: list[Value] = []
        for kid in element.kids:
            if isinstance(kid, Mark):
                kids.append(self._mark(kid, home))
            elif not kid.is_idle:
                kids.append(self.write(kid, reference))
        entries["K"] = kids[0] if len(kids) == 1 else array(kids)

    def _mark(self, mark: Mark, home: int | None) -> Value:
        if mark.page == home:
            return mark.number
        return dictionary({"Type": name("MCR"), "Pg": self._pages[mark.page], "MCID": mark.number})


def _words(element: Element) -> dict[str, Value]:
    said = {"Alt": element.alt, "Lang": language(element.lang)}
    return {key: text_string(text) for key, text in said.items() if text}


def _attributes(attributes: Attributes) -> Value:
    owned = [
        dictionary({"O": name(owner), **{key: _entry(entry) for key, entry in said.items()}})
        for owner, said in attributes.items()
    ]
    return owned[0] if len(owned) == 1 else array(owned)


def _entry(entry: Entry) -> Value:
    return array(entry) if isinstance(entry, tuple) else entry


def _parent_tree(
    file: PdfFile,
    structure: Structure,
    references: dict[Element, PDFObjectReference],
    pages: int,
) -> PDFDictionary:
    numbers: list[Value] = []
    for page in range(pages):
        owners = array([references[owner] for owner in structure.owners(page)])
        numbers += [page, file.add(owners)]
    return dictionary({"Nums": array(numbers)})
