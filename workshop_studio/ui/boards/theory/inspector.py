"""Owns the inspector of a theory: the form for what is selected, or the theory as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.layout.theory.content import theory_content
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.theory.element_form import ElementForm
from workshop_studio.ui.boards.theory.link_form import TheoryLinkForm
from workshop_studio.ui.boards.theory.overview import Overview
from workshop_studio.ui.kit.widgets import column, heading, plain
from workshop_studio.ui.session.desk import Desk


class TheoryInspector(QWidget):
    """Shows and changes what is selected in a theory.

    Signals:
        chosen: (str) id of what is to be selected instead.
        wants: (str, str) a step to go to, and the record to choose there.
    """

    chosen = Signal(str)
    wants = Signal(str, str)

    def __init__(self, desk: Desk, theory: str, appearance: Appearance) -> None:
        super().__init__()
        self._desk, self._theory = desk, theory
        self._appearance = appearance
        self.overview = Overview(desk, theory, appearance)
        self.element = ElementForm(desk)
        self.link = TheoryLinkForm(desk)
        self._count = heading("", 2)
        several = self._several_form()
        self._forms: tuple[QWidget, ...] = (self.overview, self.element, self.link, several)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for form in self._forms:
            layout.addWidget(form)
        layout.addStretch(1)
        for form in (self.overview, self.element, self.link):
            form.chosen.connect(self.chosen)
        self.element.wants.connect(self.wants)

    def show_selection(self, ids: Sequence[str]) -> None:
        """Show the form for these things, as they are now."""
        snapshot = self._desk.snapshot
        if not snapshot.has(Theory, self._theory):
            return
        present = [each for each in ids if snapshot.find(each) is not None]
        form: QWidget = self.overview
        if len(present) > 1:
            form = self._forms[-1]
            self._count.setText(self.tr("{count} chosen").format(count=len(present)))
        elif present and snapshot.has(Element, present[0]):
            form = self.element
            element = snapshot.get(Element, present[0])
            theory = snapshot.get(Theory, self._theory)
            labels = theory_content(snapshot, theory, with_private=True).labels
            self.element.fill(snapshot, element, labels[element.id])
            self.element.strands.set_theme(self._appearance.theme)
        elif present and snapshot.has(TheoryLink, present[0]):
            form = self.link
            self.link.fill(snapshot, snapshot.get(TheoryLink, present[0]))
        else:
            self.overview.fill(snapshot.get(Theory, self._theory))
        for each in self._forms:
            each.setVisible(each is form)

    def _several_form(self) -> QWidget:
        """How many are chosen, and what can be done with them all."""
        ways = plain(
            self.tr(
                "Ctrl+G puts the boxes under a heading of their own. Dragging moves them "
                "together, and Del takes them away."
            )
        )
        ways.setProperty("role", "muted")
        if self._desk.read_only:
            ways.hide()
        return column(self._count, ways, spacing=8)

    def flush(self) -> None:
        """Enter what is being typed in a form."""
        for form in (self.overview, self.element, self.link):
            form.flush()

    def leave(self) -> None:
        """Enter what is being typed, and look at nothing any more."""
        self.flush()
        self.overview.stop()
