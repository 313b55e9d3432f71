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
_GAP, _SMALL_GAP = 16, 9
_BESIDE, _SMALL_BESIDE = 7, 5
_SHORT = {"Alternative provision": "AP", "Local authority": "Authority"}
"""Long names of sectors that everybody calls otherwise, for narrow windows."""


class Legend(QWidget):
    """What shapes, colours and lines on the map mean; as many rows as its width asks for.

    It always has room for all sectors and ratings there could be, so that the map above it stays
    where it is when the first link is made or a further sector comes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Legend"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._possible: tuple[QWidget, ...] = ()
        self._entries: tuple[QWidget, ...] = ()
        self._told: object = None
        self._gap = _GAP
        self._height = _ROW

    def fill(
        self, shown: MapBoard, theme: ScreenTheme, book: FontBook, *, small: bool = False
    ) -> None:
        """Show the sectors that have players, and all ratings where there are links.

        In a narrow window long names of sectors end before their "and".
        """
        present = {player.sector for player in shown.players}
        told = (
            [(each.id, each.name, each.id in present) for each in shown.sectors],
            shown.looks,
            bool(shown.links),
            theme.brightness,
            small,
        )
        if told == self._told:
            return
        self._told, self._gap = told, _SMALL_GAP if small else _GAP
        words, needed = rating_words(), present or {each.id for each in shown.sectors}
        sectors = [
            (_entry(sector_sample(shown.looks[each.id], book), each.name, small=small), each.id)
            for each in shown.sectors
        ]
        ratings = [
            _entry(rating_sample(each, theme, book), words[each], small=small) for each in RATINGS
        ]
        self._replace(
            [entry for entry, _ in sectors] + ratings,
            [entry for entry, key in sectors if key in needed] + (ratings if shown.links else []),
        )

    @property
    def words(self) -> tuple[str, ...]:
        """What it explains, in order."""
        return tuple(entry.accessibleName() for entry in self._entries)

    def sizeHint(self) -> QSize:
        """As high as all its rows could be at its present width."""
        return QSize(240, self._height)

    def minimumSizeHint(self) -> QSize:
        """The same: nothing of it is cut."""
        return QSize(120, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the rows anew."""
        super().resizeEvent(event)
        self._place()

    def _replace(self, possible: Sequence[QWidget], needed: Sequence[QWidget]) -> None:
        for old in self._possible:
            old.hide()
            old.deleteLater()
        self._possible, self._entries = tuple(possible), tuple(needed)
        for entry in possible:
            entry.setParent(self)
            entry.setVisible(entry in needed)
            for label in entry.findChildren(QLabel):
                # What is not shown has no letters yet, and so no width.
                label.ensurePolished()
        self._place()
        # As high as before, it may look otherwise: whoever keeps a picture of it is told.
        self.updateGeometry()

    def _place(self) -> None:
        for entry, (x, y) in zip(self._entries, self._places(self._entries), strict=True):
            width = min(entry.sizeHint().width(), max(1, self.width()))
            entry.setGeometry(x, y, width, _ROW)
        height = max((y for _, y in self._places(self._possible)), default=0) + _ROW
        if self._height != height:
            self._height = height
            self.updateGeometry()

    def _places(self, entries: Sequence[QWidget]) -> list[tuple[int, int]]:
        """Where entries stand, row by row."""
        places, x, y = list[tuple[int, int]](), 0, 0
        for width in (entry.sizeHint().width() for entry in entries):
            if x and x + width > self.width():
                x, y = 0, y + _ROW
            places.append((x, y))
            x += width + self._gap
        return places


def _entry(sample: QPixmap, words: str, *, small: bool) -> QWidget:
    entry = QWidget()
    entry.setAccessibleName(words)
    entry.setToolTip(tip(words))
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_SMALL_BESIDE if small else _BESIDE)
    picture = QLabel()
    picture.setPixmap(sample)
    text = caption(_SHORT.get(words, words.partition(" and ")[0]) if small else words)
    text.setWordWrap(False)
    row.addWidget(picture)
    row.addWidget(text)
    return entry
