"""The dock keeps one right edge, whether what it shows scrolls or not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.application import Dresser
from workshop_studio.ui.console.dock import Dock


@pytest.fixture
def dock(application: QApplication) -> Iterator[Dock]:
    appearance = Appearance()
    # The house's look says how wide the bar is, and that the area has no frame.
    dresser = Dresser(application, appearance)
    made = Dock(appearance)
    made.resize(made.width(), 600)
    made.show()
    assert QTest.qWaitForWindowExposed(made)
    yield made
    made.release()
    made.close()
    del dresser


def right_edge(dock: Dock, inspector: QWidget) -> int:
    """Where an inspector ends, in pixels from the left of the dock."""
    dock.show_step("Map", ("Who is there?",), inspector)
    QTest.qWait(20)
    return inspector.mapTo(dock, QPoint(inspector.width(), 0)).x()


def test_an_inspector_ends_where_the_question_ends_with_and_without_a_scroll_bar(
    dock: Dock,
) -> None:
    short, tall = QWidget(), QWidget()
    tall.setMinimumHeight(2_000)
    without = right_edge(dock, short)
    dock.release()
    with_bar = right_edge(dock, tall)
    area = dock.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().isVisible()
    assert without == with_bar == dock.width() - 16
    short.deleteLater()
    tall.deleteLater()
