"""The surface shows what the scene says, sharply, and paints no more than has changed."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from tests.ui.canvas.scenes import (
    RESTING,
    ROSE,
    SUN,
    Card,
    Line,
    card,
    furthest,
    link,
    painted,
    picture,
    rows,
    scene_of,
)
from tests.waiting import wait_until
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.display_list import Artifact, Box, Ink
from workshop_studio.layout.screen import DARK, LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.surface import Surface

Show = Callable[..., Surface]
SLIGHT = 6
"""Of 255: smoothed edges may come out a trace different at the border of a tile."""


@pytest.fixture
def show(book: FontBook) -> Iterator[Show]:
    """Return a function that shows a scene on a surface of 700 by 500."""
    made: list[Surface] = []

    def show_it(scene: Scene, *, wall: bool = False) -> Surface:
        surface = Surface(book, LIGHT, wall=wall)
        made.append(surface)
        surface.resize(700, 500)
        surface.set_scene(scene)
        surface.show()
        return surface

    yield show_it
    for surface in made:
        surface.close()


def colour_at(surface: Surface, x: float, y: float) -> str:
    """The colour at a point of the board."""
    place = surface.view.to_widget((x, y))
    return picture(surface).pixelColor(round(place.x()), round(place.y())).name().upper()


def test_a_board_is_fitted_when_it_is_first_shown(show: Show) -> None:
    surface = show(scene_of(*rows(30)))
    seen = surface.view.rect_to_widget(surface.scene.bounds)
    assert surface.rect().contains(seen.toAlignedRect())
    assert seen.width() >= 700 - 2 * 24 - 2


@pytest.mark.parametrize("scale", [0.6, 1.0, 1.37, 3.0])
def test_tiles_are_as_sharp_as_painting_in_one_go(show: Show, book: FontBook, scale: float) -> None:
    surface = show(scene_of(*rows(30)))
    surface.zoom_to(scale)
    surface.pan(-33, 17)
    assert furthest(picture(surface), painted(surface, book)) <= SLIGHT


def test_after_a_zoom_the_board_becomes_sharp_by_itself(show: Show, book: FontBook) -> None:
    surface = show(scene_of(*rows(60)))
    surface.finish()
    surface.zoom_at(1.7, QPointF(100, 100))
    assert not surface.is_sharp
    wait_until(lambda: surface.is_sharp)
    assert furthest(surface.grab().toImage(), painted(surface, book)) <= SLIGHT


def test_while_zooming_nothing_that_was_seen_is_missing(show: Show) -> None:
    surface = show(scene_of(card("a", (0, 0), Card(fill=ROSE)), *rows(40)[11:]))
    surface.finish()
    surface.zoom_at(1.3, surface.view.to_widget((50, 30)))
    place = surface.view.to_widget((50, 30)).toPoint()
    assert not surface.is_sharp
    assert surface.grab().toImage().pixelColor(place) == QColor(ROSE)


def test_a_changed_note_paints_again_only_the_tiles_it_touches(show: Show) -> None:
    items = rows(60)
    surface = show(scene_of(*items))
    surface.zoom_to(1.0)
    surface.look_at(surface.view.moved(-surface.view.x, -surface.view.y))
    surface.finish()
    tiles = surface._layers.present
    before = tiles.painted
    surface.set_scene(scene_of(replace(items[0], look=Card("Other words", ROSE)), *items[1:]))
    surface.finish()
    assert (tiles.painted, tiles.mended) == (before, 1)
    assert colour_at(surface, 50, 50) == ROSE


def test_an_equal_scene_paints_nothing_again(show: Show) -> None:
    surface = show(scene_of(*rows(60)))
    surface.finish()
    before = surface._layers.present.painted
    surface.set_scene(scene_of(*rows(60)))
    assert surface.is_sharp
    assert surface._layers.present.painted == before


def test_after_any_changes_the_board_looks_as_if_made_anew(show: Show, book: FontBook) -> None:
    chance = random.Random(7)  # noqa: S311 -- the same every time, and of no secret
    items = rows(40)
    surface = show(scene_of(*items))
    surface.finish()
    for _ in range(25):
        items = changed(items, chance)
        surface.set_scene(with_links(items, chance))
    assert furthest(picture(surface), painted(surface, book)) <= SLIGHT


def changed(items: list[Item], chance: random.Random) -> list[Item]:
    """The items with one moved, one repainted, one away or two in another order."""
    kept = [*items]
    place = chance.randrange(len(kept))
    kind = chance.choice(["move", "paint", "away", "raise"])
    item = kept.pop(place)
    if kind == "move":
        kept.insert(place, replace(item, at=(chance.uniform(0, 1100), chance.uniform(0, 300))))
    elif kind == "paint":
        kept.insert(place, replace(item, look=Card(item.id, chance.choice([SUN, ROSE]))))
    elif kind == "raise":
        kept.append(item)
    return kept


def with_links(items: list[Item], chance: random.Random) -> Scene:
    """A scene of the items with a few links below them."""
    pairs = [chance.sample(items, 2) for _ in range(5)]
    return scene_of(*(link(f"l{n}", a, b) for n, (a, b) in enumerate(pairs)), *items)


def test_ground_that_changes_is_painted_again(show: Show) -> None:
    def on(colour: str) -> Scene:
        ground = Artifact((Box(0, 0, 1300, 300, Ink(colour)),))
        return Scene(Rect(0, 0, 1300, 300), (ground,))

    surface = show(on("#FFFFFF"))
    surface.finish()
    surface.set_scene(on("#123456"))
    assert colour_at(surface, 1200, 200) == "#123456"


def test_another_theme_repaints_ground_and_items(show: Show, book: FontBook) -> None:
    items = rows(20)
    surface = show(scene_of(link("l", items[0], items[19]), *items))
    surface.finish()
    surface.set_theme(DARK)
    assert furthest(picture(surface), painted(surface, book)) <= SLIGHT
    assert colour_at(surface, 115, 75).upper() == DARK.board


def test_emphasis_quietens_other_links_and_is_shown_all_at_once(show: Show) -> None:
    ends = card("a", (0, 0)), card("b", (600, 0)), card("c", (0, 300)), card("d", (600, 300))
    links = link("one", ends[0], ends[1]), link("two", ends[2], ends[3])
    surface = show(scene_of(*ends, *links))
    strong = QColor(LIGHT.links["well"].colour)
    assert colour_at(surface, 300, 0) == strong.name().upper()
    before = picture(surface)
    surface.set_emphasis(frozenset({"one"}))
    surface._layers.work(surface._glass(), budget=0.0)
    halfway = QImage(before.size(), before.format())
    with QPainter(halfway) as painter:
        surface._layers.show(painter, QRegion(surface.rect()), surface._glass())
    assert halfway == before
    assert colour_at(surface, 300, 0) == strong.name().upper()
    assert QColor(colour_at(surface, 300, 300)).lightness() > strong.lightness() + 60
    surface.set_emphasis(None)
    assert colour_at(surface, 300, 300) == strong.name().upper()


def test_live_items_stand_above_the_board_in_place_of_hidden_ones(show: Show) -> None:
    items = rows(10)
    surface = show(scene_of(*items))
    surface.finish()
    surface.show_live([card("n0", (130, 120), Card(fill=ROSE))], frozenset({"n0"}))
    assert colour_at(surface, 50, 50) == LIGHT.board
    assert colour_at(surface, 180, 150) == ROSE
    surface.end_live()
    assert colour_at(surface, 50, 50) == SUN
    assert colour_at(surface, 180, 150) == LIGHT.board


def test_what_was_live_is_painted_no_more_once_a_pause_has_painted_it_in_its_place(
    show: Show,
) -> None:
    """The next frame may begin another painting, and every letter paid for it until that end."""
    surface = show(scene_of(*rows(10)))
    surface.finish()
    surface.show_live([card("n0", (130, 120), Card(fill=ROSE))], frozenset({"n0"}))
    surface.grab()
    surface.set_emphasis(frozenset())
    surface.end_live()
    while surface.paint_anew(1.0):
        pass
    assert not surface._live


def test_a_dragged_note_mends_tiles_and_paints_none_as_a_whole(show: Show) -> None:
    items = rows(60)
    surface = show(scene_of(*items))
    surface.finish()
    before = surface._layers.present.painted
    for step in range(10):
        at = (step * 10.0, 0.0)
        surface.show_live([replace(items[0], at=at)], frozenset({"n0"}))
        surface.grab()
    assert surface._layers.present.painted == before
    assert surface._layers.present.mended <= 4


def test_no_more_tiles_are_kept_than_twice_what_is_seen(show: Show) -> None:
    surface = show(scene_of(*(card(f"n{n}", (n * 400.0, n * 400.0)) for n in range(40))))
    surface.zoom_to(2.0)
    surface.reveal(Rect(0, 0, 100, 60))
    for _ in range(100):
        surface.pan(-300, -300)
        surface.finish()
        surface._layers.idle(surface._glass(), 1.0)
    assert len(surface._layers.present) <= 2 * 20 + 48


def test_the_wall_shows_nothing_private_and_nothing_for_the_console_alone(show: Show) -> None:
    open_items = rows(10)
    private = card("p", (0, 120), Card("Only for me", ROSE), private=True)
    secret = replace(open_items[3], look=Card("n3", secret=True))
    surface = show(scene_of(*open_items), wall=True)
    before = picture(surface)
    surface.set_scene(
        Scene(surface.scene.bounds, (), (*open_items[:3], secret, *open_items[4:], private))
    )
    assert picture(surface) == before
    assert "p" not in surface.scene.by_id
    console = show(scene_of(*open_items[:3], secret, *open_items[4:], private))
    assert colour_at(console, 50, 170) == ROSE
    assert colour_at(console, 390 + 80, 45) == "#FF0000"


def test_small_letters_are_bars_from_afar(show: Show) -> None:
    plain, written = (scene_of(card("a", (0, 0), Card(words))) for words in ("", "illi illi"))
    surface = show(plain)
    surface.zoom_to(0.3)
    view = surface.view
    empty = picture(surface)
    surface.set_scene(written)
    surface.look_at(view)
    bars = picture(surface)
    high = view.rect_to_widget(Rect(6, 14, 50, 4)).toRect()
    assert {bars.pixel(x, high.center().y()) for x in range(high.left(), high.right())} != {
        empty.pixel(high.center())
    }


def test_revealing_moves_no_further_than_needed(show: Show) -> None:
    surface = show(scene_of(*rows(60)))
    surface.zoom_to(1.0)
    surface.reveal(Rect(0, 0, 100, 60))
    view = surface.view
    surface.reveal(Rect(10, 10, 50, 20))
    assert surface.view == view
    surface.reveal(Rect(1_000, 0, 100, 60))
    assert 600 < surface.view.rect_to_widget(Rect(1_000, 0, 100, 60)).right() <= 700


def test_a_resized_window_keeps_a_fitted_board_fitted(show: Show) -> None:
    surface = show(scene_of(*rows(30)))
    surface.resize(400, 300)
    seen = surface.view.rect_to_widget(surface.scene.bounds)
    assert surface.rect().contains(seen.toAlignedRect())


def test_frames_leave_none_its_references(show: Show) -> None:
    surface = show(scene_of(*rows(60)))
    surface.finish()
    surface.grab()
    before = sys.getrefcount(None)
    for turn in range(60):
        surface.pan(-7 if turn % 2 else 7, 3)
        surface.show_live([card("n0", (turn * 3.0, 0))], frozenset({"n0"}))
        surface.grab()
    assert abs(sys.getrefcount(None) - before) < 200


def test_a_dragged_link_runs_below_the_notes_it_passes(show: Show) -> None:
    ends = card("a", (0, 0)), card("b", (600, 0)), card("between", (300, -30))
    held = link("one", ends[0], ends[1])
    surface = show(scene_of(held, *ends))
    surface.finish()
    moved = replace(ends[0], at=(0.0, 1.0))
    surface.show_live([replace(held), moved], frozenset({"one", "a"}))
    assert colour_at(surface, 380, 0) == SUN
    assert colour_at(surface, 200, 0) == QColor(LIGHT.links["well"].colour).name().upper()
    surface.end_live()


def test_links_rest_a_little_quieter_and_those_of_what_is_selected_stand_out(show: Show) -> None:
    ends = card("a", (0, 0)), card("b", (600, 0)), card("c", (0, 300)), card("d", (600, 300))
    one = replace(link("one", ends[0], ends[1]), look=Line(600, 0, rests=True))
    two = replace(link("two", ends[2], ends[3]), look=Line(600, 0, rests=True))
    scene = scene_of(*ends, one, two)
    surface, wall = show(scene), show(scene, wall=True)
    strong = QColor(LIGHT.links["well"].colour)
    assert colour_at(surface, 300, 0) == RESTING
    assert colour_at(wall, 300, 0) == strong.name().upper()
    surface.set_emphasis(frozenset({"one"}))
    assert colour_at(surface, 300, 0) == strong.name().upper()
    assert QColor(colour_at(surface, 300, 300)).lightness() > QColor(RESTING).lightness() + 30
    # Looks may be heavier then: a little further out there is more of it.
    surface.zoom_to(4.0)
    surface.reveal(Rect(290, -10, 20, 20))
    assert colour_at(surface, 300, 1.65) != LIGHT.board
    surface.set_emphasis(None)
    assert colour_at(surface, 300, 1.65) == LIGHT.board


def test_quiet_links_let_none_of_what_lies_below_them_through(show: Show) -> None:
    ends = card("a", (0, 0)), card("b", (600, 0)), card("c", (0, 300)), card("d", (600, 300))
    twice = link("two", ends[2], ends[3]), link("three", ends[2], ends[3])
    surface = show(scene_of(*ends, link("one", ends[0], ends[1]), *twice))
    surface.set_emphasis(frozenset({"one"}))
    quiet = mixed(LIGHT.links["well"].colour, LIGHT.board, LIGHT.quiet)
    assert colour_at(surface, 300, 300) == quiet
    surface.set_faded(frozenset({"two", "three"}))
    assert colour_at(surface, 300, 300) == quiet


def test_faded_things_are_faint_and_let_nothing_show_through(show: Show) -> None:
    ends = card("a", (0, 0)), card("b", (600, 0)), card("over", (300, -30))
    surface = show(scene_of(link("one", ends[0], ends[1]), *ends))
    surface.set_faded(frozenset({"one", "over"}))
    faint = mixed(SUN, LIGHT.board, LIGHT.quiet)
    assert colour_at(surface, 310, 0) == colour_at(surface, 310, 12) == faint
    assert colour_at(surface, 50, 30) == SUN
    line = mixed(LIGHT.links["well"].colour, LIGHT.board, LIGHT.quiet)
    assert colour_at(surface, 200, 0) == line
    surface.set_faded(None)
    assert colour_at(surface, 310, 0) == SUN


def mixed(upper: str, lower: str, strength: float) -> str:
    """The colour where one lies faintly over another."""
    a, b = QColor(upper), QColor(lower)
    pairs = (a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue())
    return QColor(*(round(x * strength + y * (1 - strength)) for x, y in pairs)).name().upper()


def test_another_focus_paints_again_only_what_fades_or_comes_back(show: Show) -> None:
    items = rows(60)
    surface = show(scene_of(*items))
    surface.zoom_to(1.0)
    surface.look_at(surface.view.moved(-surface.view.x, -surface.view.y))
    others = frozenset(item.id for item in items)
    surface.set_faded(others - {"n0"})
    surface.finish()
    tiles = surface._layers.present
    before = tiles.painted, tiles.mended
    surface.set_faded(others - {"n1"})
    surface.finish()
    assert (tiles.painted, tiles.mended) == (before[0], before[1] + 1)
    assert colour_at(surface, 130 + 50, 50) == SUN


def test_a_faded_thing_stays_faint_where_a_dragged_link_runs_over_it(show: Show) -> None:
    ends = card("a", (0, 0)), card("b", (600, 0)), card("between", (300, -30))
    surface = show(scene_of(link("one", ends[0], ends[1]), *ends))
    surface.set_faded(frozenset({"between"}))
    surface.show_live([link("one", ends[0], ends[1])], frozenset({"one"}))
    faint = mixed(SUN, LIGHT.board, LIGHT.quiet)
    assert colour_at(surface, 380, 20) == faint
    assert colour_at(surface, 380, 0) == QColor(LIGHT.links["well"].colour).name().upper()
