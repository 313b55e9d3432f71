"""Draws whole sessions for tests: every kind of record, every field, and no rule broken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from hypothesis import strategies as st

from tests.drawing import fields, filled_texts, made
from tests.drawing_votes import draw_round
from workshop_studio.model.base import Item, Record
from workshop_studio.model.boards import Board, Category, Ring, Sector
from workshop_studio.model.follow_up import Commitment, Poll, SelfReview
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Note, NoteLink, Player, PlayerLink, Question
from workshop_studio.model.rules.links import same_link
from workshop_studio.model.rules.theories import may_lead
from workshop_studio.model.session import AgendaStep, Reflection, Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.theories import Element, Theory, TheoryLink

R = TypeVar("R", bound=Record)
Link = TypeVar("Link", PlayerLink, NoteLink, TheoryLink)
Ids = Sequence[str]


@st.composite
def snapshots(draw: st.DrawFn) -> Snapshot:
    """A session with something of each kind on it; its rounds are prepared, closed or revealed."""
    players, links = _map(draw)
    notes = [*_iceberg(draw), *_free_board(draw)]
    origins = [*_ids(players, Player), *_ids(notes, Note), *_ids(links, PlayerLink)]
    questions = _opportunities(draw, origins)
    rounds = [
        record
        for number in range(1, draw(st.integers(0, 2)) + 1)
        for record in draw_round(draw, number, "hmw", _of(questions, Question))
    ]
    theory = _theory(draw, [*_ids(questions, Question), *_ids(notes, Note)])
    follow_up = _follow_up(draw, _ids(questions, Question))
    session = made(Session, {"id": "session", **draw(fields(Session))})
    boards = [*players, *links, *notes, *questions]
    everything = [session, *boards, *rounds, *theory, *follow_up]
    targets = ["", *_ids(boards, Board), *_ids(theory, Theory), *_ids(follow_up, Poll)]
    return snapshot_of([*everything, *_plan(draw, targets)])


def _several(
    draw: st.DrawFn, kind: type[R], prefix: str, *, low: int = 0, high: int = 3,
    **given: st.SearchStrategy[object],
) -> list[R]:  # fmt: skip
    """Records of a kind with ids made of a prefix and a number, in the order of their numbers."""
    drawn = draw(st.lists(fields(kind, **given), min_size=low, max_size=high))
    return [
        made(kind, {"id": f"{prefix}{n}", "order": _order(draw, kind, n), **values})
        for n, values in enumerate(drawn, start=1)
    ]


def _order(draw: st.DrawFn, kind: type, place: int) -> int:
    return draw(st.just(place) | st.integers(-3, 9)) if issubclass(kind, Item) else place


def _board(draw: st.DrawFn, kind: str, name: str, order: int) -> Board:
    drawn = draw(fields(Board, kind=st.just(kind)))
    return made(Board, {"id": name, "order": order, **drawn})


def _map(draw: st.DrawFn) -> tuple[list[Record], list[PlayerLink]]:
    here = st.just("map")
    rings = _several(draw, Ring, "map.ring-", low=2, high=6, board=here)
    names = draw(st.lists(filled_texts(), max_size=3, min_size=1, unique=True))
    sectors = [
        Sector(id=f"map.sector-{n}", board="map", name=name, order=n)
        for n, name in enumerate(names, start=1)
    ]
    players = _several(
        draw, Player, "p", board=here, ring=_one_of(rings), sector=_one_of(sectors),
        angle=st.none() | st.floats(0, 360, exclude_max=True),
    )  # fmt: skip
    ends = [*_ids(players, Player), YOUNG_PERSON]
    links = _several(
        draw,
        PlayerLink,
        "l",
        board=here,
        source=st.sampled_from(ends),
        target=st.sampled_from(ends),
    )
    unextended: list[Record] = [replace(ring, extra="") for ring in rings]
    return [_board(draw, "players", "map", 1), *unextended, *sectors, *players], _proper(links)


def _iceberg(draw: st.DrawFn) -> list[Record]:
    layers = st.sampled_from(["events", "patterns", "structures", "mental-models"])
    sides = st.sampled_from(["driver", "barrier"])
    here = st.just("ice")
    notes = _several(
        draw, Note, "n", board=here, layer=layers, side=sides, x=st.none(), y=st.none()
    )
    return [_board(draw, "iceberg", "ice", 2), *notes, *_note_links(draw, "il", "ice", notes)]


def _free_board(draw: st.DrawFn) -> list[Record]:
    notes = _several(
        draw, Note, "w", high=2, board=st.just("free"), layer=st.just(""), side=st.just("")
    )
    placed = [_placed(note) for note in notes]
    return [_board(draw, "notes", "free", 4), *placed, *_note_links(draw, "wl", "free", placed)]


def _placed(note: Note) -> Note:
    """The note with both coordinates or none: half a place is no place."""
    return note if None not in {note.x, note.y} else replace(note, x=None, y=None)


def _note_links(draw: st.DrawFn, prefix: str, board: str, notes: list[Note]) -> list[NoteLink]:
    if not notes:
        return []
    end = _one_of(notes)
    return _proper(
        _several(draw, NoteLink, prefix, high=2, board=st.just(board), source=end, target=end)
    )


def _opportunities(draw: st.DrawFn, origins: Ids) -> list[Record]:
    here = st.just("hmw")
    categories = _several(draw, Category, "hmw.category-", low=1, board=here)
    questions = _several(
        draw, Question, "q", board=here, category=_one_of(categories), origins=_some(origins)
    )
    unextended: list[Record] = [replace(category, extra="") for category in categories]
    return [_board(draw, "opportunities", "hmw", 3), *unextended, *questions]


def _theory(draw: st.DrawFn, origins: Ids) -> list[Record]:
    theories = _several(draw, Theory, "t", high=1)
    if not theories:
        return []
    here = st.just("t1")
    elements = _several(draw, Element, "e", low=1, high=4, theory=here, origins=_some(origins))
    end = _one_of(elements)
    links = _several(draw, TheoryLink, "tl", theory=here, source=end, target=end)
    columns = {element.id: element.column for element in elements}
    allowed = [link for link in links if may_lead(columns[link.source], columns[link.target])]
    return [*theories, *elements, *_proper(allowed)]


def _follow_up(draw: st.DrawFn, questions: Ids) -> list[Record]:
    commitments = _several(
        draw, Commitment, "c", high=2, question=st.sampled_from(["", *questions])
    )
    polls = [_matching(poll) for poll in _several(draw, Poll, "k", high=1)]
    reviews = _several(draw, SelfReview, "g", high=1)
    return [*commitments, *polls, *reviews, *_several(draw, Reflection, "reflection-", high=2)]


def _matching(poll: Poll) -> Poll:
    """The poll with as many counts in each wave as its scale has steps."""
    counts = tuple(range(len(poll.scale)))
    return replace(poll, waves=tuple(replace(wave, counts=counts) for wave in poll.waves))


def _plan(draw: st.DrawFn, targets: Ids) -> list[AgendaStep]:
    return _several(draw, AgendaStep, "agenda-step-", high=2, target=st.sampled_from(targets))


def _proper(links: list[Link]) -> list[Link]:
    """Links without those that lead to where they start or say the same as an earlier one."""
    distinct = {same_link(link): link for link in reversed(links) if link.source != link.target}
    kept = reversed(distinct.values())
    return [replace(link, order=n) for n, link in enumerate(kept, start=1)]


def _one_of(records: Iterable[Record]) -> st.SearchStrategy[object]:
    ids = [record.id for record in records]
    return st.sampled_from(ids) if ids else st.nothing()


def _some(ids: Ids) -> st.SearchStrategy[object]:
    if not ids:
        return st.just(())
    return st.lists(st.sampled_from(ids), max_size=2, unique=True).map(tuple)


def _of(records: Iterable[Record], kind: type[R]) -> list[R]:
    return [record for record in records if isinstance(record, kind)]


def _ids(records: Iterable[Record], kind: type[Record]) -> list[str]:
    return [record.id for record in records if type(record) is kind]
