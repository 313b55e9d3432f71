"""Owns the wall's window: full screen on the projector, or a small one where there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.wall.picture import Picture

_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_F5)


class WallWindow(QWidget):
    """Holds the picture. It never takes the keyboard by itself, and ends no program.

    Signals:
        closed: the person closed it, by Esc, F5 or its frame.
    """

    closed = Signal()

    def __init__(self, book: FontBook) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("The wall"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.picture = Picture(book, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picture)

    def show_on(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.hide()
        self.setCursor(Qt.CursorShape.BlankCursor)
        # Without the geometry the window manager may put it on the console's screen instead.
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def show_small(self, screen: QScreen) -> None:
        """Stand in the lower right of a screen, to be moved about or shared in a call."""
        self.unsetCursor()
        self.setWindowState(Qt.WindowState.WindowNoState)
        room = screen.availableGeometry()
        width = min(960, room.width() // 2)
        height = width * 9 // 16
        right, bottom = room.x() + room.width(), room.y() + room.height()
        self.setGeometry(right - width - 24, bottom - height - 48, width, height)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and F5 take the wall away."""
        if event.key() in _CLOSING:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the person closed it."""
        super().closeEvent(event)
        self.closed.emit()
