"""Owns the field for the heading that one thing of a board stands under."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.model.declared import NAME_LIMIT
from workshop_studio.ui.kit.entry import Entry
from workshop_studio.ui.kit.widgets import field, labelled
from workshop_studio.ui.session.desk import Desk


class HeadingField(QWidget):
    """A line with the words of the heading; without any, the thing stands under none.

    Attributes:
        line: what is typed into.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.line = field(self.tr("Heading"), self.tr("A heading of your own"))
        self.line.setMaxLength(NAME_LIMIT)
        self.line.setReadOnly(desk.read_only)
        self._entry = Entry(desk, self.line, self._enter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(labelled(self.tr("Heading"), self.line))

    def fill(self, record: str, heading: str) -> None:
        """Show the heading of something; "" for nothing at all."""
        self._entry.fill(record, heading)

    def flush(self) -> None:
        """Enter what is being typed."""
        self._entry.flush()

    def _enter(self, record: str, words: str) -> bool:
        from workshop_studio.operations.grouping import group, ungroup  # noqa: PLC0415 -- no start needs it

        if words.strip():
            step = Step(operation="group", label=self.tr("Change heading"))
            return self._desk.do(partial(group, ids=(record,), heading=words), step)
        step = Step(operation="ungroup", label=self.tr("Ungroup"))
        return self._desk.do(partial(ungroup, ids=(record,)), step)
