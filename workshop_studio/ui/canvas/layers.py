"""Owns the layers a canvas shows: sharp tiles, what stands in for them, and how they are renewed.

From the top: the tiles of the present scale; the tiles of earlier scales or looks, until all that
can be seen is painted anew; a coarse overview of the whole board, for what was never seen before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import perf_counter

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QRegion

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.ui.canvas.artist import Artist
from workshop_studio.ui.canvas.glass import SIDE, Glass, Key, tiles_over
from workshop_studio.ui.canvas.tiles import TileLayer

NEW, CHANGED, ANEW = 0.007, 0.010, 0.018
"""Seconds of a frame for tiles never seen yet, for what has changed in those that are seen, and
for all of them where they are shown at once: the frames until then show nothing new."""
_OVERVIEW = 1_536.0
"""Device pixels along the longer side of the overview."""
_OLDER = 2
_MANY = 8
"""From so many tiles on, what has changed is painted apart and shown all at once."""
_SPARE = 48
_SMOOTH = 2_500_000
"""Stretching smoothly is affordable up to so many device pixels."""
_WHOLE = QRectF(0, 0, SIDE, SIDE)


class Layers:
    """Paints a scene through tiles, a little in each frame, and never shows a hole."""

    def __init__(self, artist: Artist) -> None:
        self._artist = artist
        self._present = TileLayer(1.0)
        self._older: list[TileLayer] = []
        self._overview = TileLayer(1.0)
        self._held = False

    @property
    def present(self) -> TileLayer:
        """The tiles of the scale shown last."""
        return self._present

    def touch(self, rects: Iterable[Rect]) -> None:
        """Remember that parts of the board look different from now on; each is mended in place."""
        touched = tuple(rects)
        for layer in (self._present, self._overview, *self._older):
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
        self._overview.touch_all()
        if not self._held and any(key in self._present for key in glass.showing()):
            self._older = [self._present]
            self._held = True
        self._present = TileLayer(self._present.scale)

    def forget(self) -> None:
        """Let go of every picture."""
        self._present, self._overview = TileLayer(self._present.scale), TileLayer(1.0)
        self._older = []
        self._held = False

    def is_done(self, glass: Glass) -> bool:
        """Whether all that can be seen is sharp and up to date."""
        return self._present.scale == glass.scale and not _open_of(self._present, glass.showing())

    def work(self, glass: Glass, area: QRect | None = None, *, budget: float | None = None) -> None:
        """Paint tiles that show in an area of the widget until the time is over.

        Args:
            glass: what the widget shows.
            area: where; nothing for all of it.
            budget: seconds; nothing for the usual ones.
        """
        self._settle(glass.scale)
        until = perf_counter() + (CHANGED if budget is None else budget)
        keys = glass.showing(None if self._held else area)
        stale = [key for key in keys if self._present.is_stale(key)]
        self._until(until, stale, self._present.mend)
        missing = [key for key in keys if key not in self._present]
        usual = ANEW if self._held else NEW
        until = perf_counter() + (usual if budget is None else budget)
        self._until(until, missing, self._present.paint)
        if not _open_of(self._present, glass.showing()):
            self._older = []
            self._held = False

    def idle(self, glass: Glass, budget: float) -> bool:
        """Paint what may be wanted next, for when nothing is pressing; whether that is all.

        That is the overview, and the tiles just out of sight.
        """
        self._fit_overview()
        until = perf_counter() + budget
        keys = list(tiles_over(self._artist.scene.bounds, self._overview.scale))
        self._until(until, [k for k in keys if k not in self._overview], self._overview.paint)
        self._until(until, [k for k in keys if self._overview.is_stale(k)], self._overview.mend)
        visible, around = glass.showing(), glass.showing(beyond=1)
        self._until(until, [k for k in around if k not in self._present], self._present.paint)
        self._until(until, [k for k in around if self._present.is_stale(k)], self._present.mend)
        self._present.trim(visible, 2 * len(visible) + _SPARE)
        return not _open_of(self._overview, keys) and not _open_of(self._present, around)

    def show(self, painter: QPainter, region: QRegion, glass: Glass) -> None:
        """Paint a region of the widget from what there is."""
        keys = glass.showing(region.boundingRect())
        sharp = self._present.scale == glass.scale and not self._held
        there = [key for key in keys if key in self._present] if sharp else []
        if len(there) < len(keys):
            gaps = region if not there else region - _region(glass, there)
            self._stand_in(painter, gaps, glass, sharp=sharp)
        for key in there:
            place = glass.place(key)
            if not region.intersects(place.toAlignedRect()):
                continue
            if glass.ratio == 1.0:
                painter.drawImage(place.topLeft(), self._present.image(key))
            else:
                painter.drawImage(place, self._present.image(key), _WHOLE)

    def pending(self, glass: Glass) -> QRegion:
        """Where the widget does not show all as it is yet."""
        if self._held or self._present.scale != glass.scale:
            return QRegion(
                0, 0, round(glass.width / glass.ratio), round(glass.height / glass.ratio)
            )
        return _region(glass, _open_of(self._present, glass.showing()))

    def _stand_in(self, painter: QPainter, gaps: QRegion, glass: Glass, *, sharp: bool) -> None:
        """Fill gaps with what there is of other scales, the finest first, each where it is."""
        finest = () if sharp or self._held else (self._present,)
        smooth = glass.width * glass.height <= _SMOOTH
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=smooth)
        for layer in (*finest, *reversed(self._older), self._overview):
            gaps = _filled(painter, gaps, glass, layer)
        painter.setClipRegion(gaps)
        painter.fillRect(gaps.boundingRect(), QColor(self._artist.ground_colour))
        painter.restore()

    def _settle(self, scale: float) -> None:
        """Begin anew at another scale, with what was seen so far standing in."""
        if self._present.scale == scale:
            return
        if len(self._present):
            self._older = [*self._older, self._present][-_OLDER:]
        self._held = False
        self._present = TileLayer(scale)

    def _fit_overview(self) -> None:
        bounds = self._artist.scene.bounds
        scale = min(1.0, _OVERVIEW / max(1.0, bounds.width, bounds.height))
        if not 0.6 <= scale / self._overview.scale <= 1.6:
            self._overview = TileLayer(scale)

    def _until(self, until: float, keys: list[Key], do: Callable[[Key, Artist], None]) -> None:
        for key in keys:
            if perf_counter() >= until:
                return
            do(key, self._artist)

    def _wholly_touched(self, rects: Iterable[Rect], glass: Glass) -> int:
        """How many of the tiles that can be seen are touched all over."""
        region = QRegion()
        for rect in rects:
            if (area := glass.pixels(rect)) is not None:
                region += area
        places = (QRegion(glass.place(key).toRect()) for key in glass.showing())
        return sum((place - region).isEmpty() for place in places)


def _open_of(layer: TileLayer, keys: list[Key]) -> list[Key]:
    """The tiles that are not there or not up to date."""
    return [key for key in keys if key not in layer or layer.is_stale(key)]


def _region(glass: Glass, keys: Iterable[Key]) -> QRegion:
    """The pixels of the widget that some tiles of the present scale take up."""
    region = QRegion()
    for key in keys:
        region += glass.place(key).toAlignedRect()
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
