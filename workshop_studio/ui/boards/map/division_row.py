"""Owns one line of the editor of rings and sectors."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QWidget

from workshop_studio.model.boards import Ring, Sector
from workshop_studio.ui.kit.entry import Enter, Entry
from workshop_studio.ui.kit.literal import unmarked
from workshop_studio.ui.kit.widgets import badge, field, icon_button
from workshop_studio.ui.session.desk import Desk


class RingRow(QWidget):
    """A ring: its number, its name, further in or out, away."""

    def __init__(self, desk: Desk, rename: Enter) -> None:
        super().__init__()
        self._number = badge("", "accent")
        self._number.setFixedWidth(26)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = field(self.tr("Name of the ring"))
        self.entry = Entry(desk, self.name, rename)
        self.inwards = icon_button("arrow-up", self.tr("Further in"))
        self.outwards = icon_button("arrow-down", self.tr("Further out"))
        self.remove = icon_button("trash-2", self.tr("Remove ring"))
        row = _row(self)
        for widget in (self._number, self.name, self.inwards, self.outwards, self.remove):
            row.addWidget(widget)

    def fill(self, ring: Ring, *, number: int, of: int) -> None:
        """Show a ring as it is now."""
        self._number.setText(str(number))
        self.entry.fill(ring.id, ring.name)
        self.name.setAccessibleName(self.tr("Name of ring {number}").format(number=number))
        self.inwards.setEnabled(number > 1)
        self.outwards.setEnabled(number < of)
        self.remove.setEnabled(of > 2)

    def begin(self) -> None:
        """Let the name be typed over."""
        _begin(self.name)


class SectorRow(QWidget):
    """A sector: its shape, its name, away into another.

    Signals:
        removal_wanted: (id of the sector, id of the one that takes its players or "").
    """

    removal_wanted = Signal(str, str)

    def __init__(self, desk: Desk, rename: Enter) -> None:
        super().__init__()
        self._sector = ""
        self._held = 0
        self._others: tuple[Sector, ...] = ()
        self._sample = QLabel()
        self.name = field(self.tr("Name of the sector"))
        self.entry = Entry(desk, self.name, rename)
        self.remove = icon_button("trash-2", self.tr("Remove sector"))
        self.menu = QMenu(self)
        row = _row(self)
        for widget in (self._sample, self.name, self.remove):
            row.addWidget(widget)
        self.remove.clicked.connect(self._wants_removal)

    def fill(self, sector: Sector, *, held: int, others: Sequence[Sector], sample: QPixmap) -> None:
        """Show a sector as it is now, and how many players it holds."""
        self._sector, self._held = sector.id, held
        self._others = tuple(each for each in others if each.id != sector.id)
        self._sample.setPixmap(sample)
        self.entry.fill(sector.id, sector.name)
        self.name.setAccessibleName(self.tr("Name of sector {name}").format(name=sector.name))
        self.remove.setEnabled(bool(self._others))

    def begin(self) -> None:
        """Let the name be typed over."""
        _begin(self.name)

    def _wants_removal(self) -> None:
        if not self._held:
            self.removal_wanted.emit(self._sector, "")
            return
        self.menu.clear()
        one = self.tr("1 player moves to:")
        many = self.tr("{count} players move to:").format(count=self._held)
        head = self.menu.addAction(one if self._held == 1 else many)
        head.setEnabled(False)
        for other in self._others:
            action = QAction(unmarked(other.name), self.menu)
            action.setData(other.id)
            action.triggered.connect(self._chosen)
            self.menu.addAction(action)
        self.menu.popup(self.remove.mapToGlobal(QPoint(0, self.remove.height())))

    def _chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.removal_wanted.emit(self._sector, str(action.data()))


def _row(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    return row


def _begin(name: QLineEdit) -> None:
    name.setFocus(Qt.FocusReason.OtherFocusReason)
    name.selectAll()
