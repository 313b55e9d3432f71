"""What hands and keys do on the map: adding, dropping on rings, turning, linking, deleting."""

from __future__ import annotations

import pytest

from tests.layout.boards.map.test_newcomers import joined, many
from tests.support import board_of, done, open_document, small_session, woven_session
from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.divisions import rename_division
from workshop_studio.tools.boards.map import MapActs
from workshop_studio.tools.boards.typed_player import typed_player

BOOK = FontBook(resource("fonts"))


def acts_of(snapshot: Snapshot) -> MapActs:
    return MapActs(board_of(snapshot, "players"), BOOK)


def rings_of(snapshot: Snapshot) -> tuple[Ring, ...]:
    return snapshot.of(Ring, board_of(snapshot, "players"))


def sector(snapshot: Snapshot, name: str) -> str:
    return next(each.id for each in snapshot.all(Sector) if each.name == name)


def test_a_player_is_added_to_the_ring_that_was_chosen_and_has_no_angle() -> None:
    snapshot = small_session(players=0)
    acts, ring = acts_of(snapshot), rings_of(snapshot)[2]
    act = acts.add(snapshot, "  Food   bank ", cell=ring.id, at=None)
    player = snapshot.apply(act.changes).get(Player, act.select[0])
    assert (player.name, player.ring, player.angle) == ("Food bank", ring.id, None)


def test_a_figure_in_front_chooses_the_ring() -> None:
    snapshot = small_session(players=0)
    act = acts_of(snapshot).add(snapshot, "4 Taxi firm", cell=rings_of(snapshot)[0].id, at=None)
    player = snapshot.apply(act.changes).all(Player)[0]
    assert (player.name, player.ring) == ("Taxi firm", rings_of(snapshot)[3].id)


@pytest.mark.parametrize("name", ["7 Sisters centre", "1:1 support worker", "24 hour helpline"])
def test_a_figure_that_is_no_ring_belongs_to_the_name(name: str) -> None:
    snapshot = small_session(players=0)
    act = acts_of(snapshot).add(snapshot, name, cell="", at=None)
    assert snapshot.apply(act.changes).all(Player)[0].name == name


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("School nurse", "Health"),
        ("Form tutor", "School"),
        ("AP teacher", "Alternative provision"),
        ("Police officer in school", "Police and justice"),
        ("Imam", "Other"),
        ("Imam #voluntary", "Voluntary and community"),
        ("Imam #community", "Voluntary and community"),
    ],
)
def test_the_sector_is_typed_or_told_by_the_name(typed: str, expected: str) -> None:
    snapshot = small_session(players=0)
    act = acts_of(snapshot).add(snapshot, typed, cell="", at=None)
    player = snapshot.apply(act.changes).all(Player)[0]
    assert player.sector == sector(snapshot, expected)
    assert "#" not in player.name


def test_a_map_without_such_sectors_takes_its_first() -> None:
    snapshot = small_session(players=0)
    other = sector(snapshot, "Other")
    snapshot = snapshot.apply(rename_division(snapshot, other, name="The rest"))
    act = acts_of(snapshot).add(snapshot, "Imam", cell="", at=None)
    assert snapshot.apply(act.changes).all(Player)[0].sector == sector(snapshot, "School")


def test_words_after_a_hash_that_are_no_sector_become_tags() -> None:
    snapshot = small_session(players=0)
    typed = typed_player("Imam #trusted #health", (), snapshot.all(Sector))
    assert (typed.name, typed.tags) == ("Imam", ("trusted",))
    assert typed.sector == sector(snapshot, "Health")


@pytest.mark.parametrize("empty", ["", "  ", "#health"])
def test_nothing_but_signs_is_no_player(empty: str) -> None:
    snapshot = small_session(players=0)
    with pytest.raises(MendableError, match="Type the name"):
        acts_of(snapshot).add(snapshot, empty, cell="", at=None)


def test_dropping_on_a_ring_changes_ring_and_angle() -> None:
    document, _ = open_document(small_session())
    acts, player = acts_of(document.snapshot), document.snapshot.all(Player)[0]
    outer = acts.scene(document.snapshot).cells[3]
    act = acts.drop(document.snapshot, [player.id], held=player.id, at=(640.0, 0.0))
    done(document, act.changes)
    moved = document.snapshot.get(Player, player.id)
    assert moved.ring == outer.id
    assert moved.angle == pytest.approx(90.0)
    at = acts.scene(document.snapshot).by_id[player.id].at
    assert at[0] > 600
    document.undo()
    assert document.snapshot.get(Player, player.id) == player


def test_dropping_far_outside_lands_on_the_outermost_ring() -> None:
    snapshot = small_session()
    player = snapshot.all(Player)[0]
    act = acts_of(snapshot).drop(snapshot, [player.id], held=player.id, at=(9_000.0, 9_000.0))
    assert snapshot.apply(act.changes).get(Player, player.id).ring == rings_of(snapshot)[3].id


