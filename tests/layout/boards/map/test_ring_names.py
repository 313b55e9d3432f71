"""The names of rings stand beside each other on their lines, whichever of the ready-made ones."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.support import board_of, small_session
from workshop_studio.layout.boards.map.map_scene import map_scene
from workshop_studio.layout.boards.map.ring_looks import PillLook, RingsLook, pill_size
from workshop_studio.layout.boards.map.rings import Oval
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Artifact, Box, Shape, Text
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.operations.divisions import set_rings
from workshop_studio.tools.boards.ring_presets import RING_PRESETS


@pytest.mark.parametrize("names", RING_PRESETS.values(), ids=RING_PRESETS)
@pytest.mark.parametrize("sizes", ["full", "small"])
def test_no_name_touches_the_next(names: tuple[str, ...], sizes: str, book: FontBook) -> None:
    snapshot = small_session(players=0)
    board = board_of(snapshot, "players")
    scene = map_scene(
        snapshot.apply(set_rings(snapshot, board, names)), board, book, small=sizes == "small"
    )
    pills = [part for part in scene.above if isinstance(part, PillLook)]
    assert [pill.name for pill in pills] == list(names)
    for inner, outer in pairwise(pills):
        half = (pill_size(book, p.number, p.name)[0] / 2 for p in (inner, outer))
        assert outer.line.rx - inner.line.rx > sum(half)
        for scale in (1.0, 0.5, 0.1):
            widths = [drawn_width(pill.at_scale(scale), book) for pill in (inner, outer)]
            assert outer.line.rx - inner.line.rx > sum(widths) / 2
        assert scene.bounds.x < -outer.line.rx - pill_size(book, outer.number, outer.name)[0] / 2


def drawn_width(pill: PillLook, book: FontBook) -> float:
    """How wide a pill is painted."""
    return next(each for each in shapes(pill, book) if isinstance(each, Box)).width


def shapes(pill: PillLook, book: FontBook) -> list[Shape]:
    """All that is painted of a pill."""
    return [
        shape
        for part in pill.draw(Drawing(book, LIGHT)).children
        for shape in (part.shapes if isinstance(part, Artifact) else [part])
        if isinstance(shape, Box | Text)
    ]


def test_the_name_of_a_ring_can_be_read_where_a_map_is_small(book: FontBook) -> None:
    pill = PillLook(1, "Daily life", Oval(2_000.0, 1_000.0), room=8.0)
    assert pill.at_scale(1.0) == pill
    for scale in (0.7, 0.4, 0.17):
        (text,) = [each for each in shapes(pill.at_scale(scale), book) if isinstance(each, Text)]
        assert text.block.lines[0].runs[0].size * scale >= 9
    assert PillLook(1, "Daily life", Oval(200.0, 100.0)).at_scale(0.1).size == 1


def test_the_line_of_a_ring_is_seen_where_a_map_is_small() -> None:
    rings = RingsLook((Oval(2_000.0, 1_000.0),))
    assert rings.at_scale(1.0) == rings
    assert rings.at_scale(0.1).width * 0.1 >= 1
