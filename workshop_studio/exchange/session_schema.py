"""Owns the JSON Schema of session files, for those who write them with other programs."""

from __future__ import annotations

from workshop_studio.exchange.session_shapes import FORMAT, SESSION
from workshop_studio.exchange.shapes import object_schema


def session_schema() -> dict[str, object]:
    """The schema of a session file, from the same declarations as its reader.

    It knows types, lengths, ranges and closed lists; what refers to what, ids and votes are for the
    program to check. Keys it does not name are allowed, as the format says.
    """
    session = object_schema(SESSION)
    properties = session.pop("properties")
    known = properties if isinstance(properties, dict) else {}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A session of Workshop Studio",
        **session,
        "properties": {"format": {"const": FORMAT}, **known},
        "required": ["format", "title"],
    }
