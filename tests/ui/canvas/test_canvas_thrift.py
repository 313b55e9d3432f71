"""The canvas does no more work than a gesture needs, counted in tiles and things, not in time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication

from tests.ui.canvas.scenes import ROSE, SUN, Card, card, furthest, link, painted, picture, rows
from tests.waiting import wait_until
from workshop_studio.layout.boards.geometry import Rect, around
from workshop_studio.layout.boards.scene import Detail, Item, Scene
from workshop_studio.layout.display_list import Artifact, Ink, Path, Segment
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.painting.inks import Inks
from workshop_studio.ui.canvas.painting.lines import Area, legs, within
from workshop_studio.ui.canvas.painting.painter import Preparer, outline, paint_group
from workshop_studio.ui.canvas.surface import Surface
from workshop_studio.ui.canvas.tiles import layers
from workshop_studio.ui.canvas.tiles.artist import Artist
from workshop_studio.ui.canvas.tiles.tiles import TileLayer

Show = Callable[[list[Item]], Surface]
NO_TIME, NO_END = 0.0, 1e18
"""Moments at which a tile has to be left, and never."""

DASHED = Ink(stroke="#2B2B2B", width=4, dash=(2.0, 10.0))


@pytest.fixture
def show(book: FontBook) -> Iterator[Show]:
    """Return a function that shows things on a surface of 1,200 by 900, sharply, at 100 %."""
    made: list[Surface] = []

    def show_it(items: list[Item]) -> Surface:
        surface = Surface(book, LIGHT)
        made.append(surface)
        surface.resize(1_200, 900)
        surface.set_scene(scene_of(items))
        surface.show()
        surface.zoom_to(1.0)
        surface.reveal(Rect(0, 0, 100, 60))
        surface.finish()
        return surface

    yield show_it
    for surface in made:
        surface.close()


def scene_of(items: list[Item]) -> Scene:
    """A scene of some things."""
    bounds = around(item.bounds for item in items)
    return Scene(bounds, (), tuple(items), tuple(item.id for item in items))


def field(count: int) -> list[Item]:
    """Notes in rows of fifty, linked to the next but one."""
    notes = [card(f"n{n}", (n % 50 * 130.0, n // 50 * 90.0)) for n in range(count)]
    links = [link(f"l{n}", notes[n], notes[n + 2]) for n in range(count - 2)]
    return [*links, *notes]


def counted(surface: Surface, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of things as they are painted from now on."""
    ids: list[str] = []
    artist = surface._artist
    paint = artist._put

    def put(painter: QPainter, item: Item, detail: Detail, area: Area | None = None) -> None:
        ids.append(item.id)
        paint(painter, item, detail, area)

    monkeypatch.setattr(artist, "_put", put)
    return ids


def test_a_tile_without_time_goes_on_where_it_was_left(book: FontBook) -> None:
    artist = Artist(book, LIGHT)
    artist.set_scene(scene_of([*rows(60)]))
    hurried, calm = TileLayer(0.5), TileLayer(0.5)
    turns = 1
    while not hurried.fill((0, 0), artist, until=NO_TIME):
        assert (0, 0) not in hurried
        turns += 1
    assert turns > 20
    assert calm.fill((0, 0), artist, until=NO_END)
    assert hurried.painted == calm.painted == 1
    assert hurried.image((0, 0)) == calm.image((0, 0))


def test_what_changes_in_a_tile_that_was_left_is_not_missed(book: FontBook) -> None:
    artist, layer = Artist(book, LIGHT), TileLayer(1.0)
    items = rows(30)
    artist.set_scene(scene_of(items))
    assert not layer.fill((0, 0), artist, until=NO_TIME)
    changed = [replace(items[0], look=Card("n0", ROSE)), *items[1:]]
    layer.touch(artist.set_scene(scene_of(changed)))
    while not layer.fill((0, 0), artist, until=NO_TIME):
        pass
    assert layer.image((0, 0)).pixelColor(50, 50).name().upper() == ROSE


def test_a_step_of_a_pan_paints_only_the_tiles_that_come_into_view(show: Show) -> None:
    surface = show(field(2_000))
    tiles = surface._layers.present
    before = tiles.painted
    surface.pan(-40, 0)
    surface.finish()
    assert tiles.painted - before <= 3
    assert tiles.mended == 0


