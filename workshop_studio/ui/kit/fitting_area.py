"""Owns the area that scrolls its rows, and is no higher than they are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget


class FittingArea(QScrollArea):
    """Scrolls only where there is too little room; with few rows no empty ground is below them.

    How high the rows are has to follow from their width, by their size policies.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._content = content
        # Else it is as high as its lines would be in the narrowest window.
        content.setMinimumHeight(1)
        self.setWidget(content)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """As high as its rows are at its present width."""
        high = self._content.heightForWidth(self.viewport().width())
        return QSize(super().sizeHint().width(), high + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """As Qt has it, but no higher than its rows."""
        return super().minimumSizeHint().boundedTo(self.sizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words may take other lines now."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of rows that came, went, or grew."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
