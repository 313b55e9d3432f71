"""The room that a name is said to take is the room that it takes once it is painted."""

from __future__ import annotations

from math import ceil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.boards.test_map_scene import BOOK
from workshop_studio.layout.boards.map.player_look import name_block, named
from workshop_studio.layout.boards.map.sizes import map_sizes
from workshop_studio.layout.text.fonts import FontBook

NAMES = (
    "GP",
    "School nurse",
    "Educational psychologist",
    "Speech and language therapist",
    "Multi-agency safeguarding and early help hub of the north of the borough",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "مدرسة الحي",
    "社区卫生服务中心",
    "x " * 60,
)


@pytest.mark.parametrize("small", [{"small": False}, {"small": True}], ids=str)
@pytest.mark.parametrize("name", NAMES)
def test_a_token_is_as_large_as_its_name_asks_for(
    name: str, small: dict[str, bool], book: FontBook
) -> None:
    sizes = map_sizes(**small)
    room, block = named(book, name, sizes), name_block(book, name, sizes)
    assert room.size[0] == ceil(sizes.left + block.width + sizes.right)
    assert room.height == pytest.approx(block.height)
    assert (room.size[1] > sizes.one_line) == (len(block.lines) > 1)


@settings(max_examples=200, deadline=None)
@given(
    words=st.lists(st.sampled_from(("of", "the", "Educational", "psychologist", "a", "team", "—")),
                   min_size=1, max_size=12),
    small=st.booleans(),
)  # fmt: skip
def test_any_name_asks_for_what_it_takes(words: list[str], *, small: bool) -> None:
    """In one, two or three lines, set wider or not, and cut off at the end."""
    name, sizes = " ".join(words), map_sizes(small=small)
    room, block = named(BOOK, name, sizes), name_block(BOOK, name, sizes)
    assert room.size[0] == ceil(sizes.left + block.width + sizes.right)
    assert room.height == pytest.approx(block.height)
