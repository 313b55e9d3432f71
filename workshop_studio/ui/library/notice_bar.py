"""Owns the bar that says what became of something, with the way on; it never blocks the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from workshop_studio.model.frozen import frozen
from workshop_studio.ui.kit.announcing import announce
from workshop_studio.ui.kit.widgets import area, button, icon_button, plain

_SECONDS = 8.0
_TICK_MS = 100
_DETAILS_HEIGHT = 132


@frozen
class Way:
    """A button of the bar: its words, and what it does."""

    words: str
    act: Callable[[], object]


class NoticeBar(QFrame):
    """One sentence at a time, with ways on and, where there are any, details to unfold.

    One that passes goes after eight seconds, unless pointer or keyboard are on it; what was to
    happen then happens, also when another notice takes its place.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "info")
        self.setAccessibleName(self.tr("Message"))
        self._words = plain("")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._close = icon_button("x", self.tr("Close this message"))
        self._close.clicked.connect(self.dismiss)
        self._details: QPlainTextEdit | None = None
        self._then: Callable[[], object] | None = None
        self._left = 0.0
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._tick)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._words, stretch=1)
        top.addLayout(self._buttons)
        top.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignTop)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 10, 10, 10)
        self._layout.addLayout(top)
        self.hide()

    def say(
        self,
        sentence: str,
        *,
        kind: str = "info",
        ways: Sequence[Way] = (),
        details: Sequence[str] = (),
        then: Callable[[], object] | None = None,
        stays: bool = False,
    ) -> None:
        """Show a notice.

        Args:
            sentence: what happened.
            kind: "info", "advice" or "danger".
            ways: buttons; each takes the notice away, and `then` does not happen.
            details: further lines, unfolded by a button.
            then: what happens when the notice passes; one with it, or without ways, passes.
            stays: it does not pass by itself.
        """
        self.dismiss()
        self.setProperty("role", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._words.setText(sentence)
        for way in ways:
            self._add(way.words, lambda _checked=False, way=way: self._take(way))
        if details:
            self._add_details(details)
        self._then = then
        if then is not None or not (ways or details or stays or kind == "danger"):
            self._left = _SECONDS
            self._clock.start()
        self.show()
        announce(self, sentence)

    def words(self) -> str:
        """What it says; "" while it is not there."""
        return "" if self.isHidden() else self._words.text()

    def dismiss(self) -> None:
        """Go away; what was to happen after it happens now."""
        self._clock.stop()
        here, page = QApplication.focusWidget(), self.parentWidget()
        held = here is not None and self.isAncestorOf(here)
        self.hide()
        self._empty()
        then, self._then = self._then, None
        if held and page is not None:
            page.setFocus()
        if then is not None:
            then()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _take(self, way: Way) -> None:
        self._then = None
        self.dismiss()
        way.act()

    def _add(self, words: str, call: Callable[..., object]) -> None:
        made = button(words)
        made.clicked.connect(call)
        self._buttons.addWidget(made)

    def _add_details(self, details: Sequence[str]) -> None:
        shown = area(self.tr("What is wrong, place by place"))
        shown.setReadOnly(True)
        shown.setPlainText("\n".join(details))
        shown.setFixedHeight(_DETAILS_HEIGHT)
        shown.hide()
        self._details = shown
        self._layout.addWidget(shown)
        unfold = button(self.tr("Show the places"))
        unfold.clicked.connect(self._unfold)
        self._buttons.addWidget(unfold)

    def _unfold(self) -> None:
        if self._details is not None:
            self._details.setVisible(self._details.isHidden())

    def _empty(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        if self._details is not None:
            self._details.deleteLater()
            self._details = None

    def _tick(self) -> None:
        here = QApplication.focusWidget()
        if self.underMouse() or (here is not None and self.isAncestorOf(here)):
            return
        self._left -= _TICK_MS / 1000
        if self._left <= 0:
            self.dismiss()
