"""Owns the select tool: choosing with clicks and a marquee, and dragging what is chosen."""

from __future__ import annotations

from dataclasses import replace
from math import hypot

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.model.frozen import frozen
from workshop_studio.tools.gestures import (
    NOTHING,
    AddAt,
    Drop,
    Edit,
    Gesture,
    Hand,
    Preview,
    Select,
)
from workshop_studio.tools.snapping import Snapped, snapped
from workshop_studio.tools.tool import Field


@frozen
class _Press:
    """A button that is down.

    Attributes:
        hand: where it went down.
        item: id of what is under it; "" on empty ground.
        before: what was selected when it went down.
        chosen: what its going down has selected.
        moved: whether the hand has left the place since.
        dragged: ids that hang on the hand since then.
        twice: whether it went down for the second time in short order.
    """

    hand: Hand
    item: str
    before: tuple[str, ...]
    chosen: tuple[str, ...]
    moved: bool = False
    dragged: tuple[str, ...] = ()
    twice: bool = False


class SelectTool:
    """Click chooses, Shift or Ctrl with it adds and takes away; drags move or draw a marquee."""

    def __init__(self) -> None:
        self._preview = NOTHING
        self._pressed: _Press | None = None

    @property
    def preview(self) -> Preview:
        """What to show now."""
        return self._preview

    @property
    def is_idle(self) -> bool:
        """Whether no button is down."""
        return self._pressed is None

    def press(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:
        """Choose what is under the hand at once, unless it is chosen already."""
        return self._down(hand, field, twice=False)

    def _down(self, hand: Hand, field: Field, *, twice: bool) -> tuple[Gesture, ...]:
        item = field.hits.at(hand.at, within=hand.reach)
        before, key = field.selection, item.id if item else ""
        keeps = not item or hand.adds or key in before
        chosen = before if keeps else (key,)
        self._pressed = _Press(hand, key, before, chosen, twice=twice)
        return () if chosen == before else (Select(chosen),)

    def move(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:
        """Show what is under the hand, or what its drag would do."""
        press = self._pressed
        if press is None:
            item = field.hits.at(hand.at, within=hand.reach)
            self._preview = Preview(hover=item.id if item else "")
            return ()
        if not press.moved:
            if _stays(press.hand, hand):
                return ()
            press = replace(press, moved=True, dragged=_movable(press, field))
            self._pressed = press
        self._preview = _dragging(press, hand, field) if press.item else _around(press, field, hand)
        return ()

    def release(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:
        """Finish the click, the drag or the marquee."""
        self.move(hand, field)
        press, preview = self._pressed, self._preview
        self._pressed, self._preview = None, NOTHING
        if press is None:
            return ()
        if not press.moved:
            return () if press.twice else _clicked(press, field)
        if preview.chosen is not None:
            return (Select(preview.chosen),) if preview.chosen != field.selection else ()
        return _dropped(press, preview, field)

    def double(self, hand: Hand, field: Field) -> tuple[Gesture, ...]:
        """Type over the text under the hand, or put something new on empty ground.

        Who goes on to drag has clicked and dragged quickly: the item hangs on the hand as always.
        """
        self.cancel()
        item = field.hits.at(hand.at, within=hand.reach)
        if item is None:
            return (AddAt(hand.at),) if field.may_change else ()
        chosen = self._down(hand, field, twice=True)
        return (*chosen, Edit(item.id)) if item.edit and field.may_change else chosen

    def cancel(self) -> tuple[Gesture, ...]:
        """Give the drag up, and select again what was selected before."""
        press = self._pressed
        self._pressed, self._preview = None, NOTHING
        return () if press is None else (Select(press.before),)


def _clicked(press: _Press, field: Field) -> tuple[Gesture, ...]:
    """A click without a drag: what it leaves selected."""
    if press.hand.adds:
        if not press.item:
            return ()
        without = tuple(key for key in press.before if key != press.item)
        chosen = without if press.item in press.before else (*press.before, press.item)
    else:
        chosen = (press.item,) if press.item else ()
    return (Select(chosen),) if chosen != field.selection else ()


def _movable(press: _Press, field: Field) -> tuple[str, ...]:
    """What a drag takes along: all that is chosen, if the one under the hand can be moved."""
    by_id = field.scene.by_id
    held = press.chosen if press.item in press.chosen else (*press.chosen, press.item)
    taken = field.scene.with_carried(held)
    free = tuple(
        key for key in taken if key in by_id and not by_id[key].ends and not by_id[key].fixed
    )
    return free if field.may_change and press.item in free else ()


def _dragging(press: _Press, hand: Hand, field: Field) -> Preview:
    held = field.scene.by_id.get(press.item)
    if held is None or not press.dragged:
        return NOTHING
    found = Snapped(_between(press.hand, hand))
    if not hand.frees:
        lines = field.hits.lines if field.scene.free else None
        found = snapped(field.scene, press.dragged, found.offset, within=hand.reach, lines=lines)
    dx, dy = found.offset
    cell = field.scene.cell_under(held.id, (held.at[0] + dx, held.at[1] + dy))
    return Preview(
        dragged=press.dragged,
        held=press.item,
        offset=(dx, dy),
        cell=cell.id if cell else "",
        guides=found.guides,
    )


def _around(press: _Press, field: Field, hand: Hand) -> Preview:
    (ax, ay), (bx, by) = press.hand.at, hand.at
    area = Rect(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay))
    inside = field.hits.inside(area)
    if press.hand.adds:
        inside = (*press.before, *(key for key in inside if key not in press.before))
    return Preview(marquee=area, chosen=inside)


def _dropped(press: _Press, preview: Preview, field: Field) -> tuple[Gesture, ...]:
    """Let go of what is still there; a drag that came back to its place does nothing."""
    held = field.scene.by_id.get(preview.held)
    if held is None or preview.offset == (0.0, 0.0):
        return ()
    left = tuple(key for key in press.dragged if key in field.scene.by_id)
    return (Drop(left, held.id, (held.at[0] + preview.offset[0], held.at[1] + preview.offset[1])),)


def _stays(start: Hand, end: Hand) -> bool:
    """Whether the hand has only trembled; in pixels, as the board may move below it."""
    (ax, ay), (bx, by) = start.pixel, end.pixel
    return hypot(bx - ax, by - ay) < end.slack


def _between(start: Hand, end: Hand) -> Point:
    return (end.at[0] - start.at[0], end.at[1] - start.at[1])
