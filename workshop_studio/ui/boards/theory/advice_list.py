"""Owns the list of what is worth a look in a theory: a sentence each, and the way to its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListWidget, QListWidgetItem

from workshop_studio.layout.words import capitalised, number_in_words
from workshop_studio.model.advice import Advice
from workshop_studio.ui.kit.icons import icon

_FEW = 3
_RECORD = Qt.ItemDataRole.UserRole
_LEAST = 40


class AdviceList(QListWidget):
    """Sentences of advice; Enter or a click goes to what one is about.

    Signals:
        chosen: (str) id of the record a sentence is about.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Worth a look"))
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(16, 16))
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Show sentences; many links without a reason become one that leads to the first."""
        colour = QApplication.palette().text().color().name()
        shown = [(each.record, each.text, each.rule) for each in gathered(advice)]
        before = [self._told(self.item(n)) for n in range(self.count())]
        if before == [(record, text) for record, text, _rule in shown]:
            return
        self.clear()
        for record, text, rule in shown:
            item = QListWidgetItem(text)
            name = "info" if rule == "link-reason" else "triangle-alert"
            item.setIcon(icon(name, colour, 16))
            item.setData(_RECORD, record)
            self.addItem(item)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as all sentences."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        rows = sum(max(_LEAST, self.sizeHintForRow(n)) for n in range(self.count()))
        self.setFixedHeight(rows + 2 * self.frameWidth() + 4)

    def _told(self, item: QListWidgetItem) -> tuple[str, str]:
        return str(item.data(_RECORD)), item.text()

    def _go(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_RECORD)))


def gathered(advice: Sequence[Advice]) -> list[Advice]:
    """The advice with links without a reason told in one sentence, where they are many."""
    unexplained = [each for each in advice if each.rule == "link-reason"]
    if len(unexplained) <= _FEW:
        return list(advice)
    others = [each for each in advice if each.rule != "link-reason"]
    count = capitalised(number_in_words(len(unexplained)))
    text = f"{count} links do not say why they hold."
    return [*others, Advice("link-reason", unexplained[0].record, text)]
