"""Owns the value of a draft: text that somebody is still typing."""

from __future__ import annotations

from workshop_studio.model.frozen import frozen


@frozen(kw_only=True)
class Draft:
    """Text typed into a field but not entered yet.

    Attributes:
        session, record, field: where it is being typed; the record may not exist yet.
        text: as it stands.
        saved: when, ISO 8601 in UTC.
    """

    session: str
    record: str
    field: str
    text: str
    saved: str


DraftKey = tuple[str, str, str]
"""Session, record and field of a draft."""
