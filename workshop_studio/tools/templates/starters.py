"""Owns the players a map begins with, by the system it looks at (method, "Who is in the room")."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import DEFAULT_SECTORS

(
    _SCHOOL, _PROVISION, _AUTHORITY, _HEALTH, _CARE, _POLICE, _VOLUNTARY, _FAMILY, _OTHER,
) = DEFAULT_SECTORS  # fmt: skip


@frozen
class Starter:
    """A player to begin with: the name of its sector, and its ring counted from 0 inside."""

    name: str
    sector: str
    ring: int


STARTERS: Mapping[str, tuple[Starter, ...]] = MappingProxyType(
    {
        "locality": (
            Starter("Families", _FAMILY, 0),
            Starter("Peers", _FAMILY, 0),
            Starter("Primary SENCOs", _SCHOOL, 1),
            Starter("Secondary SENCOs", _SCHOOL, 1),
            Starter("Primary heads", _SCHOOL, 2),
            Starter("Secondary heads", _SCHOOL, 2),
            Starter("Special schools", _SCHOOL, 1),
            Starter("Alternative provision", _PROVISION, 1),
            Starter("Education services", _AUTHORITY, 3),
            Starter("Early help", _AUTHORITY, 2),
            Starter("Health services", _HEALTH, 2),
            Starter("CAMHS", _HEALTH, 2),
            Starter("Social workers", _CARE, 1),
            Starter("Children’s social care", _CARE, 2),
            Starter("Police", _POLICE, 3),
            Starter("Youth workers", _VOLUNTARY, 1),
            Starter("Charities", _VOLUNTARY, 2),
        ),
        "trust": (
            Starter("Families", _FAMILY, 0),
            Starter("Peers", _FAMILY, 0),
            Starter("SENCOs", _SCHOOL, 1),
            Starter("Heads", _SCHOOL, 2),
            Starter("Executive team", _SCHOOL, 3),
            Starter("Trustees", _SCHOOL, 3),
        ),
        "school": (
            Starter("Families", _FAMILY, 0),
            Starter("Peers", _FAMILY, 0),
            Starter("Teaching assistants", _SCHOOL, 0),
            Starter("Lunch staff", _SCHOOL, 0),
            Starter("Reception", _SCHOOL, 0),
            Starter("SENCO", _SCHOOL, 1),
            Starter("Year leads", _SCHOOL, 1),
            Starter("Department heads", _SCHOOL, 2),
            Starter("Senior leaders", _SCHOOL, 2),
            Starter("Governors", _SCHOOL, 3),
        ),
        "pupils": (
            Starter("Friends", _FAMILY, 0),
            Starter("Family", _FAMILY, 0),
            Starter("Our teachers", _SCHOOL, 0),
            Starter("Teaching assistants", _SCHOOL, 0),
            Starter("Head of year", _SCHOOL, 1),
            Starter("School nurse", _HEALTH, 2),
            Starter("Youth club", _VOLUNTARY, 1),
        ),
    }
)
"""The players by the name of their set. All of them can be moved, renamed and removed."""
