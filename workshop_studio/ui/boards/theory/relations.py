"""Owns the list of what an element hangs on: links that come in, and links that go out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.ui.kit.way_button import WayButton
from workshop_studio.ui.kit.widgets import heading


class Relations(QWidget):
    """Links of an element as buttons.

    Signals:
        chosen: (str) id of a link that is to be selected.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QWidget] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)

    def fill(self, snapshot: Snapshot, element: Element) -> None:
        """Show an element's links as they are now."""
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
