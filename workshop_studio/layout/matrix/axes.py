"""Owns the axis of a picture of counts: how far it runs, where its ticks stand."""

from __future__ import annotations

from math import ceil

from workshop_studio.model.frozen import frozen

_MOST_TICKS = 8


@frozen
class Axis:
    """From 0 to `top`, drawn from `start` to `end` in points; `end` may lie before `start`."""

    start: float
    end: float
    step: int
    top: int

    def at(self, value: float) -> float:
        """Where a value stands, in points."""
        return self.start + (self.end - self.start) * value / self.top

    @property
    def ticks(self) -> tuple[int, ...]:
        """The values that carry a number; the top itself is left free."""
        return tuple(range(0, self.top, self.step))


def axis(most: int, start: float, end: float) -> Axis:
    """An axis for counts up to `most`, with a little room above and round ticks."""
    step = _step(most)
    top = ceil((most + 1) / step) * step
    return Axis(start, end, step, top)


def _step(most: int) -> int:
    size = 1
    while True:
        for factor in (1, 2, 5):
            if (most + 1) / (factor * size) < _MOST_TICKS:
                return factor * size
        size *= 10
