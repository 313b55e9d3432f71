"""The names of rings stand beside each other on their lines, whichever of the ready-made ones."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.support import board_of, small_session
from workshop_studio.layout.boards.map.map_scene import map_scene
from workshop_studio.layout.boards.map.ring_looks import PillLook, pill_size
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
        assert scene.bounds.x < -outer.line.rx - pill_size(book, outer.number, outer.name)[0] / 2
