"""Owns questions about graphs of ids: what leads where, what goes round, what stands alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from types import ModuleType

Edge = tuple[str, str]


def led_to(edges: Iterable[Edge], starts: Collection[str]) -> frozenset[str]:
    """All that the edges lead to from any of the starts, and the starts themselves."""
    after: dict[str, list[str]] = {}
    for source, target in edges:
        after.setdefault(source, []).append(target)
    reached, waiting = set(starts), list(starts)
    while waiting:
        for target in after.pop(waiting.pop(), ()):
            if target not in reached:
                reached.add(target)
                waiting.append(target)
    return frozenset(reached)


def loops(edges: Iterable[Edge]) -> tuple[frozenset[str], ...]:
    """The largest groups in which everything leads back to everything else."""
    left = _within_loops(edges)
    if not left:
        return ()
    nx = _networkx()
    groups = nx.strongly_connected_components(nx.DiGraph(left))
    return tuple(frozenset(group) for group in groups if len(group) > 1)


def alone(nodes: Iterable[str], edges: Iterable[Edge]) -> frozenset[str]:
    """The nodes that no edge touches."""
    return frozenset(nodes) - {end for edge in edges for end in edge}


def _within_loops(edges: Iterable[Edge]) -> list[Edge]:
    """The edges left when those that begin or end nothing are taken away again and again.

    Without a loop nothing is left, and the graph library need not be loaded.
    """
    left = list(edges)
    while True:
        sources, targets = {edge[0] for edge in left}, {edge[1] for edge in left}
        kept = [edge for edge in left if edge[0] in targets and edge[1] in sources]
        if len(kept) == len(left):
            return left
        left = kept


def _networkx() -> ModuleType:
    import networkx as nx  # noqa: PLC0415 - half a second that a count of votes need not wait for

    return nx
