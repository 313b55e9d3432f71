"""Owns setting the ballot in hand aside: a usual reason, or one in one's own words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.model.words import REASONS_TO_SET_ASIDE
from workshop_studio.ui.kit.widgets import button, choice, field, labelled, to_the_left

_OWN = "own"


class SetAsideForm(QWidget):
    """Asks for the reason; the ballot itself is not kept.

    Signals:
        given: (str) the reason, in words.
        given_up: the ballot counts after all.
    """

    given = Signal(str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        entries = [(each, each) for each in REASONS_TO_SET_ASIDE]
        entries.append((self.tr("In our own words"), _OWN))
        self.reason = choice(self.tr("Why it is set aside"), entries)
        self.own = field(self.tr("The reason in your own words"), self.tr("In a few words"))
        self.aside = button(self.tr("Set it aside"), icon="archive-x")
        self.keep = button(self.tr("Keep it"), quiet=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(labelled(self.tr("Why it is set aside"), self.reason))
        layout.addWidget(self.own)
        layout.addWidget(to_the_left(self.aside, self.keep))
        self.own.hide()
        self.reason.currentIndexChanged.connect(self._chosen)
        self.own.returnPressed.connect(self._give)
        self.aside.clicked.connect(self._give)
        self.keep.clicked.connect(self.given_up)

    def start(self) -> None:
        """Begin with the most usual reason."""
        self.reason.setCurrentIndex(0)
        self.own.clear()
        self.reason.setFocus()

    def _chosen(self) -> None:
        self.own.setVisible(self.reason.chosen() == _OWN)
        if self.own.isVisible():
            self.own.setFocus()

    def _give(self) -> None:
        chosen = self.reason.chosen()
        self.given.emit(self.own.text().strip() if chosen == _OWN else chosen)
