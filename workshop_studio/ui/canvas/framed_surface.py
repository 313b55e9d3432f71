"""Owns what is looked at of a board over whose edges other things float."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMargins, QPointF, QRect, QRectF
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Rect, around
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.frozen import frozen
from workshop_studio.ui.canvas.surface import REVEAL_MARGIN, Surface
from workshop_studio.ui.canvas.view import View, fitted, revealing, uncovered

_LARGEST_FIT = 2.0
_NEAREST = 8.0
"""Pixels from the edges at which a board stands that would be too small any further from them."""
_LARGEST_PART = 1.5
_PIXEL = 1.0
"""An origin that is put on a whole pixel may be less than one further out."""
_BESIDE = 6.0
"""Points between the outermost things and what is beside the part that is seen."""
_SMALLEST_SHARE = 0.85
"""No smaller than this share of the largest fit: else it is better pushed aside where needed."""
_SMALLEST_REFIT = 0.7
"""A board that grows is kept in view as a whole down to this scale; then its words come first."""


@frozen
class Standing:
    """How a board was looked at: in a view, and how far from the edges it was fitted, if it was."""

    view: View
    margin: float | None


@frozen
class Legibly:
    """How small a board may be shown whose words are to be read.

    Attributes:
        part: the least scale at which a part of it is shown.
        whole: the least scale at which the whole of it is, which many put up with.
    """

    part: float
    whole: float


class FramedSurface(Surface):
    """A surface that keeps clear of what floats over its edges.

    Attributes:
        insets: how far that reaches in, in pixels; call `refit` after setting them.
        covered: what smaller things float over within the rest, such as the zoom buttons.
    """

    def __init__(self, book: FontBook, theme: ScreenTheme, parent: QWidget | None = None) -> None:
        super().__init__(book, theme, parent)
        self.insets = QMargins()
        self.covered: tuple[QRect, ...] = ()
        self._before_part: Standing | None = None
        self._legibly: Legibly | None = None

    @property
    def free(self) -> QRectF:
        """The part nothing floats over, in pixels."""
        return QRectF(self.rect().marginsRemoved(self.insets))

    @property
    def seen(self) -> Rect:
        """The part of the board that shows there, in points."""
        free = self.free
        x, y = self.view.to_board(free.topLeft())
        return Rect(x, y, free.width() / self.view.scale, free.height() / self.view.scale)

    def set_scene(self, scene: Scene) -> None:
        """Show another scene; a board that is shown as a whole is so too when it has grown."""
        before = self.scene.bounds
        super().set_scene(scene)
        if self._margin is None or scene.bounds == before:
            return
        if self._legibly is not None:
            self.refit()
        else:
            free = self.free
            view = fitted(scene.bounds, free.width(), free.height(), margin=self._margin)
            if view.scale >= _SMALLEST_REFIT:
                self.fit(self._margin)

    def fit(self, margin: float = 24.0) -> None:
        """Show the whole board in the free part, no larger than 200 %, and keep doing so.

        Where something floats over an item then, the board stands beside it, a little smaller.
        """
        self.look_at(self._whole(margin))
        self._margin, self._legibly = margin, None

    def fit_legibly(self, legibly: Legibly, margin: float = 24.0) -> None:
        """The same, but so that words can be read: else the board's edges are out of view.

        So a board is first seen and stays while it grows, until a person looks at it otherwise.
        The whole of it may come nearer to the edges; `fit` shows the whole however small.
        """
        self.look_at(self._legible_whole(legibly, margin) or self._legible(legibly.part))
        self._margin, self._legibly = margin, legibly

    def _legible_whole(self, legibly: Legibly, margin: float) -> View | None:
        """A view of the whole board whose words can be read, if there is one."""
        if self._fitted(self.free, _NEAREST).scale < legibly.whole:
            # Nor is there one beside what floats there, for which all things would be looked at.
            return None
        view = self._whole(margin)
        if view.scale < legibly.part:
            view = self._whole(_NEAREST)
        return view if view.scale >= legibly.whole else None

    def _whole(self, margin: float) -> View:
        """The view for `fit`."""
        view = self._fitted(self.free, margin)
        hiding = [place for place in self.covered if self._hides(view, place)]
        beside = (self._fitted(free, margin) for place in hiding for free in self._beside(place))
        clear = [
            each
            for each in beside
            if each.scale >= _SMALLEST_SHARE * view.scale
            and not any(self._hides(each, place) for place in self.covered)
        ]
        return max(clear, key=lambda each: each.scale, default=view)

    def _legible(self, scale: float) -> View:
        """A view around the middle of the board, with nothing over its things if it can be.

        The middle is the thing that cannot be moved, if there is one. Where all things fit, the
        board is pushed aside only as far as all are still seen.
        """
        nodes = self.scene.things
        fixed = (bounds for item, bounds in nodes if item.fixed)
        things = [bounds for item, bounds in nodes if not item.fixed]
        free, (x, y) = self.free, next(fixed, self.scene.bounds).centre
        middle = free.center()
        view = View(scale, middle.x() - x * scale, middle.y() - y * scale)
        part = view.rect_to_widget((around(things) if things else self.scene.bounds).grown(_BESIDE))
        across = _ways(part.left() - free.left(), part.right() - free.right())
        down = _ways(part.top() - free.top(), part.bottom() - free.bottom())
        return min(
            (view.moved(dx, dy) for dx in across for dy in down),
            key=lambda each: (self._hidden(each), abs(each.x - view.x) + abs(each.y - view.y)),
        )

    @property
    def ends(self) -> QRectF | None:
        """Where the board ends, in pixels; None where things may stand anywhere."""
        return None if self.scene.free else self.view.rect_to_widget(self.scene.bounds)

    @property
    def standing(self) -> Standing:
        """How the board is looked at now, to go back to."""
        return Standing(self.view, self._margin)

    def stand_again(self, standing: Standing) -> None:
        """Look at the board as it was looked at before."""
        if standing.margin is not None:
            self.fit(standing.margin)
        else:
            self.look_at(standing.view)

    @property
    def is_fitted(self) -> bool:
        """Whether the whole board is in view because it was asked for."""
        return self._margin is not None

    def refit(self) -> None:
        """Fit again, if the whole board is in view because it was asked for."""
        if self._margin is not None and self._legibly is not None:
            self.fit_legibly(self._legibly, self._margin)
        else:
            super().refit()

    def reveal(self, rect: Rect) -> None:
        """Move the board no further than needed for a part of it to be seen, nothing over it.

        A board whose whole width is in view stays so: it is only moved up and down, so that what
        is named at its side can still be read.
        """
        self._layers.want(rect)
        free, view = self.free, self.view
        is_wide = self._shows_width
        if not free.contains(view.rect_to_widget(rect)):
            inside = view.moved(-free.x(), -free.y())
            moved = revealing(inside, rect, free.width(), free.height(), margin=REVEAL_MARGIN)
            moved = moved.moved(free.x(), free.y())
            view = view.moved(0.0, moved.y - view.y) if is_wide else moved
        for place in self.covered:
            view = uncovered(view, rect, QRectF(place), free, aside=not is_wide)
        if view != self.view:
            margin = self._margin if self._shows_all else None
            self.look_at(view)
            # Nobody has looked at it otherwise: it goes on being fitted when it grows.
            self._margin = margin

    def zoom_to_part(self, rects: Iterable[Rect]) -> None:
        """Bring parts of the board into the middle, as large as fits and no larger than 150 %."""
        part = around(rects)
        before, free = self.standing, self.free
        view = fitted(part, free.width(), free.height(), margin=64)
        view = view.moved(free.x(), free.y())
        self.look_at(
            view if view.scale <= _LARGEST_PART else view.zoomed(_LARGEST_PART, free.center())
        )
        if self.standing != before:
            self._before_part = before

    def look_back(self) -> bool:
        """Look at the board as before a part of it was brought into the middle; whether one was."""
        before, self._before_part = self._before_part, None
        if before is not None:
            self.stand_again(before)
        return before is not None

    @property
    def _shows_all(self) -> bool:
        """Whether all of the board is in view."""
        shown = self.view.rect_to_widget(self.scene.bounds)
        room = _PIXEL
        return self.free.adjusted(-room, -room, room, room).contains(shown)

    @property
    def _shows_width(self) -> bool:
        """Whether the board can be seen from its left to its right edge."""
        free, whole = self.free, self.view.rect_to_widget(self.scene.bounds)
        return free.left() - _PIXEL <= whole.left() and whole.right() <= free.right() + _PIXEL

    def _fitted(self, free: QRectF, margin: float) -> View:
        """A view of the whole board in a part of the widget, no larger than 200 %."""
        view = fitted(self.scene.bounds, free.width(), free.height(), margin=margin)
        view = view.moved(free.x(), free.y())
        return view if view.scale <= _LARGEST_FIT else view.zoomed(_LARGEST_FIT, free.center())

    def _hides(self, view: View, place: QRect) -> bool:
        """Whether an item would stand below something that floats there; links may."""
        area = _area(view, place)
        return any(bounds.meets(area) for _, bounds in self.scene.things)

    def _hidden(self, view: View) -> int:
        """How many things would stand below something that floats over the board."""
        areas = [_area(view, place) for place in self.covered]
        things = (bounds for item, bounds in self.scene.things if not item.fixed)
        return sum(any(bounds.meets(area) for area in areas) for bounds in things)

    def _beside(self, place: QRect) -> tuple[QRectF, ...]:
        """The free part as far as something that floats over its edge, from each side."""
        free, over = self.free, QRectF(place)
        return (
            free.adjusted(0, 0, over.left() - free.right(), 0),
            free.adjusted(over.right() - free.left(), 0, 0, 0),
            free.adjusted(0, 0, 0, over.top() - free.bottom()),
            free.adjusted(0, over.bottom() - free.top(), 0, 0),
        )


def _area(view: View, place: QRect) -> Rect:
    """The part of the board below something that floats over it."""
    x, y = view.to_board(QPointF(place.topLeft()))
    return Rect(x, y, place.width() / view.scale, place.height() / view.scale)


def _ways(before: float, after: float) -> tuple[float, ...]:
    """Some ways along which what stands so far into a part can be pushed and still be seen in it.

    `before` is how far its start is from the start of that part, `after` its end from the end;
    what is too long for it stays where it is.
    """
    if after - before > 0:
        return (0.0,)
    least, most = -before, -after
    nearest = min(max(0.0, least), most)
    return tuple({nearest, least, most, (least + nearest) / 2, (most + nearest) / 2})
