"""Owns a panel that stands at the right of a board without barring it; Esc closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop_studio.ui.kit.widgets import heading, icon_button

_WIDTH = 380
_EDGE = 12
_TOP = 56
_HEAD = 76
_SIDES = 48
"""What title and margins take of its height, and margins and scroll bar of its width."""


class SidePanel(QFrame):
    """A titled panel over the right side of its parent.

    Signals:
        closed: it was closed; the keyboard is to go where it came from.
    """

    closed = Signal()

    def __init__(self, title: str, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAccessibleName(title)
        self._content = content
        content.setProperty("role", "column")
        self._area = QScrollArea()
        self._area.setAccessibleName(title)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(content)
        self._close = icon_button("x", self.tr("Close"))
        head = QHBoxLayout()
        head.addWidget(heading(title, 2), 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        self._close.clicked.connect(self.put_away)
        parent.installEventFilter(self)
        content.installEventFilter(self)
        self.hide()

    def open_up(self, first: QWidget | None = None) -> None:
        """Show it, with the keyboard on its first field, or on the button that closes it."""
        self.settle()
        self.show()
        # Only what is shown knows its letters, and with them how high its lines are.
        self.settle()
        self.raise_()
        (first or self._close).setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Close it."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def settle(self) -> None:
        """Take the place at the right, as high as its content needs and the parent allows."""
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(_WIDTH, parent.width() - 2 * _EDGE)
        content = self._content
        hints = (content.sizeHint().height(), content.minimumSizeHint().height())
        wanted = max(content.heightForWidth(width - _SIDES), *hints) + _HEAD
        height = min(wanted, parent.height() - _TOP - _EDGE)
        self.setGeometry(parent.width() - width - _EDGE, _TOP, width, max(120, height))

    def _bring(self) -> None:
        """Have in view what the keyboard is on."""
        if self._content.isAncestorOf(self.focusWidget()):
            self._area.ensureWidgetVisible(self.focusWidget(), 0, _EDGE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size, and the content's when it has become another."""
        grown = watched is self._content and event.type() == QEvent.Type.LayoutRequest
        resized = watched is self.parent() and event.type() == QEvent.Type.Resize
        if self.isVisible() and (grown or resized):
            self.settle()
            self._bring()
        return super().eventFilter(watched, event)
