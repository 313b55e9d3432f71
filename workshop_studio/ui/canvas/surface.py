"""Owns the surface: a widget that shows a scene, at any zoom, without ever making anybody wait."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.above.live import Live
from workshop_studio.ui.canvas.pauses import Pauses
from workshop_studio.ui.canvas.tiles.artist import Artist
from workshop_studio.ui.canvas.tiles.glass import Glass, glass_of
from workshop_studio.ui.canvas.tiles.layers import Layers
from workshop_studio.ui.canvas.view import View, fitted, kept_near, revealing

_BESIDE_LIVE = 0.004
"""Seconds of a frame for tiles while something is dragged or typed."""
_MANY = 1_000
"""Of so many parts the whole is painted as soon as the parts."""
_LEAST_SEEN = 64.0
REVEAL_MARGIN = 32.0
"""Pixels from the edge at which something stands that was brought into view."""


class Surface(QWidget):
    """Shows a scene. Subclasses bring input and paint over it.

    With `wall` it paints only what the room may see, and keeps the whole board fitted.

    Signals:
        view_changed: the zoom or the place shown is another.
    """

    view_changed = Signal()

    def __init__(
        self, book: FontBook, theme: ScreenTheme, parent: QWidget | None = None, *,
        wall: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.wall = wall
        self._artist = Artist(book, theme, wall=wall)
        self._layers = Layers(self._artist)
        self._view = View()
        self._looked = (self._view, 0, 0, 1.0), glass_of(self._view, 0, 0, 1.0)
        self._margin: float | None = 24.0
        self._shown = False
        self._live = Live(self._artist)
        self._pauses = Pauses(self, self)

    @property
    def scene(self) -> Scene:
        """What is shown; on the wall, without what the room may not see."""
        return self._artist.scene

    @property
    def theme(self) -> ScreenTheme:
        """The colours it is shown in."""
        return self._artist.theme

    @property
    def view(self) -> View:
        """Where the board stands in the widget."""
        return self._view

    @property
    def is_sharp(self) -> bool:
        """Whether all that can be seen is painted at its true scale and up to date."""
        glass = self._glass()
        done = self._layers.is_done(glass)
        return done or (self.isVisible() and self._missing(glass).isEmpty())

    @property
    def is_idle(self) -> bool:
        """Whether there is nothing left to do, not even for what cannot be seen yet."""
        return self._pauses.are_over

    def set_scene(self, scene: Scene) -> None:
        """Show another scene; only what differs is painted again, in place."""
        touched = self._artist.set_scene(scene)
        self._layers.replace(touched, self._glass())
        if self.wall or not self._shown:
            self.refit()
        self._shown = True
        self._update_rects(touched)

    def set_theme(self, theme: ScreenTheme) -> None:
        """Show everything in other colours."""
        if theme is not self.theme:
            self._artist.set_theme(theme)
            self._layers.renew(self._glass())
            self.update()

    def set_emphasis(self, ids: frozenset[str] | None) -> None:
        """Quieten all links but these; nothing lets them all be as they are at rest."""
        if self._artist.set_emphasis(ids):
            self._layers.renew(self._glass())
            self.update()

    def set_faded(self, ids: frozenset[str] | None) -> None:
        """Paint these items faintly, below all others; nothing lets none of them fade.

        Only what fades or comes back is painted again. An item that joins the board later does not
        fade until it is named here.
        """
        parts = self._artist.fade(ids or frozenset())
        self._layers.replace(parts, self._glass())
        self._update_rects(parts)

    def show_live(self, items: Sequence[Item], hidden: frozenset[str]) -> None:
        """Paint items anew in every frame, above all others, and leave others out.

        For what is dragged or typed: `hidden` are the ids in whose place the items stand. Links
        run below whatever they do not join, as they always do.
        """
        self._pauses.moved()
        parts = self._live.show(items, scale=self._view.scale)
        hidden_parts = self._artist.hide(hidden)
        self._layers.touch(hidden_parts)
        self._update_rects((*hidden_parts, *parts))

    def end_live(self) -> None:
        """Show all items where the scene has them; live ones go when those are painted."""
        parts = self._artist.hide(frozenset())
        self._layers.touch(parts)
        self._live.ends = True
        self._update_rects((*parts, *self._live.covers))

    def fit(self, margin: float = 24.0) -> None:
        """Show the whole board, so many pixels from the edges, and keep doing so when resized."""
        bounds = self.scene.bounds
        self.look_at(fitted(bounds, self.width(), self.height(), margin=margin))
        self._margin = margin

    def refit(self) -> None:
        """Fit again, if the whole board is in view because it was asked for."""
        if self._margin is not None:
            self.fit(self._margin)

    def zoom_at(self, factor: float, anchor: QPointF) -> None:
        """Zoom by a factor; what is under the anchor (in the widget) stays there."""
        self.look_at(self._view.zoomed(self._view.scale * factor, anchor))

    def zoom_to(self, scale: float) -> None:
        """Zoom to a scale (1 is 100 %) around the middle."""
        self.look_at(self._view.zoomed(scale, QPointF(self.width() / 2, self.height() / 2)))

    def pan(self, dx: float, dy: float) -> None:
        """Move the board so many pixels right and down."""
        self.look_at(self._view.moved(dx, dy))

    def reveal(self, rect: Rect) -> None:
        """Move the board no further than needed for a part of it to be seen."""
        size = self.size()
        view = revealing(self._view, rect, size.width(), size.height(), margin=REVEAL_MARGIN)
        self._layers.want(rect)
        if view != self._view:
            self.look_at(view)

    def look_at(self, view: View) -> None:
        """Show the board in a view, kept so near that some of it is seen."""
        self._margin = None
        near = kept_near(view, self.scene.bounds, self.width(), self.height(), least=_LEAST_SEEN)
        view = near.on_pixels(self.devicePixelRatioF())
        if view == self._view:
            return
        if view.scale != self._view.scale and len(self._layers.present):
            if not self._pauses.is_zooming:
                self._layers.keep(self._glass())
            self._pauses.zoomed()
        self._view = view
        self.update()
        self.view_changed.emit()

    def update_over(self, region: QRegion) -> None:
        """Paint a part of the widget again, for what is painted over the board."""
        self.update(region)

    def paint_over(self, painter: QPainter) -> None:
        """Paint above the board, in pixels of the widget; for subclasses."""

    def forget(self) -> None:
        """Keep nothing of what was painted: whoever sees it next sees it as it is then."""
        self._layers = Layers(self._artist)
        self.update()

    def finish(self) -> None:
        """Paint all that can be seen now, however long it takes; for pictures and tests."""
        self._pauses.end_zoom()
        while not self._layers.is_done(self._glass()):
            self._layers.work(self._glass(), budget=1.0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is there, and of what is not as much as there is time for."""
        glass = self._glass()
        zooming = self._pauses.is_zooming
        renewing = self._layers.is_renewing(glass)
        before = self._missing(glass)
        if renewing:
            # It would take from each frame of a drag, and from each key; there is time in between.
            self._pauses.wait_for_gap()
        elif not zooming:
            # What is live takes its time too, and hides what has not been mended below it.
            budget = _BESIDE_LIVE if self._live else None
            self._layers.work(glass, budget=budget)
        pending = self._missing(glass)
        self._drop_live(pending)
        with QPainter(self) as painter:
            self._layers.show(painter, event.region(), glass)
            self._paint_live(painter)
            self.paint_over(painter)
        if not zooming and not renewing:
            self._carry_on(pending, before - pending - event.region())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole board in view if it was, and its middle where it was if not."""
        before, now = event.oldSize(), event.size()
        if self._margin is not None:
            self.refit()
        elif before.isValid():
            dx, dy = now.width() - before.width(), now.height() - before.height()
            self.pan(dx / 2, dy / 2)

    def _missing(self, glass: Glass) -> QRegion:
        """Where something that can be seen is not painted as it is yet.

        What lies below title and buttons Qt does not ask for; it is painted when there is time.
        """
        pending = self._layers.pending(glass)
        return pending if pending.isEmpty() else pending & self.visibleRegion()

    def _drop_live(self, pending: QRegion) -> None:
        """Let go of what was live, once it is painted where the scene has it."""
        if self._live.ends and pending.isEmpty():
            self._update_rects(self._live.drop())

    def _carry_on(self, pending: QRegion, unseen: QRegion) -> None:
        """Ask for another frame while something is missing, and for idle time once nothing is.

        What has become sharp and is `unseen` yet is shown with the next frame; what stands in for
        the rest is there already, and at 4K it would take as long to show it again as to go on.
        """
        self.update(unseen)
        if pending.isEmpty():
            self._pauses.wait_for_idle_time()
        elif unseen.isEmpty():
            self._ask_for_frame(pending)

    def _ask_for_frame(self, pending: QRegion) -> None:
        """However little of what is missing is asked for, a frame comes: a part of its highest row.

        To ask for all of it would have Qt show again what stands in for it.
        """
        top = pending.boundingRect()
        top.setHeight(1)
        self.update(QRect((pending & top).boundingRect().topLeft(), QSize(1, 1)))

    def begin_anew(self) -> None:
        """Begin with what a still stands in for, without showing that still once more."""
        missing = self._missing(self._glass())
        if missing.isEmpty():
            self.update()
        else:
            self._ask_for_frame(missing)

    def paint_anew(self, seconds: float) -> bool:
        """Go on with what a still stands in for, unless a zoom goes on; whether there is more."""
        glass = self._glass()
        if not self._pauses.is_zooming:
            self._layers.work(glass, budget=seconds)
        if self._layers.is_renewing(glass):
            return True
        self._drop_live(self._missing(glass))
        return False

    def paint_ahead(self, seconds: float) -> bool:
        """Paint or make what may be wanted next; whether there may be more of it."""
        glass = self._glass()
        if not (missing := self._missing(glass)).isEmpty():
            # Not before all that is seen is painted: another tile begun in between would take back
            # what a frame could not finish, for ever. The frame that has done it all asks again;
            # where only a part below title and buttons has changed, none is on its way yet.
            self._ask_for_frame(missing)
            return False
        return (
            self._artist.look_ahead() or not self._layers.idle(glass, seconds) or self.get_ready()
        )

    def get_ready(self) -> bool:
        """Make a bit of what may be wanted next, as nothing is left to paint; for subclasses.

        Whether there may be more of it.
        """
        return False

    def _paint_live(self, painter: QPainter) -> None:
        if self._live:
            x, y = self._view.to_board(QPointF(0.0, 0.0))
            scale = self._view.scale
            seen = Rect(x, y, self.width() / scale, self.height() / scale)
            painter.save()
            self._stand_on_board(painter)
            self._live.paint(painter, seen=seen, scale=self._glass().scale)
            painter.restore()

    def _stand_on_board(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._view.x, self._view.y)
        painter.scale(self._view.scale, self._view.scale)

    def _update_rects(self, rects: Iterable[Rect]) -> None:
        """Paint again where parts of the board show; many small ones, or the whole of them."""
        glass, region, whole = self._glass(), QRegion(), self.rect()
        areas = [area for rect in rects if (area := glass.pixels(rect)) is not None]
        if len(areas) > _MANY:
            self.update()
            return
        for area in areas:
            region += area
        self.update(region & QRegion(whole))
        if self.isVisible() and not region.intersects(self.visibleRegion()):
            # No frame will come for it: there is time for what changes below title and buttons.
            self._pauses.wait_for_idle_time()

    def _glass(self) -> Glass:
        """What is shown now; the very same until something of it changes."""
        now = self._view, self.width(), self.height(), self.devicePixelRatioF()
        if self._looked[0] != now:
            self._looked = now, self._layers.at_known_scale(glass_of(*now))
        return self._looked[1]
