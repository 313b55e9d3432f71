"""Owns the fields of an outcome's measures: how the team will see whether it is reached."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.declared import TEXT_LIMIT
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Measure
from workshop_studio.operations.editing import edit
from workshop_studio.ui.kit.entry import Entry
from workshop_studio.ui.kit.widgets import button, caption, field, heading, icon_button
from workshop_studio.ui.session.desk import Desk

FIELDS = ("indicator", "baseline", "target", "unit", "source", "when", "who")


class MeasuresForm(QWidget):
    """The measures of one outcome, each in a frame of its own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._element = ""
        self.frames: list[MeasureFrame] = []
        self._none = caption(self.tr("No measure yet: how would you see that it is reached?"))
        self.more = button(self.tr("Add a measure"), icon="plus")
        self.more.clicked.connect(self._add)
        self.more.setEnabled(not desk.read_only)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading(self.tr("Measures"), 4))
        layout.addWidget(self._none)
        layout.addLayout(self._rows)
        layout.addWidget(self.more)

    def fill(self, element: Element) -> None:
        """Show the measures of an outcome as they are now."""
        if element.id != self._element or len(element.measures) != len(self.frames):
            self.flush()
            self._build(len(element.measures))
        self._element = element.id
        for frame, measure in zip(self.frames, element.measures, strict=True):
            frame.fill(element.id, measure)
        self._none.setVisible(not element.measures)

    def flush(self) -> None:
        """Enter what is being typed."""
        for frame in self.frames:
            frame.flush()

    def _build(self, count: int) -> None:
        for frame in self.frames:
            self._rows.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        self.frames = [MeasureFrame(self._desk, number) for number in range(count)]
        for frame in self.frames:
            self._rows.addWidget(frame)
            frame.removal_wanted.connect(self._remove)

    def _add(self) -> None:
        step = Step(operation="add-measure", label=self.tr("Add measure"))
        element = self._element
        if self._desk.do(lambda now: _with(now, element, len(self.frames), Measure()), step):
            self.frames[-1].fields["indicator"].setFocus()

    def _remove(self, number: int) -> None:
        element = self._element
        step = Step(operation="remove-measure", label=self.tr("Delete measure"))
        if self._desk.do(lambda now: _with(now, element, number, None), step):
            self._desk.undoable.emit(self.tr("Measure deleted"))
            self.more.setFocus()


class MeasureFrame(QFrame):
    """One measure.

    Signals:
        removal_wanted: (int) its place among the measures, counted from 0.
    """

    removal_wanted = Signal(int)

    def __init__(self, desk: Desk, number: int) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self._desk = desk
        self._number = number
        words = self._words()
        self.fields = {name: field(words[name]) for name in FIELDS}
        self._entries = [
            Entry(self._desk, line, partial(self._enter, name))
            for name, line in self.fields.items()
        ]
        self.away = icon_button("trash-2", self.tr("Delete this measure"))
        self.away.clicked.connect(self._ask)
        self.away.setEnabled(not desk.read_only)
        for line in self.fields.values():
            line.setMaxLength(TEXT_LIMIT)
            line.setReadOnly(desk.read_only)
        self._lay_out()

    def fill(self, element: str, measure: Measure) -> None:
        """Show a measure as it is now."""
        for name, entry in zip(FIELDS, self._entries, strict=True):
            entry.fill(element, str(getattr(measure, name)))

    def flush(self) -> None:
        """Enter what is being typed."""
        for entry in self._entries:
            entry.flush()

    def _words(self) -> dict[str, str]:
        return {
            "indicator": self.tr("Indicator"),
            "unit": self.tr("Unit"),
            "baseline": self.tr("From"),
            "target": self.tr("To"),
            "source": self.tr("Source"),
            "when": self.tr("When"),
            "who": self.tr("Who looks"),
        }

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 10)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        title = self.tr("Measure {number}").format(number=self._number + 1)
        grid.addWidget(heading(title, 4), 0, 0)
        grid.addWidget(self.away, 0, 1, Qt.AlignmentFlag.AlignRight)
        for place, name in enumerate(FIELDS, start=1):
            self._put(grid, name, place, self.fields[name])
        grid.setColumnStretch(1, 1)

    def _put(self, grid: QGridLayout, name: str, place: int, line: QLineEdit) -> None:
        words = caption(self._words()[name])
        words.setBuddy(line)
        grid.addWidget(words, place, 0)
        grid.addWidget(line, place, 1)

    def _ask(self) -> None:
        self.removal_wanted.emit(self._number)

    def _enter(self, name: str, element: str, text: str) -> bool:
        step = Step(operation="edit-measure", label=self.tr("Edit measure"))

        def change(now: Snapshot) -> ChangeSet:
            if not now.has(Element, element):
                return ChangeSet()
            measures = now.get(Element, element).measures
            if self._number >= len(measures):
                return ChangeSet()
            given: dict[str, Any] = {name: text.strip()}
            return _with(now, element, self._number, replace(measures[self._number], **given))

        return self._desk.do(change, step)


def _with(now: Snapshot, element: str, number: int, measure: Measure | None) -> ChangeSet:
    """An outcome with a measure put in a place, or taken away from there."""
    before = now.get(Element, element).measures
    kept = () if measure is None else (measure,)
    return edit(now, element, measures=(*before[:number], *kept, *before[number + 1 :]))
