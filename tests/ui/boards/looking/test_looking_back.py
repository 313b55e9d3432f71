"""Zooming to what is selected, and back to how the board was looked at before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.boards.boards import THREE, Bench, bench
from workshop_studio.layout.text.fonts import FontBook

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def three(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """Three notes, one selected, the keyboard on the board."""
    del application
    with bench(THREE, book) as made:
        made.canvas.setFocus()
        made.canvas.select([made.note("One").id])
        yield made


def test_z_zooms_to_the_selection_and_shift_z_goes_back(three: Bench) -> None:
    three.canvas.zoom_to(0.6)
    three.canvas.pan(30, 20)
    before = three.canvas.view
    QTest.keyClick(three.canvas, Qt.Key.Key_Z)
    bounds = three.canvas.scene.by_id[three.note("One").id].bounds
    shown = three.canvas.view.rect_to_widget(bounds)
    assert three.canvas.view.scale == 1.5
    assert QRectF(three.canvas.free).contains(shown)
    QTest.keyClick(three.canvas, Qt.Key.Key_Z)
    QTest.keyClick(three.canvas, Qt.Key.Key_Z, SHIFT)
    assert three.canvas.view == before


def test_a_board_that_was_shown_as_a_whole_is_so_again_and_stays_so(three: Bench) -> None:
    three.canvas.fit()
    QTest.keyClick(three.canvas, Qt.Key.Key_Z)
    assert not three.canvas.is_fitted
    QTest.keyClick(three.canvas, Qt.Key.Key_Z, SHIFT)
    assert three.canvas.is_fitted


def test_without_a_way_back_the_whole_board_is_shown(three: Bench) -> None:
    three.canvas.zoom_to(3.0)
    QTest.keyClick(three.canvas, Qt.Key.Key_Z, SHIFT)
    assert three.canvas.is_fitted
