"""Owns the ballots of a vote as a document: how many to a sheet, and the list where they need one.

How many ballots stand on a sheet of A4 is decided by what fits without letters under the floor:
four with their questions; else two, with their questions beside the boxes; else four with boxes
alone, and the questions on a list that comes first. Large print has one ballot to a sheet, which
takes a second one where there are many questions.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from workshop_studio.layout.ballots.asked import Asked
from workshop_studio.layout.ballots.ballot import Arrangement, BallotShape, ballot
from workshop_studio.layout.ballots.imposing import ToSheet, cuts, places, size_of
from workshop_studio.layout.ballots.long_ballot import long_ballots
from workshop_studio.layout.ballots.measures import HALF_PAGE, LARGE, ORDINARY
from workshop_studio.layout.ballots.question_list import question_list
from workshop_studio.layout.display_list import Artifact, Group, Page, Paper
from workshop_studio.layout.pages.flow import Draft, Mark
from workshop_studio.layout.pages.sheet import PaperSize, Sheet, enlarged, paper, sheet
from workshop_studio.layout.shapes.moving import moved
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.frozen import frozen

KIND = "Ballots"
_WAYS: tuple[tuple[ToSheet, Arrangement], ...] = (
    (4, "below"), (2, "beside"), (4, "elsewhere"), (2, "elsewhere"),
)  # fmt: skip
_MEASURES = MappingProxyType({2: HALF_PAGE, 4: ORDINARY})
_Leaf = tuple[Page, Draft]


@frozen
class _Way:
    """How ballots stand on a sheet, and one of them as it fits there."""

    to_sheet: ToSheet
    shape: BallotShape

    @property
    def has_list(self) -> bool:
        return self.shape.arrangement == "elsewhere"


def ballots(
    asked: Asked, *, copies: int, book: FontBook, large: bool = False, size: PaperSize = "A4"
) -> Paper:
    """So many ballots of a vote, ready to be cut.

    The ballots are all the same: no number, no name, nothing that tells one from another.

    Args:
        asked: the vote.
        copies: how many ballots.
        book: the faces.
        large: whether in large print, one to a sheet.
        size: of the paper; on A3 everything is larger.
    """
    on = sheet("A4")
    pages = (
        _in_large_print(asked, on, copies, book) if large else _ordinary(asked, on, copies, book)
    )
    drafts = [draft for _, draft in pages]
    document = paper(
        asked.session,
        f"{KIND} in large print" if large else KIND,
        [page for page, _ in pages],
        drafts=drafts,
        subject=f"Ballot papers for {asked.name}, to be printed and cut",
    )
    return document if size == "A4" else enlarged(document, sheet(size))


def _ordinary(asked: Asked, on: Sheet, copies: int, book: FontBook) -> list[_Leaf]:
    way = _way(asked, on, book=book)
    leaves = question_list(asked, on, book=book) if way.has_list else []
    for first in range(0, copies, way.to_sheet):
        count = min(way.to_sheet, copies - first)
        leaves.append(_sheet_of(asked, way, on, count, book=book, first=first, opens=not leaves))
    return leaves


def _in_large_print(asked: Asked, on: Sheet, copies: int, book: FontBook) -> list[_Leaf]:
    shape = BallotShape(on.width, on.height, LARGE, "below")
    way = _Way(1, shape)
    if ballot(asked, shape, book=book) is not None:
        return [
            _sheet_of(asked, way, on, 1, book=book, first=number, opens=number == 0)
            for number in range(copies)
        ]
    (page, draft), *others = long_ballots(asked, shape, copies=copies, book=book)
    return [(page, replace(draft, marks=(Mark(KIND, 0, 0.0),))), *others]


def _way(asked: Asked, on: Sheet, *, book: FontBook) -> _Way:
    """The first way in which a ballot fits; the last one takes whatever there is."""
    tried = [
        _Way(to_sheet, BallotShape(*size_of(on, to_sheet), _MEASURES[to_sheet], arrangement))
        for to_sheet, arrangement in _WAYS
    ]
    fits = (way for way in tried if ballot(asked, way.shape, book=book) is not None)
    return next(fits, tried[-1])


def _sheet_of(
    asked: Asked, way: _Way, on: Sheet, count: int, *, book: FontBook, first: int, opens: bool
) -> _Leaf:
    made: list[Group] = []
    for number, (x, y) in enumerate(places(on, way.to_sheet)[:count], start=first):
        one = ballot(asked, way.shape, book=book, name=f"b{number}", opens=opens and not made)
        if one is not None:
            made.append(moved(one, x, y))
    children: tuple[Group | Artifact, ...] = (*made, *cuts(on, way.to_sheet))
    marks = (Mark(KIND, 0, 0.0),) if first == 0 else ()
    return Page(on.width, on.height, children), Draft(children, marks)
