"""What a row keeps of its members is theirs, as long as they are the very same."""

from __future__ import annotations

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.kept import KeptRow
from workshop_studio.layout.boards.notes.ways import NotesNearby


class Member:
    """Somebody with a name, told from another of that name."""

    def __init__(self, name: str) -> None:
        self.name = name


class Maker:
    """Makes of each member its name in capitals, and notes for whom it did."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, member: Member) -> str:
        """Its name in capitals."""
        self.asked.append(member.name)
        return member.name.upper()


def test_only_what_is_new_is_made() -> None:
    row, make = KeptRow[Member, str](), Maker()
    one, two, three = map(Member, ("one", "two", "three"))
    assert row.of((one, two), (), make) == ["ONE", "TWO"]
    assert row.of((two, three, one), (), make) == ["TWO", "THREE", "ONE"]
    assert make.asked == ["one", "two", "three"]


def test_all_is_made_anew_where_something_else_it_is_made_of_differs() -> None:
    row, make = KeptRow[Member, str](), Maker()
    both = (Member("one"), Member("two"))
    row.of(both, ("large",), make)
    row.of(both, ("small",), make)
    assert make.asked == ["one", "two", "one", "two"]


def test_what_is_forgotten_is_made_anew_in_its_place() -> None:
    row, make = KeptRow[Member, str](), Maker()
    both = (Member("one"), Member("two"))
    row.of(both, (), make)
    row.forget(both[1:])
    both[1].name = "another"
    assert row.of(both, (), make) == ["ONE", "ANOTHER"]
    assert make.asked == ["one", "two", "another"]


def test_who_comes_later_is_never_taken_for_who_has_gone() -> None:
    row, make = KeptRow[Member, str](), Maker()
    for number in range(200):
        # Freed and made in the same place of the memory, again and again.
        assert row.of([Member(f"{number}")], (), make) == [f"{number}"]


def test_a_way_is_followed_no_further_than_it_takes_to_know_enough() -> None:
    rects = {f"{n}": Rect(n * 300.0, 0.0, 200.0, 80.0) for n in range(6)}
    nearby, way = NotesNearby(rects), [(100.0, 40.0), (1_600.0, 40.0)]
    assert nearby.under(way, ("0", "5")) == 4
    asked, nearby.asked = nearby.asked, set()
    assert nearby.under(way, ("0", "5"), most=2) == 2
    assert nearby.asked < asked
