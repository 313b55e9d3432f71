"""Owns the sheets of paper: their sizes and margins, and the head and foot around every page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from workshop_studio.layout.display_list import (
    Artifact,
    Bookmark,
    Box,
    Group,
    Ink,
    Page,
    Paper,
    Shape,
    Text,
    shapes_of,
)
from workshop_studio.layout.pages.flow import Area, Draft
from workshop_studio.layout.pages.typesetting import FOOT, set_text
from workshop_studio.layout.shapes.moving import magnified
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.model.frozen import frozen
from workshop_studio.model.session import Session

PaperSize = Literal["A4", "A3"]

_SIDES: dict[PaperSize, tuple[float, float]] = {"A4": (595.28, 841.89), "A3": (841.89, 1190.55)}
_LANGUAGE = "en-GB"


@frozen
class Sheet:
    """A sheet in points.

    Attributes:
        width: of the sheet.
        height: of the sheet.
        unit: how much larger than on A4 its margins, head and foot are.
    """

    width: float
    height: float
    unit: float = 1.0

    @property
    def margin(self) -> float:
        """What head, foot and contents keep to on both sides, in points."""
        return 40.0 * self.unit

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.margin

    @property
    def room(self) -> float:
        """Height that a further page has for its contents."""
        return self.later.bottom - self.later.top

    @property
    def turned(self) -> Sheet:
        """The same sheet turned by a quarter."""
        return Sheet(self.height, self.width, self.unit)

    @property
    def first(self) -> Area:
        """Where a document's first page takes its contents: no running head above."""
        return Area(self.margin, 36.0 * self.unit, self.height - 58.0 * self.unit)

    @property
    def later(self) -> Area:
        """Where every further page takes its contents."""
        return Area(self.margin, 64.0 * self.unit, self.height - 58.0 * self.unit)


@frozen
class Furniture:
    """What stands around every page: the running head from page 2 on, and the line at the foot."""

    running: str
    promise: str


def sheet(size: PaperSize, *, landscape: bool = False) -> Sheet:
    """A sheet of a paper size, upright or on its side."""
    short, long = _SIDES[size]
    unit = short / _SIDES["A4"][0]
    return Sheet(long, short, unit) if landscape else Sheet(short, long, unit)


def furnished(
    drafts: Sequence[Draft], on: Sheet, furniture: Furniture, book: FontBook
) -> tuple[Page, ...]:
    """Pages with head and foot around their contents."""
    return tuple(
        Page(
            on.width,
            on.height,
            (*draft.children, *around(number, len(drafts), on, furniture, book)),
        )
        for number, draft in enumerate(drafts, start=1)
    )


def around(
    number: int, count: int, on: Sheet, furniture: Furniture, book: FontBook
) -> tuple[Group | Artifact, ...]:
    """Head and foot of one page of so many, on a sheet of A4; larger ones are enlarged from it.

    The promise at the foot is read aloud once, on the first page.
    """
    right = on.width - on.margin
    foot = on.height - 44.0
    folio = set_text(book, f"Page {number} of {count}", FOOT)
    promise = set_text(book, furniture.promise, FOOT, width=on.inner - 80, max_lines=1)
    said = Text(on.margin, foot + 7, promise, FOOT.colour)
    shapes: list[Shape] = [
        Box(on.margin, foot, on.inner, 0.6, Ink(fill=PALETTE.hairline)),
        Text(right - folio.width, foot + 7, folio, FOOT.colour),
    ]
    if number == 1:
        return Group("P", (said,)), Artifact(tuple(shapes), kind="Pagination")
    head = set_text(book, furniture.running, FOOT, width=on.inner, max_lines=1)
    shapes += [said, Text(on.margin, 36.0, head, FOOT.colour)]
    return (Artifact(tuple(shapes), kind="Pagination"),)


def paper(
    session: Session, kind: str, pages: Sequence[Page], *, drafts: Sequence[Draft], subject: str
) -> Paper:
    """The finished document: titled by session and kind, with bookmarks and what could not be set.

    Args:
        session: whose document it is; its day is the document's.
        kind: what the document is, such as "Prioritisation matrix".
        pages: the furnished pages.
        drafts: the same pages as drafts, whose marks become bookmarks.
        subject: one line on what it says.
    """
    return Paper(
        title=f"{session.title}: {kind[:1].lower()}{kind[1:]}",
        subject=subject,
        lang=_LANGUAGE,
        date=session.date,
        pages=tuple(pages),
        outline=tuple(
            Bookmark(mark.title, mark.level, number, mark.y)
            for number, draft in enumerate(drafts)
            for mark in draft.marks
        ),
        missing=_missing(pages),
    )


def enlarged(document: Paper, onto: Sheet) -> Paper:
    """The same document on a larger sheet of the same proportions, for the wall of a staff room."""
    factor = onto.width / document.pages[0].width
    return Paper(
        title=document.title,
        subject=document.subject,
        lang=document.lang,
        date=document.date,
        pages=tuple(magnified(page, onto.width, onto.height) for page in document.pages),
        outline=tuple(
            Bookmark(mark.title, mark.level, mark.page, mark.y * factor)
            for mark in document.outline
        ),
        missing=document.missing,
    )


def _missing(pages: Sequence[Page]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for page in pages:
        for child in page.children:
            for shape in shapes_of(child):
                if isinstance(shape, Text):
                    found.update(dict.fromkeys(shape.block.missing))
    return tuple(found)
