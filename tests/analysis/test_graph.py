"""What leads where: from several starts as from each alone, without walking any way twice."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.analysis.graph import Edge, led_to, loops

NODES = st.sampled_from("abcdefgh")
EDGES = st.lists(st.tuples(NODES, NODES), max_size=15)


@given(EDGES, st.frozensets(NODES))
def test_several_starts_lead_where_each_of_them_leads(edges: list[Edge], starts: set[str]) -> None:
    alone = [_walk(edges, start) for start in starts]
    assert led_to(edges, starts) == frozenset().union(*alone)


def test_a_start_without_edges_leads_to_itself() -> None:
    assert led_to([("a", "b")], {"z"}) == {"z"}


def test_a_chain_is_walked_once_however_many_start_on_it() -> None:
    # Twice as long costs twice as much; walked from each start anew, it would cost four times.
    assert _looked_up(400) < 3 * _looked_up(200)


@given(EDGES)
def test_a_loop_is_all_that_leads_back_to_itself_through_another(edges: list[Edge]) -> None:
    found = loops(edges)
    for one in "abcdefgh":
        back = {other for other in _walk(edges, one) - {one} if one in _walk(edges, other)}
        mine = [loop for loop in found if one in loop]
        assert mine == ([back | {one}] if back else [])


def test_what_has_no_loop_is_told_without_the_graph_library() -> None:
    program = (
        "import sys; from workshop_studio.analysis.graph import led_to, loops;"
        " assert loops([('a', 'b'), ('b', 'c'), ('a', 'c')]) == ();"
        " assert led_to([('a', 'b')], {'a'}) == {'a', 'b'}; assert 'networkx' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def _looked_up(length: int) -> int:
    """How often nodes of a chain are looked up where all of them are starts."""
    looked_up: list[str] = []

    class Counted(str):
        __slots__ = ()

        def __hash__(self) -> int:
            looked_up.append(self)
            return super().__hash__()

    chain = [Counted(number) for number in range(length)]
    led_to(list(pairwise(chain)), chain)
    return len(looked_up)


def _walk(edges: list[Edge], start: str) -> set[str]:
    reached = {start}
    for _ in edges:
        reached |= {target for source, target in edges if source in reached}
    return reached
