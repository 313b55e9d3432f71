"""Owns drawing the cards' pictures, one at a time while nothing else is to be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from workshop_studio.library.summaries import SessionSummary
from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.library.card_model import CardModel

if TYPE_CHECKING:
    from workshop_studio.layout.display_list import Shape
    from workshop_studio.model.snapshot import Snapshot

_RATIO = 2.0
_FIRST_PAUSE_MS, _PAUSE_MS = 120, 5
"""What shows the page goes before, then whatever a person does."""


class Thumbnails(QObject):
    """Fills the cards with pictures. What cannot be read has none; opening it will say why."""

    def __init__(
        self, cards: CardModel, appearance: Appearance, look: Callable[[str], Snapshot]
    ) -> None:
        super().__init__(cards)
        self._cards = cards
        self._appearance = appearance
        self._look = look
        self._unreadable: set[tuple[str, str]] = set()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._draw_next)
        appearance.changed.connect(self._draw_again)

    def begin(self) -> None:
        """Draw what is missing."""
        if not self._timer.isActive():
            self._timer.start(_FIRST_PAUSE_MS)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to draw."""
        return self._next() is None

    def _next(self) -> SessionSummary | None:
        waiting = (
            each
            for each in self._cards.sessions
            if self._cards.picture(each) is None and (each.id, each.saved) not in self._unreadable
        )
        return next(waiting, None)

    def _draw_next(self) -> None:
        session = self._next()
        if session is None:
            self._timer.stop()
            return
        self._timer.setInterval(_PAUSE_MS)
        try:
            snapshot = self._look(session.id)
        except MendableError:
            self._unreadable.add((session.id, session.saved))
            return
        self._cards.set_picture(session, self._painted(snapshot))

    def _painted(self, snapshot: Snapshot) -> QPixmap:
        from workshop_studio.layout.boards.sketch import (  # noqa: PLC0415 -- brings the records
            HEIGHT,
            WIDTH,
            sketch,
        )

        picture = QPixmap(round(WIDTH * _RATIO), round(HEIGHT * _RATIO))
        picture.setDevicePixelRatio(_RATIO)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for shape in sketch(snapshot, self._appearance.theme):
                _paint(painter, shape)
        return picture

    def _draw_again(self) -> None:
        self._cards.forget_pictures()
        self.begin()


def _paint(painter: QPainter, shape: Shape) -> None:
    from workshop_studio.layout.display_list import Text  # noqa: PLC0415 -- brings the text layer
    from workshop_studio.ui.canvas.painting.painter import outline  # noqa: PLC0415 -- brings the text layer

    if isinstance(shape, Text):
        return
    ink = shape.ink
    pen = QPen(QColor(ink.stroke), ink.width) if ink.stroke else QPen(Qt.PenStyle.NoPen)
    painter.setPen(pen)
    painter.setBrush(QColor(ink.fill) if ink.fill else Qt.GlobalColor.transparent)
    painter.drawPath(outline(shape))
