"""Owns what the inspector says of a theory as a whole: what is worth a look, and its own fields."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.model.advice import Advice
from workshop_studio.model.declared import NAME_LIMIT, TEXT_LIMIT
from workshop_studio.model.theories import Element, Theory
from workshop_studio.operations.editing import edit
from workshop_studio.tools.boards.theory_counts import shares
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.theory.advice_list import AdviceList
from workshop_studio.ui.boards.theory.advisor import Advisor
from workshop_studio.ui.boards.theory.completeness import Completeness
from workshop_studio.ui.kit.entry import Entry
from workshop_studio.ui.kit.widgets import area, chip, field, heading, labelled, plain, rule
from workshop_studio.ui.session.desk import Desk


class Overview(QWidget):
    """The theory as a whole, while nothing is selected.

    Signals:
        chosen: (str) id of what a piece of advice is about.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk, theory: str, appearance: Appearance) -> None:
        super().__init__()
        self._desk, self._theory, self._appearance = desk, theory, appearance
        self._count = chip("")
        self._good = plain(self.tr("Looking …"))
        self._good.setProperty("role", "muted")
        self.advice = AdviceList()
        self.advice.chosen.connect(self.chosen)
        self.complete = Completeness()
        self.title = field(self.tr("Title"))
        self.need = area(self.tr("The need it answers"))
        self.for_whom = field(self.tr("For whom"))
        self.timeframe = field(self.tr("By when"))
        self.version = field(self.tr("Version"))
        self.need.setFixedHeight(110)
        self._fields: dict[str, QLineEdit | QPlainTextEdit] = {
            "title": self.title, "need": self.need, "for_whom": self.for_whom,
            "timeframe": self.timeframe, "version": self.version,
        }  # fmt: skip
        self._entries = {
            name: Entry(self._desk, widget, partial(self._enter, name))
            for name, widget in self._fields.items()
        }
        self._advisor = Advisor(theory, self)
        self._advisor.found.connect(self._show_advice)
        self._lay_out()

    def fill(self, theory: Theory) -> None:
        """Show the theory as it is now; the advice follows as soon as there is time."""
        for name, entry in self._entries.items():
            entry.fill(theory.id, str(getattr(theory, name)))
        self.complete.fill(shares(self._desk.snapshot, self._theory))
        self._advisor.ask(self._desk.snapshot)

    def flush(self) -> None:
        """Enter what is being typed."""
        for entry in self._entries.values():
            entry.flush()

    def stop(self) -> None:
        """Look at nothing any more."""
        self._advisor.stop()

    def _show_advice(self, found: tuple[Advice, ...]) -> None:
        snapshot = self._desk.snapshot
        self.advice.show_advice(found, self._appearance.theme.warn)
        self._count.setText(str(self.advice.count))
        self._count.setVisible(bool(found))
        self.advice.setVisible(bool(found))
        self._good.setText(
            self.tr("Nothing stands out: the theory holds together.")
            if snapshot.of(Element, self._theory)
            else self.tr("Nothing is written yet. Begin with the aims.")
        )
        self._good.setVisible(not found)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Worth a look"), 2), 1)
        head.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._good)
        layout.addWidget(self.advice)
        layout.addWidget(self.complete)
        layout.addWidget(rule())
        layout.addWidget(heading(self.tr("About this theory"), 4))
        for name, widget in self._fields.items():
            widget.setReadOnly(self._desk.read_only)
            layout.addWidget(labelled(widget.accessibleName(), widget))
            if isinstance(widget, QLineEdit):
                widget.setMaxLength(NAME_LIMIT if name == "title" else TEXT_LIMIT)
        self._count.hide()

    def _enter(self, name: str, theory: str, text: str) -> bool:
        step = Step(operation="edit-theory", label=self.tr("Edit theory"))
        return self._desk.do(lambda now: edit(now, theory, **{name: text.strip()}), step)
