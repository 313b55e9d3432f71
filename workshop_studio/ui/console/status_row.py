"""Owns the status line: what there is, how saving stands, the room's screen, zoom, running work."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from workshop_studio.ui.kit.widgets import button, plain

HEIGHT = 28
_TOLD_MS = 12_000


class StatusRow(QWidget):
    """One line at the bottom of the window.

    Signals:
        keys_wanted: the list of keys was asked for.
        cancel_wanted: the running work is to be given up.
    """

    keys_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "status")
        self.setAccessibleName(self.tr("Status"))
        self.setFixedHeight(HEIGHT)
        self._counts, self._told, self._wall, self._zoom = (plain("") for _ in range(4))
        self._work = plain("")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._cancel = button(self.tr("Cancel"))
        self._cancel.clicked.connect(self.cancel_wanted)
        self._keys = button(self.tr("Shortcuts Ctrl+/"), quiet=True)
        self._keys.clicked.connect(self.keys_wanted)
        # What was done a while ago would read as if it had just happened.
        self._fading = QTimer(self)
        self._fading.setInterval(_TOLD_MS)
        self._fading.setSingleShot(True)
        self._fading.timeout.connect(self._told.clear)
        self._lay()
        self.end_work()

    def show_counts(self, words: str) -> None:
        """Say what there is on the page."""
        self._counts.setText(words)

    def tell(self, words: str) -> None:
        """Say what was just done, for a while."""
        self._told.setText(words)
        self._fading.start()

    def told(self) -> str:
        """What was told last."""
        return self._told.text()

    def show_wall(self, words: str) -> None:
        """Say what the room's screen does."""
        self._wall.setText(words)

    def show_zoom(self, words: str) -> None:
        """Say how large the page is shown."""
        self._zoom.setText(words)

    def begin_work(self, words: str) -> None:
        """Show that something takes its time, with a way to give it up."""
        self._work.setText(words)
        for widget in (self._work, self._bar, self._cancel):
            widget.show()

    def end_work(self) -> None:
        """The work is over."""
        for widget in (self._work, self._bar, self._cancel):
            widget.hide()

    def _lay(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 8, 0)
        layout.setSpacing(16)
        for label in (self._counts, self._wall, self._told, self._work, self._zoom):
            label.setWordWrap(False)
        for widget in (self._counts, self._wall, self._told):
            layout.addWidget(widget)
        layout.addStretch(1)
        for ending in (self._work, self._bar, self._cancel, self._zoom, self._keys):
            layout.addWidget(ending)
