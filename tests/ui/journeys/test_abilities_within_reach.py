"""With each ability of each board open, all that the keyboard comes to is named, seen and large.

So is all that a hand presses, and no words are cut, in the smallest window that there can be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)

from tests.ui.journeys.abilities_seen import BOARDS, each_ability
from tests.ui.journeys.facilitator import Facilitator, program
from tests.ui.lacking import lacking_in
from tests.waiting import wait_until
from workshop_studio.bundled import samples
from workshop_studio.ui.console.steps.step_names import StepName

LEAST = 24
"""Pixels across that whatever is pressed has at least (WCAG 2.2, 2.5.8)."""
NO_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window}
_LOOKS, _BETWEEN = 60, 25
"""What is laid out bit by bit is looked at so often, so many milliseconds apart."""
_AROUND, _RING = 10, 200
"""Pixels around a widget in which its focus may be shown, and so many have to change where its
own edge is not shorter."""
Look = Callable[[Facilitator, str], Iterator[str]]


def seen_in(step: StepName, folder: Path, *looks: Look) -> list[str]:
    """What some looks find wrong with each ability of a board open, in the smallest window."""
    with program(folder, width=1100, height=680) as hand:
        hand.window.library.take_in([samples() / "borough.workshop.json"], open_it=True)
        wait_until(lambda: hand.window.session is not None)
        return [
            f"{step}, {name}: {fault}"
            for name in each_ability(hand, folder, step)
            for look in looks
            for fault in look(hand, name)
        ]


@pytest.mark.parametrize("step", BOARDS)
def test_all_is_named_and_large_and_no_word_is_cut(step: StepName, tmp_path: Path) -> None:
    wrong = seen_in(step, tmp_path, window_grown, nameless, small, cut)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("step", BOARDS)
def test_wherever_the_keyboard_is_it_is_seen(step: StepName, tmp_path: Path) -> None:
    looked_at: set[tuple[str, ...]] = set()

    def unseen(hand: Facilitator, _name: str) -> Iterator[str]:
        for widget in stops(hand.window):
            kind = (type(widget).__name__, widget.objectName(), widget.accessibleName())
            if kind not in looked_at and not widget.visibleRegion().isEmpty():
                looked_at.add(kind)
                yield from _unseen(hand, widget)

    wrong = seen_in(step, tmp_path, unseen)
    assert not wrong, "\n".join(wrong)
    assert len(looked_at) > 40


def window_grown(hand: Facilitator, _name: str) -> Iterator[str]:
    """Say so where the window had to grow for what is open."""
    size = hand.window.size().toTuple()
    if size != (1100, 680):
        yield f"the window is {size} large"


def nameless(hand: Facilitator, _name: str) -> Iterator[str]:
    """What the keyboard comes to and screen readers have no name, or no role for."""
    for widget in stops(hand.window):
        voice = QAccessible.queryAccessibleInterface(widget)
        if not (widget.accessibleName() or voice.text(QAccessible.Text.Name).strip()):
            yield f"{told(widget)} has no name"
        if voice.role() in NO_ROLES:
            yield f"{told(widget)} has no role"


def small(hand: Facilitator, _name: str) -> Iterator[str]:
    """What is pressed and smaller than a finger needs."""
    fields = QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox
    for widget in hand.window.findChildren(QWidget):
        pressed = isinstance(widget, fields) or is_stop(widget)
        # The field within a box is as large as the box lets it.
        inside = isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)
        if widget.isVisible() and pressed and not inside:
            width, height = widget.width(), widget.height()
            if width < LEAST or height < LEAST:
                yield f"{told(widget)} is {width} x {height}"


def cut(hand: Facilitator, _name: str) -> Iterator[str]:
    """Words that have no room, once all has its place."""
    found: list[str] = []
    for _ in range(_LOOKS):
        found = list(lacking_in(hand.window))
        if not found:
            return
        QTest.qWait(_BETWEEN)
    yield from found


def stops(parent: QWidget) -> Iterator[QWidget]:
    """What Tab stops at and can be seen."""
    return (each for each in parent.findChildren(QWidget) if is_stop(each) and each.isVisible())


def is_stop(widget: QWidget) -> bool:
    """Whether Tab stops at it."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and widget.focusProxy() is None


def told(widget: QWidget) -> str:
    """A widget in words, for whoever mends it."""
    return f"{type(widget).__name__} “{widget.accessibleName() or widget.objectName()}”"


def _unseen(hand: Facilitator, widget: QWidget) -> Iterator[str]:
    """Say so where nothing, or hardly anything, changes when the keyboard comes to a widget."""
    window, elsewhere = hand.window, hand.session.strip.buttons["vote"]
    if widget is elsewhere:
        return
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    if not widget.hasFocus():
        return
    around = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    around = around.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) & window.rect()
    with_keyboard = window.grab(around).toImage()
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    without = window.grab(around).toImage()
    edge = widget.visibleRegion().boundingRect()
    least = min(_RING, 2 * (edge.width() + edge.height()))
    if (found := differing(with_keyboard, without)) < least:
        yield f"{told(widget)} shows the keyboard by {found} pixels of {least}"


def differing(one: QImage, other: QImage) -> int:
    """How many pixels of two pictures differ."""
    plain = QImage.Format.Format_RGB32
    first, second = (bytes(each.convertToFormat(plain).constBits()) for each in (one, other))
    pixels = zip(memoryview(first).cast("I"), memoryview(second).cast("I"), strict=True)
    return sum(a != b for a, b in pixels)
