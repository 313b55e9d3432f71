"""Owns the small picture of a session on its card: what stands where, without a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop_studio.layout.display_list import Box, Ellipse, Ink, Path, Shape
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.shapes.outlines import polyline, round_point
from workshop_studio.layout.shapes.sector_marks import sector_looks, sector_mark
from workshop_studio.model.boards import Board, Category, Ring, Sector
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.model.words import COLUMNS, LAYERS, SIDES, BoardKind

WIDTH, HEIGHT = 330.0, 134.0
"""Size of the picture in points; it is drawn larger or smaller as a whole."""
_MOST = 8
"""Boxes in a row or column; more would be dust."""
_DRIVER, _BARRIER = ("#CDF5B0", "#2F6510"), ("#EE8A92", "#8E1B33")


def sketch(snapshot: Snapshot, theme: ScreenTheme) -> tuple[Shape, ...]:
    """The map where there are players, else what else there is, else its first board, empty."""
    players = snapshot.all(Player)
    board = _first(snapshot, "iceberg")
    others = len(snapshot.all(Note)) + len(snapshot.all(Question)) + len(snapshot.all(Element))
    if players:
        return tuple(_map(snapshot, players[0].board, theme))
    if not others:
        return tuple(_empty(snapshot, theme))
    if board and snapshot.of(Note, board):
        return tuple(_iceberg(snapshot.of(Note, board), theme))
    if snapshot.all(Question):
        return tuple(_questions(snapshot, theme))
    if snapshot.all(Element):
        return tuple(_theory(snapshot.all(Element), theme))
    return tuple(_free(len(snapshot.all(Note))))


def _first(snapshot: Snapshot, kind: BoardKind) -> str:
    return next((board.id for board in snapshot.all(Board) if board.kind == kind), "")


def _empty(snapshot: Snapshot, theme: ScreenTheme) -> Iterator[Shape]:
    """Nothing stands anywhere yet: the board where work begins."""
    if board := _first(snapshot, "players"):
        yield from _map(snapshot, board, theme)
    elif _first(snapshot, "iceberg"):
        yield from _iceberg((), theme)
    elif board := _first(snapshot, "opportunities"):
        columns = max(1, min(4, len(snapshot.of(Category, board))))
        ink = Ink(fill=theme.surface, stroke=theme.ring_line, width=1)
        wide = WIDTH / columns
        for column in range(columns):
            yield Box(column * wide + 8, 8, wide - 16, HEIGHT - 16, ink, 3)


def _map(snapshot: Snapshot, board: str, theme: ScreenTheme) -> Iterator[Shape]:
    rings = [ring.id for ring in snapshot.of(Ring, board)] or [""]
    sectors = snapshot.of(Sector, board)
    radii = [HEIGHT * 0.47 * (number + 1.4) / (len(rings) + 0.4) for number in range(len(rings))]
    x, y, wide = WIDTH / 2, HEIGHT / 2, 2.3
    for number, radius in reversed(list(enumerate(radii))):
        ground = theme.rings[min(number, len(theme.rings) - 1)]
        ink = Ink(fill=ground, stroke=theme.ring_line, width=1)
        yield Ellipse(x, y, radius * wide, radius, ink)
    looks = sector_looks(sectors)
    order = {sector.id: number for number, sector in enumerate(sectors)}
    players = sorted(snapshot.of(Player, board), key=lambda each: order[each.sector])
    for number, player in enumerate(players):
        angle = 360.0 * number / len(players)
        radius = radii[rings.index(player.ring)] * 0.86
        px, py = round_point(x, y, radius, angle, squash=1.0)
        yield sector_mark(looks[player.sector], x + (px - x) * wide, py, 5.0)
    yield Ellipse(x, y, 6, 6, Ink(fill=theme.accent))


def _iceberg(notes: Sequence[Note], theme: ScreenTheme) -> Iterator[Shape]:
    band = HEIGHT / len(LAYERS)
    for number, layer in enumerate(LAYERS):
        ground = theme.water.layers[number]
        yield Box(0, number * band, WIDTH, band, Ink(fill=ground))
        for side in SIDES:
            count = sum(note.layer == layer and note.side == side for note in notes)
            fill, edge = _DRIVER if side == "driver" else _BARRIER
            for place in range(min(count, 4)):
                out = (
                    WIDTH / 2 - 38 * (place + 1) if side == "driver" else WIDTH / 2 + 4 + 38 * place
                )
                top = number * band + 7
                yield Box(out, top, 34, band - 14, Ink(fill=fill, stroke=edge, width=1), 3)
    line = Ink(stroke=theme.water.waterline, width=1.5)
    yield Path(polyline([(0, band), (WIDTH, band)]), line)


def _questions(snapshot: Snapshot, theme: ScreenTheme) -> Iterator[Shape]:
    categories = snapshot.all(Category)[:4]
    wide = WIDTH / max(1, len(categories))
    ink = Ink(fill=theme.surface, stroke=theme.accent, width=1)
    for column, category in enumerate(categories):
        count = sum(each.category == category.id for each in snapshot.all(Question))
        for row in range(min(count, 6)):
            yield Box(column * wide + 8, 8 + row * 20, wide - 16, 15, ink, 3)


def _theory(elements: Sequence[Element], theme: ScreenTheme) -> Iterator[Shape]:
    wide = WIDTH / len(COLUMNS)
    ink = Ink(fill=theme.surface, stroke=theme.accent, width=1)
    for number, column in enumerate(COLUMNS):
        count = min(sum(each.column == column for each in elements), 5)
        top = (HEIGHT - count * 24 + 6) / 2
        for row in range(count):
            yield Box(number * wide + 6, top + row * 24, wide - 14, 18, ink, 3)


def _free(count: int) -> Iterator[Shape]:
    ink = Ink(fill="#FFE066", stroke="#7A5F00", width=1)
    for number in range(min(count, 3 * _MOST)):
        row, column = divmod(number, _MOST)
        yield Box(10 + column * 40, 10 + row * 40, 34, 30, ink, 3)
