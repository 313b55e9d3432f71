"""Owns painting the lines that show what a dragged thing is in line with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPainter, QPen

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.tools.gestures import Guide
from workshop_studio.ui.canvas.view import View

_WIDTH = 1.5
_BEYOND = 6.0
"""So many pixels a line goes on beyond what stands in it; less than its area leaves room for."""
_END = 3.0


def guide_areas(guides: Iterable[Guide]) -> Iterator[Rect]:
    """What of the board the lines touch, without what goes on beyond."""
    for each in guides:
        (ax, ay), (bx, by) = each.start, each.end
        yield Rect(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay))


def paint_guides(
    painter: QPainter, guides: Iterable[Guide], view: View, theme: ScreenTheme
) -> None:
    """Paint the lines, each with a short bar at both ends: they are told from links by it."""
    painter.setPen(QPen(QColor(theme.focus), _WIDTH))
    for each in guides:
        line = QLineF(view.to_widget(each.start), view.to_widget(each.end))
        if line.length() > 0:
            longer = _BEYOND / line.length()
            line = QLineF(line.pointAt(-longer), line.pointAt(1 + longer))
        painter.drawLine(line)
        across = line.normalVector().unitVector()
        for end in (line.p1(), line.p2()):
            bar = QLineF(end, end + across.p2() - across.p1())
            bar.setLength(_END)
            painter.drawLine(QLineF(bar.p2(), end - (bar.p2() - end)))
