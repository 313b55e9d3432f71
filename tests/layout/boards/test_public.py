"""What the room may see of a board, and where it finds there what the console looks at."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.public import carried, public
from workshop_studio.layout.boards.scene import Drawing, Item, Scene
from workshop_studio.layout.display_list import Group

BOARD = Rect(0, 0, 2_000, 1_000)


@dataclass(frozen=True)
class Plain:
    """Looks like nothing."""

    def draw(self, drawing: Drawing) -> Group:
        """Nothing."""
        del drawing
        return Group("P", ())


def item(key: str, at: Point = (0, 0), *ends: str, private: bool = False) -> Item:
    """A note, or a link where it has ends."""
    kind = "Link" if ends else "Note"
    return Item(key, at, Rect(0, 0, 100, 60), Plain(), key, kind, ends=ends, private=private)


def scene(*items: Item) -> Scene:
    """A board of some items."""
    return Scene(BOARD, (), items, tuple(each.id for each in items))


def test_nothing_private_is_left_nor_a_link_to_it() -> None:
    at = (0.0, 0.0)
    links = (item("seen", at, "1", "2"), item("in", at, "2", "3"), item("out", at, "3", "1"))
    room = public(scene(*links, item("1"), item("2"), item("3", private=True)))
    assert [each.id for each in room.items] == ["seen", "1", "2"]
    assert room.order == ("seen", "1", "2")
    assert room.bounds == BOARD


def test_a_part_goes_along_with_what_closed_up_on_the_rooms_board() -> None:
    notes = [item(f"n{number}", (0, 200.0 * number)) for number in range(6)]
    moved = [replace(note, at=(0, note.at[1] - 200)) for note in notes[2:]]
    console, room = scene(*notes), scene(notes[0], *moved)
    assert carried(Rect(0, 600, 400, 500), console, room) == Rect(0, 400, 400, 500)
    assert carried(Rect(0, -50, 400, 200), console, room) == Rect(0, -50, 400, 200)
    assert carried(Rect(5_000, 0, 10, 10), console, room) == Rect(5_000, 0, 10, 10)
