"""Owns what is said of the records that stay when others are deleted that they remember."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from workshop_studio.model.base import Record
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.model.votes import Round

_FORGETFUL: tuple[tuple[type[Record], str, str], ...] = (
    (
        Question,
        "1 question no longer says where it came from",
        "{n} questions no longer say where they came from",
    ),
    (
        Element,
        "1 box of the theory no longer says where it came from",
        "{n} boxes of the theory no longer say where they came from",
    ),
    (
        Commitment,
        "1 commitment no longer names its question",
        "{n} commitments no longer name their question",
    ),
)


def left_behind(before: Snapshot, changes: ChangeSet) -> str:
    """What a deletion means for what stays, as the end of a sentence; "" where nothing.

    Args:
        before: the session as it was.
        changes: the deletion.
    """
    kept = [each.after for each in changes.changes if each.after is not None]
    gone = {each.id for each in changes.changes if each.after is None}
    return "; ".join([*_forgetting(kept), *_of_votes(before, gone)])


def votes_together(before: Snapshot, ids: Collection[str]) -> str:
    """What merging questions means for votes on them, as the end of a sentence; "" where nothing.

    Args:
        before: the session as it was.
        ids: of the questions that are merged.
    """
    return "; ".join(_merging(before, set(ids)))


def _merging(before: Snapshot, ids: Collection[str]) -> Iterator[str]:
    for each in before.all(Round):
        if sum(line.question in ids for line in each.paper) > 1:
            if each.state == "open":
                yield f"their votes in {_called(each)} add up"
            elif each.state in {"closed", "revealed"}:
                yield f"{_called(each)} keeps its result; the matrix can count them together"


def _forgetting(kept: Collection[Record]) -> Iterator[str]:
    for kind, one, many in _FORGETFUL:
        number = sum(isinstance(each, kind) for each in kept)
        if number:
            yield one if number == 1 else many.format(n=number)


def _of_votes(before: Snapshot, gone: Collection[str]) -> Iterator[str]:
    for each in before.all(Round):
        asked = sum(line.question in gone for line in each.paper)
        if not asked:
            continue
        them, vote = "it" if asked == 1 else "them", _called(each)
        if each.state == "open":
            yield f"votes for {them} in {vote} count as unused"
        elif each.id in gone:
            yield f"{vote} went with {them}"
        elif each.state == "prepared":
            yield f"{vote} no longer asks about {them}"


def _called(vote: Round) -> str:
    return f"“{vote.title.strip()}”" if vote.title.strip() else "the vote"
