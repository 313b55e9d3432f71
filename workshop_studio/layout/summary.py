"""Owns the participants' summary: exactly two pages, whatever the session holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial

from workshop_studio.layout.display_list import Paper
from workshop_studio.layout.flow import Area, Draft, flowed
from workshop_studio.layout.fonts import FontBook
from workshop_studio.layout.opening import opening, where_and_when
from workshop_studio.layout.pieces import Piece, height_of
from workshop_studio.layout.sheet import (
    Furniture,
    PaperSize,
    enlarged,
    furnished,
    paper,
    sheet,
)
from workshop_studio.layout.summary_commitments import commitments_section
from workshop_studio.layout.summary_map import map_section
from workshop_studio.layout.summary_next import next_section
from workshop_studio.layout.summary_notes import notes_section
from workshop_studio.layout.summary_purpose import purpose_section
from workshop_studio.layout.summary_result import result_section
from workshop_studio.layout.summary_voice import (
    poll_section,
    reflections_section,
    room_for_notes,
)
from workshop_studio.layout.words import counted
from workshop_studio.model.results import RoundResult
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot

TITLE = "Participants’ summary"
OVERLINE = "Workshop summary for everyone who took part"
PROMISE = "No names are kept, and no one’s vote can be traced"

Section = Callable[[int], Piece | None]
"""Makes a part of the summary at a level of brevity, 0 the fullest; None if it has nothing."""

_BRIEFEST = 4
_LEFT_OUT = 100
_BELOW_HEAD = 20.0
_SPARE = 150.0
"""A second page with more room left than this offers it for notes."""


def summary(
    snapshot: Snapshot,
    result: RoundResult | None,
    *,
    book: FontBook,
    size: PaperSize = "A4",
) -> Paper:
    """The participants' summary (method, 7); sections without content are left out.

    Long sections are told more briefly until two pages hold all; where little was said, the rest
    of the second page is room for notes. On A3 the pages are the same, larger.

    Args:
        snapshot: the session.
        result: of its last round with votes, if there is one.
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
    sections = _sections(snapshot, result, book=book, width=on.inner)
    first, second = _divided(sections, front, on.room)
    pages = [[head, *first], second]
    left = on.room - height_of(pages[1])
    if left > _SPARE:
        pages[1].append(room_for_notes(left, book=book, width=on.inner))
    drafts = [_draft(pages[0], on.first), _draft(pages[1], on.later)]
    furniture = Furniture(session.title, PROMISE)
    document = paper(
        session,
        TITLE,
        furnished(drafts, on, furniture, book),
        drafts=drafts,
        subject=f"What {session.title} looked at, found and decided",
    )
    return document if size == "A4" else enlarged(document, sheet(size))


def _under(session: Session, result: RoundResult | None) -> str:
    voters = result.reconciliation.voters if result is not None else 0
    voted = f"{counted(voters, 'person', 'people')} voted" if voters else ""
    return ". ".join(part for part in (where_and_when(session), voted) if part)


def _sections(
    snapshot: Snapshot, result: RoundResult | None, *, book: FontBook, width: float
) -> list[Section]:
    """The sections that have something to say, in reading order."""
    every: list[Section] = [
        partial(purpose_section, snapshot, book=book, width=width),
        partial(map_section, snapshot, book=book, width=width),
        partial(notes_section, snapshot, book=book, width=width),
        partial(result_section, snapshot, result, book=book, width=width),
        partial(commitments_section, snapshot, result, book=book, width=width),
        partial(next_section, snapshot, book=book, width=width),
        partial(poll_section, snapshot, book=book, width=width),
        partial(reflections_section, snapshot, book=book, width=width),
    ]
    kept = [cache(section) for section in every]
    return [section for section in kept if section(0) is not None]


def _divided(
    sections: Sequence[Section], front: float, back: float
) -> tuple[list[Piece], list[Piece]]:
    """The sections on two pages: all on the first if they fit, else where least is left out."""
    everything = _at_levels(sections, [0] * len(sections))
    if height_of(everything) <= front:
        return everything, []

    def loss(place: int) -> tuple[int, float]:
        first, second = _levels(sections[:place], front), _levels(sections[place:], back)
        return sum(first) + sum(second), -height_of(_at_levels(sections[:place], first))

    place = min(range(1, len(sections) + 1), key=loss)
    return (
        _at_levels(sections[:place], _levels(sections[:place], front)),
        _at_levels(sections[place:], _levels(sections[place:], back)),
    )


def _levels(sections: Sequence[Section], room: float) -> list[int]:
    """How briefly each section is told for all to fit: in turn more briefly, then as one can.

    The last sections are left out where even the briefest do not fit together.
    """
    levels = [0] * len(sections)
    while height_of(_at_levels(sections, levels)) > room:
        longer = [n for n, level in enumerate(levels) if level < _BRIEFEST]
        if not longer:
            levels[_last_told(levels)] = _LEFT_OUT
            continue
        levels[min(longer, key=lambda n: (levels[n], -_at(sections[n], levels[n]).height))] += 1
    for number in range(len(levels)):
        while 0 < levels[number] < _LEFT_OUT:
            fuller = [level - (place == number) for place, level in enumerate(levels)]
            if height_of(_at_levels(sections, fuller)) > room:
                break
            levels = fuller
    return levels


def _last_told(levels: Sequence[int]) -> int:
    return max(number for number, level in enumerate(levels) if level != _LEFT_OUT)


def _at_levels(sections: Sequence[Section], levels: Sequence[int]) -> list[Piece]:
    told = zip(sections, levels, strict=True)
    return [_at(section, level) for section, level in told if level != _LEFT_OUT]


def _at(section: Section, level: int) -> Piece:
    """The section at a level; where so little room leaves nothing of it, no height at all."""
    return section(level) or Piece(0.0)


def _draft(pieces: Sequence[Piece], area: Area) -> Draft:
    (draft,) = flowed(pieces, first=area, later=area) or (Draft(()),)
    return draft
