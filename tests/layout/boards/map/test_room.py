"""The map for the room: the same players on the same rings, closer together and so larger."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.benchmarks.canvas_boards import made
from tests.samples import sample
from tests.support import board_of
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.map.map_scene import map_scene
from workshop_studio.layout.boards.map.player_look import PlayerLook
from workshop_studio.layout.boards.map.spots import box
from workshop_studio.layout.boards.public import carried
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Player
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import edit
from workshop_studio.tools.boards.map import MapActs
from workshop_studio.ui.canvas.view import fitted

WIDE, HIGH = 1920.0, 850.0
"""What a wall of 1920 by 1080 leaves to a board."""


def snapshot_named(name: str) -> Snapshot:
    """A sample, or so many players."""
    return made(int(name), "players") if name.isdigit() else sample(name)


def on_wall(snapshot: Snapshot, book: FontBook) -> Scene:
    """The map as the room sees it."""
    scene = MapActs(board_of(snapshot, "players"), book).wall_scene(snapshot)
    assert scene is not None
    return scene


def at_console(snapshot: Snapshot, book: FontBook, *, small: bool = False) -> Scene:
    """The map as the console shows it."""
    return map_scene(snapshot, board_of(snapshot, "players"), book, small=small)


def tokens(scene: Scene) -> list[tuple[Item, Rect]]:
    """The players and the ground each covers."""
    looks = ((item, item.look) for item in scene.items)
    return [(item, box(item.at, look.size)) for item, look in looks if isinstance(look, PlayerLook)]


def letters(scene: Scene) -> float:
    """How high the letters of names are on the wall, in pixels."""
    size = next(i.look.sizes.text for i in scene.items if isinstance(i.look, PlayerLook))
    return size * fitted(scene.bounds, WIDE, HIGH, margin=24.0).scale


@pytest.mark.parametrize("name", ["borough", "borough-pupils", "trust-reading", "12", "60"])
def test_names_are_a_quarter_larger_on_the_wall_and_touch_nobody_elses(
    book: FontBook, name: str
) -> None:
    snapshot = snapshot_named(name)
    wall = on_wall(snapshot, book)
    assert letters(wall) > 1.25 * letters(at_console(snapshot, book))
    assert letters(wall) >= 14.0
    for (_, one), (_, other) in combinations(tokens(wall), 2):
        assert not one.meets(other)


@pytest.mark.parametrize("name", ["borough", "12"])
def test_everybody_stands_on_their_ring(book: FontBook, name: str) -> None:
    snapshot = snapshot_named(name)
    wall = on_wall(snapshot, book)
    for item, ground in tokens(wall):
        ring = snapshot.get(Player, item.id).ring
        cell = wall_cell(snapshot, book, ground)
        assert cell == ring


def wall_cell(snapshot: Snapshot, book: FontBook, ground: Rect) -> str:
    """The ring that the middle of a token stands on."""
    board = board_of(snapshot, "players")
    found = map_scene(snapshot, board, book, close=True).cell_at(ground.centre)
    assert found is not None
    return found.id


@pytest.mark.parametrize("small", [False, True])
def test_the_room_sees_whom_the_console_looks_at(book: FontBook, *, small: bool) -> None:
    snapshot = sample("borough")
    console, wall = at_console(snapshot, book, small=small), on_wall(snapshot, book)
    whole = console.bounds
    for across, down in ((0.0, 0.0), (0.5, 0.0), (0.25, 0.25), (0.5, 0.5)):
        x, y = whole.x + across * whole.width, whole.y + down * whole.height
        part = Rect(x, y, whole.width / 2, whole.height / 2)
        there = carried(part, console, wall).grown(0.001)
        assert there.width < 0.7 * wall.bounds.width
        looked_at = [item for item, ground in tokens(console) if part.holds(ground.centre)]
        assert looked_at
        for item in looked_at:
            place = wall.by_id[item.id].bounds
            assert there.holds((place.x, place.y))
            assert there.holds((place.right, place.bottom))


def test_what_is_private_is_not_there_for_the_room(book: FontBook) -> None:
    snapshot = sample("borough")
    hidden = snapshot.of(Player, board_of(snapshot, "players"))[4].id
    snapshot = snapshot.apply(edit(snapshot, hidden, private=True))
    wall = on_wall(snapshot, book)
    assert hidden not in wall.by_id
    assert all(hidden not in item.ends for item in wall.items)


def test_a_crowd_stands_on_the_wall_as_at_the_console(book: FontBook) -> None:
    snapshot = made(61, "players")
    assert MapActs(board_of(snapshot, "players"), book).wall_scene(snapshot) is None
