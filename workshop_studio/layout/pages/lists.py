"""Owns lists on paper: a mark or label, and text beside it that page ends may part."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.display_list import Group, Text
from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.pages.typesetting import Style, parted, set_text
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.frozen import frozen


@frozen
class ListItem:
    """An entry of a list: its label, such as "O1" or a bullet, its text and their language."""

    label: str
    text: str
    lang: str = ""


def listed(
    name: str,
    items: Sequence[ListItem],
    style: Style,
    *,
    book: FontBook,
    width: float,
    indent: float = 14.0,
    between: float = 4.0,
) -> list[Piece]:
    """A list as pieces.

    Args:
        name: of the list within the document.
        items: in order.
        style: of the texts; labels are set in the same.
        book: the faces.
        width: of the whole list in points.
        indent: of the texts in points.
        between: space between two entries in points.
    """
    pieces: list[Piece] = []
    for number, item in enumerate(items):
        label = set_text(book, item.label, style)
        block = set_text(book, item.text, style, width=width - indent)
        entry = f"{name}.{number}"
        shells = (Group("L", (), thread=name), Group("LI", (), thread=entry))
        for place, part in enumerate(parted(block, 4)):
            body = Group(
                "LBody",
                (Text(indent, 0, part, style.colour),),
                lang=item.lang,
                thread=f"{entry}.body",
            )
            mark = Group("Lbl", (Text(0, 0, label, style.colour),))
            children = (mark, body) if place == 0 else (body,)
            before = between if place == 0 else 0.0
            height = max(part.height, label.height) if place == 0 else part.height
            pieces.append(Piece(height, children, before, shells))
    return pieces
