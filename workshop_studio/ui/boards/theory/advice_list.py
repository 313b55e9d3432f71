"""Owns the list of what is worth a look in a theory: a sentence each, and the way to its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_studio.layout.words import capitalised, number_in_words
from workshop_studio.model.advice import Advice
from workshop_studio.ui.kit.icons import pixmap
from workshop_studio.ui.kit.widgets import icon_button, plain

_FEW = 3
_AT_ONCE = 20
"""So many lines are made in one turn: a large theory asks for hundreds."""


class AdviceList(QWidget):
    """Sentences of advice, each with a button that goes to what it is about.

    Signals:
        chosen: (str) id of the record a sentence is about.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[AdviceLine] = []
        self._shown: list[Advice] = []
        self._colour = ""
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._go_on)

    @property
    def count(self) -> int:
        """How many sentences there are; of many the lower ones follow a little later."""
        return len(self._shown)

    def show_advice(self, advice: Sequence[Advice], colour: str) -> None:
        """Show sentences with marks in a colour; many links without a reason become one."""
        shown = gathered(advice)
        if (shown, colour) == (self._shown, self._colour):
            return
        kept = self._staying(shown) if colour == self._colour else []
        staying = set(kept)
        for line in self.lines:
            if line not in staying:
                self._rows.removeWidget(line)
                line.hide()
                line.deleteLater()
        self.lines, self._shown, self._colour = kept, shown, colour
        self._go_on()

    def _staying(self, shown: Sequence[Advice]) -> list[AdviceLine]:
        """The lines that are still true, where they stand in their order."""
        wanted = set(shown)
        kept = [line for line in self.lines if line.advice in wanted]
        there = {line.advice for line in kept}
        in_order = [line.advice for line in kept] == [each for each in shown if each in there]
        return kept if in_order else []

    def _go_on(self) -> None:
        """Add what is missing of the sentences, no more than a frame has time for."""
        left = _AT_ONCE
        for place, advice in enumerate(self._shown):
            if place < len(self.lines) and self.lines[place].advice == advice:
                continue
            if not left:
                self._rest.start(0)
                return
            left -= 1
            line = AdviceLine(advice, self._colour)
            line.chosen.connect(self.chosen)
            self._rows.insertWidget(place, line)
            self.lines.insert(place, line)


class AdviceLine(QFrame):
    """One sentence; a click anywhere on it goes there as well.

    Signals:
        chosen: (str) id of the record it is about.

    Attributes:
        advice: what it says.
        go: the button that leads there.
    """

    chosen = Signal(str)

    def __init__(self, advice: Advice, colour: str) -> None:
        super().__init__()
        self.setProperty("role", "advice")
        self.advice = advice
        sign = QLabel()
        name = "info" if advice.rule == "link-reason" else "triangle-alert"
        sign.setPixmap(pixmap(name, colour, 16, ratio=self.devicePixelRatioF()))
        words = plain(advice.text)
        self.go = icon_button("chevron-right", self.tr("Show: {words}").format(words=advice.text))
        self.go.setToolTip(self.tr("Show it"))
        self.go.clicked.connect(partial(self.chosen.emit, advice.record))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 4, 6)
        layout.setSpacing(8)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(words, 1)
        layout.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to what the sentence is about."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.advice.record)


def gathered(advice: Sequence[Advice]) -> list[Advice]:
    """The advice with links without a reason told in one sentence, where they are many."""
    unexplained = [each for each in advice if each.rule == "link-reason"]
    if len(unexplained) <= _FEW:
        return list(advice)
    others = [each for each in advice if each.rule != "link-reason"]
    count = capitalised(number_in_words(len(unexplained)))
    text = f"{count} links do not say why they hold."
    return [*others, Advice("link-reason", unexplained[0].record, text)]
