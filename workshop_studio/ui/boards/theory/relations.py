"""Owns the list of what an element hangs on: links that come in, links that go out, origins."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.model.base import Record
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Note, Question, short_text
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.ui.kit.way_button import WayButton
from workshop_studio.ui.kit.widgets import heading


class Relations(QWidget):
    """Links and origins of an element as buttons.

    Signals:
        chosen: (str) id of a link that is to be selected.
        wants: (str, str) a step to go to, and the record to choose there.
    """

    chosen = Signal(str)
    wants = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QWidget] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)

    def fill(self, snapshot: Snapshot, element: Element) -> None:
        """Show an element's links and origins as they are now."""
        self._clear()
        links = snapshot.of(TheoryLink, element.theory)
        before = [(link, link.source) for link in links if link.target == element.id]
        after = [(link, link.target) for link in links if link.source == element.id]
        for title, ends in ((self.tr("What leads here"), before), (self.tr("Leads to"), after)):
            if ends:
                self._add(heading(title, 4))
            for link, end in ends:
                words = snapshot.get(Element, end).text
                self._offer(words, "spline", partial(self.chosen.emit, link.id))
        found = [snapshot.find(each) for each in element.origins]
        if any(found):
            self._add(heading(self.tr("Where it came from"), 4))
        for origin in found:
            self._offer_origin(origin)

    def _offer_origin(self, origin: Record | None) -> None:
        match origin:
            case Question():
                words = self.tr("Question: {words}")
                text = short_text(origin.short, origin.text)
                go = partial(self.wants.emit, "questions", origin.id)
                self._offer(words.format(words=text), "message-circle-question-mark", go)
            case Commitment():
                words = self.tr("Commitment: {words}").format(words=origin.text)
                self._offer(words, "flag", partial(self.wants.emit, "close", origin.id))
            case Note():
                words = self.tr("Note: {words}").format(words=origin.text)
                step = "iceberg" if origin.layer else "notes"
                self._offer(words, "sticky-note", partial(self.wants.emit, step, origin.id))

    def _offer(self, words: str, icon: str, go: partial[None]) -> None:
        made = WayButton(words, icon_name=icon)
        made.clicked.connect(go)
        self._add(made)

    def _add(self, widget: QWidget) -> None:
        self.buttons.append(widget)
        self._rows.addWidget(widget)

    def _clear(self) -> None:
        for widget in self.buttons:
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.buttons.clear()
