"""Owns the pan tool: the board is pushed by hand, nothing on it is touched."""

from __future__ import annotations

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.tools.gestures import NOTHING, Gesture, Hand, Pan, Preview
from workshop_studio.tools.tool import Field


class PanTool:
    """Pushes while a button is down."""

    def __init__(self) -> None:
        self._last: Point | None = None

    @property
    def preview(self) -> Preview:
        """Nothing is ever shown but the board itself."""
        return NOTHING

    @property
    def is_idle(self) -> bool:
        """Whether no button is down."""
        return self._last is None

    def press(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:  # noqa: ARG002 - every tool is asked the same way
        """Take hold."""
        self._last = hand.pixel
        return ()

    def move(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:  # noqa: ARG002 - every tool is asked the same way
        """Push by the way since the last move."""
        if self._last is None:
            return ()
        (x, y), self._last = self._last, hand.pixel
        dx, dy = hand.pixel[0] - x, hand.pixel[1] - y
        return (Pan(dx, dy),) if dx or dy else ()

    def release(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:
        """Let go."""
        pushed = self.move(hand, field)
        self._last = None
        return pushed

    def double(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:
        """Take hold again."""
        return self.press(hand, field)

    def cancel(self) -> tuple[Gesture, ...]:
        """Let go; where the board is, it stays."""
        self._last = None
        return ()
