"""Owns the button that works only when it is held: a voter never leaves the booth by accident."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from workshop_studio.ui.kit.buttons import Button

HOLD = 2_000
"""How long it is held, in milliseconds."""
_TICK = 50
_GAP = 40
"""Milliseconds: some desktops repeat a key that is held as letting go and pressing at once."""


class HoldButton(Button):
    """Emits `held` after two seconds under the mouse, under Space, or begun by another key.

    Signals:
        held: it was held long enough.
    """

    held = Signal()

    def __init__(self, text: str, *, icon_name: str = "") -> None:
        super().__init__(text, icon_name=icon_name)
        self.set_role("quiet")
        self._clock = QElapsedTimer()
        self._let_go = QElapsedTimer()
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK)
        self._ticks.timeout.connect(self._tick)
        self.pressed.connect(self.begin)
        self.released.connect(self.cancel)

    @property
    def is_holding(self) -> bool:
        """Whether it is being held just now."""
        return self._ticks.isActive()

    def begin(self) -> None:
        """It is held from now on, or again after a gap too short for a hand."""
        if not self.is_holding:
            if not self._let_go.isValid() or self._let_go.elapsed() > _GAP:
                self._clock.start()
            # Repeats may come faster than ticks: the last tick is not put off by them.
            self._ticks.start(int(min(_TICK, max(0, HOLD - self._clock.elapsed()))))
            self.update()

    def cancel(self) -> None:
        """It is let go of, too early."""
        if self.is_holding:
            self._let_go.start()
        self._ticks.stop()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin by Space; Enter, which starts ballots, does nothing here."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin under the left button alone."""
        if event.button() == Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and along its foot how long it has been held."""
        super().paintEvent(event)
        if self.is_holding:
            share = min(1.0, self._clock.elapsed() / HOLD)
            with QPainter(self) as painter:
                bar = QRectF(4, self.height() - 5, (self.width() - 8) * share, 3)
                painter.fillRect(bar, QColor(self.palette().buttonText().color()))

    def _tick(self) -> None:
        self.update()
        if self._clock.elapsed() >= HOLD:
            self._ticks.stop()
            self.held.emit()
