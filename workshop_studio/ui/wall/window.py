"""Owns the wall's window: full screen on the projector, or a small one where there is none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.wall.picture import Picture

_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_F5)
_ARRIVING = 1_000
"""Milliseconds in which no person can have turned to a window that has just appeared."""


class WallWindow(QWidget):
    """Holds the picture. It never takes the keyboard by itself, and ends no program.

    Signals:
        closed: the person closed it, by Esc, F5 or its frame.
    """

    closed = Signal()

    _worked_in: QWidget | None = None

    def __init__(self, book: FontBook) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("The wall"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.picture = Picture(book, self)
        self._arriving = QTimer(self)
        self._arriving.setSingleShot(True)
        self._arriving.setInterval(_ARRIVING)
        self._arriving.timeout.connect(self._has_arrived)
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
        self._arrive()
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
        self._arrive()
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        """Give the keyboard back that the window system handed over unasked."""
        super().changeEvent(event)
        before = self._worked_in
        if event.type() == QEvent.Type.ActivationChange and before and self.isActiveWindow():
            self._has_arrived()
            if before in QApplication.topLevelWidgets():
                before.activateWindow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget who had the keyboard."""
        super().hideEvent(event)
        self._has_arrived()

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

    def _arrive(self) -> None:
        """Remember where the person works."""
        active = QApplication.activeWindow()
        self._worked_in = None if active is self else active
        self._arriving.start()

    def _has_arrived(self) -> None:
        self._arriving.stop()
        self._worked_in = None
