"""Owns what lies below all items of a scene, or above them: drawn once, or once for a scale."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator

from PySide6.QtGui import QPainter

from workshop_studio.layout.boards.geometry import Rect, around
from workshop_studio.layout.boards.scaled import SMALLEST, Scaled
from workshop_studio.layout.boards.scene import Ground, Look
from workshop_studio.layout.text.recent import Recent
from workshop_studio.model.frozen import frozen
from workshop_studio.ui.canvas.painting.prepared import Prepared

_KEPT = 64


@frozen
class _Base:
    """A part, its drawing at 100 %, and what it may cover at any scale."""

    part: Ground
    drawing: Prepared
    extent: Rect


class Bases:
    """Parts of a scene's ground, or of what stands above its items, in painting order.

    `draw` makes the drawing of one.
    """

    def __init__(self, draw: Callable[[Ground], Prepared]) -> None:
        self._draw = draw
        self._bases: tuple[_Base, ...] = ()
        self._at_scale: Recent[tuple[Look, float], Prepared] = Recent(_KEPT)

    def show(self, parts: tuple[Ground, ...]) -> tuple[Rect, ...]:
        """Take other parts, of which only what is new is drawn; what looks different now."""
        before, kept = self._bases, dict(enumerate(self._bases))
        self._bases = tuple(
            kept[place] if place in kept and kept[place].part == part else self._base(part)
            for place, part in enumerate(parts)
        )
        return (*_differing(before, self._bases), *_differing(self._bases, before))

    def draw_again(self) -> None:
        """Draw all of them in other colours."""
        self._at_scale = Recent(_KEPT)
        self._bases = tuple(self._base(base.part) for base in self._bases)

    def painting(
        self, painter: QPainter, rects: Collection[Rect], *, scale: float
    ) -> Generator[None]:
        """Paint those that lie in some rectangles of the board, one for each step."""
        for base in self._bases:
            if any(base.extent.meets(rect) for rect in rects):
                self._drawing(base, scale).paint(painter)
                yield

    def paint(self, painter: QPainter, rects: Collection[Rect], *, scale: float) -> None:
        """Paint all those."""
        for _ in self.painting(painter, rects, scale=scale):
            pass

    def _drawing(self, base: _Base, scale: float) -> Prepared:
        part = base.part
        if not isinstance(part, Scaled):
            return base.drawing
        look = part.at_scale(scale)
        if look == part:
            return base.drawing
        return self._at_scale.get((look, scale), lambda: self._draw(look))

    def _base(self, part: Ground) -> _Base:
        drawing = self._draw(part)
        if not isinstance(part, Scaled) or (largest := part.at_scale(SMALLEST)) == part:
            return _Base(part, drawing, drawing.extent)
        return _Base(part, drawing, around([drawing.extent, self._draw(largest).extent]))


def _differing(some: tuple[_Base, ...], others: tuple[_Base, ...]) -> tuple[Rect, ...]:
    """What those cover that are not the very same among the others."""
    return tuple(
        base.extent
        for place, base in enumerate(some)
        if place >= len(others) or others[place] is not base
    )
