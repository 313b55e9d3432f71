"""Owns what every tool is: a small machine that turns the ways of a hand into gestures."""

from __future__ import annotations

from typing import Protocol

from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.frozen import frozen
from workshop_studio.tools.gestures import Gesture, Hand, Preview
from workshop_studio.tools.hits import Hits


@frozen
class Field:
    """What a tool works on: the board as it is, what is selected, and whether it may change."""

    hits: Hits
    selection: tuple[str, ...] = ()
    may_change: bool = True

    @property
    def scene(self) -> Scene:
        """The board's scene."""
        return self.hits.scene


class Tool(Protocol):
    """A machine with one state. After `release` no button is held, after `cancel` it is idle."""

    @property
    def preview(self) -> Preview:
        """What to show now."""
        ...

    @property
    def is_idle(self) -> bool:
        """Whether nothing has been begun."""
        ...

    def press(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:
        """The button goes down."""
        ...

    def move(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:
        """The hand moves, with or without the button."""
        ...

    def release(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:
        """The button goes up."""
        ...

    def double(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:
        """The button goes down for the second time in short order, instead of `press`."""
        ...

    def cancel(self) -> tuple[Gesture, ...]:
        """Give up what was begun; what it has selected so far is taken back."""
        ...
