"""Owns the link tool: drag from one item to another, or click the one and then the other."""

from __future__ import annotations

from math import hypot

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.tools.gestures import NOTHING, Band, Edit, Gesture, Hand, Linked, Preview
from workshop_studio.tools.tool import Field


class LinkTool:
    """A machine of three states: idle, a button down on the source, waiting for the target."""

    def __init__(self) -> None:
        self._preview = NOTHING
        self._source = ""
        self._start: Point = (0.0, 0.0)
        self._is_down = False
        self._is_waiting = False
        self._moved = False

    @property
    def preview(self) -> Preview:
        """What to show now."""
        return self._preview

    @property
    def is_idle(self) -> bool:
        """Whether no source is chosen."""
        return not self._source

    def press(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:
        """Choose the source; where it is chosen already, the release chooses the target."""
        self._is_down, self._moved, self._start = True, False, hand.pixel
        if not self._source:
            node = field.hits.node_at(hand.at)
            self._source = node.id if node and field.may_change else ""
            self._is_waiting = False
        self._show(hand, field)
        return ()

    def move(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:
        """Draw the link to the hand."""
        if self._source and self._source not in field.scene.by_id:
            self.cancel()
        way = (hand.pixel[0] - self._start[0], hand.pixel[1] - self._start[1])
        self._moved = self._moved or (self._is_down and hypot(*way) >= hand.slack)
        self._show(hand, field)
        return ()

    def release(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:
        """Join what the hand has reached; a click on the source waits for another click."""
        self.move(hand, field)
        self._is_down = False
        node = field.hits.node_at(hand.at)
        source, target = self._source, node.id if node else ""
        if source and target == source and not self._is_waiting and not self._moved:
            self._is_waiting = True
            return ()
        self.cancel()
        return (Linked(source, target),) if source and target and target != source else ()

    def double(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:
        """Type over the text under the hand, as every tool does."""
        self.cancel()
        node = field.hits.node_at(hand.at)
        return (Edit(node.id),) if node and node.edit and field.may_change else ()

    def cancel(self) -> tuple[Gesture, ...]:
        """Forget the source."""
        self._source, self._is_down, self._is_waiting, self._moved = "", False, False, False
        self._preview = NOTHING
        return ()

    def _show(self, hand: Hand, field: Field) -> None:
        node = field.hits.node_at(hand.at)
        key = node.id if node else ""
        if not self._source:
            self._preview = Preview(hover=key)
        else:
            self._preview = Preview(
                band=Band(self._source, hand.at, key if key != self._source else "")
            )
