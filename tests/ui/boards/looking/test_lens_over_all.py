"""The lens lies over all that floats above a board, so that what is magnified can be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.boards.boards import LEFT, NONE, THREE, Bench, bench
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.boards.looking.lens import Lens

HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def three(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """Three notes, a picture in the corner beside the zoom, and the lens over both."""
    del application
    with bench(THREE, book) as made:
        corner = QWidget()
        corner.setFixedSize(160, 120)
        corner.setObjectName("corner")
        made.page.stage.set_corner(corner)
        corner.show()
        made.page.stage.settle_corner()
        made.canvas.setFocus()
        QTest.keyClick(made.canvas, Qt.Key.Key_M, HELD)
        yield made


def place_of(on: Bench, widget: QWidget) -> QPoint:
    """The middle of a widget of the stage, in pixels of the canvas."""
    return on.canvas.mapFrom(on.page.stage, widget.geometry().center())


def above(on: Bench, lower: QWidget) -> bool:
    """Whether the lens is painted after a widget of the stage."""
    lens = on.page.stage.findChildren(Lens)[0]
    children = on.page.stage.children()
    return lens in children and children.index(lens) > children.index(lower)


def test_the_lens_lies_over_minimap_and_zoom(three: Bench) -> None:
    stage = three.page.stage
    corner = stage.findChildren(QWidget, "corner")[0]
    lens = stage.findChildren(Lens)[0]
    lens.look_at(three.canvas.view.to_board(place_of(three, corner).toPointF()))
    assert lens.geometry().contains(corner.geometry())
    assert above(three, corner)
    assert above(three, stage._zoom)


def test_hands_reach_through_it_to_what_floats_below_as_well(three: Bench) -> None:
    stage, before = three.page.stage, three.canvas.view.scale
    at = stage.nearer.mapTo(stage, stage.nearer.rect().center())
    lens = stage.findChildren(Lens)[0]
    lens.look_at(three.canvas.view.to_board(three.canvas.mapFrom(stage, at).toPointF()))
    assert lens.geometry().contains(at)
    below = stage.childAt(at)
    assert below is stage.nearer
    QTest.mouseClick(below, LEFT, NONE)
    assert three.canvas.view.scale > before
