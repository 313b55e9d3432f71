"""Owns the theory of change on paper: front matter, diagram, tables in words, worth a look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop_studio.layout.display_list import Artifact, Group, Page, Paper
from workshop_studio.layout.pages.flow import Draft, Mark, flowed
from workshop_studio.layout.pages.lists import ListItem, listed
from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.pages.sheet import Furniture, PaperSize, Sheet, around, paper, sheet
from workshop_studio.layout.pages.typesetting import BODY, heading, paragraph
from workshop_studio.layout.shapes.moving import magnified, moved
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theory.content import TheoryContent, theory_content
from workshop_studio.layout.theory.diagram import theory_diagrams
from workshop_studio.layout.theory.front import MEASURE, THEORY_OF_CHANGE, front_matter
from workshop_studio.layout.theory.looks import looks
from workshop_studio.layout.theory.tables import column_tables, links_table, measures_table
from workshop_studio.model.advice import Advice
from workshop_studio.model.frozen import frozen
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Theory

PROMISE = "What the group expects and why, to be checked as the work goes on"
_NO_DIAGRAM = (
    "This theory is too large for a diagram with readable letters on this paper. A larger sheet "
    "may hold it; the tables below say everything that the diagram would."
)
_EMPTY = (
    "Nothing stands in the five columns yet. They are filled from the aims back to the activities, "
    "and shown here as a diagram and in words."
)
_LOOK = "Points to talk over when there is time. None of them stops the work."


def theory_pages(
    snapshot: Snapshot,
    theories: Sequence[tuple[Theory, Sequence[Advice]]],
    *,
    book: FontBook,
    size: PaperSize = "A4",
) -> Paper:
    """Theories of a session on paper, one after the other (method, 6).

    On A3 the pages of text are the same, larger; the diagram uses the room for larger letters.

    Args:
        snapshot: the session.
        theories: at least one of its theories, each with what is worth another look.
        book: the faces.
        size: of the paper.
    """
    text, drawn = sheet("A4", landscape=True), sheet(size, landscape=True)
    leaves = [
        leaf
        for number, (theory, advice) in enumerate(theories)
        for leaf in _leaves(
            snapshot,
            theory_content(snapshot, theory),
            advice,
            number=number,
            text=text,
            drawn=drawn,
            book=book,
        )
    ]
    session = snapshot.session
    furniture = Furniture(f"{THEORY_OF_CHANGE}: {session.title}", PROMISE)
    pages = []
    for number, leaf in enumerate(leaves, start=1):
        frame = around(number, len(leaves), leaf.frame, furniture, book)
        pages.append(_page(leaf, frame))
    return paper(
        session,
        THEORY_OF_CHANGE,
        pages,
        drafts=[leaf.marked for leaf in leaves],
        subject=f"How {session.title} expects to bring about change, and how it will be seen",
    )


@frozen
class _Leaf:
    """One page to be: laid out for sheet `laid`, framed for `frame`, printed on `onto`."""

    draft: Draft
    laid: Sheet
    frame: Sheet
    onto: Sheet

    @property
    def marked(self) -> Draft:
        """The draft with its bookmarks where the printed page has them."""
        factor = self.onto.width / self.laid.width
        marks = tuple(Mark(m.title, m.level, m.y * factor) for m in self.draft.marks)
        return Draft(self.draft.children, marks)


def _leaves(
    snapshot: Snapshot,
    content: TheoryContent,
    advice: Sequence[Advice],
    *,
    number: int,
    text: Sheet,
    drawn: Sheet,
    book: FontBook,
) -> list[_Leaf]:
    diagrams = theory_diagrams(content, drawn, book) if content.elements else []
    front = front_matter(snapshot, content, number, book=book, width=text.inner)
    if not diagrams:
        why = _NO_DIAGRAM if content.elements else _EMPTY
        front += paragraph(book, why, BODY, width=MEASURE, before=14.0)
    begins = text.later if number else text.first
    words = _words(content, advice, number, book=book, width=text.inner)
    later = flowed(words, first=text.later, later=text.later) if words else ()
    return [
        *(_Leaf(d, text, text, drawn) for d in flowed(front, first=begins, later=text.later)),
        *(_diagram_leaf(on, figure, text, drawn) for on, figure in diagrams),
        *(_Leaf(d, text, text, drawn) for d in later),
    ]


def _diagram_leaf(on: Sheet, figure: Piece, text: Sheet, drawn: Sheet) -> _Leaf:
    frame = text if on == drawn else text.turned
    children = tuple(moved(child, on.later.x, on.later.top) for child in figure.children)
    return _Leaf(Draft(children, (Mark("Diagram", 1, on.later.top),)), on, frame, on)


def _page(leaf: _Leaf, frame: tuple[Group | Artifact, ...]) -> Page:
    """The printed page: contents and frame, each enlarged from the sheet it was made for."""
    width, height = leaf.onto.width, leaf.onto.height
    contents = Page(leaf.laid.width, leaf.laid.height, leaf.draft.children)
    framing = Page(leaf.frame.width, leaf.frame.height, frame)
    children = (
        *magnified(contents, width, height).children,
        *magnified(framing, width, height).children,
    )
    return Page(width, height, children)


def _words(
    content: TheoryContent,
    advice: Sequence[Advice],
    number: int,
    *,
    book: FontBook,
    width: float,
) -> list[Piece]:
    name = f"theory{number}"
    pieces = column_tables(content, name=name, book=book, width=width)
    pieces += links_table(content, name=name, book=book, width=width)
    pieces += measures_table(content, name=name, book=book, width=width)
    if advice:
        items = [ListItem("•", text) for text in looks(advice)]
        pieces.append(heading(book, "Worth a look", width=width))
        pieces += [
            replace(piece, keep=True) for piece in paragraph(book, _LOOK, BODY, width=MEASURE)
        ]
        pieces += listed(f"{name}.advice", items, BODY, book=book, width=MEASURE)
    return pieces
