"""Owns the list of a player's links in the inspector, those that work best first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.layout.boards.map.content import MapBoard
from workshop_studio.layout.boards.map.naming import DIRECTED
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import PlayerLink
from workshop_studio.model.words import RATINGS
from workshop_studio.ui.boards.map.link_row import LinkRow
from workshop_studio.ui.boards.map.rating_words import rating_words
from workshop_studio.ui.boards.map.samples import rating_sample


class LinkList(QWidget):
    """The links of one player.

    Signals:
        chosen: (str) id of the link that was clicked.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[LinkRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def rows(self) -> tuple[LinkRow, ...]:
        """The lines as they stand."""
        return tuple(self._rows)

    def fill(self, shown: MapBoard, player: str, theme: ScreenTheme, book: FontBook) -> None:
        """Show the links of a player; the keyboard stays on the one it was on."""
        focused = next((row.record for row in self._rows if row.hasFocus()), "")
        for row in self._rows:
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        links = sorted(shown.links_of(player), key=lambda link: RATINGS.index(link.rating))
        words = rating_words()
        self._rows = [LinkRow() for _ in links]
        for row, link in zip(self._rows, links, strict=True):
            row.fill(
                link.id,
                words=(other_end(shown, link, player), words[link.rating]),
                sample=rating_sample(link.rating, theme, book),
                theme=theme,
                colour=theme.rating_words(link.rating),
            )
        for row in self._rows:
            self._column.addWidget(row)
            row.clicked.connect(self._clicked)
            if row.record == focused:
                row.setFocus()

    def _clicked(self) -> None:
        row = self.sender()
        if isinstance(row, LinkRow):
            self.chosen.emit(row.record)


def other_end(shown: MapBoard, link: PlayerLink, player: str) -> str:
    """Whom a player is linked to, with an arrow where the link has a direction."""
    away = link.source == player
    name = shown.names[link.target if away else link.source]
    if link.kind not in DIRECTED:
        return name
    return f"→ {name}" if away else f"← {name}"
