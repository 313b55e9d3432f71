"""What a map says: how many stand where, which links work poorly, who stands alone."""

from __future__ import annotations

from workshop_studio.analysis.map import map_facts
from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board, Ring, Sector
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.model.map_facts import MapFacts, PoorLink
from workshop_studio.model.snapshot import snapshot_of
from workshop_studio.model.words import Rating


def player(name: str, *, sector: str, ring: str, private: bool = False) -> Player:
    return Player(
        id=name, board="map", name=name.title(), sector=sector, ring=ring, private=private
    )


def link(source: str, target: str, rating: Rating, *, note: str = "") -> PlayerLink:
    return PlayerLink(
        id=f"{source}-{target}",
        board="map",
        source=source,
        target=target,
        rating=rating,
        note=note,
    )


MAP: tuple[Record, ...] = (
    Board(id="map", kind="players"),
    Ring(id="near", board="map", name="Daily life", order=0),
    Ring(id="far", board="map", name="Far off", order=1),
    Sector(id="school", board="map", name="School", order=0),
    Sector(id="health", board="map", name="Health", order=1),
    Sector(id="police", board="map", name="Police", order=2),
    player("tutor", sector="school", ring="near"),
    player("head", sector="school", ring="far"),
    player("nurse", sector="health", ring="near"),
    player("secret", sector="police", ring="far", private=True),
    link("tutor", YOUNG_PERSON, "well"),
    link("tutor", "head", "poorly", note="They seldom meet."),
    link("nurse", "secret", "poorly", note="Not for the wall."),
)


def facts() -> MapFacts:
    return map_facts(snapshot_of(MAP), "map")


def test_players_are_counted_by_sector_and_ring() -> None:
    assert facts().players == 3
    assert facts().by_sector == (("School", 2), ("Health", 1), ("Police", 0))
    assert facts().by_ring == (("Daily life", 2), ("Far off", 1))


def test_links_are_counted_by_rating_in_a_fixed_order() -> None:
    assert facts().by_rating == (("well", 1), ("mixed", 0), ("poorly", 1), ("unrated", 0))


def test_poor_links_are_told_by_names_and_note() -> None:
    assert facts().poorly == (
        PoorLink(link="tutor-head", source="Tutor", target="Head", note="They seldom meet."),
    )


def test_a_player_linked_to_a_private_one_alone_stands_alone_on_paper() -> None:
    assert facts().isolated == ("Nurse",)


def test_another_board_is_another_map() -> None:
    assert map_facts(snapshot_of(MAP), "other").players == 0
