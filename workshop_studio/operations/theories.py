"""Owns theories of change: beginning one, adding elements, and taking over what was agreed."""

from __future__ import annotations

from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Note, Question
from workshop_studio.model.privacy import is_private
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.model.words import Column
from workshop_studio.operations.editing import add, edit, existing
from workshop_studio.operations.refusal import NotPossibleError


def add_theory(snapshot: Snapshot, *, title: str, need: str = "") -> ChangeSet:
    """Begin a theory of change."""
    return add(snapshot, Theory(id=new_id(), title=title.strip(), need=need.strip()))


def add_element(
    snapshot: Snapshot,
    theory: str,
    *,
    column: Column,
    text: str,
    group: str = "",
    origins: tuple[str, ...] = (),
    tags: tuple[str, ...] = (),
) -> ChangeSet:
    """Add a box to a column, under a heading of the team's own."""
    element = Element(
        id=new_id(), theory=theory, column=column, text=text.strip(), group=group, origins=origins,
        tags=tags,
    )  # fmt: skip
    return add(snapshot, element)


def take_into(
    snapshot: Snapshot, source_id: str, theory: str, *, column: Column = "activities"
) -> ChangeSet:
    """Take a question, note or commitment into a theory; the element remembers it.

    It is private where its source is.

    Raises:
        NotPossibleError: it is gone, or something else.
    """
    source = existing(snapshot, source_id)
    if not isinstance(source, Question | Note | Commitment):
        raise NotPossibleError("Questions, notes and commitments can be taken into a theory.")
    element = Element(
        id=new_id(), theory=theory, column=column, text=source.text.strip(), origins=(source.id,),
        private=is_private(snapshot, source),
    )  # fmt: skip
    return add(snapshot, element)


def fitting_column(snapshot: Snapshot, source_id: str) -> Column:
    """The column that a thing fits best, to begin with (method, 2 and 6).

    What lies in the underlying structures and mental models of an iceberg, such as funding,
    policy, relationships and attitudes, is what the method calls conditions and context: a
    moderating factor. Everything else, questions above all, is something to be done: an activity.
    """
    source = existing(snapshot, source_id)
    is_deep = isinstance(source, Note) and source.layer in {"structures", "mental-models"}
    return "moderating-factors" if is_deep else "activities"


def move_element(
    snapshot: Snapshot, element_id: str, *, column: Column, group: str = ""
) -> ChangeSet:
    """Put an element into another column or under another heading."""
    return edit(snapshot, element_id, column=column, group=group)
