"""The sector a player's name speaks of: names as people type them, and where they belong."""

from __future__ import annotations

import pytest

from tests.support import small_session
from workshop_studio.model.boards import Sector
from workshop_studio.tools.boards.usual_sectors import usual_sector

NAMES = {
    "School": (
        "Form tutor",
        "Heads of primary schools",
        "Headteacher",
        "Deputy head",
        "Head of year 9",
        "SENCOs network",
        "SENDCo",
        "Teaching assistants",
        "TA",
        "Class teachers",
        "Pastoral support worker",
        "Attendance lead",
        "Key adult in school",
        "Lunchtime staff",
        "Designated safeguarding lead",
        "Learning mentor",
        "Trust executive",
        "Parent governor",
        "School council",
        "St Mary’s Church of England primary school",
        "School office",
        "Mental health lead",
        "Phonics lead",
        "Early years lead",
        "Breakfast club",
    ),
    "Alternative provision": (
        "AP teacher",
        "AP key worker",
        "Head of the PRU",
        "Pupil referral units",
        "Alternative providers",
        "Hospital school",
    ),
    "Local authority": (
        "LA education psychology",
        "Educational psychologists",
        "EP service",
        "Inclusion panel of the local authority",
        "Inclusion adviser",
        "SEND caseworkers",
        "SEND team",
        "Virtual school head",
        "Early help worker",
        "Director of education",
        "Director of Children’s Services",
        "Education welfare officer",
        "Fair access panel",
        "Admissions",
        "Ward councillors",
        "Family hubs",
        "Specialist teachers",
    ),
    "Health": (
        "School nurses",
        "GPs",
        "CAMHS clinician",
        "Speech and language therapists",
        "Community paediatrician",
        "Counsellor in school",
        "Mental health support team",
        "NHS trust",
        "Integrated care board",
        "Health visitor",
        "Drug and alcohol service",
        "Family therapist",
    ),
    "Social care": (
        "Social worker",
        "Social workers",
        "Children’s social care",
        "Foster carers",
        "Children’s home",
        "Multi-agency front door",
        "Safeguarding partners",
    ),
    "Police and justice": (
        "Police officer in school",
        "Safer schools officer",
        "Youth justice worker",
        "Youth offending team",
        "Youth court",
        "Violence reduction unit",
        "PCSOs",
    ),
    "Voluntary and community": (
        "Youth worker",
        "Youth clubs",
        "Food banks",
        "Mentoring charities",
        "Sports coach",
        "Faith groups",
        "Mosque",
        "Prince’s Trust",
        "Family support charity",
        "Volunteers",
    ),
    "Family and peers": (
        "Parents and carers",
        "Parents’ forum",
        "Mum",
        "Brothers and sisters",
        "Wider family",
        "Grandparents",
        "School friends",
        "Peers",
        "Peer mentors",
        "Older cousins",
    ),
    "Other": (
        "Taxi firm",
        "School taxi",
        "Bus drivers and shopkeepers",
        "Housing office",
        "Imam",
        "Landlord",
        "Head of service",
        "Private tutor",
        "Family support worker",
        "Social media",
        "Employer",
        "Psychologist",
        "MP",
        "Neighbours",
    ),
}
"""Where several sectors could be meant, nothing is guessed."""


@pytest.mark.parametrize(
    ("name", "expected"), [(name, sector) for sector, names in NAMES.items() for name in names]
)
def test_a_name_tells_its_sector_or_stays_with_other(name: str, expected: str) -> None:
    sectors = small_session(players=0).all(Sector)
    names = {sector.id: sector.name for sector in sectors}
    assert names[usual_sector(name, sectors)] == expected
