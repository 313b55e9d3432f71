"""Owns where the parts of a session's page stand, and which of them are seen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.console.dock import Dock
from workshop_studio.ui.console.steps.place_row import PlaceRow
from workshop_studio.ui.console.steps.step_names import STEPS
from workshop_studio.ui.console.steps.step_strip import StepStrip
from workshop_studio.ui.console.tool_rail import ToolRail


class SessionFrame(QWidget):
    """Steps above, tools on the left, the dock on the right, and the page of a step between them.

    Signals:
        taken_over: (bool) the page has the whole window, while somebody votes.

    Attributes:
        strip, rail, dock, places: steps, tools, the dock, and the places of a step.
        middle: holds the page of a step, below its places.
        beside: what lies beside whatever page is shown; None for nothing.
    """

    taken_over = Signal(bool)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.beside: QWidget | None = None
        self._over = False
        self._dock_wanted = True
        self.strip = StepStrip(appearance, [f"Ctrl+{at}" for at in range(1, len(STEPS) + 1)])
        self.rail = ToolRail(appearance)
        self.dock = Dock(appearance)
        self.places = PlaceRow()
        self.middle = QWidget()
        self._lay()

    @property
    def is_taken_over(self) -> bool:
        """Whether the page has the whole window now."""
        return self._over

    def take_over(self, on: bool) -> None:  # noqa: FBT001 -- a signal of Qt gives it so
        """Let the page have the whole window, or no longer."""
        if on != self._over:
            self._over = on
            self.strip.setVisible(not on)
            self.rail.setVisible(not on and bool(self.rail.buttons))
            self.places.setVisible(not on and len(self.places.buttons) > 1)
            self.dock.setVisible(not on and self._dock_wanted)
            self.taken_over.emit(on)

    def show_dock(self, *, shown: bool) -> None:
        """Open the dock, or fold it away."""
        self._dock_wanted = shown
        self.dock.setVisible(shown and not self._over)

    def put_in(self, widget: QWidget) -> None:
        """Let a page of a step stand in the middle."""
        self._column.addWidget(widget, 1)

    def take_out(self, widget: QWidget) -> None:
        """Let it stand there no longer."""
        self._column.removeWidget(widget)

    def put_beside(self, widget: QWidget | None) -> None:
        """Let something lie beside whatever page is shown; nothing takes it away again."""
        if self.beside is not None:
            self._grid.removeWidget(self.beside)
        self.beside = widget
        if widget is not None:
            self._grid.addWidget(widget, 1, 1)

    def put_above(self, widget: QWidget) -> None:
        """Let something stand above whatever page is shown."""
        self._column.insertWidget(0, widget)

    def left_of_page(self) -> int:
        """Where the page begins, from the left of the window."""
        return self.middle.x()

    def right_of_page(self) -> int:
        """Where the page ends, from the right of the window."""
        return self.width() - self.middle.geometry().right() - 1

    def _lay(self) -> None:
        self._column = QVBoxLayout(self.middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.places)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.addWidget(self.strip, 0, 0, 1, 4)
        self._grid.addWidget(self.rail, 1, 0)
        # Between them is what lies beside the board at times.
        self._grid.addWidget(self.middle, 1, 2)
        self._grid.addWidget(self.dock, 1, 3)
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
