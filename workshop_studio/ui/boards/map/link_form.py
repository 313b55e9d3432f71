"""Owns the inspector of one link: its kind, how well it works, and what could be better."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.map.content import MapBoard
from workshop_studio.layout.boards.map.naming import DIRECTED
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.model.items import PlayerLink
from workshop_studio.model.words import Rating
from workshop_studio.operations.editing import edit
from workshop_studio.ui.boards.map.link_row import LinkRow
from workshop_studio.ui.boards.map.rating_words import RATING_KEYS, kind_words, rating_words
from workshop_studio.ui.boards.map.samples import (
    LINE,
    centre_sample,
    rating_sample,
    sector_sample,
)
from workshop_studio.ui.kit.entry import Entry
from workshop_studio.ui.kit.widgets import (
    area,
    button,
    caption,
    choice,
    icon_button,
    labelled,
    row,
)
from workshop_studio.ui.kit.widgets import column as stack
from workshop_studio.ui.session.desk import Desk

_NOTE_HEIGHT = 56
"""Two lines."""
_NEAR = 4
"""Between what belongs together: the ends of a link, the answers to one question."""


class LinkForm(QWidget):
    """One link.

    Signals:
        player_chosen: (str) id of an end that is to be selected.
        removal_wanted: the link is to be deleted.
    """

    player_chosen = Signal(str)
    removal_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._link: PlayerLink | None = None
        self.source, self.target = LinkRow(), LinkRow()
        kinds = [(words, kind) for kind, words in kind_words().items()]
        self.kind = choice(self.tr("Kind of link"), kinds)
        self.turn = icon_button("refresh-cw", self.tr("Turn round"))
        self.ratings = {
            rating: button(words, key=RATING_KEYS[rating])
            for rating, words in rating_words().items()
        }
        self.note = area(self.tr("What could be better"), self.tr("What would help here?"))
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self._entry = Entry(desk, self.note, self._enter_note)
        self._remove = button(self.tr("Delete link"), icon="trash-2", quiet=True)
        self._build()
        self._listen()
        if desk.read_only:
            self._lock()

    def fill(self, shown: MapBoard, link: PlayerLink, theme: ScreenTheme) -> None:
        """Show a link as it is now."""
        self._link = link
        for end, key in ((self.source, link.source), (self.target, link.target)):
            player = shown.by_id.get(key)
            sample = (
                sector_sample(shown.looks[player.sector], self._desk.book)
                if player is not None
                else centre_sample(theme, self._desk.book)
            )
            end.fill(key, words=(shown.names[key], ""), sample=sample, theme=theme)
        self.kind.choose(link.kind)
        self.turn.setEnabled(link.kind in DIRECTED and not self._desk.read_only)
        for rating, each in self.ratings.items():
            each.setIcon(QIcon(rating_sample(rating, theme, self._desk.book)))
        self._show_rating()
        self._entry.fill(link.id, link.note)

    def flush(self) -> None:
        """Enter what is being typed."""
        self._entry.flush()

    def rate(self, rating: Rating) -> None:
        """Say how well the link works."""
        if self._link is None:
            return
        words = self.tr("Rate link: {rating}").format(rating=rating_words()[rating].lower())
        self._edit(words, rating=rating)
        self._show_rating()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        kind = row(self.kind, self.turn)
        self.kind.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column.addWidget(stack(self.source, kind, self.target, spacing=_NEAR))
        for each in self.ratings.values():
            each.setCheckable(True)
            each.setIconSize(QSize(*LINE))
        asked = caption(self.tr("How well does it work?"))
        column.addWidget(stack(asked, *self.ratings.values(), spacing=_NEAR))
        column.addWidget(labelled(self.tr("What could be better"), self.note))
        column.addWidget(self._remove)

    def _show_rating(self) -> None:
        for rating, each in self.ratings.items():
            each.setChecked(self._link is not None and rating == self._link.rating)

    def _listen(self) -> None:
        self.source.clicked.connect(self._to_source)
        self.target.clicked.connect(self._to_target)
        self.kind.activated.connect(self._choose_kind)
        self.turn.clicked.connect(self._turn_round)
        self._remove.clicked.connect(self.removal_wanted)
        for each in self.ratings.values():
            each.clicked.connect(self._rated)

    def _lock(self) -> None:
        self.note.setReadOnly(True)
        for part in (self.kind, self.turn, self._remove, *self.ratings.values()):
            part.setEnabled(False)

    def _to_source(self) -> None:
        if self._link is not None:
            self.player_chosen.emit(self._link.source)

    def _to_target(self) -> None:
        if self._link is not None:
            self.player_chosen.emit(self._link.target)

    def _rated(self) -> None:
        asked = self.sender()
        for rating, each in self.ratings.items():
            if each is asked:
                self.rate(rating)

    def _choose_kind(self) -> None:
        self._edit(self.tr("Change the kind of a link"), kind=self.kind.chosen())

    def _turn_round(self) -> None:
        if (link := self._link) is not None:
            self._edit(self.tr("Turn link round"), source=link.target, target=link.source)

    def _enter_note(self, link: str, text: str) -> bool:
        step = Step(operation="edit-link", label=self.tr("Change the note on a link"))
        return self._desk.do(lambda snapshot: edit(snapshot, link, note=text.strip()), step)

    def _edit(self, label: str, **fields: object) -> None:
        link = self._link
        if link is None:
            return
        step = Step(operation="edit-link", label=label)
        if not self._desk.do(lambda snapshot: edit(snapshot, link.id, **fields), step):
            self.kind.choose(link.kind)
