"""Owns what is said of an element beside its tag: where a picture is, what a cell heads."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.export.bounds import bounds_of
from workshop_studio.export.pdf.values import name
from workshop_studio.layout.display_list import Child, Group, Text, shapes_of

Entry = str | int | tuple[float, ...]
"""The value of an attribute: a name as it is written, a count or a rectangle."""
Attributes = dict[str, dict[str, Entry]]
"""Attributes by their owner in the standard (ISO 32000-1, 14.8.5)."""


def attributes_of(group: Group, page_height: float) -> Attributes:
    """The attributes of a group's element.

    Raises:
        ValueError: a header cell does not say what it heads.
    """
    match group.tag:
        case "Figure":
            return _figure(group, page_height)
        case "TH" | "TD":
            return _cell(group)
        case "L":
            return _list(group)
        case _:
            return {}


def rectangle(child: Child, page_height: float) -> tuple[float, ...] | None:
    """What a child covers, as a PDF counts: from the page's bottom left corner upwards."""
    bounds = bounds_of(shapes_of(child))
    if bounds is None:
        return None
    left, top, right, bottom = bounds
    return left, page_height - bottom, right, page_height - top


def _figure(group: Group, page_height: float) -> Attributes:
    box = rectangle(group, page_height)
    place: dict[str, Entry] = {"Placement": name("Block")}
    return {"Layout": place if box is None else {**place, "BBox": box}}


def _cell(group: Group) -> Attributes:
    cell: dict[str, Entry] = {}
    if group.tag == "TH":
        if not group.scope:
            raise ValueError("A TH needs to say whether it heads its column or its row")
        cell["Scope"] = name(group.scope)
    if group.column_span > 1:
        cell["ColSpan"] = group.column_span
    return {"Table": cell} if cell else {}


def _list(group: Group) -> Attributes:
    label = next(_labels(group), None)
    if label is None:
        return {}
    numbering = "Decimal" if _first_text(label)[:1].isdigit() else "Disc"
    return {"List": {"ListNumbering": name(numbering)}}


def _labels(group: Group) -> Iterator[Group]:
    for child in group.children:
        if isinstance(child, Group):
            if child.tag == "Lbl":
                yield child
            yield from _labels(child)


def _first_text(group: Group) -> str:
    texts = (shape for shape in shapes_of(group) if isinstance(shape, Text))
    return next((line.text for text in texts for line in text.block.lines), "")
