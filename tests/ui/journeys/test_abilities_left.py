"""Tab goes through each ability in the order it is read and out again, and Esc leaves it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.journeys.abilities_seen import board, each_ability
from tests.ui.journeys.facilitator import CONTROL, Facilitator, program
from tests.waiting import wait_until
from workshop_studio.bundled import samples
from workshop_studio.ui.boards.arranging.heading_ask import HeadingAsk
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.capture.paste_ask import PasteAsk
from workshop_studio.ui.boards.duplicates.strip import AlikeStrip
from workshop_studio.ui.boards.gathered.gathered_panel import GatheredPanel
from workshop_studio.ui.boards.looking.find_bar import FindBar
from workshop_studio.ui.boards.looking.focus_chip import FocusChip
from workshop_studio.ui.boards.photo.photo_pane import PhotoPane
from workshop_studio.ui.boards.thread.thread_panel import ThreadPanel
from workshop_studio.ui.console.steps.step_names import StepName

PARTS = (
    HeadingAsk, PasteAsk, AlikeStrip, GatheredPanel, FindBar, FocusChip, PhotoPane, ThreadPanel,
)  # fmt: skip
_ONCE_ROUND = 250
"""More presses of Tab than there are stops in any window."""


def opened(hand: Facilitator) -> None:
    """The sample on show."""
    hand.window.library.take_in([samples() / "borough.workshop.json"], open_it=True)
    wait_until(lambda: hand.window.session is not None)


@pytest.mark.parametrize("step", ["iceberg", "questions"])
def test_tab_goes_through_each_part_as_it_is_read_and_out_again(
    step: StepName, tmp_path: Path
) -> None:
    seen: set[type[QWidget]] = set()
    with program(tmp_path) as hand:
        opened(hand)
        for name in each_ability(hand, tmp_path, step):
            for part in parts(hand):
                if type(part) not in seen:
                    seen.add(type(part))
                    order = [told(each) for each in in_reading_order(part)]
                    assert walked(part) == order, (name, type(part))
    assert seen >= {FindBar, FocusChip, PasteAsk, PhotoPane, HeadingAsk, ThreadPanel}
    assert (AlikeStrip in seen) == (GatheredPanel in seen) == (step == "questions")


@pytest.mark.parametrize("way", ["find", "focus", "magnifier", "link", "group"])
def test_esc_leaves_each_and_the_keyboard_is_on_the_board_it_came_from(
    way: str, tmp_path: Path
) -> None:
    with program(tmp_path) as hand:
        opened(hand)
        page = board(hand, "iceberg")
        page.canvas.setFocus()
        page.canvas.go_to(page.canvas.scene.order[4])
        before = page.selection
        begin(hand, page, way)
        hand.key(Qt.Key.Key_Escape)
        assert page.canvas.hasFocus()
        # What was found by the first letters stays selected.
        assert way == "find" or page.selection == before
        assert not any(part.isVisible() for part in parts(hand) if not inside_dock(hand, part))
        assert page.canvas.tool == "select"


def begin(hand: Facilitator, page: BoardPage, way: str) -> None:
    """Begin something by its keys, and come to its parts."""
    keys = {"focus": Qt.Key.Key_F, "link": Qt.Key.Key_K}
    if way == "find":
        hand.key(Qt.Key.Key_F, CONTROL)
        hand.write("xylophone")
    elif way == "magnifier":
        hand.key(Qt.Key.Key_M, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    elif way == "group":
        hand.key(Qt.Key.Key_G, CONTROL)
        assert isinstance(QApplication.focusWidget(), QWidget)
        assert not page.canvas.hasFocus()
    else:
        hand.key(keys[way])


def parts(hand: Facilitator) -> list[QWidget]:
    """The parts of abilities that can be seen."""
    found: list[QWidget] = [each for kind in PARTS for each in hand.window.findChildren(kind)]
    return [each for each in found if each.isVisible()]


def inside_dock(hand: Facilitator, part: QWidget) -> bool:
    """Whether a part stands in the side panel, where it is not left."""
    return hand.session.dock.isAncestorOf(part)


def stops(part: QWidget) -> list[QWidget]:
    """What Tab stops at within a part."""
    return [
        each
        for each in part.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisible()
        and each.isEnabled()
        and each.focusProxy() is None
    ]


def in_reading_order(part: QWidget) -> list[QWidget]:
    """The stops of a part from left to right, line by line."""
    lines: list[list[QWidget]] = []
    for stop in sorted(stops(part), key=lambda each: middle(part, each).y()):
        before = lines[-1][-1] if lines else None
        if before is not None and beside(part, before, stop):
            lines[-1].append(stop)
        else:
            lines.append([stop])
    return [
        stop for line in lines for stop in sorted(line, key=lambda each: middle(part, each).x())
    ]


def middle(part: QWidget, stop: QWidget) -> QPoint:
    """Where the middle of a stop is in a part."""
    return stop.mapTo(part, stop.rect().center())


def beside(part: QWidget, one: QWidget, other: QWidget) -> bool:
    """Whether two stops stand in one line: the middle of each is beside the other."""
    below = middle(part, other).y() - middle(part, one).y()
    return below < min(one.height(), other.height()) / 2


def walked(part: QWidget) -> list[str]:
    """The stops that Tab comes to from the first, until it is out; it comes back to the first."""
    first = in_reading_order(part)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    come: list[str] = []
    outside = False
    for _ in range(_ONCE_ROUND):
        focus = QApplication.focusWidget()
        assert focus is not None
        if not part.isAncestorOf(focus):
            outside = True
        elif outside:
            assert focus is first, "Tab comes back to another stop than the first"
            return come
        else:
            come.append(told(focus))
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab is caught, or lost: {come}")


def told(widget: QWidget) -> str:
    """A stop by its name."""
    return widget.accessibleName() or widget.objectName() or str(getattr(widget, "text", str)())
