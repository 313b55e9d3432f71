"""Owns how opportunities open as questions: "How might we" or "What if" (method, 3)."""

from __future__ import annotations

OPENINGS = ("How might we", "What if")


def opening_of(text: str) -> str:
    """The opening words as the text writes them, or "" where it opens otherwise."""
    bare = text.lstrip()
    for opening in OPENINGS:
        if bare.casefold().startswith(opening.casefold()):
            return bare[: len(opening)]
    return ""


def asks(text: str) -> bool:
    """Whether the text is a question: it opens as one, or ends as one."""
    return bool(opening_of(text)) or text.rstrip().endswith("?")
