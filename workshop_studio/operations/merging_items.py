"""Owns merging players, notes and elements that stand for the same: nothing of theirs is lost."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from workshop_studio.model.base import Item, Record
from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.items import Note, NoteLink, Player, PlayerLink, Question
from workshop_studio.model.reading import fields_of
from workshop_studio.model.rules.links import Link
from workshop_studio.model.snapshot import Snapshot, owner_of
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.operations.editing import changed, existing
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.merging_links import inner_words, reattached
from workshop_studio.operations.merging_texts import once, together
from workshop_studio.operations.refusal import NotPossibleError

Thing = Player | Note | Element
I = TypeVar("I", bound=Item)  # noqa: E741 -- an item
_LINKS: Mapping[type[Record], type[Link]] = {
    Player: PlayerLink, Note: NoteLink, Element: TheoryLink,
}  # fmt: skip


def merge(snapshot: Snapshot, keep_id: str, absorbed_ids: Collection[str]) -> ChangeSet:
    """Merge things of one kind and board into one that is kept.

    What they say is joined; tags, voices, marks, measures and origins come along, and what was
    private stays so. Links hang on the kept one, none twice and none from it to itself. Whatever
    grew from a merged thing now says that it grew from the kept one. Other names of a player are
    kept in its note. Questions are merged by `merging.merge_questions`.

    Raises:
        NotPossibleError: not two things of one kind and board, boxes of two columns, or their
            words are too long together.
    """
    keep = existing(snapshot, keep_id)
    if isinstance(keep, Question):
        return merge_questions(snapshot, keep_id, absorbed_ids)
    others = [existing(snapshot, each) for each in once(absorbed_ids) if each != keep_id]
    if not isinstance(keep, Thing) or not others:
        raise NotPossibleError("Choose at least two of the same kind to merge.")
    things = [each for each in others if isinstance(each, Thing) and _are_fellows(each, keep)]
    if len(things) < len(others):
        raise NotPossibleError("Only things of one kind and one board can be merged.")
    kind, owner, gone = _LINKS[type(keep)], owner_of(keep), {each.id for each in things}
    links = reattached(snapshot, kind, owner, gone=gone, keep=keep_id)
    lost = list(inner_words(snapshot, kind, owner, gone=gone, keep=keep_id))
    instead = {**dict.fromkeys(gone, keep_id), **links.stand_ins}
    kept = _pointing(_joined([keep, *things], lost), instead)
    pointing = [
        Change(each, _pointing(each, instead))
        for each in snapshot
        if each.id != keep_id and not isinstance(each, Link)
    ]
    going = [Change(each, None) for each in things]
    moved = [each for each in pointing if each.id not in gone]
    return change_set([Change(keep, kept), *moved, *links.changes, *going])


def _are_fellows(one: Thing, other: Thing) -> bool:
    return type(one) is type(other) and owner_of(one) == owner_of(other)


def _joined(things: Sequence[Thing], lost: Sequence[str]) -> Record:
    """The first, with all that the others have; `lost` are words of links that go."""
    first = _with_shared(things)
    if isinstance(first, Player):
        return _player(first, [each for each in things if isinstance(each, Player)], lost)
    if isinstance(first, Note):
        notes = [each for each in things if isinstance(each, Note)]
        words = [*(each.text for each in notes), *lost]
        marks = once(mark for each in notes for mark in each.marks)
        return replace(first, text=together(words, of=Note, field="text"), marks=marks)
    return _element(first, [each for each in things if isinstance(each, Element)], lost)


def _with_shared(things: Sequence[I]) -> I:
    """The first, with what all kinds of item have."""
    first = things[0]
    voices = (each.voice for each in things)
    return replace(
        first,
        tags=once(tag for each in things for tag in each.tags),
        colour=_given(each.colour for each in things),
        voice=together(voices, of=type(first), field="voice", between=", "),
        group=_given(each.group for each in things),
        private=any(each.private for each in things),
        lang=_given(each.lang for each in things),
    )


def _player(first: Player, players: Sequence[Player], lost: Sequence[str]) -> Player:
    names = (each.name for each in players if each.name.strip() != first.name.strip())
    words = [first.note, *names, *(each.note for each in players[1:]), *lost]
    return replace(first, note=together(words, of=Player, field="note"))


def _element(first: Element, elements: Sequence[Element], lost: Sequence[str]) -> Element:
    if any(each.column != first.column for each in elements):
        raise NotPossibleError("Only boxes of the same column can be merged.")
    said = [each.accountable for each in elements if each.accountable is not None]
    texts = {
        field: together(
            (getattr(each, field) for each in elements), of=Element, field=field, between="; "
        )
        for field in ("who", "when", "output")
    }
    return replace(
        changed(first, **texts),
        text=together([*(each.text for each in elements), *lost], of=Element, field="text"),
        origins=once(origin for each in elements for origin in each.origins),
        priority=any(each.priority for each in elements),
        accountable=any(said) if said else None,
        measures=tuple(measure for each in elements for measure in each.measures),
        state=next((each.state for each in elements if each.state), ""),
    )


def _given(texts: Iterator[str]) -> str:
    """The first that says something."""
    return next((each for each in texts if each), "")


def _pointing(record: Record, instead: Mapping[str, str]) -> Record:
    """The record, naming what stands in for what has gone."""
    for field in fields_of(type(record)):
        if field.ref is None or field.ref.owner:
            continue
        content = getattr(record, field.name)
        if field.listed:
            found = once(instead.get(each, each) for each in content)
        else:
            found = instead.get(content, content)
        if found != content:
            record = changed(record, **{field.name: found})
    return record
