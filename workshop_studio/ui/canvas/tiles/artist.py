"""Owns painting parts of a scene: what lies in them, how strongly, from which drawings."""

from __future__ import annotations

from collections.abc import Collection, Generator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from PySide6.QtGui import QPainter

from workshop_studio.layout.boards.geometry import Point, Rect, around, is_crossed
from workshop_studio.layout.boards.public import public
from workshop_studio.layout.boards.scene import (
    Detail,
    Drawing,
    Ground,
    Item,
    Look,
    Scene,
    Stress,
    drawn,
)
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.shapes.quietened import Quiet, quietened
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.recent import Recent
from workshop_studio.ui.canvas.painting.at_hand import AtHand
from workshop_studio.ui.canvas.painting.faint import faintly
from workshop_studio.ui.canvas.painting.lines import Area
from workshop_studio.ui.canvas.painting.painter import Preparer
from workshop_studio.ui.canvas.painting.prepared import Prepared
from workshop_studio.ui.canvas.tiles.bases import Bases
from workshop_studio.ui.canvas.tiles.comparing import Difference, compared
from workshop_studio.ui.canvas.tiles.covers import covers
from workshop_studio.ui.canvas.tiles.index import Index

_LETTERS = 14.0
"""Size in points of the letters most things are written in."""
_LEGIBLE = 5.5
"""Below so many device pixels letters are but a grey haze, and bars say as much."""
_KEPT = 12_000
_FEW_POINTS = 12
_BESIDE = 9.0
"""Marks on a link reach so far from it, in points; its curve and its legs differ by less."""
_MOST_OVER: Mapping[Detail, int] = MappingProxyType({"full": 120, "sketch": 40})
"""So many things are painted anew over links that hang on the hand, in each frame; fewer where a
whole large board is seen, so that a drag there takes no longer than on a small one."""
_FEW_LEGS = 3
_SWEEPING = 64
"""Where more items than these differ, to look for what is the same between them does not pay."""

_AT_ONCE = 150
"""Of so many items the places are found in a bit of idle time."""
_EVERYWHERE = Rect(-1e6, -1e6, 2e6, 2e6)
"""Holds whatever a board shows."""
_EMPTY = Scene(Rect(0.0, 0.0, 0.0, 0.0))


