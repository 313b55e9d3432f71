"""Owns how words and lists of several things become those of one: each once, in their order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from workshop_studio.model.base import Record
from workshop_studio.model.reading import fields_of
from workshop_studio.operations.refusal import NotPossibleError

T = TypeVar("T")


def once(values: Iterable[T]) -> tuple[T, ...]:
    """Each value once, in the order of its first coming."""
    return tuple(dict.fromkeys(values))


def together(texts: Iterable[str], *, of: type[Record], field: str, between: str = "\n") -> str:
    """Texts as one, each once; those that are empty say nothing.

    Args:
        texts: in their order.
        of: the kind of record they are of.
        field: its field that will hold them.
        between: what stands between two of them.

    Raises:
        NotPossibleError: together they are longer than the field may be.
    """
    joined = between.join(once(words for text in texts if (words := text.strip())))
    limit = next(each.words.limit for each in fields_of(of) if each.name == field and each.words)
    if len(joined) > limit:
        raise NotPossibleError("The words together are too long: shorten one of them first.")
    return joined
