"""What is written is read as it was, and written again as the same bytes."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given

from tests.exchange.session_files import as_bytes, changed, read, whole, without
from tests.strategies import snapshots
from workshop_studio.bundled import samples
from workshop_studio.exchange.files import read_file
from workshop_studio.exchange.session_reader import read_session
from workshop_studio.exchange.session_writer import write_session
from workshop_studio.model.base import Record
from workshop_studio.model.boards import Category, Ring, Sector
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.model.session import AgendaStep, Reflection
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot
from workshop_studio.model.words import DEFAULT_RINGS

SAMPLES = sorted(samples().glob("*.workshop.json"))


def known_by_id(snapshot: Snapshot) -> dict[str, Record]:
    """All records but ballots, which nobody can tell apart."""
    return {key: it for key, it in snapshot.by_id().items() if not isinstance(it, Ballot)}


def ballots(snapshot: Snapshot) -> Counter[object]:
    """What was voted, by round."""
    return Counter((ballot.round, ballot.votes) for ballot in snapshot.all(Ballot))


@given(snapshots())
def test_any_session_comes_back_from_its_file(session: Snapshot) -> None:
    data = write_session(session)
    again = read_session(data).snapshot
    assert known_by_id(again) == known_by_id(session)
    assert ballots(again) == ballots(session)
    assert write_session(again) == data


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_written_as_it_was_read(path: Path) -> None:
    result = read_file(path)
    assert result.warnings == ()
    assert write_session(result.snapshot) == path.read_bytes()


def test_there_are_samples() -> None:
    assert len(SAMPLES) >= 3


def test_the_same_file_gives_the_same_records_whenever_it_is_read() -> None:
    tree = whole()
    assert read(tree).snapshot.by_id() == read(tree).snapshot.by_id()


def test_a_packed_file_holds_the_same_and_is_always_the_same() -> None:
    snapshot = read(whole()).snapshot
    packed = write_session(snapshot, compressed=True)
    assert packed == write_session(snapshot, compressed=True)
    assert gzip.decompress(packed) == write_session(snapshot)
    assert read_session(packed).snapshot.by_id() == snapshot.by_id()


def test_the_canonical_form_says_no_more_than_it_has_to() -> None:
    tree = {
        "format": "workshop-studio/1",
        "title": "Łódź 🙂",
        "id": "s1",
        "date": None,
        "place": "",
    }
    data = write_session(read(tree).snapshot)
    lines = ["{", ' "format": "workshop-studio/1",', ' "title": "Łódź 🙂",', ' "id": "s1"', "}", ""]
    assert data.decode() == "\n".join(lines)


def test_keys_come_in_the_order_of_the_format() -> None:
    written = json.loads(write_session(read(whole()).snapshot))
    given = whole()
    assert list(written) == [key for key in given if key in written]
    assert list(written["boards"][0]) == ["kind", "id", "rings", "sectors", "players", "links"]
    assert list(written["boards"][2]["questions"][0]) == ["id", "text", "category", "from", "signs"]


@pytest.mark.parametrize(
    "place",
    [
        *("x-seen", "revision.x-seen", "boards[0].x-seen", "boards[0].players[0].x-seen"),
        *("boards[0].links[0].x-seen", "boards[1].notes[0].x-seen", "boards[1].links[0].x-seen"),
        *("boards[2].questions[0].x-seen", "boards[3].rings", "rounds[0].x-seen"),
        *("rounds[0].set_aside[0].x-seen", "theories[0].x-seen", "theories[0].links[0].x-seen"),
        *("theories[0].elements[2].measures[0].x-seen", "theories[0].elements[0].x-seen"),
        *("theories[0].elements[2].measures[0].values[0].x-seen", "commitments[0].x-seen"),
        *("commitments[0].actions[0].x-seen", "commitments[0].reviews[0].x-seen"),
        *("polls[0].x-seen", "polls[0].waves[0].x-seen", "self_reviews[0].x-seen"),
        *("self_reviews[0].statements[0].x-seen", "reflections[0].x-seen", "agenda[0].x-seen"),
    ],
)
def test_rule_8_unknown_keys_are_kept_and_written_back(place: str) -> None:
    unknown = {"b": [1, 2.5, None, {"é": "🙂"}], "a": True}
    written = json.loads(write_session(read(changed(place, unknown)).snapshot))
    expected = json.loads(write_session(read(whole()).snapshot))
    put(expected, place, unknown)
    assert written == expected


@pytest.mark.parametrize(
    "number",
    [
        *("12345678901234567890", "-9007199254740993", "9" * 5_000, "1e400", "-1E+2", "-0", "-0.0"),
        *("0.12345678901234567890123", "1.50", "1e2", "5e-324"),
    ],
)
@pytest.mark.parametrize("holder", ["polls[0]", "polls[0].waves[0]"])
def test_rule_8_numbers_under_unknown_keys_are_kept_as_they_are_spelt(
    holder: str, number: str
) -> None:
    data = as_bytes(changed(f"{holder}.x-seen", {"b": ["here"], "a": "here"}))
    written = write_session(read_session(data.replace(b'"here"', number.encode())).snapshot)
    assert written.count(f" {number}\n".encode()) == 1
    assert written.count(f" {number},\n".encode()) == 1
    assert write_session(read_session(written).snapshot) == written


def put(tree: object, place: str, value: object) -> None:
    """Put a value into a tree of plain values."""
    *path, last = place.replace("[", ".").replace("]", "").split(".")
    for step in path:
        tree = tree[int(step)] if isinstance(tree, list) else dict.__getitem__(as_dict(tree), step)
    as_dict(tree)[last] = value


def as_dict(tree: object) -> dict[str, object]:
    """The tree, which is an object."""
    assert isinstance(tree, dict)
    return tree


def test_what_a_file_leaves_out_is_the_format_s_default() -> None:
    snapshot = read(without("boards[0].rings")).snapshot
    assert tuple(ring.name for ring in snapshot.of(Ring, "map")) == DEFAULT_RINGS
    assert [category.name for category in snapshot.all(Category)] == [
        "Within school", "Across schools", "Across sectors",
    ]  # fmt: skip
    assert len(read(without("boards[0].sectors")).snapshot.all(Sector)) == 9


def test_a_sector_that_a_board_does_not_list_is_added_to_it() -> None:
    snapshot = read(changed("boards[0].players[1].sector", "Faith groups")).snapshot
    names = [sector.name for sector in snapshot.of(Sector, "map")]
    assert names == ["School", "Health", "Faith groups"]


@pytest.mark.parametrize(
    ("given", "kept"), [(400, 40.0), (-90.5, 269.5), (-1e-20, 0.0), (360, 0.0)]
)
def test_an_angle_is_taken_modulo_a_full_turn(given: float, kept: float) -> None:
    snapshot = read(changed("boards[0].players[0].angle", given)).snapshot
    assert snapshot.get(Player, "p1").angle == kept


def test_an_order_sorts_a_list_and_is_written_where_the_place_does_not_tell_it() -> None:
    snapshot = read(changed("boards[0].players[0].order", 9)).snapshot
    assert [player.id for player in snapshot.of(Player, "map")] == ["p2", "p1"]
    players = json.loads(write_session(snapshot))["boards"][0]["players"]
    assert [(player["id"], player.get("order")) for player in players] == [("p2", 2), ("p1", 9)]


def test_a_file_without_an_id_gets_a_new_one_and_says_so() -> None:
    tree = without("id")
    first, second = read(tree), read(tree)
    assert first.id_made
    assert first.snapshot.session.id != second.snapshot.session.id
    assert not read(whole()).id_made
    assert "id" not in json.loads(write_session(first.snapshot, with_id=False))


def test_made_ids_keep_clear_of_those_in_the_file() -> None:
    tree = changed("reflections", [{"text": "A"}, {"text": "B"}])
    tree["polls"] = [{"id": "reflection-2", "scale": ["No", "Yes"]}]
    tree["boards"] = []
    del tree["rounds"], tree["theories"], tree["commitments"], tree["agenda"]
    ids = [reflection.id for reflection in read(tree).snapshot.all(Reflection)]
    assert ids == ["reflection-1", "reflection-2-2"]


def test_a_link_without_an_id_is_given_one_that_stays() -> None:
    snapshot = read(whole()).snapshot
    links = snapshot.of(PlayerLink, "map")
    assert [link.id for link in links] == ["l1", "map.player-link-2"]
    assert read_session(write_session(snapshot)).snapshot.by_id() == snapshot.by_id()


def test_null_is_taken_for_not_given() -> None:
    tree = changed("agenda[0].target", None)
    tree["place"] = tree["tags"] = tree["revision"] = tree["polls"] = None
    snapshot = read(tree).snapshot
    assert snapshot.all(AgendaStep)[0].target == ""
    assert snapshot.session.place == ""


def test_a_byte_order_mark_is_accepted() -> None:
    plain = read_session(as_bytes(whole())).snapshot.by_id()
    assert read_session(b"\xef\xbb\xbf" + as_bytes(whole())).snapshot.by_id() == plain
