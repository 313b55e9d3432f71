"""Owns the scene of a system-players map (method, 1)."""

from __future__ import annotations

from workshop_studio.layout.boards.geometry import Rect, around
from workshop_studio.layout.boards.map.bows import End
from workshop_studio.layout.boards.map.content import MapBoard, map_board
from workshop_studio.layout.boards.map.ghosts import GhostsLook
from workshop_studio.layout.boards.map.items import centre_item, link_items, player_items
from workshop_studio.layout.boards.map.memo import MapMemo, Shown
from workshop_studio.layout.boards.map.player_look import PlayerLook
from workshop_studio.layout.boards.map.regions import ring_cells
from workshop_studio.layout.boards.map.ring_looks import PillLook, RingsLook, pill_room, pill_size
from workshop_studio.layout.boards.map.rings import Oval
from workshop_studio.layout.boards.map.settling import Settled
from workshop_studio.layout.boards.map.sizes import ROOM, MapSizes, map_sizes
from workshop_studio.layout.boards.map.spots import Spot, box
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.map_angles import settled_angles
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.snapshot import Snapshot

_MARGIN = 4.0


def map_scene(
    snapshot: Snapshot, board: str, book: FontBook, *, small: bool = False, close: bool = False,
    memo: MapMemo | None = None,
) -> Scene:  # fmt: skip
    """The map as the canvas shows it: rings, the young person, players, links.

    Args:
        snapshot: the session.
        board: id of the map.
        book: the faces.
        small: whether tokens take their small size, for narrow windows.
        close: whether all stands close together, for the room.
        memo: what the last layout of this map left to be used again.
    """
    sizes = ROOM if close else map_sizes(small=small)
    shown = map_board(snapshot, board)
    memo = memo if memo is not None else MapMemo()
    places = settle(shown, book, sizes, memo)
    memo.kept.begin()
    players = player_items(shown, places.places, book, sizes, memo)
    links = _links(shown, players, (sizes.centre, tuple(band.line for band in places.bands)), memo)
    lines = [band.line for band in places.bands]
    room = pill_room([pill_size(book, n, r.name) for n, r in enumerate(shown.rings, 1)], lines)
    pills = tuple(
        PillLook(number, ring.name, band.line, room=room)
        for number, (ring, band) in enumerate(zip(shown.rings, places.bands, strict=True), start=1)
    )
    centre = centre_item(sizes, len(shown.links_of(YOUNG_PERSON)))
    scene = Scene(
        bounds=_bounds(places, [*players, *links], pills[-1], book),
        ground=(
            RingsLook(tuple(band.line for band in places.bands)),
            *(() if players else (GhostsLook(tuple(b.rows[0] for b in places.bands), sizes),)),
        ),
        items=(*links, centre, *players),
        order=(centre.id, *shown.reading_order, *(link.id for link in links)),
        cells=ring_cells(shown.rings, places.bands, pills),
        above=pills,
        measure=(lines[-1].rx, lines[-1].ry),
    )
    memo.shown = Shown(shown, scene, (book, sizes), places.bands)
    return scene


def map_settled(
    snapshot: Snapshot, board: str, book: FontBook, *, small: bool, memo: MapMemo
) -> Settled:
    """The rings of a map and where its players stand, without drawing anything."""
    return settle(map_board(snapshot, board), book, map_sizes(small=small), memo)


def settle(shown: MapBoard, book: FontBook, sizes: MapSizes, memo: MapMemo) -> Settled:
    """The rings of a map and where its players stand on them."""
    numbers = {ring.id: number for number, ring in enumerate(shown.rings)}
    angles = settled_angles(shown.players, shown.sectors, shown.rings)
    spots = [
        Spot(
            player.id, numbers[player.ring], memo.named(book, player.name, sizes).size,
            angles[player.id], player.angle is not None, player.sector,
        )
        for player in shown.players
    ]  # fmt: skip
    pills = [pill_size(book, n, ring.name) for n, ring in enumerate(shown.rings, start=1)]
    return memo.settled(spots, pills, sizes)


def _links(
    shown: MapBoard, players: list[Item], within: tuple[float, tuple[Oval, ...]], memo: MapMemo
) -> list[Item]:
    radius, rings = within
    ends = [End(YOUNG_PERSON, Rect(-radius, -radius, 2 * radius, 2 * radius))]
    ends += [
        End(item.id, box(item.at, item.look.size))
        for item in players
        if isinstance(item.look, PlayerLook)
    ]
    pairs = [(link.source, link.target) for link in shown.links]
    bows = memo.bows(pairs, ends, rings)
    return link_items(shown, bows, memo.kept)


def _bounds(settled: Settled, items: list[Item], pill: PillLook, book: FontBook) -> Rect:
    line = settled.bands[-1].line
    width, _ = pill_size(book, pill.number, pill.name)
    rings = Rect(-line.rx, -line.ry, 2 * line.rx, 2 * line.ry)
    name = Rect(-line.rx - width / 2, 0.0, width, 0.0)
    return around([rings, name, *(item.bounds for item in items)]).grown(_MARGIN)
