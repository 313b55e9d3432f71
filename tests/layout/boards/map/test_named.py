"""The room that a name is said to take is the room that it takes once it is painted."""

from __future__ import annotations

from math import ceil

import pytest

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