def test_several_players_move_together() -> None:
    snapshot = small_session(players=3)
    acts = acts_of(snapshot)
    scene = acts.scene(snapshot)
    ids = [player.id for player in snapshot.all(Player)]
    x, y = scene.by_id[ids[0]].at
    act = acts.drop(snapshot, ids, held=ids[0], at=(x + 20, y + 8))
    assert act.step.label == "Move 3 players"
    after = snapshot.apply(act.changes)
    assert all(player.angle is not None for player in after.all(Player))


def test_a_player_let_go_where_it_stood_stays_there() -> None:
    snapshot = small_session(players=5)
    acts = acts_of(snapshot)
    player = snapshot.all(Player)[1]
    before = acts.scene(snapshot).by_id[player.id].at
    act = acts.drop(snapshot, [player.id], held=player.id, at=before)
    after = acts.scene(snapshot.apply(act.changes)).by_id[player.id].at
    assert after == pytest.approx(before, abs=1e-6)


def test_arrows_turn_a_player_and_move_it_out_and_in() -> None:
    snapshot = small_session()
    acts, player = acts_of(snapshot), snapshot.all(Player)[0]
    out = snapshot.apply(acts.nudge(snapshot, [player.id], dx=0, dy=-1).changes)
    assert out.get(Player, player.id).ring == rings_of(snapshot)[1].id
    angle = out.get(Player, player.id).angle
    assert angle is not None
    turned = out.apply(acts.nudge(out, [player.id], dx=1, dy=0).changes)
    assert turned.get(Player, player.id).angle == pytest.approx((angle + 6) % 360)
    with pytest.raises(MendableError, match="innermost ring already"):
        acts.nudge(snapshot, [player.id], dx=0, dy=1)


def test_two_players_are_linked_once() -> None:
    snapshot = small_session()
    acts = acts_of(snapshot)
    one, two, _ = (player.id for player in snapshot.all(Player))
    act = acts.link(snapshot, one, two)
    snapshot = snapshot.apply(act.changes)
    link = snapshot.get(PlayerLink, act.select[0])
    assert (link.kind, link.rating) == ("works-with", "unrated")
    with pytest.raises(MendableError, match="already"):
        acts.link(snapshot, one, two)


def test_the_young_person_takes_links_but_cannot_be_moved_or_taken_away() -> None:
    snapshot = small_session()
    acts = acts_of(snapshot)
    one = snapshot.all(Player)[0].id
    assert acts.link(snapshot, one, YOUNG_PERSON).select
    with pytest.raises(MendableError, match="young person stays"):
        acts.remove(snapshot, [YOUNG_PERSON])
    with pytest.raises(MendableError, match="Choose a player"):
        acts.drop(snapshot, [YOUNG_PERSON], held=YOUNG_PERSON, at=(5.0, 5.0))


def test_deleting_says_how_many_went() -> None:
    snapshot = woven_session()
    acts = acts_of(snapshot)
    ids = [player.id for player in snapshot.all(Player)]
    links = [link.id for link in snapshot.all(PlayerLink)]
    assert (
        acts.remove(snapshot, [*ids, *links]).step.label
        == f"Delete 3 players and {len(links)} link{'s' * (len(links) > 1)}"
    )
    assert acts.remove(snapshot, links[:1]).step.label == "Delete 1 link"
    after = snapshot.apply(acts.remove(snapshot, [YOUNG_PERSON, *ids]).changes)
    assert not after.all(Player)
    assert not after.all(PlayerLink)


def test_a_double_stands_beside_and_has_no_links() -> None:
    snapshot = woven_session()
    one = snapshot.all(Player)[0]
    act = acts_of(snapshot).duplicate(snapshot, [one.id])
    after = snapshot.apply(act.changes)
    assert after.get(Player, act.select[0]).name == one.name
    assert len(after.all(PlayerLink)) == len(snapshot.all(PlayerLink))


def test_a_name_cannot_be_emptied() -> None:
    snapshot = small_session()
    with pytest.raises(MendableError, match="needs a name"):
        acts_of(snapshot).retype(snapshot, snapshot.all(Player)[0].id, "  ")


def test_who_is_let_go_before_a_ring_has_grown_lands_on_the_ring_that_is_seen() -> None:
    snapshot = many(80)
    acts, grown = acts_of(snapshot), acts_of(snapshot)
    seen = acts.scene(snapshot)
    while seen.cells == grown.scene(snapshot).cells:
        acts.scene(snapshot)
        snapshot = joined(snapshot)
        seen = acts.joined_scene(snapshot) or acts.scene(snapshot)
    for _ in range(2):
        for player in snapshot.all(Player):
            at = seen.by_id[player.id].at
            cell = seen.cell_under(player.id, at)
            act = acts.drop(snapshot, [player.id], held=player.id, at=at)
            assert cell is not None
            assert snapshot.apply(act.changes).get(Player, player.id).ring == cell.id, player.name
        snapshot = joined(snapshot)
        seen = acts.joined_scene(snapshot) or acts.scene(snapshot)
