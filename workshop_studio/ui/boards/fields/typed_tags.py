"""Owns tags as they are typed into the field of an inspector: words with commas between."""

from __future__ import annotations

from collections.abc import Iterable


def typed_tags(text: str) -> tuple[str, ...]:
    """The tags in a text, each once, in the order typed, with single blanks inside."""
    words = (" ".join(tag.split()) for tag in text.split(","))
    return tuple(dict.fromkeys(tag for tag in words if tag))


def shown_tags(tags: Iterable[str]) -> str:
    """The text that stands for tags."""
    return ", ".join(tags)
