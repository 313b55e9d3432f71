"""Owns the layers a canvas shows: sharp tiles, what stands in for them, and how they are renewed.

From the top: the tiles of the present scale; a still of what was seen before, until all that can be
seen is painted anew; a coarse overview of the whole board, for what was never seen before. Tiles of
the scale shown before the present one are kept as well, for whoever goes back to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import isclose
from time import perf_counter

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.ui.canvas.tiles.artist import Artist
from workshop_studio.ui.canvas.tiles.glass import SIDE, Glass, Key, tiles_over
from workshop_studio.ui.canvas.tiles.sheets import Sheets
from workshop_studio.ui.canvas.tiles.still import Still
from workshop_studio.ui.canvas.tiles.tiles import TileLayer

NEW, ANEW = 0.008, 0.012
"""Seconds of a frame for tiles that are missing or have changed, and for all of them while a still
stands in: the frames until then show little new."""
_OVERVIEW = 1_024.0
"""Device pixels along the longer side of the overview."""
_MANY = 3
"""From so many tiles on, what has changed is painted apart and shown all at once."""
_SPARE = 8
"""Tiles kept besides those in sight and just out of it."""
_MOST_AHEAD = 64
"""Where more tiles than these would be kept to have those just out of sight too, only those in
sight are: each takes a megabyte, and a wall of pixels shows enough of them as it is. Of the scale
shown before as many are kept as this leaves."""
_SAME = 1e-9
"""Scales that differ by no more than this share are one: to zoom in and out again seldom leads to
the very same number."""
_SMOOTH = 600_000
"""Stretching smoothly is affordable up to so many device pixels."""
_WHOLE = QRectF(0, 0, SIDE, SIDE)


class Layers:
    """Paints a scene through tiles, a little in each frame, and never shows a hole."""

    def __init__(self, artist: Artist) -> None:
        self._artist = artist
        self._sheets = Sheets()
        self._present = TileLayer(1.0, self._sheets)
        self._left: TileLayer | None = None
        self._still: Still | None = None
        self._overview = TileLayer(1.0, self._sheets)
        self._held = False
        self._seen: tuple[Glass, list[Key]] | None = None
        self._wanted: Rect | None = None

    @property
    def present(self) -> TileLayer:
        """The tiles of the scale shown last."""
        return self._present

    def touch(self, rects: Iterable[Rect]) -> None:
        """Remember that parts of the board look different from now on; each is mended in place."""
        touched = tuple(rects)
        for layer in (self._present, self._overview, self._left):
            if layer is not None:
                layer.touch(touched)

    def replace(self, rects: Iterable[Rect], glass: Glass) -> None:
        """The same; but where much of what can be seen differs, all is shown anew at once."""
        touched = tuple(rects)
        if self._wholly_touched(touched, glass) > _MANY:
            self.renew(glass)
        else:
            self.touch(touched)

    def renew(self, glass: Glass) -> None:
        """Paint everything again, and show it all at once as soon as it is there."""
        keys = self._showing(glass)
        if not self._held and any(key in self._present for key in keys):
            # What has just come is seen while all else is painted: somebody waits for it.
            stale = [key for key in keys if self._present.is_stale(key)]
            self._fill(self._present, stale, perf_counter() + NEW)
            self.keep(glass)
            self._held = True
        self._overview.touch_all()
        self._forget_left()
        self._present = self._instead_of(self._present, self._present.scale)

    def is_renewing(self, glass: Glass) -> bool:
        """Whether all is painted anew while a still of the very same view is shown."""
        return self._held and self._still is not None and self._still.is_of(glass)

    def keep(self, glass: Glass) -> None:
        """Keep what is seen now, to stand in at other scales until all is sharp again."""
        whole = replace(glass, ratio=1.0)
        sharp = self._present.scale == glass.scale and not self._held
        gaps = [key for key in self._showing(glass) if not sharp or key not in self._present]
        made = {key: self._copied(key, whole) for key in gaps}
        self._drop_still()
        self._still = Still(self._present, made, glass)

    def _copied(self, key: Key, glass: Glass) -> QImage:
        """A copy of what stands in for a tile."""
        sheet, place = self._sheets.take(), glass.place(key).toRect()
        with QPainter(sheet) as painter:
            painter.translate(-place.topLeft())
            self._stand_in(painter, QRegion(place), glass)
        return sheet

    def _drop_still(self) -> None:
        if self._still is not None:
            for key in self._still.tiles.keys() - self._still.lent:
                self._sheets.give(self._still.tiles[key])
        self._still = None

    def at_known_scale(self, glass: Glass) -> Glass:
        """The same view, at the scale of tiles there are if that is nearly the very same."""
        for layer in (self._present, self._left):
            if layer is not None and isclose(layer.scale, glass.scale, rel_tol=_SAME):
                return replace(glass, scale=layer.scale)
        return glass

    def is_done(self, glass: Glass) -> bool:
        """Whether all that can be seen is sharp and up to date."""
        return self._present.scale == glass.scale and not self._present.open_of(
            self._showing(glass)
        )

    def work(self, glass: Glass, *, budget: float | None = None) -> None:
        """Paint tiles that can be seen until the time is over.

        Args:
            glass: what the widget shows.
            budget: seconds; nothing for the usual ones.
        """
        self._settle(glass)
        if self._still is not None and not self._still.is_of(glass):
            # Where the board was moved meanwhile, what comes into view is wanted at once.
            self._held = False
        keys = self._wanted_first(self._present.open_of(self._showing(glass)))
        usual = NEW if self._still is None else ANEW
        if self._fill(self._present, keys, perf_counter() + (usual if budget is None else budget)):
            self._drop_still()
            self._wanted, self._held = None, False

    def want(self, rect: Rect) -> None:
        """Paint what is missing of a part of the board before all else that is."""
        self._wanted = rect

    def _wanted_first(self, keys: list[Key]) -> list[Key]:
        if self._wanted is None:
            return keys
        wanted = set(tiles_over(self._wanted, self._present.scale))
        return sorted(keys, key=lambda key: key not in wanted)

    def idle(self, glass: Glass, budget: float) -> bool:
        """Paint what may be wanted next, for when nothing is pressing; whether that is all.

        That is the overview, and the tiles just out of sight.
        """
        self._fit_overview()
        until = perf_counter() + budget
        keys = list(tiles_over(self._artist.scene.bounds, self._overview.scale))
        there = self._fill(self._overview, self._overview.open_of(keys), until)
        around = glass.showing(beyond=1)
        if len(around) > _MOST_AHEAD:
            around = self._showing(glass)
        ready = self._fill(self._present, self._present.open_of(around), until)
        if self._still is None:
            self._trim(around)
        if there and ready:
            self._sheets.keep(_SPARE)
        return there and ready

    def show(self, painter: QPainter, region: QRegion, glass: Glass) -> None:
        """Paint a region of the widget from what there is."""
        in_one = region.rectCount() == 1
        area = region.boundingRect()
        keys = self._showing(glass) if area.contains(glass.all_of) else glass.showing(area)
        sharp = self._present.scale == glass.scale and not self._held
        there = [key for key in keys if key in self._present] if sharp else []
        gaps = region - _region(glass, there) if len(there) < len(keys) else QRegion()
        if not gaps.isEmpty():
            self._stand_in(painter, gaps, glass)
        for key in there:
            image, pixels = self._present.image(key), glass.pixels_of(key)
            if in_one or region.intersects(pixels):
                if glass.ratio == 1.0:
                    painter.drawImage(pixels.topLeft(), image)
                else:
                    painter.drawImage(glass.place(key), image, _WHOLE)

    def pending(self, glass: Glass) -> QRegion:
        """Where the widget does not show all as it is yet."""
        if self._held or self._present.scale != glass.scale:
            return QRegion(glass.all_of)
        return _region(glass, self._present.open_of(self._showing(glass)))

    def _showing(self, glass: Glass) -> list[Key]:
        """The tiles that can be seen, found once for as long as the board is not moved."""
        if self._seen is None or self._seen[0] is not glass:
            self._seen = glass, glass.showing()
        return self._seen[1]

    def _stand_in(self, painter: QPainter, gaps: QRegion, glass: Glass) -> None:
        """Fill gaps with what there is of other scales, the finest first, each where it is."""
        painter.save()
        if self._still is not None:
            gaps = self._still.fill(painter, gaps, glass)
        if not gaps.isEmpty():
            bounds = gaps.boundingRect()
            smooth = bounds.width() * bounds.height() * glass.ratio * glass.ratio <= _SMOOTH
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=smooth)
            gaps = _filled(painter, gaps, glass, self._overview)
            painter.setClipRegion(gaps)
            painter.fillRect(gaps.boundingRect(), QColor(self._artist.ground_colour))
        painter.restore()

    def _settle(self, glass: Glass) -> None:
        """Go on at another scale, with what was seen so far standing in."""
        if self._present.scale == glass.scale:
            return
        self._held = False
        left, back = self._present, self._left
        if back is None or back.scale != glass.scale:
            self._forget_left()
            back = TileLayer(glass.scale, self._sheets)
        self._present, self._left = back, left
        lent = self._still.lent_by(left) if self._still is not None else ()
        left.leave(lent, len(self._showing(glass)))

    def _trim(self, around: list[Key]) -> None:
        """Keep no more tiles than may be wanted soon."""
        if self._left is None:
            self._present.trim(around, len(around) + _SPARE)
        else:
            self._present.trim(around, len(around))
            self._left.trim((), max(0, _MOST_AHEAD - len(self._present)))

    def _forget_left(self) -> None:
        if self._left is not None:
            self._let_go(self._left)
        self._left = None

    def _fit_overview(self) -> None:
        bounds = self._artist.scene.bounds
        scale = min(1.0, _OVERVIEW / max(1.0, bounds.width, bounds.height))
        if not 0.6 <= scale / self._overview.scale <= 1.6:
            self._overview = self._instead_of(self._overview, scale)

    def _instead_of(self, layer: TileLayer, scale: float) -> TileLayer:
        """An empty layer that takes over the sheets of one that is not needed any more."""
        self._let_go(layer)
        return TileLayer(scale, self._sheets)

    def _let_go(self, layer: TileLayer) -> None:
        """Let go of all tiles of a layer, but for those that still stand in."""
        if self._still is not None:
            self._still.take_over(layer)
        layer.leave((), 0)

    def _fill(self, layer: TileLayer, keys: list[Key], until: float) -> bool:
        """Paint tiles until a time; whether all of them were."""
        for key in keys:
            if perf_counter() >= until or not layer.fill(key, self._artist, until=until):
                return False
        return True

    def _wholly_touched(self, rects: Iterable[Rect], glass: Glass) -> int:
        """How many of the tiles that can be seen are touched all over."""
        region = QRegion()
        for rect in rects:
            if (area := glass.pixels(rect)) is not None:
                region += area
        places = (QRegion(glass.place(key).toRect()) for key in self._showing(glass))
        return sum((place - region).isEmpty() for place in places)


def _region(glass: Glass, keys: Iterable[Key]) -> QRegion:
    """The pixels of the widget that some tiles of the present scale take up."""
    region = QRegion()
    for key in keys:
        region += glass.pixels_of(key)
    return region


def _filled(painter: QPainter, gaps: QRegion, glass: Glass, layer: TileLayer) -> QRegion:
    """Fill gaps with the tiles of a layer, stretched; the gaps that are left."""
    bounds = QRectF(gaps.boundingRect())
    placed = [(glass.place(key, layer.scale), image) for key, image in layer.images()]
    shown = [(place, image) for place, image in placed if place.intersects(bounds)]
    painter.setClipRegion(gaps)
    for place, image in shown:
        painter.drawImage(place, image, _WHOLE)
        gaps -= QRegion(place.toRect())
    return gaps
