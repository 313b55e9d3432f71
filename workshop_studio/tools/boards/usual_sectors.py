"""Owns which of the method's sectors a player's name speaks of, so that few need to be set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workshop_studio.model.boards import Sector

_OTHER = "other"
_CLUES = {
    _OTHER: "taxi, bus driver, head service, private tutor, family support worker,"
    " family support team, driving school",
    "Alternative provision": "ap, pru, alternative provision, alternative provider,"
    " pupil referral, hospital school",
    "Police and justice": "police, policing, pcso, justice, court, probation, offending, yot, yjs,"
    " violence reduction, prison, magistrate, safer school",
    "Social care": "social care, social worker, social work, social service, foster, fostering,"
    " safeguarding partner, safeguarding partnership, mash, front door, leaving care,"
    " child home, residential home, adoption",
    "Local authority": "council, councillor, authority, la, virtual school,"
    " educational psychologist, education psychologist, educational psychology,"
    " education psychology, ep, inclusion panel, inclusion adviser, inclusion advisor,"
    " inclusion officer, send caseworker, send officer, send team, send panel, ehcp,"
    " early help, admission, child service, director education, education welfare, ewo,"
    " exclusion officer, exclusion team, fair access, advisory teacher, specialist teacher,"
    " family hub, child centre, lado, portage",
    "Health": "health, nurse, nursing, gp, doctor, camhs, hospital, paediatrician, therapist,"
    " therapy, clinician, clinic, clinical, midwife, counsellor, counselling, psychiatrist,"
    " dentist, nhs, icb, integrated care, speech language, drug alcohol, substance misuse,"
    " pharmacist, social prescriber",
    "Voluntary and community": "charity, voluntary, volunteer, community, youth, faith, food bank,"
    " mentor, mentoring, club, coach, church, mosque, temple, synagogue, gurdwara, scout,"
    " girl guide, prince trust",
    "Family and peers": "parent, carer, family, mum, dad, mother, father, stepfather, stepmother,"
    " brother, sister, sibling, cousin, aunt, uncle, gran, nan, grandparent, grandmother,"
    " grandfather, friend, peer, peer mentor, mate, classmate, boyfriend, girlfriend",
    "School": "school, academy, sixth form, teacher, teaching, head, headteacher, senco, sendco,"
    " tutor, classroom, attendance, pastoral, governor, parent governor, trust, lunch, lunchtime,"
    " midday supervisor, ta, lsa, elsa, dsl, safeguarding lead, learning mentor, key adult,"
    " inclusion lead, phonics, literacy lead, early year lead, mental health lead, breakfast club,"
    " homework club, school council,"
    " pupil council, student council, church school, community school, primary school",
}
"""Clues by sector: all words of one, in any order, each standing for its plural too.

A clue of more words tells more ("virtual school" than "school"); among equals the sector that
comes first does: a school nurse is health, not school. A name that fits no clue, or one that is
met in several sectors, is left to "Other".
"""
_SINGULARS = {"children": "child", "people": "person", "justice": "justice"}


def usual_sector(name: str, sectors: Sequence[Sector]) -> str:
    """Id of the sector a name speaks of, else that of "Other"; "" where the map has neither."""
    ids = {sector.name.casefold(): sector.id for sector in sectors}
    words = set(_words(name))
    found = [
        (len(clue), ids[sector.casefold()])
        for sector, clues in _CLUES.items()
        for clue in (set(each.split()) for each in clues.split(","))
        if clue <= words and sector.casefold() in ids
    ]
    # Of clues with equally many words, max takes the first.
    return max(found, key=lambda each: each[0], default=(0, ids.get(_OTHER, "")))[1]


def _words(name: str) -> Iterator[str]:
    """The words of a name, each as one of its kind: "Heads" and "head’s" are "head"."""
    for word in re.findall(r"\w+", re.sub(r"['’]s?\b", "", name.casefold())):
        if word in _SINGULARS:
            yield _SINGULARS[word]
            continue
        yield word
        if word.endswith("ies"):
            yield f"{word[:-3]}y"
        elif word.endswith("es"):
            yield from (word[:-2], word[:-1])
        elif word.endswith("s"):
            yield word[:-1]
