"""Owns what a map's layout remembers from one change to the next.

So little is done twice, and whoever stood on the map a moment ago stays there when others come
and go. With a fresh memo everybody settles anew, evenly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.map.bows import Bow, End, bow
from workshop_studio.layout.boards.map.content import MapBoard
from workshop_studio.layout.boards.map.kept_items import KeptItems
from workshop_studio.layout.boards.map.obstacles import AROUND, Obstacles
from workshop_studio.layout.boards.map.player_look import Named, named
from workshop_studio.layout.boards.map.rings import Band, Oval, ring_at
from workshop_studio.layout.boards.map.settling import Settled, joined_by, room_made, settled
from workshop_studio.layout.boards.map.sizes import MapSizes
from workshop_studio.layout.boards.map.spots import Size, Spot, box
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.frozen import frozen

Ends = tuple[str, str]
_FEW = 12
"""Where more tokens than these have come, gone or moved, all links look for their way anew."""
_MANY_LINKS = 400
"""With more links than these on a map they run straight below tokens, and around the young person:
each would meet many tokens whichever way it went, and looking for its way takes a while."""
_PILL = (110.0, 22.0)
"""Room that links leave for the names of rings where they can."""


def _in_the_way(ends: Sequence[End], rings: Sequence[Oval]) -> dict[str, Rect]:
    """What links go around, by id: tokens, the young person, the names of rings."""
    names = {f"name of ring {n}": box((-line.rx, 0.0), _PILL) for n, line in enumerate(rings)}
    return {end.id: end.rect for end in ends} | names


def _found(ends: Sequence[End], rings: Sequence[Oval], *, links: int) -> Obstacles:
    """What so many links go around, or below; the young person is the first of the ends."""
    radius, through = ends[0].rect.width / 2, links > _MANY_LINKS
    return Obstacles(_in_the_way(ends, rings), radius, rings[-1], through=through)


@frozen
class Shown:
    """A map as it was shown last.

    Attributes:
        content: what stood on it.
        scene: how it was laid out.
        made_for: the faces and the measures.
        bands: the rings as they are drawn; they may have to grow yet.
        grows: whether a ring had no room for a newcomer, and has not grown yet.
    """

    content: MapBoard
    scene: Scene
    made_for: tuple[FontBook, MapSizes]
    bands: tuple[Band, ...]
    grows: bool = False

    def landing(self, point: Point) -> tuple[int, float]:
        """Number of the ring under a point, and the angle a player gets who lands there."""
        number = ring_at(self.bands, point)
        return number, self.bands[number].rows[0].angle_of(point)


class MapMemo:
    """The places and bows of the newest layout of one map.

    Attributes:
        kept: the items of its newest scene.
        shown: its newest scene.
    """

    def __init__(self) -> None:
        self.kept = KeptItems()
        self.shown: Shown | None = None
        self._named_for: tuple[FontBook, MapSizes] | None = None
        self._named: dict[str, Named] = {}
        self._asked: tuple[tuple[Spot, ...], tuple[Size, ...], MapSizes] | None = None
        self._settled: Settled | None = None
        self._rings: tuple[Oval, ...] = ()
        self._bows: dict[tuple[Ends, tuple[float, ...]], Bow] = {}
        self._backwards: dict[tuple[Ends, tuple[float, ...]], tuple[Bow, Bow]] = {}
        self._obstacles = Obstacles({}, 0.0, Oval(1.0, 1.0))
        self._around: tuple[frozenset[str], Obstacles] | None = None

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Everybody for whom a place was found, as they looked for it."""
        return self._asked[0] if self._asked is not None else ()

    def named(self, book: FontBook, name: str, sizes: MapSizes) -> Named:
        """How much room a name takes."""
        if self._named_for != (book, sizes):
            self._named_for, self._named = (book, sizes), {}
        if name not in self._named:
            self._named[name] = named(book, name, sizes)
        return self._named[name]

    def settled(self, spots: Sequence[Spot], pills: Sequence[Size], sizes: MapSizes) -> Settled:
        """Where everybody stands."""
        asked, known = (tuple(spots), tuple(pills), sizes), self._asked
        if self._settled is None or known is None or asked != known:
            before = self._settled if known and known[2] == sizes else None
            new = _new(asked[0], known[0]) if known and known[1:] == asked[1:] else None
            now, full = None, None
            if before is not None and new is not None:
                now = joined_by(new, spots, before) if new else before
                if len(new) == 1 and before.taken is not None:
                    full = new[0].ring
            self._asked = asked
            self._settled = now or settled(spots, pills, sizes, before, full=full)
        return self._settled

    def join(self, new: Sequence[Spot]) -> Settled | None:
        """Where everybody stands after some have joined a map that is as it was otherwise.

        Nothing where it has no room for them, or where nobody ever stood on it.
        """
        known, before = self._asked, self._settled
        if known is None or before is None:
            return None
        asked = ((*known[0], *new), *known[1:])
        now = joined_by(new, asked[0], before)
        if now is not None:
            self._asked, self._settled = asked, now
        elif len(new) > 1:
            # Some of them have taken ground that they do not keep.
            self._settled = replace(before, taken=None)
        return now

    def room_made(self, new: Spot) -> Point | None:
        """Where one stands who joins a crowd on a ring that has to grow for it."""
        known, before = self._asked, self._settled
        if known is None or before is None:
            return None
        spots, pills, sizes = known
        return room_made(new, spots, pills, sizes, before)

    def bows(
        self, links: Sequence[Ends], ends: Sequence[End], rings: tuple[Oval, ...]
    ) -> list[Bow]:
        """The bow of each link, in the order given.

        Args:
            links: ids of the two ends of each.
            ends: all tokens of the map, the young person's first.
            rings: their lines, from inside to outside.
        """
        if not links:
            return []
        by_id = {end.id: end for end in ends}
        self._stand_on(ends, rings, links=len(links))
        bends: dict[Ends, tuple[float, ...]] = {}
        found = []
        for source, target in links:
            pair = (min(source, target), max(source, target))
            taken = bends.get(pair, ())
            made = self._bow(pair, taken, by_id)
            bends[pair] = (*taken, made.bend)
            found.append(made if pair[0] == source else self._turned(pair, taken, made))
        return found

    def around(self, names: frozenset[str]) -> Obstacles:
        """What links go around while some players are in the hand; found once for each hand."""
        if self._around is None or self._around[0] != names:
            self._around = (names, self._obstacles.without(names))
        return self._around[1]

    def _stand_on(self, ends: Sequence[End], rings: tuple[Oval, ...], *, links: int) -> None:
        """Forget the bows that would go another way where tokens have come, gone or moved."""
        held, before, self._rings, self._around = self._obstacles, self._rings, rings, None
        same = (held.centre, held.through) == (ends[0].rect.width / 2, links > _MANY_LINKS)
        if not before or not same:
            self._obstacles, self._bows = _found(ends, rings, links=links), {}
            return
        gone, come = held.change(_in_the_way(ends, rings), rings[-1])
        if max(len(gone), len(come)) > _FEW + len(rings) or not before[-1].fits_in(rings[-1]):
            self._bows = {}
        elif gone or come or before != rings:
            grown = before[-1] != rings[-1]
            areas = [rect.grown(AROUND) for rect in gone], [rect.grown(AROUND) for rect in come]
            self._bows = {
                key: made
                for key, made in self._bows.items()
                if not (grown and made.asked.left) and not _is_other(made, *areas)
            }

    def _turned(self, pair: Ends, taken: tuple[float, ...], made: Bow) -> Bow:
        """A bow the other way round, the very same one as long as the bow is."""
        key = (pair, taken)
        if key not in self._backwards or self._backwards[key][0] is not made:
            self._backwards[key] = (made, made.turned())
        return self._backwards[key][1]

    def _bow(self, pair: Ends, taken: tuple[float, ...], by_id: dict[str, End]) -> Bow:
        key = (pair, taken)
        if key not in self._bows:
            one, other = by_id[pair[0]], by_id[pair[1]]
            self._bows[key] = bow(one, other, self._obstacles, taken=taken)
        return self._bows[key]


def _new(spots: Sequence[Spot], known: Sequence[Spot]) -> tuple[Spot, ...] | None:
    """Those who have joined and look for a place; None where anybody else differs too."""
    before = {spot.id: spot for spot in known}
    new = tuple([spot for spot in spots if spot.id not in before])
    stays = len(spots) - len(new) == len(known) and all(
        _stays(spot, was) for spot in spots if (was := before.get(spot.id)) is not None
    )
    return new if stays and not any(spot.kept for spot in new) else None


def _stays(spot: Spot, was: Spot) -> bool:
    """Whether a player stands where it did: nothing but where it would like to stand differs."""
    return (
        (spot.ring, spot.size, spot.kept, spot.group) == (was.ring, was.size, was.kept, was.group)
    ) and (spot.angle == was.angle or not spot.kept)


def _is_other(made: Bow, gone: Sequence[Rect], come: Sequence[Rect]) -> bool:
    """Whether a bow may run another way after tokens went from areas, or came to some.

    Its own ends are among them where they moved.
    """
    return any(map(made.asked.meets, gone)) or any(map(made.nears, come))
