"""Owns questions about graphs of ids: what leads where, what goes round, what stands alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from types import ModuleType

Edge = tuple[str, str]


def led_to(edges: Iterable[Edge], starts: Collection[str]) -> frozenset[str]:
    """All that the edges lead to from any of the starts, and the starts themselves."""
    nx = _networkx()
    graph = nx.DiGraph(list(edges))
    graph.add_nodes_from(starts)
    layers = nx.bfs_layers(graph, list(starts))
    return frozenset(node for layer in layers for node in layer)


def loops(edges: Iterable[Edge]) -> tuple[frozenset[str], ...]:
    """The largest groups in which everything leads back to everything else."""
    nx = _networkx()
    groups = nx.strongly_connected_components(nx.DiGraph(list(edges)))
    return tuple(frozenset(group) for group in groups if len(group) > 1)


def alone(nodes: Iterable[str], edges: Iterable[Edge]) -> frozenset[str]:
    """The nodes that no edge touches."""
    return frozenset(nodes) - {end for edge in edges for end in edge}


def _networkx() -> ModuleType:
    import networkx as nx  # noqa: PLC0415 - half a second that a count of votes need not wait for

    return nx
