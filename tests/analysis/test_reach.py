"""What is within reach of something: as few and as many steps as were asked for, and all paths."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.analysis.paths import on_simple_paths
from workshop_studio.analysis.reach import Way, between, reached

NODES = st.sampled_from("abcdefg")
WAYS = st.lists(st.tuples(NODES, NODES, st.booleans()), max_size=12).map(
    lambda found: [
        Way(f"{at}", source, target, both)
        for at, (source, target, both) in enumerate(found)
        if source != target
    ]
)


def chain(*names: str) -> list[Way]:
    """Ways from each to the next."""
    return [Way(f"{a}{b}", a, b) for a, b in pairwise(names)]


def test_each_step_reaches_one_thing_further_up_and_down() -> None:
    ways = chain(*"abcdefg")
    assert reached(ways, ["d"], steps=1) == {"c", "cd", "d", "de", "e"}
    assert reached(ways, ["d"], steps=2, flow="up") == {"b", "bc", "c", "cd", "d"}
    assert reached(ways, ["d"], steps=3, flow="down") == {"d", "de", "e", "ef", "f", "fg", "g"}
    assert reached(ways, ["d"], flow="up") == {"a", "ab", "b", "bc", "c", "cd", "d"}


def test_what_merely_shares_a_cause_is_not_reached() -> None:
    ways = [Way("1", "cause", "one"), Way("2", "cause", "other")]
    assert reached(ways, ["one"]) == {"one", "1", "cause"}


def test_a_link_without_direction_is_walked_both_ways() -> None:
    ways = [Way("1", "a", "b", both=True), Way("2", "b", "c", both=True)]
    assert reached(ways, ["b"], steps=1, flow="up") == {"a", "1", "b", "2", "c"}


def test_a_link_reaches_on_from_both_its_ends() -> None:
    ways = chain(*"abcd")
    assert reached(ways, ["bc"], steps=1) == {"a", "ab", "b", "bc", "c", "cd", "d"}
    assert reached(ways, ["bc"], steps=1, flow="down") == {"b", "bc", "c", "cd", "d"}


def test_paths_between_two_leave_out_what_leads_nowhere() -> None:
    ways = [*chain("a", "x", "b"), *chain("a", "y", "b"), *chain("x", "end"), *chain("z", "a")]
    assert between(ways, "a", "b") == {"a", "x", "y", "b", "ax", "xb", "ay", "yb"}
    assert between(ways, "b", "a") == between(ways, "a", "b")
    assert between(ways, "end", "y") == {"end", "y"}


def test_paths_without_direction_pass_nothing_twice() -> None:
    ways = [Way("1", "a", "m", both=True), Way("2", "m", "b", both=True),
            Way("3", "m", "side", both=True)]  # fmt: skip
    assert between(ways, "a", "b") == {"a", "1", "m", "2", "b"}


def test_paths_too_many_to_count_are_found_at_once() -> None:
    rows = [[f"{row}-{place}" for place in range(30)] for row in range(40)]
    ways = [
        Way(f"{one}>{other}", one, other)
        for here, there in pairwise(rows)
        for one in here
        for other in there
    ]
    found = between([*ways, Way("in", "a", rows[0][0])], "a", rows[-1][0])
    assert len([each for each in found if ">" not in each]) == 2 + 38 * 30 + 1 + len(["in"])


@given(WAYS, NODES, NODES)
def test_the_nodes_on_paths_are_those_of_all_paths_walked_one_by_one(
    ways: list[Way], one: str, other: str
) -> None:
    if one == other:
        return
    edges = [(way.source, way.target) for way in ways]
    walked = {node for path in _paths(edges, one, other) for node in path}
    found = on_simple_paths(edges, one, other)
    assert found == (walked or {one, other})


@given(WAYS, NODES, NODES)
def test_all_that_lies_on_a_directed_path_is_between(ways: list[Way], one: str, other: str) -> None:
    if one == other:
        return
    edges = [(way.source, way.target) for way in ways]
    edges += [(way.target, way.source) for way in ways if way.both]
    found = between(ways, one, other)
    for start, end in ((one, other), (other, one)):
        walked = {node for path in _directed(edges, start, end) for node in path}
        assert walked <= found
    links = {way.link: way for way in ways}
    assert all({links[each].source, links[each].target} <= found for each in found if each in links)


def _paths(edges: list[tuple[str, str]], one: str, other: str) -> list[list[str]]:
    return _directed([*edges, *((b, a) for a, b in edges)], one, other)


def _directed(edges: list[tuple[str, str]], one: str, other: str) -> list[list[str]]:
    """All paths from one node to another that pass none twice, walked one by one."""
    done, begun = [], [[one]]
    while begun:
        path = begun.pop()
        if path[-1] == other:
            done.append(path)
            continue
        ahead = {target for source, target in edges if source == path[-1]} - {*path}
        begun += [[*path, each] for each in ahead]
    return done
