"""Owns the counts of a poll: a row for each asking, a box for each step of the scale."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSpinBox, QWidget

from workshop_studio.layout.words import counted
from workshop_studio.model.follow_up import Poll
from workshop_studio.ui.kit.widgets import caption, plain


class CountBox(QSpinBox):
    """How many people chose a step; the wheel scrolls the page and changes nothing."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setRange(0, 9_999)
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        # No padding of the style sheet reaches the line inside.
        self.lineEdit().setTextMargins(8, 0, 8, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whatever scrolls."""
        event.ignore()


class PollCounts(QWidget):
    """The counts of one poll.

    Signals:
        counted: (number of the asking, number of the step, how many) somebody typed a count.
    """

    counted = Signal(int, int, int)

    def __init__(self, poll: Poll, *, fixed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[list[CountBox]] = []
        self._sums: list[QLabel] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for step, name in enumerate(poll.scale):
            grid.addWidget(caption(name), 0, step + 1)
        for number, wave in enumerate(poll.waves):
            grid.addWidget(plain(wave.title), number + 1, 0)
            row = [
                self._box(number, step, f"{wave.title}: {name}")
                for step, name in enumerate(poll.scale)
            ]
            for step, box in enumerate(row):
                box.setEnabled(not fixed)
                grid.addWidget(box, number + 1, step + 1)
            self.boxes.append(row)
            self._sums.append(caption(""))
            grid.addWidget(self._sums[-1], number + 1, len(poll.scale) + 1)
        grid.setColumnStretch(len(poll.scale) + 1, 1)
        self.fill(poll)

    def fill(self, poll: Poll) -> None:
        """Show the counts of the poll as it is now; it has the same steps and askings."""
        for boxes, words, wave in zip(self.boxes, self._sums, poll.waves, strict=True):
            for box, count in zip(boxes, wave.counts, strict=True):
                if box.value() != count:
                    before = box.blockSignals(True)  # noqa: FBT003 -- Qt takes it so
                    box.setValue(count)
                    box.blockSignals(before)
            words.setText(counted(sum(wave.counts), self.tr("answer"), self.tr("answers")))

    def _box(self, number: int, step: int, name: str) -> CountBox:
        box = CountBox(name)
        box.valueChanged.connect(partial(self.counted.emit, number, step))
        return box
