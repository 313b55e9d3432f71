"""Owns the inspector of one link of a theory: what it joins, why, and how sure the team is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.words import CONFIDENCE_NAMES
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.operations.editing import edit
from workshop_studio.ui.kit.entry import Entry
from workshop_studio.ui.kit.way_button import WayButton
from workshop_studio.ui.kit.widgets import area, caption, choice, heading, labelled
from workshop_studio.ui.session.desk import Desk


class TheoryLinkForm(QWidget):
    """One link.

    Signals:
        chosen: (str) id of an end that is to be selected.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._link: TheoryLink | None = None
        self.source = WayButton(icon_name="arrow-up-right")
        self.target = WayButton(icon_name="arrow-up-right")
        self._verb = caption("")
        self.because = area(
            self.tr("Because"), self.tr("What makes you believe that one leads to the other?")
        )
        self.because.setFixedHeight(110)
        named = [(words, each) for each, words in CONFIDENCE_NAMES.items() if each]
        self.confidence = choice(self.tr("How sure are we?"), [(self.tr("Not said"), ""), *named])
        self._entry = Entry(self._desk, self.because, self._enter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (heading(self.tr("Link"), 2), self.source, self._verb, self.target):
            layout.addWidget(widget)
        layout.addWidget(labelled(self.tr("Because"), self.because))
        layout.addWidget(labelled(self.tr("How sure are we?"), self.confidence))
        self.source.clicked.connect(self._to_source)
        self.target.clicked.connect(self._to_target)
        self.confidence.activated.connect(self._choose)
        self.because.setReadOnly(desk.read_only)
        self.confidence.setEnabled(not desk.read_only)

    def fill(self, snapshot: Snapshot, link: TheoryLink) -> None:
        """Show a link as it is now."""
        self._link = link
        source = snapshot.get(Element, link.source)
        self.source.name(source.text)
        self.target.name(snapshot.get(Element, link.target).text)
        is_condition = source.column == "moderating-factors"
        self._verb.setText(self.tr("is a condition for") if is_condition else self.tr("leads to"))
        self._entry.fill(link.id, link.because)
        self.confidence.choose(link.confidence)

    def flush(self) -> None:
        """Enter what is being typed."""
        self._entry.flush()

    def _to_source(self) -> None:
        if self._link is not None:
            self.chosen.emit(self._link.source)

    def _to_target(self) -> None:
        if self._link is not None:
            self.chosen.emit(self._link.target)

    def _choose(self) -> None:
        if (link := self._link) is not None:
            chosen = self.confidence.chosen()
            step = Step(operation="edit-theory-link", label=self.tr("Say how sure we are"))
            if not self._desk.do(lambda now: edit(now, link.id, confidence=chosen), step):
                self.confidence.choose(link.confidence)

    def _enter(self, link: str, text: str) -> bool:
        step = Step(operation="edit-theory-link", label=self.tr("Give a reason"))
        because = text.strip()
        return self._desk.do(lambda now: edit(now, link, because=because), step)
