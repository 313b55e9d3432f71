"""Items that are kept never show: a scene is the same as if all of them had been made anew."""

from __future__ import annotations

import pytest

from tests.layout.boards.test_map_scene import BOOK
from tests.support import board_of, woven_session
from workshop_studio.layout.boards.map.map_scene import map_scene
from workshop_studio.layout.boards.map.memo import MapMemo
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import edit
from workshop_studio.operations.links import link_players
from workshop_studio.operations.removing import remove

SNAPSHOT = woven_session()


def _changes(snapshot: Snapshot) -> list[ChangeSet]:
    one, two, three = snapshot.all(Player)
    board = board_of(snapshot, "players")
    link = snapshot.all(PlayerLink)[0]
    return [
        edit(snapshot, one.id, private=True),
        edit(snapshot, link.id, rating="well"),
        edit(snapshot, link.id, kind="informs"),
        edit(snapshot, snapshot.of(Ring, board)[0].id, name="Every day"),
        edit(snapshot, snapshot.of(Sector, board)[0].id, name="Schools"),
        link_players(snapshot, two.id, three.id),
        remove(snapshot, [link.id]),
    ]


@pytest.mark.parametrize("change", _changes(SNAPSHOT))
def test_a_scene_with_kept_items_says_and_shows_what_a_fresh_one_does(change: ChangeSet) -> None:
    board, memo = board_of(SNAPSHOT, "players"), MapMemo()
    map_scene(SNAPSHOT, board, BOOK, memo=memo)
    for snapshot in (SNAPSHOT.apply(change), SNAPSHOT):
        scene = map_scene(snapshot, board, BOOK, memo=memo)
        assert scene.items == map_scene(snapshot, board, BOOK).items


def test_what_did_not_change_is_the_very_same_item() -> None:
    board, memo = board_of(SNAPSHOT, "players"), MapMemo()
    one, _, _ = SNAPSHOT.all(Player)
    before = map_scene(SNAPSHOT, board, BOOK, memo=memo)
    after = map_scene(SNAPSHOT.apply(edit(SNAPSHOT, one.id, private=True)), board, BOOK, memo=memo)
    again = {item.id for item in after.items if item is before.by_id.get(item.id)}
    touched = {link.id for link in SNAPSHOT.all(PlayerLink) if one.id in (link.source, link.target)}
    assert again == {item.id for item in after.items if item.kind != "Centre"} - touched - {one.id}
