"""Owns the row of filters over the cards: place, group and year, where there is a choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from workshop_studio.library.summaries import SessionSummary
from workshop_studio.ui.kit.choice import Choice
from workshop_studio.ui.library.finding import Trait, choices, having

_WIDEST = 260


class FilterRow(QWidget):
    """Each filter is there only while it has two values or more to choose from.

    Signals:
        changed: another value was chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._all: dict[Trait, str] = {
            "place": self.tr("All places"),
            "group": self.tr("All groups"),
            "year": self.tr("All years"),
        }
        names: dict[Trait, str] = {
            "place": self.tr("Only sessions of this place"),
            "group": self.tr("Only sessions of this group"),
            "year": self.tr("Only sessions of this year"),
        }
        self.boxes: dict[Trait, Choice] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for trait, name in names.items():
            box = self.boxes[trait] = Choice(name, ())
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMaximumWidth(_WIDEST)
            box.currentIndexChanged.connect(self._chosen)
            layout.addWidget(box)
        layout.addStretch(1)

    def offer(self, sessions: Sequence[SessionSummary]) -> None:
        """Offer what these sessions can be told apart by; what is chosen stays where it can."""
        for trait, box in self.boxes.items():
            there = choices(sessions, trait)
            box.set_entries(((self._all[trait], ""), *there))
            if len(there) < 2:
                box.choose("")
            box.setVisible(len(there) > 1)
        self.setVisible(any(not box.isHidden() for box in self.boxes.values()))

    def passing(self, sessions: Sequence[SessionSummary]) -> tuple[SessionSummary, ...]:
        """The sessions that have all that is chosen."""
        kept = tuple(sessions)
        for trait, box in self.boxes.items():
            kept = having(kept, trait, box.chosen())
        return kept

    @property
    def is_set(self) -> bool:
        """Whether anything is chosen."""
        return any(box.chosen() for box in self.boxes.values())

    def clear(self) -> None:
        """Show all sessions again."""
        before = self.blockSignals(True)  # noqa: FBT003 -- Qt takes it so
        for box in self.boxes.values():
            box.choose("")
        self.blockSignals(before)
        self.changed.emit()

    def _chosen(self, _index: int) -> None:
        self.changed.emit()
