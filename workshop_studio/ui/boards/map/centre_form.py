"""Owns the inspector of the young person in the middle: who is linked directly."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.layout.boards.map.content import MapBoard
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.ui.boards.map.link_list import LinkList
from workshop_studio.ui.kit.widgets import heading, plain
from workshop_studio.ui.session.desk import Desk


class CentreForm(QWidget):
    """The young person.

    Signals:
        link_chosen: (str) id of a link that is to be selected.
    """

    link_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._count = heading("", 4)
        self.links = LinkList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(heading(self.tr("Young person"), 2))
        column.addWidget(plain(self.tr("Any young person in this system; never one by name.")))
        column.addWidget(self._count)
        column.addWidget(self.links)
        self.links.chosen.connect(self.link_chosen)

    def fill(self, shown: MapBoard, theme: ScreenTheme) -> None:
        """Show who is linked with the young person."""
        count = len(shown.links_of(YOUNG_PERSON))
        self._count.setText(self.tr("Links: {count}").format(count=count))
        self.links.fill(shown, YOUNG_PERSON, theme, self._desk.book)
