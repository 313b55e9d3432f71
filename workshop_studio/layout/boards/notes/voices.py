"""Owns how a note shows which group said it: a colour and a shape, the same as on the other boards.

Groups are named by the facilitator in plain words, so a look is found by the words in the name
("Year 9 pupils", "School staff"). The first that fits counts, the most particular stand first.
"""

from __future__ import annotations

from workshop_studio.layout.theme import SECTOR_LOOKS, SectorLook
from workshop_studio.model.frozen import frozen

_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Alternative provision", ("alternative", "pupil referral", "ap staff")),
    ("Social care", ("social", "early help")),
    ("Police and justice", ("police", "justice", "probation")),
    ("Health", ("health", "camhs", "nurse", "therap", "nhs", "doctor")),
    ("Voluntary and community", ("voluntary", "charit", "community", "youth work", "faith")),
    ("Other", ("parent", "carer", "famil")),
    ("Family and peers", ("pupil", "student", "young", "child", "peer")),
    ("Local authority", ("authority", "council", "borough", "local")),
    ("School", ("school", "staff", "teach", "head", "senco", "governor", "trust", "college")),
)

USUAL_VOICES = (
    "Pupils", "Parents", "School staff", "Alternative provision", "Authority", "Health",
    "Social care", "Police", "Voluntary",
)  # fmt: skip
"""Groups that are usually in the room, for choosing from; any other words do as well."""


@frozen
class Paper:
    """What a note is written on: fill, edge, and the shape of the group, or none."""

    fill: str
    edge: str
    group: SectorLook | None


WALL_PAPER = Paper("#FFE066", "#7A5F00", None)
"""All notes on the room's screen: a group's colour there would show who spoke."""


def voice_look(voice: str) -> SectorLook:
    """The look of a group by its name; that of "Other" where no word is known or none is said."""
    said = voice.casefold()
    found = (name for name, words in _WORDS if any(word in said for word in words))
    return SECTOR_LOOKS[next(found, "Other")]


def voice_paper(voice: str) -> Paper:
    """What the notes of a group are written on; without a group there is no shape."""
    look = voice_look(voice)
    return Paper(look.fill, look.edge, look if voice.strip() else None)
