"""Owns the outline as it stands in the stage: the names of its columns above its rows."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.tools.outline.row import BoardSort
from workshop_studio.ui.boards.outline.columns import captions, columns, start_of
from workshop_studio.ui.boards.outline.lettering import Lettering
from workshop_studio.ui.boards.outline.outline_view import OutlineView


class OutlinePanel(QFrame):
    """The rows below the names of their columns.

    Attributes:
        shown: the sort of board whose columns are named.
    """

    shown: BoardSort | None = None

    def __init__(self, view: OutlineView) -> None:
        super().__init__()
        self.setProperty("role", "float")
        self.setObjectName("outline-panel")
        self._names = ColumnNames(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._names)
        column.addWidget(view, 1)
        self._view = view

    def show_sort(self, sort: BoardSort, theme: ScreenTheme) -> None:
        """Name the columns of a sort of board, in the colours of a theme."""
        self.shown = self._names.sort = sort
        self._names.theme = theme
        self._names.update()
        self._view.setStyleSheet(
            f"QTreeView {{ background: {theme.surface}; border: none; outline: none; }}"
        )


class ColumnNames(QWidget):
    """The names of the columns; screen readers hear them with the rows.

    Attributes:
        sort: of board.
        theme: the colours.
    """

    theme: ScreenTheme | None = None
    sort: BoardSort = "notes"

    def __init__(self, view: OutlineView) -> None:
        super().__init__()
        self._view = view
        self.setFixedHeight(30)
        self._letters = Lettering(12, 600)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint each above its column."""
        if self.theme is None:
            return
        at = columns(self.sort, self._view.sheet.width())
        starts = (start_of(2), at.aside, at.tally, at.more)
        ends = (at.aside, at.tally, at.more, at.end)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self.theme.surface))
            for words, left, right in zip(captions(self.sort), starts, ends, strict=True):
                room = QRectF(left, 0, right - left - 12, self.height())
                self._letters.write(painter, room, words, self.theme.muted)
            painter.setPen(QColor(self.theme.hairline))
            painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
