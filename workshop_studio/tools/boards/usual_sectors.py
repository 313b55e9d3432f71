"""Owns which of the method's sectors a player's name speaks of, so that few need to be set."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workshop_studio.model.boards import Sector

_WORDS = {
    "Alternative provision": "ap alternative pru",
    "Health": "health nurse gp doctor camhs hospital paediatrician therapist therapy clinician"
    " speech midwife integrated",
    "Social care": "social foster fostering safeguarding-partners",
    "Police and justice": "police justice court probation violence",
    "Local authority": "council authority local virtual educational-psychologist panel director"
    " inclusion-adviser send-caseworker housing early-help admissions",
    "Voluntary and community": "charity voluntary community youth faith food-bank mentor mentoring"
    " club coach church mosque temple",
    "Family and peers": "parent parents carer carers family brother sister brothers sisters friend"
    " friends peers grandparent grandparents siblings",
    "School": "school teacher head headteacher senco tutor teaching classroom attendance pastoral"
    " governors trust lunch",
}
"""Words by sector, the more telling sectors first: a school nurse is health, not school."""
_OTHER = "other"


def usual_sector(name: str, sectors: Sequence[Sector]) -> str:
    """Id of the sector a name speaks of, else that of "Other"; "" where the map has neither."""
    ids = {sector.name.casefold(): sector.id for sector in sectors}
    words = set(re.findall(r"[\w’']+", name.casefold()))
    for sector, telling in _WORDS.items():
        key = ids.get(sector.casefold(), "")
        if key and any(set(each.split("-")) <= words for each in telling.split()):
            return key
    return ids.get(_OTHER, "")
