"""Owns the editor of a map's rings and sectors: names, order, adding and removing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.map.content import MapBoard, map_board
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.rules.boards import RINGS
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.divisions import remove_division, rename_division
from workshop_studio.tools.boards.map_divisions import (
    add_ring,
    add_sector,
    heir_of_ring,
    move_ring,
    remove_ring,
    removed_words,
)
from workshop_studio.ui.boards.map.division_row import RingRow, SectorRow
from workshop_studio.ui.boards.map.samples import sector_sample
from workshop_studio.ui.kit.widgets import button, caption, heading
from workshop_studio.ui.session.desk import Desk


class DivisionsEditor(QWidget):
    """Changes the rings and sectors of one map. Nothing it removes takes a player along."""

    def __init__(self, desk: Desk, board: str) -> None:
        super().__init__()
        self._desk = desk
        self._board = board
        self._told: object = None
        self.ring_rows: list[RingRow] = []
        self.sector_rows: list[SectorRow] = []
        self.more_rings = button(self.tr("Add ring"), icon="plus")
        self.more_sectors = button(self.tr("Add sector"), icon="plus")
        self._rings, self._sectors = _column(), _column()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(8)
        column.addWidget(heading(self.tr("Rings, from the inside out"), 4))
        column.addLayout(self._rings)
        column.addWidget(self.more_rings)
        column.addSpacing(12)
        column.addWidget(heading(self.tr("Sectors"), 4))
        column.addWidget(caption(self.tr("Each keeps its shape and colour on every board.")))
        column.addLayout(self._sectors)
        column.addWidget(self.more_sectors)
        column.addStretch(1)
        self.more_rings.clicked.connect(self._add_ring)
        self.more_sectors.clicked.connect(self._add_sector)

    def fill(self) -> None:
        """Show rings and sectors as they are now."""
        shown = map_board(self._desk.snapshot, self._board)
        told = (tuple(ring.id for ring in shown.rings), tuple(s.id for s in shown.sectors))
        if told != self._told:
            self._told = told
            self._make(shown)
        for number, (ring_row, ring) in enumerate(zip(self.ring_rows, shown.rings, strict=True), 1):
            ring_row.fill(ring, number=number, of=len(shown.rings))
        for sector_row, sector in zip(self.sector_rows, shown.sectors, strict=True):
            held = sum(player.sector == sector.id for player in shown.players)
            picture = sector_sample(shown.looks[sector.id], self._desk.book)
            sector_row.fill(sector, held=held, others=shown.sectors, sample=picture)
        self.more_rings.setEnabled(len(shown.rings) < RINGS[1])

    def flush(self) -> None:
        """Enter what is being typed."""
        rows: list[RingRow | SectorRow] = [*self.ring_rows, *self.sector_rows]
        for row in rows:
            row.entry.flush()

    def _make(self, shown: MapBoard) -> None:
        for old in (*self.ring_rows, *self.sector_rows):
            old.hide()
            old.deleteLater()
        self.ring_rows = [RingRow(self._desk, self._rename) for _ in shown.rings]
        self.sector_rows = [SectorRow(self._desk, self._rename) for _ in shown.sectors]
        for ring_row, ring in zip(self.ring_rows, shown.rings, strict=True):
            self._rings.addWidget(ring_row)
            ring_row.inwards.clicked.connect(partial(self._move, ring.id, -1))
            ring_row.outwards.clicked.connect(partial(self._move, ring.id, 1))
            ring_row.remove.clicked.connect(partial(self._remove_ring, ring.id))
        for sector_row in self.sector_rows:
            self._sectors.addWidget(sector_row)
            sector_row.removal_wanted.connect(self._remove_sector)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab walk as one reads: the rows were made after the buttons below them."""
        stops: list[QWidget] = []
        for ring_row in self.ring_rows:
            stops += [ring_row.name, ring_row.inwards, ring_row.outwards, ring_row.remove]
        stops.append(self.more_rings)
        for sector_row in self.sector_rows:
            stops += [sector_row.name, sector_row.remove]
        stops.append(self.more_sectors)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _rename(self, division: str, text: str) -> bool:
        name = " ".join(text.split())
        if not name:
            self._desk.refused.emit(self.tr("Rings and sectors need a name."))
            return False
        is_ring = self._desk.snapshot.has(Ring, division)
        words = self.tr("Rename ring") if is_ring else self.tr("Rename sector")
        return self._do(
            lambda snapshot: rename_division(snapshot, division, name=name),
            "rename-division",
            words,
        )

    def _add_ring(self) -> None:
        words = self.tr("Add ring")
        if self._do(lambda snapshot: add_ring(snapshot, self._board), "add-ring", words):
            self.fill()
            self.ring_rows[-1].begin()

    def _add_sector(self) -> None:
        words = self.tr("Add sector")
        if self._do(lambda snapshot: add_sector(snapshot, self._board), "add-sector", words):
            self.fill()
            self.sector_rows[-1].begin()

    def _move(self, ring: str, by: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 -- Qt sends it so
        self._do(
            lambda snapshot: move_ring(snapshot, ring, by=by), "move-ring", self.tr("Move ring")
        )

    def _remove_ring(self, ring: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 -- Qt sends it so
        snapshot = self._desk.snapshot
        heir = heir_of_ring(snapshot, ring)
        told = removed_words(snapshot, snapshot.get(Ring, ring), heir.name if heir else "")
        label = self.tr("Remove ring")
        if self._do(lambda now: remove_ring(now, ring), "remove-ring", label):
            self._desk.undoable.emit(told)

    def _remove_sector(self, sector: str, into: str) -> None:
        snapshot = self._desk.snapshot
        other = snapshot.get(Sector, into).name if into else ""
        told = removed_words(snapshot, snapshot.get(Sector, sector), other)
        label = self.tr("Remove sector")
        if self._do(lambda now: remove_division(now, sector, into=into), "remove-sector", label):
            self._desk.undoable.emit(told)

    def _do(self, operation: Callable[[Snapshot], ChangeSet], name: str, words: str) -> bool:
        return self._desk.do(operation, Step(operation=name, label=words))


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    return column
