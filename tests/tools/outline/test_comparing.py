"""Two lists differ by few steps, and these lead from one to the other."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.tools.outline.comparing import (
    ROOT,
    Changed,
    Difference,
    Inserted,
    Moved,
    Removed,
    differences,
)
from workshop_studio.tools.outline.row import Row, every_row


def row(key: str, *children: Row, words: str = "") -> Row:
    """A row of a list."""
    return Row(key, "thing", words or key, words or key, children=children)


def steps(before: Sequence[Row], after: Sequence[Row]) -> list[Difference]:
    return list(differences(before, after))


def test_equal_lists_differ_by_nothing() -> None:
    rows = (row("a", row("b")), row("c"))
    assert steps(rows, rows) == []


def test_what_is_new_comes_where_it_stands() -> None:
    new = row("n")
    after = (row("a", row("b"), new, row("c")),)
    assert steps((row("a", row("b"), row("c")),), after) == [Inserted("a", 1, new)]


def test_what_is_gone_goes_at_once_with_its_neighbours() -> None:
    before = (row("a"), row("b"), row("c"), row("d"))
    assert steps(before, (row("a"), row("d"))) == [Removed(ROOT, 1, 2)]


def test_the_first_that_goes_last_is_the_only_one_that_moves() -> None:
    before = tuple(row(key) for key in "abcd")
    assert steps(before, tuple(row(key) for key in "bcda")) == [Moved("a", ROOT, 3)]


def test_what_goes_to_another_place_moves_with_all_that_lies_in_it() -> None:
    held = row("x", row("y"))
    assert steps((row("a", held), row("b")), (row("a"), row("b", held))) == [Moved("x", "b", 0)]


def test_what_says_something_else_changes_in_its_place() -> None:
    after = (row("a", row("b", words="other")),)
    assert steps((row("a", row("b")),), after) == [Changed(after[0].children[0])]


def test_what_lay_in_something_that_goes_is_rescued() -> None:
    before = (row("a", row("x"), row("z")), row("b"))
    assert steps(before, (row("b", row("x")),)) == [Moved("x", "b", 0), Removed(ROOT, 0, 1)]


def test_two_that_change_places_inside_out_do_not_lose_each_other() -> None:
    assert applied((row("a", row("b")),), (row("b", row("a")),)) == shape((row("b", row("a")),))


@st.composite
def lists(draw: st.DrawFn) -> tuple[Row, ...]:
    """Any list over a few ids, three levels deep."""
    keys = draw(st.lists(st.sampled_from("abcdefghij"), unique=True))
    parents = draw(st.lists(st.integers(0, 9), min_size=len(keys), max_size=len(keys)))
    words = draw(st.lists(st.sampled_from(["", "other"]), min_size=10, max_size=10))
    depth: dict[str, int] = {}
    children: dict[str, list[str]] = {ROOT: []}
    for at, (key, choice) in enumerate(zip(keys, parents, strict=True)):
        fitting = [ROOT, *(each for each in keys[:at] if depth[each] < 2)]
        parent = fitting[choice % len(fitting)]
        depth[key] = 0 if parent == ROOT else depth[parent] + 1
        children.setdefault(parent, []).append(key)
        children.setdefault(key, [])

    def made(key: str) -> Row:
        inner = (made(each) for each in children[key])
        return row(key, *inner, words=words[ord(key) - ord("a")])

    return tuple(made(key) for key in children[ROOT])


@given(lists(), lists())
def test_the_steps_lead_from_any_list_to_any_other(
    before: tuple[Row, ...], after: tuple[Row, ...]
) -> None:
    assert applied(before, after) == shape(after)


Shape = list[tuple[str, str, str]]


def shape(rows: Sequence[Row], parent: str = ROOT) -> Shape:
    """All rows in order, each with its parent and its words."""
    found: Shape = []
    for each in rows:
        found += [(parent, each.id, each.words), *shape(each.children, each.id)]
    return found


def applied(before: tuple[Row, ...], after: tuple[Row, ...]) -> Shape:
    """The list that comes of the steps, done one after the other."""
    held = {ROOT: [each.id for each in before]}
    held |= {each.id: [child.id for child in each.children] for each in every_row(before)}
    words = {each.id: each.words for each in every_row(before)}
    for step in differences(before, after):
        match step:
            case Removed(parent, first, count):
                assert len(held[parent][first : first + count]) == count
                del held[parent][first : first + count]
            case Inserted(parent, at, new):
                assert 0 <= at <= len(held[parent])
                held[parent].insert(at, new.id)
                held[new.id], words[new.id] = [], new.words
            case Moved(key, parent, at):
                home = next(each for each, inner in held.items() if key in inner)
                held[home].remove(key)
                assert 0 <= at <= len(held[parent])
                held[parent].insert(at, key)
            case Changed(other):
                assert words[other.id] != other.words
                words[other.id] = other.words

    def walked(parent: str) -> Shape:
        found: Shape = []
        for key in held[parent]:
            found += [(parent, key, words[key]), *walked(key)]
        return found

    return walked(ROOT)
