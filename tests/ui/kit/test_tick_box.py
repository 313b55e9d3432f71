"""The box that is ticked: by a click on its words, by Space and by Enter; seen in both themes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from workshop_studio.ui.appearance.appearance import Appearance, Scheme
from workshop_studio.ui.appearance.application import Dresser, make_application
from workshop_studio.ui.kit.tick_box import TickBox
from workshop_studio.ui.kit.widgets import row

pytestmark = pytest.mark.usefixtures("application")


@contextmanager
def shown(text: str) -> Iterator[TickBox]:
    """A box in a window."""
    box = TickBox(text)
    window = row(box)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    yield box
    window.close()
    window.deleteLater()


def test_its_words_can_be_pressed_too() -> None:
    with shown("Only I see this") as box:
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 6, 10))
        assert box.isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_tick_it_and_take_the_tick_away(key: Qt.Key) -> None:
    with shown("") as box:
        assert min(box.width(), box.height()) >= 24
        box.setFocus()
        for ticked in (True, False):
            QTest.keyClick(box, key)
            assert box.isChecked() is ticked


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_tick_and_edge_stand_out_in_both_themes(scheme: Scheme) -> None:
    appearance = Appearance()
    appearance.set_scheme(scheme)
    dresser = Dresser(make_application(["tests"]), appearance)
    with shown("") as box:
        at = box.mapTo(box.window(), QPoint(0, 0))
        middle = at.y() + box.height() // 2
        box.clearFocus()
        empty = box.window().grab().toImage()
        edge = empty.pixelColor(at.x() + 14, middle - 10)
        assert abs(edge.lightness() - empty.pixelColor(at).lightness()) > 60
        box.setChecked(True)
        ticked = box.window().grab().toImage()
        places = ((at.x() + x, middle + y) for x in range(6, 22) for y in range(-8, 8))
        inside = [ticked.pixelColor(*place).lightness() for place in places]
        assert max(inside) - min(inside) > 100
    del dresser
