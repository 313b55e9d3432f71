"""Owns the inspector of one player: name, sector, ring, note, links, and who may see it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.map.content import MapBoard
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.model.items import Player
from workshop_studio.operations.editing import edit
from workshop_studio.tools.boards.map_standing import standing
from workshop_studio.ui.boards.fields.typed_tags import shown_tags, typed_tags
from workshop_studio.ui.boards.map.link_list import LinkList
from workshop_studio.ui.boards.map.samples import sector_sample
from workshop_studio.ui.kit.choice import Choice
from workshop_studio.ui.kit.entry import Entry
from workshop_studio.ui.kit.tick_box import TickBox
from workshop_studio.ui.kit.widgets import (
    area,
    button,
    caption,
    card,
    choice,
    field,
    heading,
    labelled,
    plain,
)
from workshop_studio.ui.session.desk import Desk


class PlayerForm(QWidget):
    """One player.

    Signals:
        link_chosen: (str) id of a link that is to be selected.
        link_wanted: the person wants to link this player to another.
    """

    link_chosen = Signal(str)
    link_wanted = Signal()

    _is_linking = _has_links = False

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._player = ""
        self.name = field(self.tr("Name of the player"))
        self.sector = choice(self.tr("Sector"), ())
        self.ring = choice(self.tr("Ring"), ())
        self.note = area(self.tr("Note on this player"), self.tr("What should we remember?"))
        self.voice = field(self.tr("Which group said it"), self.tr("A group, never a name"))
        self.tags = field(self.tr("Tags"), self.tr("Words with commas between"))
        self.private = TickBox(self.tr("Only I see this"))
        self.links = LinkList()
        self._links_title = heading("", 4)
        self._standing = plain("")
        self._standing_card = card(self._standing, role="info", margin=8)
        self._link = button(self.tr("Link"), icon="spline", quiet=True, key="K")
        self._entries = {
            "name": Entry(desk, self.name, self._rename),
            "note": Entry(desk, self.note, self._enter_note),
            "voice": Entry(desk, self.voice, self._enter_voice),
            "tags": Entry(desk, self.tags, self._enter_tags),
        }
        self.note.setFixedHeight(76)
        self._build()
        self.sector.activated.connect(self._choose_sector)
        self.ring.activated.connect(self._choose_ring)
        self.private.clicked.connect(self._set_private)
        self.links.chosen.connect(self.link_chosen)
        self._link.clicked.connect(self.link_wanted)
        if desk.read_only:
            self._lock()

    def fill(self, shown: MapBoard, player: Player, theme: ScreenTheme) -> None:
        """Show a player as it is now."""
        self._player = player.id
        texts = (player.name, player.note, player.voice, shown_tags(player.tags))
        for entry, text in zip(self._entries.values(), texts, strict=True):
            entry.fill(player.id, text)
        fill_sectors(self.sector, shown, self._desk)
        self.sector.choose(player.sector)
        fill_rings(self.ring, shown)
        self.ring.choose(player.ring)
        self.private.setChecked(player.private)
        count = len(shown.links_of(player.id))
        self._links_title.setText(self.tr("Links: {count}").format(count=count))
        self._standing.setText(standing(shown, player.id))
        self._has_links = bool(count)
        self._show_standing()
        role = "info" if count else "advice"
        if self._standing_card.property("role") != role:
            self._standing_card.setProperty("role", role)
            self._standing_card.style().unpolish(self._standing_card)
            self._standing_card.style().polish(self._standing_card)
        self.links.fill(shown, player.id, theme, self._desk.book)

    def set_linking(self, *, is_linking: bool) -> None:
        """Know whether a link is being made just now: then nobody asks why there is none."""
        self._is_linking = is_linking
        self._show_standing()

    def _show_standing(self) -> None:
        self._standing_card.setVisible(self._has_links or not self._is_linking)

    def flush(self) -> None:
        """Enter what is being typed."""
        for entry in self._entries.values():
            entry.flush()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.name)
        column.addWidget(self.sector)
        column.addWidget(self.ring)
        column.addWidget(self._standing_card)
        column.addWidget(labelled(self.tr("Note"), self.note))
        head = QHBoxLayout()
        head.addWidget(self._links_title, 1)
        head.addWidget(self._link)
        column.addLayout(head)
        column.addWidget(self.links)
        column.addWidget(labelled(self.tr("Which group said it"), self.voice))
        column.addWidget(labelled(self.tr("Tags"), self.tags))
        column.addWidget(self.private)
        column.addWidget(caption(self.tr("Private players are never on the wall nor on paper.")))

    def _lock(self) -> None:
        for text in (self.name, self.note, self.voice, self.tags):
            text.setReadOnly(True)
        for part in (self.sector, self.ring, self.private, self._link):
            part.setEnabled(False)

    def _rename(self, player: str, text: str) -> bool:
        name = " ".join(text.split())
        if not name:
            self._desk.refused.emit(self.tr("A player needs a name."))
            return False
        return self._edit(player, self.tr("Rename player"), name=name)

    def _enter_note(self, player: str, text: str) -> bool:
        return self._edit(player, self.tr("Change the note on a player"), note=text.strip())

    def _enter_voice(self, player: str, text: str) -> bool:
        return self._edit(player, self.tr("Change the voice of a player"), voice=text.strip())

    def _enter_tags(self, player: str, text: str) -> bool:
        return self._edit(player, self.tr("Change the tags of a player"), tags=typed_tags(text))

    def _choose_sector(self) -> None:
        self._edit(self._player, self.tr("Change sector"), sector=self.sector.chosen())

    def _choose_ring(self) -> None:
        self._edit(self._player, self.tr("Move player"), ring=self.ring.chosen())

    def _set_private(self) -> None:
        private = self.private.isChecked()
        words = self.tr("Hide player") if private else self.tr("Show player")
        self._edit(self._player, words, private=private)

    def _edit(self, player: str, label: str, **fields: object) -> bool:
        step = Step(operation="edit-player", label=label)
        return self._desk.do(lambda snapshot: edit(snapshot, player, **fields), step)


def fill_sectors(box: Choice, shown: MapBoard, desk: Desk) -> None:
    """Offer the sectors of a map, each with its shape."""
    box.set_entries([(sector.name, sector.id) for sector in shown.sectors])
    for sector in shown.sectors:
        sample = sector_sample(shown.looks[sector.id], desk.book)
        box.setItemIcon(box.findData(sector.id), QIcon(sample))


def fill_rings(box: Choice, shown: MapBoard) -> None:
    """Offer the rings of a map by number and name."""
    rings = enumerate(shown.rings, start=1)
    box.set_entries([(f"{number} {ring.name}", ring.id) for number, ring in rings])
