"""Two scenes differ in what is gone, what is put, and what lies higher or lower than before."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.canvas.scenes import Card, card, scene_of
from workshop_studio.layout.boards.scene import Item
from workshop_studio.ui.canvas.tiles.comparing import compared

ITEMS = [card(f"n{n}", (n * 10.0, 0.0)) for n in range(8)]
orders = st.lists(st.sampled_from(ITEMS), unique_by=lambda item: item.id)


def names(items: tuple[Item, ...]) -> list[str]:
    """Ids of items."""
    return [item.id for item in items]


def test_what_stays_the_same_is_not_named() -> None:
    assert len(compared(scene_of(*ITEMS), scene_of(*map(replace, ITEMS)))) == 0


def test_a_thing_that_looks_different_is_put() -> None:
    other = replace(ITEMS[2], look=Card("Other words"))
    found = compared(scene_of(*ITEMS), scene_of(*ITEMS[:2], other, *ITEMS[3:]))
    assert (found.gone, found.put, found.reordered) == ((), (other,), ())


def test_raising_one_thing_names_that_thing_alone() -> None:
    found = compared(scene_of(*ITEMS), scene_of(*ITEMS[:3], *ITEMS[4:], ITEMS[3]))
    assert found.reordered == ("n3",)


@given(orders, orders)
def test_taking_out_what_is_named_leaves_the_same_in_the_same_order(
    before: list[Item], after: list[Item]
) -> None:
    found = compared(scene_of(*before), scene_of(*after))
    named = {*found.gone, *names(found.put), *found.reordered}
    left = [[item for item in scene if item.id not in named] for scene in (before, after)]
    assert left[0] == left[1]