class Artist:
    """Paints a scene, or any part of it, at any scale.

    On the wall it paints only what the room may see. Methods that change something answer with the
    parts of the board that look different from now on.
    """

    def __init__(self, book: FontBook, theme: ScreenTheme, *, wall: bool = False) -> None:
        self.scene = _EMPTY
        self.theme = theme
        self.preparer = Preparer(book, wall=wall)
        self._book = book
        self._wall = wall
        self._index = Index()
        self._ground, self._above = Bases(self._base), Bases(self._base)
        self._drawings: Recent[tuple[Look, Detail, Stress], Prepared] = Recent(_KEPT)
        self._at_hand = AtHand()
        self._hidden: frozenset[str] = frozenset()
        self._emphasis: frozenset[str] | None = None
        self._faded: frozenset[str] = frozenset()

    @property
    def ground_colour(self) -> str:
        """What lies below everything."""
        return self.theme.window if self._wall else self.theme.board

    def set_scene(self, scene: Scene) -> tuple[Rect, ...]:
        """Show another scene; the parts of the board that differ."""
        if self._wall:
            scene = public(scene)
        difference = compared(self.scene, scene)
        differing = _differing_ids(difference)
        before = self._covered(differing)
        self._take(scene, difference)
        after = self._covered(differing)
        changed = (*self._ground.show(scene.ground), *self._above.show(scene.above))
        return (*before, *after, *changed)

    def set_theme(self, theme: ScreenTheme) -> None:
        """Paint in other colours from now on."""
        self.theme = theme
        self._drawings = Recent(_KEPT)
        self._at_hand = AtHand()
        self._ground.draw_again()
        self._above.draw_again()

    def set_emphasis(self, ids: frozenset[str] | None) -> bool:
        """Paint links but these quietly, or all as they are at rest; whether that differs."""
        changed = self._emphasis != ids
        self._emphasis = ids
        return changed

    def fade(self, ids: frozenset[str]) -> tuple[Rect, ...]:
        """Paint these items faded from now on, and no others; the parts that differ."""
        others = self._faded ^ ids
        self._faded = ids
        return self._covered(others)

    def hide(self, ids: frozenset[str]) -> tuple[Rect, ...]:
        """Leave these items out from now on, and no others; the parts that differ."""
        others = self._hidden ^ ids
        self._hidden = ids
        return tuple(rect for item_id in others for rect in self._index.covers(item_id))

    def painting(
        self, painter: QPainter, rects: Collection[Rect], *, scale: float
    ) -> Generator[None]:
        """Paint what lies in some rectangles of the board, one thing for each step.

        The painter stands in points of the board, its origin on the board's, and is clipped.
        `scale` is how many device pixels there are to a point: small letters become bars.
        """
        detail, items, whole = _detail(scale), self._lying_in(rects), around(rects)
        # Asked of the painter, it would take as long as to paint a link that lies elsewhere.
        area = (whole.x, whole.y, whole.right, whole.bottom)
        yield from self._ground.painting(painter, rects, scale=scale)
        strong = items
        if faded := [item for item in items if item.id in self._faded]:
            strong = [item for item in items if item.id not in self._faded]
            with faintly(painter, self.theme.quiet) as faint:
                for item in faded:
                    self._put(faint, item, detail, area)
                    yield
        for item in strong:
            self._put(painter, item, detail, area)
            yield
        yield from self._above.painting(painter, rects, scale=scale)

    def paint_over_links(
        self, painter: QPainter, links: Sequence[Item], *, within: Rect, scale: float
    ) -> None:
        """Paint again what lies over links that need not be the scene's: things, and names.

        Only those in a part of the board, the one that is seen; none where they are more than a
        frame has time for.
        """
        detail, passed = _detail(scale), set[str]()
        for link in links:
            legs, near = _legs(link), self._index.things_along(link.line, within=within)
            near -= passed | self._hidden | self._faded
            # A straight link is crossed or not as soon as it is known where it runs.
            rects = covers(link) if len(legs) > _FEW_LEGS else (within,)
            passed |= {key for key in near if _passes(self._index.covers(key)[0], rects, legs)}
            if len(passed) > _MOST_OVER[detail]:
                return
        for place in sorted(self.scene.places[key] for key in passed):
            self.paint_item(painter, self.scene.items[place], detail)
        if self.scene.above:
            covered = [rect for link in links for rect in covers(link)]
            self._above.paint(painter, covered, scale=scale)

    def paint_above(self, painter: QPainter, rect: Rect, *, scale: float) -> None:
        """Paint what stands above the items in a rectangle of the board."""
        self._above.paint(painter, (rect,), scale=scale)

    def paint_item(self, painter: QPainter, item: Item, detail: Detail) -> None:
        """Paint one item, which need not be one of the scene, where it stands."""
        fades = item.id in self._faded
        if fades:
            painter.setOpacity(self.theme.quiet)
        self._put(painter, item, detail)
        if fades:
            painter.setOpacity(1.0)

    def paint_stressed(self, painter: QPainter, link: Item) -> None:
        """Paint a link as those stand out that hang on what is selected."""
        x, y = link.at
        painter.translate(x, y)
        self.drawing(link.look, "full", stress="stressed").paint(painter)
        painter.translate(-x, -y)

    def drawing(self, look: Look, detail: Detail, *, stress: Stress = "plain") -> Prepared:
        """The drawing of a look, made once."""
        key = (look, detail, stress)
        return self._drawings.get(key, lambda: self._drawn(look, detail, stress))

    def _drawn(self, look: Look, detail: Detail, stress: Stress) -> Prepared:
        shapes = look.draw(Drawing(self._book, self.theme, detail, stress))
        if stress == "quiet":
            shapes = quietened(shapes, Quiet(self.ground_colour, self.theme.quiet))
        return self.preparer.prepare(shapes, detail=detail)

    def _put(self, painter: QPainter, item: Item, detail: Detail, area: Area | None = None) -> None:
        """Paint an item at the painter's own strength, as far as it lies in a part of the board."""
        x, y = item.at
        stress = self._stress(item)
        prepared = self._at_hand.find(item, detail, stress)
        if prepared is None:
            prepared = self.drawing(item.look, detail, stress=stress)
            self._at_hand.keep(item, detail, stress, prepared)
        if area is not None:
            left, top, right, bottom = area
            area = (left - x, top - y, right - x, bottom - y)
        painter.translate(x, y)
        prepared.paint(painter, area)
        painter.translate(-x, -y)

    def _stress(self, item: Item) -> Stress:
        """How a link stands out; the wall is a poster, and all of it is plain."""
        if not item.ends or self._wall:
            return "plain"
        if self._emphasis is None:
            return "resting"
        if item.id in self._emphasis:
            return "stressed"
        # What fades is not made quiet twice.
        return "plain" if item.id in self._faded else "quiet"

    def look_ahead(self) -> bool:
        """Know a little better where all is, as there is time; whether there is more to know."""
        return self._index.look_ahead(_AT_ONCE)

    def _lying_in(self, rects: Collection[Rect]) -> list[Item]:
        """The items that may paint into the rectangles, the lowest first."""
        near = self._index.near(rects) - self._hidden
        items, places = self.scene.items, self.scene.places
        return [items[place] for place in sorted([places[key] for key in near])]

    def _take(self, scene: Scene, difference: Difference) -> None:
        for item_id in difference.gone:
            self._index.drop(item_id)
        for item in difference.put:
            self._index.put(item)
        self.scene = scene

    def _covered(self, ids: Collection[str]) -> tuple[Rect, ...]:
        """What those of the items cover that are there; where they are many, all of it at once."""
        if len(ids) > _SWEEPING and len(ids) >= len(self.scene.items):
            return (_EVERYWHERE,)
        if len(ids) > _SWEEPING:
            shown = (self.scene.by_id.get(item_id) for item_id in ids)
            return (around(item.bounds for item in shown if item is not None),)
        return tuple(rect for item_id in ids for rect in self._index.covers(item_id))

    def _base(self, part: Ground) -> Prepared:
        return self.preparer.prepare(drawn(part, Drawing(self._book, self.theme)))


def _differing_ids(difference: Difference) -> tuple[str, ...]:
    put = (item.id for item in difference.put)
    return (*difference.gone, *put, *difference.reordered)


def _legs(link: Item) -> list[tuple[Point, Point]]:
    """The legs of a link; of many short ones, every three as one, which is hardly beside them."""
    line = link.line
    return list(pairwise(line if len(line) < _FEW_POINTS else (*line[:-1:3], line[-1])))


def _passes(thing: Rect, rects: Sequence[Rect], legs: Sequence[tuple[Point, Point]]) -> bool:
    """Whether anything a link paints may lie below a thing; only what is covered is looked at."""
    return any(map(thing.meets, rects)) and any(
        is_crossed(thing, start, end, room=_BESIDE) for start, end in legs
    )


def _detail(scale: float) -> Detail:
    return "sketch" if scale * _LETTERS < _LEGIBLE else "full"
