"""Owns telling whether a list or a table from elsewhere begins with a row of headings."""

from __future__ import annotations

from workshop_studio.tools.boards.pasting.table import cells_of

_BEGINNING = 20_000
"""Characters that are looked at: the first row stands at the beginning."""
_OF_LISTS = frozenset((
    "name", "names", "player", "players", "question", "questions", "note", "notes", "idea", "ideas",
    "comment", "comments", "answer", "answers", "response", "responses", "opportunity",
    "opportunities", "text", "what was said",
))  # fmt: skip
"""What a single column is headed by, and hardly anything in it is called."""
_OF_TABLES = _OF_LISTS | frozenset((
    "activity", "address", "agency", "area", "board", "category", "colour", "column", "contact",
    "date", "description", "email", "e-mail", "first name", "from", "group", "heading", "id",
    "impact", "indicator", "job", "job title", "kind", "last name", "layer", "lead", "link",
    "links", "measure", "nr", "no", "number", "order", "organisation", "organization", "outcome",
    "output", "owner", "phone", "place", "priority", "private", "rating", "ring", "role", "score",
    "sector", "service", "services", "short", "short form", "side", "sign", "signs", "source",
    "statement", "status", "surname", "tag", "tags", "team", "telephone", "theme", "time",
    "timestamp", "title", "topic", "type", "voice", "votes", "what", "when", "where", "who", "why",
))  # fmt: skip


def heading_row(text: str) -> int | None:
    """Which row of a text is one of headings: the first with words in it, or None where it is not.

    Of a table all its cells have to be such words; of a list it has to be one that hardly names
    anything else. Whoever asks lets the person say otherwise.
    """
    rows = cells_of(text[:_BEGINNING])
    worded = [n for n, row in enumerate(rows) if any(map(_plain, row))]
    if len(worded) < 2:
        return None
    words = [word for cell in rows[worded[0]] if (word := _plain(cell))]
    known = _OF_TABLES if len(words) > 1 else _OF_LISTS
    return worded[0] if all(word in known for word in words) else None


def _plain(cell: str) -> str:
    """A cell as it is compared; marks around a heading make no difference."""
    return " ".join(cell.casefold().strip(" \t\ufeff\u200b*#_:.()[]").split())
