"""Who is near the young person and was not heard, worked by hand."""

from __future__ import annotations

from workshop_studio.analysis.who_else import WhoElse, who_else
from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board, Ring, Sector
from workshop_studio.model.items import Note, Player
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of

SECTORS = ("School", "Health", "Family and peers", "Voluntary and community", "Other")


def session(*voices: str, group: str = "") -> Snapshot:
    """A map of three rings, two players of the inner ones not spoken for, and notes by groups."""
    around: list[tuple[str, str, int]] = [
        ("Class teacher", "School", 0),
        ("Parents and carers", "Family and peers", 1),
        ("Brothers and sisters", "Family and peers", 0),
        ("School nurse", "Health", 1),
        ("Youth club", "Voluntary and community", 1),
        ("Hospital", "Health", 2),
    ]
    records: list[Record] = [
        Session(id="s", title="Around one child", group=group),
        Board(id="m", kind="players"),
        Board(id="i", kind="iceberg"),
        *(Ring(id=f"r{n}", board="m", name=f"Ring {n}", order=n) for n in range(3)),
        *(Sector(id=name, board="m", name=name) for name in SECTORS),
        *(
            Player(id=name, board="m", name=name, sector=sector, ring=f"r{ring}", order=place)
            for place, (name, sector, ring) in enumerate(around)
        ),
        *(
            Note(id=f"n{n}", board="i", text="Said", voice=voice, layer="events", side="driver")
            for n, voice in enumerate(voices)
        ),
    ]
    return snapshot_of(records)


def missing(snapshot: Snapshot) -> list[str]:
    """Names of who was not heard."""
    return [player.name for player in who_else(snapshot, "m").missing]


def test_the_nearest_whom_nobody_spoke_for_are_named_the_inner_ring_first() -> None:
    # Staff speak for the school; parents share a word with "Parents and carers" alone.
    found = session("School staff", "Parents", "parents")
    # The nurse shares but the word "school" with the staff; the hospital stands too far off.
    assert missing(found) == ["Brothers and sisters", "School nurse", "Youth club"]
    assert set(who_else(found, "m").heard) == {"School staff", "Parents"}


def test_groups_are_named_as_they_first_came_up() -> None:
    found = session("Parents", "School staff", "parents", group="Pupils")
    assert who_else(found, "m").heard == ("Pupils", "Parents", "School staff")


def test_the_group_of_the_session_speaks_as_well() -> None:
    assert missing(session(group="Professionals")) == [
        "Brothers and sisters",
        "Parents and carers",
    ]
    assert missing(session(group="Pupils")) == [
        "Class teacher",
        "Brothers and sisters",
        "Parents and carers",
        "School nurse",
        "Youth club",
    ]


def test_a_group_named_as_its_sector_is_heard_in_one_or_many() -> None:
    left = missing(session("families", "Charities"))
    assert left == ["Class teacher", "School nurse"]


def test_where_no_group_is_named_nobody_is_said_to_be_missing() -> None:
    assert who_else(session(), "m") == WhoElse((), ())
    assert who_else(session("", " , "), "m") == WhoElse((), ())


def test_private_players_are_left_out_and_merged_voices_are_several() -> None:
    found = session("School staff, Youth club")
    private = Player(id="x", board="m", name="Foster home", sector="Other", ring="r0", private=True)
    assert missing(snapshot_of([*found, private])) == [
        "Brothers and sisters",
        "Parents and carers",
        "School nurse",
    ]
