"""Owns the display list: shapes in points, in groups that say what they mean and who may see them.

A page is a tree. Every shape lies in a `Group` with a structure tag (so that screen readers,
tagged PDFs and the accessibility tree come from one place) or in an `Artifact` (decoration, page
furniture).
The origin is the top left corner and y grows downwards. Painters place what they are given; they
never measure.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.model.frozen import frozen

Tag = Literal[
    "Sect", "H1", "H2", "H3", "P", "Caption", "L", "LI", "Lbl", "LBody",
    "Table", "THead", "TBody", "TR", "TH", "TD", "Figure", "Span",
]  # fmt: skip
ArtifactKind = Literal["Layout", "Pagination", "Background"]
Move = tuple[Literal["M", "L"], float, float]
Curve = tuple[Literal["C"], float, float, float, float, float, float]
Close = tuple[Literal["Z"]]
Segment = Move | Curve | Close


@frozen
class Ink:
    """How a shape is filled and stroked: colours as "#RRGGBB", widths and dashes in points."""

    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()
    round_caps: bool = False


@frozen
class Box:
    """A rectangle with corners rounded by `radius`."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink
    radius: float = 0.0


@frozen
class Ellipse:
    """An ellipse around (x, y)."""

    x: float
    y: float
    rx: float
    ry: float
    ink: Ink


@frozen
class Path:
    """Segments: ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y) and ("Z",)."""

    segments: tuple[Segment, ...]
    ink: Ink


@frozen
class Text:
    """A laid-out block with its top left corner at (x, y).

    `quarter_turn` paints the block turned 90 degrees against the clock around (x, y), for the
    label of an upright axis.
    """

    x: float
    y: float
    block: TextBlock
    colour: str
    quarter_turn: bool = False


Shape = Box | Ellipse | Path | Text


@frozen
class Artifact:
    """Shapes that carry no meaning of their own: rules, grounds, running heads and feet."""

    shapes: tuple[Shape, ...]
    kind: ArtifactKind = "Layout"
    wall: bool = True


@frozen
class Group:
    """Shapes and groups that mean one thing together, in reading order.

    Attributes:
        tag: structure element of the PDF standard (ISO 32000-1, 14.8.4).
        children: groups, artifacts and shapes, in reading order.
        alt: what a picture says, in words; required for a Figure.
        lang: language of the text inside as a BCP 47 tag, where it differs from the page's.
        scope: for a TH, whether it heads its column or its row.
        column_span: for a TH or TD, how many columns it covers.
        record: id of the record it shows, for hits and accessibility.
        wall: whether the room's screen may show it.
        thread: name shared by the parts of one group that is cut by the end of a page; painters
            put all parts of a thread into one structure element (a table over two pages).
    """

    tag: Tag
    children: tuple[Child, ...]
    alt: str = ""
    lang: str = ""
    scope: Literal["Column", "Row", ""] = ""
    column_span: int = 1
    record: str = ""
    wall: bool = True
    thread: str = ""


Child = Group | Artifact | Shape


@frozen
class Page:
    """One sheet: size in points and what stands on it, in reading order."""

    width: float
    height: float
    children: tuple[Group | Artifact, ...]


@frozen
class Bookmark:
    """An entry of the document's outline: level counts from 0, page from 0, y in points."""

    title: str
    level: int
    page: int
    y: float


@frozen
class Paper:
    """A document for print: its pages and what its readers' programs say about it.

    Attributes:
        title: shown in the window's title bar.
        subject: one line on what it is.
        lang: BCP 47 tag of the whole document.
        date: the workshop's day as "YYYY-MM-DD" or ""; nothing of the moment of printing, so that
            the same session gives the same bytes.
        pages: in order.
        outline: bookmarks in reading order.
        missing: characters that no bundled face covers, each once.
    """

    title: str
    subject: str
    lang: str
    date: str
    pages: tuple[Page, ...]
    outline: tuple[Bookmark, ...] = ()
    missing: tuple[str, ...] = ()


def shapes_of(child: Child) -> Iterator[Shape]:
    """Every shape below a child, in painting order."""
    if isinstance(child, Group):
        for part in child.children:
            yield from shapes_of(part)
    elif isinstance(child, Artifact):
        yield from child.shapes
    else:
        yield child
