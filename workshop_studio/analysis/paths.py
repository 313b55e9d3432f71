"""Owns which things lie on a path between two others that passes nothing twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshop_studio.analysis.graph import Edge


def on_simple_paths(edges: Iterable[Edge], one: str, other: str) -> frozenset[str]:
    """All nodes on any path between two of them, whichever way edges run, that passes none twice.

    Paths can be too many to count. With an edge more between the two they are the nodes that hang
    together with it when any single node is taken away: Tarjan, "Depth-first search and linear
    graph algorithms", SIAM Journal on Computing 1 (1972).
    """
    near: dict[str, list[str]] = {one: [other]}
    for source, target in edges:
        near.setdefault(source, []).append(target)
        near.setdefault(target, []).append(source)
    walk = _Walk(near, one, other)
    kept = [other]
    for node in kept:
        kept += [each for each in walk.below.get(node, ()) if walk.leads_past(each, node)]
    return frozenset({one, *kept})


class _Walk:
    """A walk into the depth, from the second of two nodes, the first of which was met before.

    Attributes:
        below: for each node those that were first met from it.
    """

    def __init__(self, near: dict[str, list[str]], root: str, start: str) -> None:
        self._number = {root: 0, start: 1}
        self._low = {start: 0}
        self.below: dict[str, list[str]] = {}
        rows: list[tuple[str, Iterator[str]]] = [(start, iter(near.get(start, ())))]
        while rows:
            node, others = rows[-1]
            found = next(others, None)
            if found is None:
                rows.pop()
                self._hand_up(node, rows[-1][0] if rows else "")
            elif found in self._number:
                self._low[node] = min(self._low[node], self._number[found])
            else:
                self._number[found] = self._low[found] = len(self._number)
                self.below.setdefault(node, []).append(found)
                rows.append((found, iter(near.get(found, ()))))

    def leads_past(self, node: str, above: str) -> bool:
        """Whether from a node one comes higher than the one it was met from, not through it."""
        return self._low[node] < self._number[above]

    def _hand_up(self, node: str, above: str) -> None:
        if above:
            self._low[above] = min(self._low[above], self._low[node])
