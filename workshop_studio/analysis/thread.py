"""Owns the thread of one thing of a session: what it came from, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from workshop_studio.analysis.thread_votes import Voted, votes_on, was_asked
from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Note, Player, PlayerLink, Question, short_text
from workshop_studio.model.privacy import is_private
from workshop_studio.model.snapshot import Snapshot, owner_of
from workshop_studio.model.theories import Element

Kind = Literal[
    "player", "link", "note", "question", "absorbed", "vote", "commitment", "action", "element",
    "measure",
]  # fmt: skip
Where = Literal["welcome", "map", "iceberg", "questions", "vote", "matrix", "theory", "close"]
CENTRE = "young person"


@frozen(kw_only=True)
class Strand:
    """One thing on the way from a first note to what was done and measured.

    Attributes:
        kind: of thing. "absorbed" is a question that went into another and is no more.
        record: id of what shows it; "" where nothing does any more.
        where: the step at which it is found.
        board: id of its board or theory; "" where it has none.
        text: its words; "" where there are none, or where they are kept back.
        depth: 1 for what it came from or led to itself, 2 for what that did, and so on.
        private: only the facilitator may see it.
        vote: how a question fared, for a vote.
        done: whether an action is.
    """

    kind: Kind
    record: str
    where: Where
    text: str
    depth: int
    board: str = ""
    private: bool = False
    vote: Voted | None = None
    done: bool = False


@frozen(kw_only=True)
class Thread:
    """What a thing came from and what became of it, what is nearest first.

    Attributes:
        came_from, became: the strands, each once.
        gone: the thing itself is no longer in the session; only votes remember it.
    """

    came_from: tuple[Strand, ...] = ()
    became: tuple[Strand, ...] = ()
    gone: bool = False


def thread_of(snapshot: Snapshot, record_id: str, *, with_private: bool = True) -> Thread:
    """Follow a thing back to its sources and on to all that grew from it, over all boards.

    Of votes only those that are closed tell a rank, and none while another is open: an earlier
    result could be taken for today's. No count of votes is told at all. A question that was merged
    into another leads to that one. Deleted things leave the thread with whatever named them; only
    the paper of a vote remembers that there was a question.

    Args:
        snapshot: the session.
        record_id: of a player, link, note, question, commitment or element; anything else, and
            what is not known, has an empty thread.
        with_private: whether the words of private things are told.
    """
    record = snapshot.find(record_id)
    if record is None:
        return _of_gone(snapshot, record_id, with_private=with_private)
    back = _sources(snapshot, record, 1, {record_id})
    on = _outcomes(snapshot, record, 1, {record_id})
    return Thread(
        came_from=_told(back, with_private=with_private),
        became=_told(on, with_private=with_private),
    )


def name_of(snapshot: Snapshot, record: Record) -> str:
    """What a thing is listed by: the name of a player, both ends of a link, the words of others."""
    match record:
        case Player():
            return record.name
        case PlayerLink():
            return " – ".join(_end(snapshot, end) for end in (record.source, record.target))
        case Question():
            return short_text(record.short, record.text)
        case Commitment():
            asked = snapshot.find(record.question)
            words = name_of(snapshot, asked) if asked is not None else ""
            return record.text.strip() or words or record.area.strip()
        case Note() | Element():
            return record.text
        case _:
            return ""


def _of_gone(snapshot: Snapshot, record_id: str, *, with_private: bool) -> Thread:
    """The thread of a question that only papers of votes know, or that was merged into another."""
    kept = next((each for each in snapshot.all(Question) if record_id in each.absorbed), None)
    if kept is None and not was_asked(snapshot, record_id):
        return Thread()
    found = [_of_vote(vote, record_id, 1) for vote in votes_on(snapshot, (record_id,))]
    if kept is not None:
        found += [_strand(snapshot, kept, 1), *_outcomes(snapshot, kept, 2, {record_id, kept.id})]
    return Thread(became=_told(found, with_private=with_private), gone=True)


def _sources(snapshot: Snapshot, record: Record, depth: int, seen: set[str]) -> Iterator[Strand]:
    """What a thing came from, and in turn what that did; `seen` holds what was told already."""
    for source in _named(record):
        found = snapshot.find(source)
        if found is not None and source not in seen:
            seen.add(source)
            yield _strand(snapshot, found, depth)
            yield from _sources(snapshot, found, depth + 1, seen)
    if isinstance(record, Question):
        for _gone in record.absorbed:
            yield Strand(kind="absorbed", record="", where="questions", text="", depth=depth)


def _named(record: Record) -> tuple[str, ...]:
    """Ids of what a thing says that it came from."""
    match record:
        case Question() | Element():
            return record.origins
        case Commitment():
            return (record.question,) if record.question else ()
        case _:
            return ()


def _outcomes(snapshot: Snapshot, record: Record, depth: int, seen: set[str]) -> Iterator[Strand]:
    """What a thing led to, and in turn what that did; `seen` holds what was told already."""
    if isinstance(record, Question):
        for vote in votes_on(snapshot, (record.id, *record.absorbed)):
            yield _of_vote(vote, record.id, depth)
    yield from _parts(record, depth)
    for kind in (Question, Commitment, Element):
        for each in snapshot.all(kind):
            if record.id in _named(each) and each.id not in seen:
                seen.add(each.id)
                yield _strand(snapshot, each, depth)
                yield from _outcomes(snapshot, each, depth + 1, seen)


def _parts(record: Record, depth: int) -> Iterator[Strand]:
    """What belongs to a thing itself: the actions of a commitment, the measures of an outcome."""
    if isinstance(record, Commitment):
        for action in record.actions:
            yield Strand(
                kind="action", record=record.id, where="close", text=action.text, depth=depth,
                done=action.done,
            )  # fmt: skip
    elif isinstance(record, Element):
        for measure in record.measures:
            yield Strand(
                kind="measure", record=record.id, where="theory", text=measure.indicator,
                depth=depth, board=record.theory, private=record.private,
            )  # fmt: skip


def _of_vote(vote: Voted, question: str, depth: int) -> Strand:
    """How a question fared; a vote that is open is found where people vote."""
    is_open = vote.state == "open"
    latest = question if vote.is_latest else vote.round
    return Strand(
        kind="vote", record=vote.round if is_open else latest, text=vote.title, depth=depth,
        where="vote" if is_open else "matrix", vote=vote,
    )  # fmt: skip


def _strand(snapshot: Snapshot, record: Record, depth: int) -> Strand:
    kind, where = _place(snapshot, record)
    return Strand(
        kind=kind, record=record.id, where=where, text=name_of(snapshot, record), depth=depth,
        board=owner_of(record), private=_has_private_words(snapshot, record),
    )  # fmt: skip


def _has_private_words(snapshot: Snapshot, record: Record) -> bool:
    """Whether what a thing is called is private; a promise may be called by its question alone."""
    if isinstance(record, Commitment) and not record.text.strip():
        asked = snapshot.find(record.question)
        return asked is not None and is_private(snapshot, asked)
    return is_private(snapshot, record)


def _place(snapshot: Snapshot, record: Record) -> tuple[Kind, Where]:
    match record:
        case Player():
            return "player", "map"
        case PlayerLink():
            return "link", "map"
        case Note():
            board = snapshot.find(record.board)
            on_ice = isinstance(board, Board) and board.kind == "iceberg"
            return "note", "iceberg" if on_ice else "welcome"
        case Commitment():
            return "commitment", "close"
        case Element():
            return "element", "theory"
        case _:
            return "question", "questions"


def _told(strands: Iterable[Strand], *, with_private: bool) -> tuple[Strand, ...]:
    return tuple(
        each
        if with_private or not each.private
        else Strand(
            kind=each.kind, record=each.record, where=each.where, text="", depth=each.depth,
            board=each.board, private=True,
        )
        for each in strands
    )  # fmt: skip


def _end(snapshot: Snapshot, end: str) -> str:
    if end == YOUNG_PERSON:
        return CENTRE
    player = snapshot.find(end)
    return player.name if isinstance(player, Player) else ""
