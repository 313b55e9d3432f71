"""What leads where: from several starts as from each alone, without walking any way twice."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.analysis.graph import Edge, led_to

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
