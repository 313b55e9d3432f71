"""Owns the legend of the map: sectors by shape and colour, ratings by line, in wrapping rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from workshop_studio.layout.boards.map.content import MapBoard
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.words import RATINGS
from workshop_studio.ui.boards.map.rating_words import rating_words
from workshop_studio.ui.boards.map.samples import rating_sample, sector_sample
from workshop_studio.ui.kit.literal import tip
from workshop_studio.ui.kit.widgets import caption

_ROW = 24
_GAP = 16


class Legend(QWidget):
    """What shapes, colours and lines on the map mean; as many rows as its width asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Legend"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._entries: list[QWidget] = []
        self._told: object = None
        self._height = _ROW

    def fill(
        self, shown: MapBoard, theme: ScreenTheme, book: FontBook, *, small: bool = False
    ) -> None:
        """Show the sectors that have players, and all ratings where there are links.

        In a narrow window long names of sectors end before their "and".
        """
        present = {player.sector for player in shown.players}
        sectors = [sector for sector in shown.sectors if sector.id in present] or shown.sectors
        ratings = RATINGS if shown.links else ()
        told = (
            [(each.id, each.name) for each in sectors],
            shown.looks,
            ratings,
            theme.brightness,
            small,
        )
        if told == self._told:
            return
        self._told = told
        words = rating_words()
        self._replace(
            [
                *(
                    _entry(sector_sample(shown.looks[each.id], book), each.name, small=small)
                    for each in sectors
                ),
                *(
                    _entry(rating_sample(each, theme, book), words[each], small=small)
                    for each in ratings
                ),
            ]
        )

    @property
    def words(self) -> tuple[str, ...]:
        """What it explains, in order."""
        return tuple(entry.accessibleName() for entry in self._entries)

    def sizeHint(self) -> QSize:
        """As high as its rows are at its present width."""
        return QSize(240, self._height)

    def minimumSizeHint(self) -> QSize:
        """The same: nothing of it is cut."""
        return QSize(120, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the rows anew."""
        super().resizeEvent(event)
        self._place()

    def _replace(self, entries: Sequence[QWidget]) -> None:
        for old in self._entries:
            old.hide()
            old.deleteLater()
        self._entries = list(entries)
        for entry in self._entries:
            entry.setParent(self)
            entry.show()
        self._place()

    def _place(self) -> None:
        x = y = 0
        for entry in self._entries:
            width = entry.sizeHint().width()
            if x and x + width > self.width():
                x, y = 0, y + _ROW
            entry.setGeometry(x, y, min(width, max(1, self.width())), _ROW)
            x += width + _GAP
        if self._height != y + _ROW:
            self._height = y + _ROW
            self.updateGeometry()


def _entry(sample: QPixmap, words: str, *, small: bool) -> QWidget:
    entry = QWidget()
    entry.setAccessibleName(words)
    entry.setToolTip(tip(words))
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(7)
    picture = QLabel()
    picture.setPixmap(sample)
    text = caption(words.partition(" and ")[0] if small else words)
    text.setWordWrap(False)
    row.addWidget(picture)
    row.addWidget(text)
    return entry
