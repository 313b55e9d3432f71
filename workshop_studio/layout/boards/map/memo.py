"""Owns what a map's layout remembers from one change to the next.

So little is done twice, and whoever stood on the map a moment ago stays there when others come
and go. With a fresh memo everybody settles anew, evenly.
"""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.boards.map.bows import Bow, End, bow
from workshop_studio.layout.boards.map.obstacles import AROUND, Obstacles
from workshop_studio.layout.boards.map.rings import Oval
from workshop_studio.layout.boards.map.settling import Settled, settled
from workshop_studio.layout.boards.map.sizes import MapSizes
from workshop_studio.layout.boards.map.spots import Size, Spot, box

Ends = tuple[str, str]
_Ground = tuple[tuple[End, ...], tuple[Oval, ...]]
_FEW = 12
"""Where more tokens than these have come, gone or moved, all links look for their way anew."""
_PILL = (110.0, 22.0)
"""Room that links leave for the names of rings where they can."""


def obstacles(ends: Sequence[End], rings: Sequence[Oval]) -> Obstacles:
    """What links go around: tokens, the young person (the first of them), the names of rings."""
    names = {f"name of ring {n}": box((-line.rx, 0.0), _PILL) for n, line in enumerate(rings)}
    tokens = {end.id: end.rect for end in ends}
    return Obstacles(tokens | names, ends[0].rect.width / 2, rings[-1])


class MapMemo:
    """The places and bows of the newest layout of one map."""

    def __init__(self) -> None:
        self._asked: tuple[tuple[Spot, ...], tuple[Size, ...], MapSizes] | None = None
        self._settled: Settled | None = None
        self._ground: _Ground | None = None
        self._bows: dict[tuple[Ends, tuple[float, ...]], Bow] = {}
        self._obstacles = Obstacles({}, 0.0, Oval(1.0, 1.0))

    def settled(self, spots: Sequence[Spot], pills: Sequence[Size], sizes: MapSizes) -> Settled:
        """Where everybody stands."""
        asked = (tuple(spots), tuple(pills), sizes)
        if self._settled is None or asked != self._asked:
            before = self._settled if self._asked and self._asked[2] == sizes else None
            self._asked, self._settled = asked, settled(spots, pills, sizes, before)
        return self._settled

    def bows(
        self, links: Sequence[Ends], ends: Sequence[End], rings: tuple[Oval, ...]
    ) -> list[Bow]:
        """The bow of each link, in the order given.

        Args:
            links: ids of the two ends of each.
            ends: all tokens of the map, the young person's first.
            rings: their lines, from inside to outside.
        """
        by_id = {end.id: end for end in ends}
        self._stand_on((tuple(ends), rings))
        bends: dict[Ends, tuple[float, ...]] = {}
        found = []
        for source, target in links:
            pair = (min(source, target), max(source, target))
            taken = bends.get(pair, ())
            made = self._bow(pair, taken, by_id)
            bends[pair] = (*taken, made.bend)
            found.append(made if pair[0] == source else made.turned())
        return found

    def _stand_on(self, ground: _Ground) -> None:
        """Forget the bows that would go another way where tokens have come, gone or moved."""
        before = self._ground
        if before == ground:
            return
        self._ground, self._obstacles = ground, obstacles(*ground)
        changed = set(before[0]) ^ set(ground[0]) if before else set[End]()
        if before is None or before[1] != ground[1] or len(changed) > _FEW:
            self._bows = {}
            return
        ids = {end.id for end in changed}
        areas = [end.rect.grown(AROUND) for end in changed]
        self._bows = {
            key: made
            for key, made in self._bows.items()
            if ids.isdisjoint(key[0]) and not any(map(made.asked.meets, areas))
        }

    def _bow(self, pair: Ends, taken: tuple[float, ...], by_id: dict[str, End]) -> Bow:
        key = (pair, taken)
        if key not in self._bows:
            one, other = by_id[pair[0]], by_id[pair[1]]
            self._bows[key] = bow(one, other, self._obstacles, taken=taken)
        return self._bows[key]
