"""Owns the strip of steps: back to the library, the eight steps, commands and the room's screen."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.console.steps.step_names import StepName
from workshop_studio.ui.console.steps.step_tabs import StepTabs
from workshop_studio.ui.kit.widgets import button

HEIGHT = 52
_NARROW = 1230


class StepStrip(QWidget):
    """Shows where we are, and leads elsewhere.

    Signals:
        chosen: (str) a step was asked for.
        library_wanted, commands_wanted, wall_wanted: the buttons beside the steps.
    """

    chosen = Signal(str)
    library_wanted = Signal()
    commands_wanted = Signal()
    wall_wanted = Signal()

    def __init__(self, appearance: Appearance, keys: Sequence[str]) -> None:
        super().__init__()
        self._appearance = appearance
        self._on = False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "step-strip")
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Steps and commands"))
        self._library = button(self.tr("Library"), icon="chevron-left", quiet=True)
        self._library.setAccessibleName(self.tr("Library"))
        self._library.setToolTip(self.tr("Back to all sessions"))
        self._library.clicked.connect(self.library_wanted)
        self._commands = button(self.tr("Commands"), icon="search", quiet=True, key="Ctrl+K")
        self._commands.clicked.connect(self.commands_wanted)
        self._wall = button(self.tr("Show on the wall"), icon="monitor", key="F5")
        self._wall.clicked.connect(self.wall_wanted)
        self._tabs = StepTabs(appearance, keys)
        self._tabs.chosen.connect(self.chosen)
        self.buttons = self._tabs.tabs
        self._lay()
        appearance.changed.connect(self._look)
        self._look()

    def show_steps(self, current: StepName, filled: Collection[StepName]) -> None:
        """Mark the step we are at, and those that hold something."""
        self._tabs.show_steps(current, filled)

    def show_wall(self, *, on: bool) -> None:
        """Say whether the room's screen is on."""
        self._on = on
        self._wall.set_icon_name("monitor-check" if on else "monitor")
        self._wall.set_role("wall" if on else "")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < _NARROW
        whole = self.tr("On the wall") if self._on else self.tr("Show on the wall")
        short = self.tr("On") if self._on else self.tr("Wall")
        self._wall.setText(short if narrow else whole)
        self._wall.setAccessibleName(whole)
        self._library.setText("" if narrow else self.tr("Library"))

    def _lay(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(4)
        layout.addWidget(self._library)
        line = QFrame()
        line.setFixedSize(1, 32)
        line.setProperty("role", "upright")
        layout.addWidget(line)
        layout.addSpacing(8)
        layout.addWidget(self._tabs)
        layout.addStretch(1)
        layout.addWidget(self._commands)
        layout.addWidget(self._wall)

    def _look(self) -> None:
        self._commands.setVisible(not self._appearance.small)
