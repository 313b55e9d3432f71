"""Owns the inspector of one element: its words, its place, who and when, and more by column."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.theory.naming import kind_of
from workshop_studio.layout.words import COLUMN_NAMES, STATE_NAMES
from workshop_studio.model.declared import TEXT_LIMIT
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.model.words import COLUMNS, Column
from workshop_studio.operations.editing import edit
from workshop_studio.tools.boards.theory_places import Place, moved_to
from workshop_studio.ui.boards.theory.measures_form import MeasuresForm
from workshop_studio.ui.boards.theory.relations import Relations
from workshop_studio.ui.boards.thread.thread_panel import ThreadPanel
from workshop_studio.ui.kit.entry import Entry
from workshop_studio.ui.kit.tick_box import TickBox
from workshop_studio.ui.kit.widgets import (
    area,
    badge,
    choice,
    field,
    heading,
    labelled,
    tool_toggle,
)
from workshop_studio.ui.session.desk import Desk

_WITH_WHEN: tuple[Column, ...] = ("activities", "outcomes")


class ElementForm(QWidget):
    """One box of the theory.

    Signals:
        chosen: (str) id of a link that is to be selected.
        wants: (str, str) a step to go to, and the record to choose there.
    """

    chosen = Signal(str)
    wants = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._element = ""
        self._label = badge("", "accent")
        self._kind = heading("", 2)
        self.important = tool_toggle(self.tr("Most important"), "star")
        self.text = area(self.tr("Words of the box"))
        self.text.setFixedHeight(84)
        self.column = choice(self.tr("Column"), [(COLUMN_NAMES[each], each) for each in COLUMNS])
        self.group = field(self.tr("Heading"), self.tr("A heading of your own"))
        self.who = field(self.tr("Who"), self.tr("A role, never a child’s name"))
        self.when = field(self.tr("When"), self.tr("By July 2027"))
        self.output = field(self.tr("What it gives"), self.tr("Ten parents trained"))
        self.state = choice(self.tr("Is it in place?"), self._states())
        self.accountable = choice(self.tr("Would we answer for it?"), self._answers())
        self.measures = MeasuresForm(desk)
        self.relations = Relations()
        self.strands = ThreadPanel()
        self.private = TickBox(self.tr("Only I see this"))
        self._entries = {
            name: Entry(self._desk, widget, partial(self._enter, name))
            for name, widget in (
                ("text", self.text), ("group", self.group), ("who", self.who),
                ("when", self.when), ("output", self.output),
            )
        }  # fmt: skip
        self._by_column: list[tuple[QWidget, tuple[Column, ...]]] = []
        self._lay_out()
        self._listen()

    def fill(self, snapshot: Snapshot, element: Element, label: str) -> None:
        """Show an element as it is now."""
        self._element = element.id
        for name, entry in self._entries.items():
            entry.fill(element.id, str(getattr(element, name)))
        self._label.setText(label)
        self._kind.setText(kind_of(element.column))
        self.important.setChecked(element.priority)
        self.column.choose(element.column)
        self.state.choose(element.state)
        said = {None: "", True: "yes", False: "no"}[element.accountable]
        self.accountable.choose(said)
        self.private.setChecked(element.private)
        for widget, columns in self._by_column:
            widget.setVisible(element.column in columns)
        if element.column == "outcomes":
            self.measures.fill(element)
        self.relations.fill(snapshot, element)
        self.strands.show_thread(snapshot, element.id)

    def flush(self) -> None:
        """Enter what is being typed."""
        for entry in self._entries.values():
            entry.flush()
        self.measures.flush()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._label)
        head.addWidget(self._kind, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.text)
        layout.addWidget(self.important)
        parts: tuple[tuple[QWidget, tuple[Column, ...]], ...] = (
            (labelled(self.tr("Is it in place?"), self.state), ("moderating-factors",)),
            (labelled(self.tr("Who"), self.who), ("activities", "moderating-factors")),
            (labelled(self.tr("When"), self.when), _WITH_WHEN),
            (labelled(self.tr("What it gives"), self.output), ("activities",)),
            (labelled(self.tr("Would we answer for it?"), self.accountable), ("outcomes",)),
            (self.measures, ("outcomes",)),
        )
        for widget, _columns in parts:
            layout.addWidget(widget)
        self._by_column = [*parts, (self.important, ("outcomes",))]
        layout.addWidget(labelled(self.tr("Column"), self.column))
        layout.addWidget(labelled(self.tr("Heading"), self.group))
        layout.addWidget(self.relations)
        layout.addWidget(self.strands)
        layout.addWidget(self.private)

    def _listen(self) -> None:
        self.important.clicked.connect(self._set_important)
        self.column.activated.connect(self._choose_column)
        self.state.activated.connect(self._choose_state)
        self.accountable.activated.connect(self._choose_accountable)
        self.private.clicked.connect(self._set_private)
        self.relations.chosen.connect(self.chosen)
        self.strands.wanted.connect(self.wants)
        for line in (self.group, self.who, self.when, self.output):
            line.setMaxLength(TEXT_LIMIT)
            line.setReadOnly(self._desk.read_only)
        self.text.setReadOnly(self._desk.read_only)
        for widget in (self.important, self.column, self.state, self.accountable, self.private):
            widget.setEnabled(not self._desk.read_only)

    def _states(self) -> list[tuple[str, str]]:
        named = [(words, state) for state, words in STATE_NAMES.items() if state]
        return [(self.tr("Not said"), ""), *named]

    def _answers(self) -> list[tuple[str, str]]:
        return [(self.tr("Not said"), ""), (self.tr("Yes"), "yes"), (self.tr("No"), "no")]

    def _enter(self, name: str, element: str, text: str) -> bool:
        label = self.tr("Reword box") if name == "text" else self.tr("Edit box")
        return self._edit(label, element, **{name: text.strip()})

    def _set_important(self) -> None:
        important = self.important.isChecked()
        label = self.tr("Mark as most important") if important else self.tr("Take the mark off")
        self._edit(label, self._element, priority=important)

    def _choose_state(self) -> None:
        self._edit(self.tr("Say whether it is in place"), self._element, state=self.state.chosen())

    def _choose_accountable(self) -> None:
        said = {"": None, "yes": True, "no": False}[self.accountable.chosen()]
        self._edit(self.tr("Say who would answer for it"), self._element, accountable=said)

    def _set_private(self) -> None:
        private = self.private.isChecked()
        label = self.tr("Keep a box private") if private else self.tr("Make a box public")
        self._edit(label, self._element, private=private)

    def _choose_column(self) -> None:
        snapshot, wanted = self._desk.snapshot, self.column.chosen()
        element = snapshot.get(Element, self._element)
        column = next(each for each in COLUMNS if each == wanted)
        if column == element.column:
            return
        place = Place(column, "", None)
        step = Step(operation="move-elements", label=self.tr("Move box"))
        if not self._desk.do(lambda now: moved_to(now, [element], place), step):
            self.column.choose(element.column)

    def _edit(self, label: str, element: str, **fields: object) -> bool:
        step = Step(operation="edit-element", label=label)
        return self._desk.do(lambda now: edit(now, element, **fields), step)
