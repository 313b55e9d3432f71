"""Owns the inspector of several things at once: one sector or ring for all, or deleting them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.map.content import MapBoard
from workshop_studio.layout.words import counted
from workshop_studio.model.changes import merged
from workshop_studio.operations.editing import edit
from workshop_studio.ui.boards.map.player_form import fill_rings, fill_sectors
from workshop_studio.ui.kit.widgets import button, choice, heading, labelled
from workshop_studio.ui.session.desk import Desk


class SeveralForm(QWidget):
    """Several players, or players and links.

    Signals:
        removal_wanted: all of it is to be deleted.
    """

    removal_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._players: tuple[str, ...] = ()
        self._title = heading("", 2)
        self.sector = choice(self.tr("Sector of all"), ())
        self.ring = choice(self.tr("Ring of all"), ())
        self._fields = QWidget()
        self._remove = button(self.tr("Delete all"), icon="trash-2")
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.addWidget(labelled(self.tr("Sector"), self.sector))
        fields.addWidget(labelled(self.tr("Ring"), self.ring))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self._title, self._fields, self._remove):
            column.addWidget(widget)
        self.sector.activated.connect(self._choose_sector)
        self.ring.activated.connect(self._choose_ring)
        self._remove.clicked.connect(self.removal_wanted)
        for part in (self.sector, self.ring, self._remove):
            part.setEnabled(not desk.read_only)

    def fill(self, shown: MapBoard, ids: Sequence[str]) -> None:
        """Show what is selected."""
        players = [shown.by_id[each] for each in ids if each in shown.by_id]
        self._players = tuple(player.id for player in players)
        self._title.setText(self._words(len(players), len(ids) - len(players)))
        self._fields.setVisible(bool(players))
        fill_sectors(self.sector, shown, self._desk)
        fill_rings(self.ring, shown)
        for box, values, words in (
            (self.sector, {player.sector for player in players}, self.tr("Several sectors")),
            (self.ring, {player.ring for player in players}, self.tr("Several rings")),
        ):
            if len(values) != 1:
                box.insertItem(0, words, "")
                box.setCurrentIndex(0)
            else:
                box.choose(next(iter(values)))

    def _words(self, players: int, links: int) -> str:
        both = (
            counted(players, self.tr("player"), self.tr("players")) if players else "",
            counted(links, self.tr("link"), self.tr("links")) if links else "",
        )
        if not all(both):
            return "".join(both)
        return self.tr("{players} and {links}").format(players=both[0], links=both[1])

    def _choose_sector(self) -> None:
        self._edit(self.tr("Change the sector of players"), "sector", self.sector.chosen())

    def _choose_ring(self) -> None:
        self._edit(self.tr("Move players"), "ring", self.ring.chosen())

    def _edit(self, label: str, field: str, chosen: str) -> None:
        if not chosen:
            return
        step = Step(operation="edit-players", label=label)
        ids = self._players
        self._desk.do(
            lambda snapshot: merged(edit(snapshot, each, **{field: chosen}) for each in ids), step
        )
