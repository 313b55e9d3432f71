"""Owns how the parts of the matrix stand together: the page in the middle, and what is docked."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.kit.widgets import caption, column, heading, rule
from workshop_studio.ui.matrix.bubbles import BubbleView
from workshop_studio.ui.matrix.chosen_panel import ChosenPanel
from workshop_studio.ui.matrix.compare_view import CompareView
from workshop_studio.ui.matrix.empty import NoResult
from workshop_studio.ui.matrix.head import MatrixHead
from workshop_studio.ui.matrix.table import MatrixTable


class MatrixView(QWidget):
    """Head, table and foot; or two votes side by side; or a card that says why there is none."""

    def __init__(self, book: FontBook, theme: ScreenTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = MatrixHead()
        self.table = MatrixTable(book, theme)
        self.foot = caption("")
        self.empty = NoResult()
        self.compare = CompareView()
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addWidget(self.table)
        body.addWidget(self.foot)
        body.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._body)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.compare)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self.head)
        layout.addWidget(self._stack, 1)

    def show_table(self, *, shown: bool) -> None:
        """Show the table, or the card in its place."""
        self._stack.setCurrentWidget(self._body if shown else self.empty)

    def show_compare(self) -> None:
        """Show two votes side by side in place of the table."""
        self._stack.setCurrentWidget(self.compare)


class MatrixDock(QWidget):
    """The picture, and below it the question chosen."""

    def __init__(self, book: FontBook, theme: ScreenTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bubbles = BubbleView(book, theme)
        self.panel = ChosenPanel()
        self._body = column(
            heading(self.tr("The picture"), 2),
            self.bubbles,
            caption(self.tr("Area: viable. A cross has no votes for it.")),
            rule(),
            self.panel,
            spacing=12,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body)
        layout.addStretch(1)

    def show_body(self, *, shown: bool) -> None:
        """Show picture and question, or nothing at all."""
        self._body.setVisible(shown)