def test_a_drag_paints_as_much_on_a_large_board_as_on_a_small_one(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted_on = []
    for count in (200, 2_000):
        surface = show(field(count))
        held = surface.scene.by_id["n5"]
        surface.show_live([held], frozenset({"n5"}))
        surface.finish()
        surface.grab()
        ids = counted(surface, monkeypatch)
        for step in range(10):
            surface.show_live([replace(held, at=(held.at[0] + step, 0.0))], frozenset({"n5"}))
            surface.grab()
        painted_on.append(len(ids))
    assert painted_on == [10, 10]


def test_while_zooming_nothing_is_painted_but_one_picture(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    surface = show(field(500))
    ids = counted(surface, monkeypatch)
    for _ in range(10):
        surface.zoom_at(1.02, QPointF(600, 450))
        surface.grab()
    assert ids == []


def test_a_note_that_has_just_come_is_seen_before_all_links_are_quiet(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However slow the computer is: what has come has all the time it needs, the links have none.
    monkeypatch.setattr(layers, "NEW", NO_END)
    items = field(500)
    surface = show(items)
    surface.set_scene(scene_of([*items, card("new", (40, 400), Card(fill=ROSE))]))
    surface.set_emphasis(frozenset({"new"}))
    image = QImage(surface.size(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        surface._layers.show(painter, QRegion(surface.rect()), surface._glass())
    place = surface.view.to_widget((90, 450)).toPoint()
    assert image.pixelColor(place).name().upper() == ROSE
    assert not surface.is_sharp


def test_what_comes_into_view_is_seen_before_all_links_are_quiet(show: Show) -> None:
    surface = show([*field(500), card("far", (2_600, 300), Card(fill=ROSE))])
    surface.set_emphasis(frozenset({"far"}))
    surface.reveal(Rect(2_600, 300, 100, 60))
    held, glass = surface._layers, surface._glass()
    while len(held.present.open_of(glass.showing())) == len(glass.showing()):
        held.work(glass, budget=0.001)
    there = next(key for key in glass.showing() if key in held.present)
    assert not surface.is_sharp
    assert not held.pending(glass).contains(glass.place(there).center().toPoint())


def test_of_what_comes_into_view_that_is_painted_first_which_was_to_be_seen(show: Show) -> None:
    surface = show([*field(500), card("new", (4_000, 3_000), Card(fill=ROSE))])
    surface.reveal(Rect(4_000, 3_000, 100, 60))
    held, glass = surface._layers, surface._glass()
    while not any(key in held.present for key in glass.showing()):
        held.work(glass, budget=0.0001)
    place = surface.view.to_widget((4_050, 3_030)).toPoint()
    assert not held.pending(glass).contains(place), "it stands at the edge, and not in the middle"


@pytest.mark.parametrize("dash", [(), (8.0, 5.0)])
def test_long_links_are_stroked_leg_by_leg_and_look_as_smooth(
    dash: tuple[float, ...], show: Show, book: FontBook
) -> None:
    bow = Path(
        (("M", 0, 0), ("C", 200, 0, 400, 200, 600, 500)), Ink(stroke=SUN, width=3, dash=dash)
    )
    lines = legs(bow, "full")
    assert lines is not None
    assert (lines[0].line.x1(), lines[0].line.y1()) == (0, 0)
    assert (round(lines[-1].line.x2()), round(lines[-1].line.y2())) == (600, 500)
    surface = show([link("l", card("a", (0, 0)), card("b", (900, 700)))])
    assert furthest(picture(surface), painted(surface, book)) <= 6


def test_short_closed_and_cornered_paths_stay_one_shape() -> None:
    ink = Ink(stroke=SUN, width=2)
    start: Segment = ("M", 0.0, 0.0)
    slant: Segment = ("L", 400.0, 400.0)
    others: tuple[tuple[Segment, ...], ...] = (
        (start, ("L", 20.0, 20.0)),
        (start, slant, ("L", 0.0, 400.0), ("Z",)),
        (start, slant, ("L", 800.0, 0.0)),
    )
    for segments in others:
        assert legs(Path(segments, ink), "full") is None
    slanted = (start, slant)
    assert legs(Path(slanted, Ink(fill=SUN)), "full") is None
    assert legs(Path(slanted, ink), "full") is not None


@pytest.mark.parametrize("ink", [DASHED, replace(DASHED, round_caps=True)])
def test_dashes_and_dots_of_legs_stand_where_those_of_one_shape_would(
    ink: Ink, book: FontBook
) -> None:
    bow = Path((("M", 20, 20), ("C", 120, 20, 220, 120, 320, 270)), ink)
    found = legs(bow, "full")
    assert found is not None
    assert len(found) > 5
    by_legs, whole = blank(), blank()
    with QPainter(by_legs) as painter:
        paint_group(painter, Artifact((bow,)), Preparer(book))
    with QPainter(whole) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(outline(bow), Inks().pen(ink))
    # Seen from so far that round and flat ends look the same, but a dash elsewhere does not.
    assert furthest(small(by_legs), small(whole)) <= 20
    assert furthest(small(by_legs), small(blank())) > 60


@pytest.mark.parametrize("ink", [DASHED, replace(DASHED, round_caps=True)])
def test_a_dashed_line_looks_the_same_painted_part_by_part(ink: Ink, book: FontBook) -> None:
    line = Path((("M", -4_000.0, -3_000.0), ("L", 4_170.0, 3_300.0)), ink)
    drawing = Preparer(book).prepare(Artifact((line,)))
    whole, in_parts = blank(), blank()
    with QPainter(whole) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.paint(painter)
    for left in range(0, 340, 85):
        with QPainter(in_parts) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(left, 0, 85, 300)
            drawing.paint(painter)
    assert furthest(in_parts, whole) <= 12
    assert furthest(whole, blank()) > 60


def test_what_of_a_line_lies_elsewhere_is_left_out() -> None:
    area = (0.0, 0.0, 100.0, 100.0)
    assert within((-50, 50, 150, 50), area) == ((0, 50, 100, 50), 50.0)
    assert within((10, 10, 60, 90), area) == ((10, 10, 60, 90), 0.0)
    assert within((60, -20, 60, 500), area) == ((60, 0, 60, 100), 20.0)
    for elsewhere in ((-50, 60, 60, 500), (120, -10, 120, 90), (-10, -10, 200, -5)):
        assert within(elsewhere, area) is None


def blank() -> QImage:
    """Room for a bow."""
    image = QImage(340, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def small(image: QImage) -> QImage:
    """A picture at a quarter of its size."""
    smoothly = Qt.TransformationMode.SmoothTransformation
    return image.scaledToWidth(image.width() // 4, smoothly)


def test_what_is_dragged_does_not_wait_for_all_links_to_be_quiet(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    surface = show(field(2_000))
    held = surface.scene.by_id["n5"]
    surface.set_emphasis(frozenset({"n5"}))
    surface.show_live([held], frozenset({"n5"}))
    ids = counted(surface, monkeypatch)
    for step in range(10):
        surface.show_live([replace(held, at=(held.at[0] + step, 0.0))], frozenset({"n5"}))
        surface.grab()
    assert ids == ["n5"] * 10
    while not (surface.is_sharp and surface.is_idle):
        QApplication.processEvents()
    assert len(ids) > 300


@pytest.mark.parametrize(("width", "height", "ahead"), [(1_200, 900, 1), (3_840, 2_160, 0)])
def test_tiles_out_of_sight_are_kept_where_they_are_few(
    width: int, height: int, ahead: int, show: Show
) -> None:
    surface = show(field(3_000))
    surface.resize(width, height)
    surface.pan(-1_000, -1_000)
    QApplication.processEvents()
    while not (surface.is_sharp and surface.is_idle):
        QApplication.processEvents()
    glass, tiles = surface._glass(), surface._layers.present
    assert all(key in tiles for key in glass.showing(beyond=ahead))
    assert not all(key in tiles for key in glass.showing(beyond=ahead + 1))


def test_idle_time_begins_no_tile_before_all_that_is_seen_is_painted(show: Show) -> None:
    items = field(200)
    surface = show(items)
    wait_until(lambda: surface.is_sharp and surface.is_idle)
    first = next(place for place, item in enumerate(items) if not item.ends)
    items[first] = replace(items[first], look=Card("n0", ROSE))
    surface.set_scene(scene_of(items))
    tiles = surface._layers.present
    before = tiles.painted, tiles.mended
    for _ in range(20):
        surface.paint_ahead(0.005)
    assert (tiles.painted, tiles.mended) == before
    wait_until(lambda: surface.is_sharp and surface.is_idle)
    assert (tiles.painted, tiles.mended) != before
