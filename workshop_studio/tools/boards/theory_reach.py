"""Owns what hangs together in a theory: all that leads to something, and all it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workshop_studio.layout.boards.scene import Item, Scene


def on_the_way(scene: Scene, chosen: Iterable[str]) -> frozenset[str]:
    """Ids of the boxes and links on any path to or from what is chosen, itself included.

    A chosen link counts with what leads to its source and with what its target leads to.
    """
    links = [item for item in scene.items if item.ends]
    back, forth = _by_end(links, 1), _by_end(links, 0)
    ids = set(chosen)
    ended = [item for item in links if item.id in ids]
    boxes = ids - {item.id for item in ended}
    before = _walk(boxes | {item.ends[0] for item in ended}, back, 0)
    after = _walk(boxes | {item.ends[1] for item in ended}, forth, 1)
    return frozenset(ids | before | after)


def _by_end(links: Iterable[Item], end: int) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for link in links:
        found.setdefault(link.ends[end], []).append(link)
    return found


def _walk(start: set[str], links: Mapping[str, list[Item]], other: int) -> set[str]:
    reached, waiting = set(start), list(start)
    while waiting:
        for link in links.get(waiting.pop(), ()):
            reached.add(link.id)
            if link.ends[other] not in reached:
                reached.add(link.ends[other])
                waiting.append(link.ends[other])
    return reached
