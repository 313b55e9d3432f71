"""Owns the participants' summary: exactly two pages, whatever the session holds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

from workshop_studio.layout.display_list import Paper
from workshop_studio.layout.pages.fitting import Section, on_two_pages
from workshop_studio.layout.pages.flow import Area, Draft, flowed
from workshop_studio.layout.pages.opening import opening, where_and_when
from workshop_studio.layout.pages.pieces import Piece, height_of
from workshop_studio.layout.pages.sheet import (
    Furniture,
    PaperSize,
    enlarged,
    furnished,
    paper,
    sheet,
)
from workshop_studio.layout.pages.typesetting import BODY, paragraph
from workshop_studio.layout.summary.commitments import commitments_section
from workshop_studio.layout.summary.map_picture import map_content
from workshop_studio.layout.summary.next_steps import next_section
from workshop_studio.layout.summary.notes import notes_section
from workshop_studio.layout.summary.purpose import purpose_section
from workshop_studio.layout.summary.questions import questions_section
from workshop_studio.layout.summary.result import result_section
from workshop_studio.layout.summary.system import map_section
from workshop_studio.layout.summary.voice import (
    poll_section,
    reflections_section,
    room_for_notes,
)
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import counted
from workshop_studio.model.map_facts import MapFacts
from workshop_studio.model.results import SMALL_GROUP, RoundResult
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot

TITLE = "Participants’ summary"
OVERLINE = "Workshop summary for everyone who took part"
PROMISE = "No names are kept, and no one’s vote can be traced"

PROMISE_TO_FEW = "No names are kept"
"""The votes of very few people can be guessed from their totals."""
_NOTHING = (
    "There is nothing to sum up yet: no map, no notes, no questions and no agreed steps. "
    "They appear here once they are in the session."
)
_ROOM, _MORE_ROOM = "Room for your own notes", "More room for your own notes"

_BELOW_HEAD = 20.0
_SPARE = 150.0
"""The last page with something on it and those after it offer more room than this for notes."""


def summary(
    snapshot: Snapshot,
    result: RoundResult | None,
    facts: MapFacts | None,
    *,
    book: FontBook,
    size: PaperSize = "A4",
) -> Paper:
    """The participants' summary (method, 7); sections without content are left out.

    Long sections are told more briefly until two pages hold all; where little was said, the rest
    of the pages is room for notes. On A3 the pages are the same, larger.

    Args:
        snapshot: the session.
        result: of its last round with votes, if there is one.
        facts: what its first map says, if it has one.
        book: the faces.
        size: of the paper.
    """
    on = sheet("A4")
    session = snapshot.session
    head = opening(
        session,
        over=OVERLINE,
        title=session.title,
        under=_under(session, result),
        book=book,
        width=on.inner,
    )
    front = on.first.bottom - on.first.top - head.height - _BELOW_HEAD
    sections = _sections(snapshot, result, facts, book=book, width=on.inner)
    first, second = on_two_pages(sections, front, on.room)
    if not sections:
        first = list(paragraph(book, _NOTHING, BODY, width=on.inner, before=_BELOW_HEAD))
    room = partial(room_for_notes, book=book, width=on.inner)
    spare = front - height_of(first), on.room - height_of(second)
    begun = not second and spare[0] > _SPARE
    if begun:
        first.append(room(_ROOM, spare[0]))
    if spare[1] > _SPARE:
        second.append(room(_MORE_ROOM if begun else _ROOM, spare[1]))
    drafts = [_draft([head, *first], on.first), _draft(second, on.later)]
    furniture = Furniture(session.title, _promise(result))
    document = paper(
        session,
        TITLE,
        furnished(drafts, on, furniture, book),
        drafts=drafts,
        subject=f"What {session.title} looked at, found and decided",
    )
    return document if size == "A4" else enlarged(document, sheet(size))


def _promise(result: RoundResult | None) -> str:
    voters = result.reconciliation.voters if result is not None else 0
    return PROMISE_TO_FEW if 0 < voters < SMALL_GROUP else PROMISE


def _under(session: Session, result: RoundResult | None) -> str:
    voters = result.reconciliation.voters if result is not None else 0
    voted = f"{counted(voters, 'person', 'people')} voted" if voters else ""
    return ". ".join(part for part in (where_and_when(session), voted) if part)


def _sections(
    snapshot: Snapshot,
    result: RoundResult | None,
    facts: MapFacts | None,
    *,
    book: FontBook,
    width: float,
) -> list[Section]:
    """The sections that have something to say, in reading order."""
    every: list[Section] = [
        partial(purpose_section, snapshot, book=book, width=width),
        partial(map_section, map_content(snapshot), facts, book=book, width=width),
        partial(notes_section, snapshot, book=book, width=width),
        partial(questions_section, snapshot, result, book=book, width=width),
        partial(result_section, snapshot, result, book=book, width=width),
        partial(commitments_section, snapshot, result, book=book, width=width),
        partial(next_section, snapshot, book=book, width=width),
        partial(poll_section, snapshot, book=book, width=width),
        partial(reflections_section, snapshot, book=book, width=width),
    ]
    kept = [cache(section) for section in every]
    return [section for section in kept if section(0) is not None]


def _draft(pieces: Sequence[Piece], area: Area) -> Draft:
    (draft,) = flowed(pieces, first=area, later=area) or (Draft(()),)
    return draft
