"""Owns toasts: one sentence at the bottom left, a way back for eight seconds, never in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.console.clear_spots import best_spot, spots
from workshop_studio.ui.kit.announcing import announce
from workshop_studio.ui.kit.buttons import Button
from workshop_studio.ui.kit.icons import pixmap
from workshop_studio.ui.kit.widgets import plain

SECONDS = 8.0
_TICK_MS = 100
_HEIGHT = 56
_UPRIGHT = 28
"""Room above and below its words."""
_WIDEST, _BESIDE = 640, 320
"""Pixels a line of its words takes at most, and what the window needs beside it."""
_HALF = 0.56
_UPPER = 160
"""Pixels below the window's upper edge that it never goes into: rows, titles, strips."""


class Toast(QFrame):
    """The one toast of a window; a new one takes the place of the old.

    It goes after eight seconds; while the pointer or the keyboard is on it, it stays. Where it
    would hide what is looked at, it stands elsewhere along the lower edge.

    Signals:
        keyboard_freed: it went while the keyboard was on it.

    Attributes:
        looked_at: the places, in pixels of the parent, that it is to stand clear of.
    """

    keyboard_freed = Signal()

    _corner: tuple[int, int, int] = (24, 24, 24)

    def __init__(self, parent: QWidget, appearance: Appearance) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._left, self._passing, self._said, self._spot = 0.0, False, "", 0
        self._act: Callable[[], object] | None = None
        self._go: Callable[[], object] | None = None
        self.looked_at: Callable[[], Sequence[QRect]] = tuple
        self.setProperty("role", "toast")
        self.setAccessibleName(self.tr("Message"))
        self._sign, self._words = QLabel(), plain("")
        self._words.setWordWrap(True)
        self._way, self._button, self._close = Button(), Button(), Button()
        self._way.clicked.connect(self._lead)
        self._button.clicked.connect(self._do)
        self._close.setProperty("role", "quiet")
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.dismiss)
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 12)
        layout.setSpacing(12)
        for widget in (self._sign, self._words, self._button, self._way, self._close):
            layout.addWidget(widget)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._tick)
        parent.installEventFilter(self)
        self.hide()

    def say(
        self, words: str, *, button: str = "", act: Callable[[], object] | None = None,
        sign: str = "info", key: str = "", passing: bool = False, way: str = "",
        go: Callable[[], object] | None = None,
    ) -> None:  # fmt: skip
        """Show a sentence, with a button that does something, and one that leads somewhere.

        One that is `passing` goes with the next change: its button is for the newest step only.
        """
        theme = self._appearance.theme
        self._act = act
        self._passing = passing
        self._words.setText(words)
        self._said = words
        self._sign.setPixmap(pixmap(sign, theme.on_toast, 18, ratio=self.devicePixelRatioF()))
        close = pixmap("x", theme.on_toast, 18, ratio=self.devicePixelRatioF())
        self._close.setIcon(close)
        self._button.setText(f"{button}  {key}" if key else button)
        self._button.setAccessibleName(button)
        self._button.setVisible(bool(button))
        self._go = go
        self._way.setText(way)
        self._way.setVisible(bool(way))
        self._left = SECONDS
        self._spot = 0
        self._clock.start()
        self._place()
        self.show()
        self.raise_()
        announce(self, words)

    def words(self) -> str:
        """What it says; "" while there is none."""
        return self._said if self.isVisible() else ""

    def set_corner(self, left: int, bottom: int, right: int) -> None:
        """Stand so far from the left, the bottom and the right of the window."""
        self._corner = (left, bottom, right)
        self._place()

    def pass_on(self) -> None:
        """Something has changed: go where the button would now undo something else."""
        if self._passing:
            self.dismiss()

    def dismiss(self) -> None:
        """Go away."""
        held = self._held_by_keyboard()
        self._passing = False
        self._clock.stop()
        self.hide()
        if held:
            self.keyboard_freed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window grows."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and how much of the time is left."""
        super().paintEvent(event)
        if self._appearance.reduced_motion:
            return
        width = (self.width() - 20) * self._left / SECONDS
        with QPainter(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._appearance.theme.toast_action))
            painter.drawRect(QRectF(10, self.height() - 5, width, 4))

    def _tick(self) -> None:
        if self.underMouse() or self._held_by_keyboard():
            return
        self._left -= _TICK_MS / 1000
        if self._left <= 0:
            self.dismiss()
        else:
            self._settle()
            self.update()

    def _held_by_keyboard(self) -> bool:
        return any(each.hasFocus() for each in (self._way, self._button, self._close))

    def _lead(self) -> None:
        go = self._go
        self.dismiss()
        if go is not None:
            go()

    def _do(self) -> None:
        act = self._act
        self.dismiss()
        if act is not None:
            act()

    def _place(self) -> None:
        self.ensurePolished()
        self._layout.activate()
        left = self._corner[0]
        metrics, said = self._words.fontMetrics(), self._words.text()
        whole = metrics.horizontalAdvance(said) + 2
        # Of two lines the first is not much longer than the second; what is longer takes a third.
        widest = max(240, min(_WIDEST, self._room().width() - left - _BESIDE))
        wide = whole if whole <= widest else min(widest, max(240, round(whole * _HALF)))
        self._words.setFixedWidth(wide)
        lines = Qt.TextFlag.TextWordWrap
        tall = metrics.boundingRect(QRect(0, 0, wide, 1_000), lines, said).height()
        height = max(_HEIGHT, tall + _UPRIGHT)
        self.resize(self.sizeHint().width(), height)
        self._settle()

    def _settle(self) -> None:
        """Stand where nothing is hidden; under a hand, or held by the keyboard, stay."""
        left, bottom, right = self._corner
        looked_at = self.looked_at() if self._clock.isActive() else ()
        room = self._room().rect().adjusted(left, _UPPER, -right, -bottom)
        found = spots(self.size(), room, looked_at)
        if not (self.underMouse() or self._held_by_keyboard()):
            self._spot = best_spot(found, looked_at, now=self._spot)
        self.move(found[self._spot].topLeft())

    def _room(self) -> QWidget:
        parent = self.parentWidget()
        return parent if parent is not None else self
