"""How the rows of an outline are painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.tools.outline.row import Tally
from workshop_studio.ui.boards.outline.row_painter import RowPainter


def has_bar(painter: RowPainter, tally: Tally, width: int) -> bool:
    """Whether segments of a bar are painted, full ones or empty ones."""
    image = QImage(width, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as drawing:
        painter._paint_tally(drawing, tally, QRectF(0, 0, width, 30))
    inks = {QColor(LIGHT.accent).rgb(), QColor(LIGHT.hairline).rgb()}
    return any(image.pixel(x, 15) in inks for x in range(width))


@pytest.mark.usefixtures("application")
@pytest.mark.parametrize("width", range(90, 260, 10))
def test_in_a_column_all_rows_have_bars_or_none_has_one(book: FontBook, width: int) -> None:
    painter = RowPainter(book, LIGHT)
    tallies = [Tally(1, "1 link"), Tally(3, "3 links"), Tally(12, "12 links")]
    assert len({has_bar(painter, each, width) for each in tallies}) == 1


@pytest.mark.usefixtures("application")
def test_a_wide_column_has_bars(book: FontBook) -> None:
    assert has_bar(RowPainter(book, LIGHT), Tally(3, "3 links"), 260)
