"""Owns where the card of an empty board stands, and what it makes room for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.ui.boards.stage.parts import EDGE, stand_above
from workshop_studio.ui.canvas.board_canvas import BoardCanvas

# A tuple: what is looked for in a set is asked for its hash, in Python, with every event.
_SHOWN_OR_NOT = (QEvent.Type.Show, QEvent.Type.Hide)
_FEW_PLACES = 6


class StageCard(QObject):
    """Says how to begin on an empty board, unless something is asked just there.

    Attributes:
        asides: what it makes room for, hidden or not.
        beside_list: whether something stands in the board's place.
    """

    def __init__(self, stage: QWidget, canvas: BoardCanvas, settle: Callable[[], object]) -> None:
        """Begin without a card; `settle` is called when it may come or go."""
        super().__init__(stage)
        self.beside_list = False
        self._stage, self._canvas, self._settle = stage, canvas, settle
        self._card: QWidget | None = None
        self.asides: list[QWidget] = []
        self._wanted = False
        self._middle: Point | None = None

    def take(self, card: QWidget) -> None:
        """Have the card, hidden as yet."""
        self._card = card
        card.setParent(self._stage)
        card.hide()

    def want(self, *, wanted: bool) -> None:
        """Show it, if there is room, or hide it."""
        self._wanted = wanted
        if self._card is not None:
            is_free = all(aside.isHidden() for aside in self.asides)
            # A long list of places fills its stage, however empty these are.
            is_free &= not self.beside_list or len(self._canvas.scene.cells) <= _FEW_PLACES
            self._card.setVisible(wanted and is_free)
            self._settle()

    def look_again(self) -> None:
        """There may be more room than before, or less."""
        self.want(wanted=self._wanted)

    def put(self, middle: Point) -> None:
        """Have its middle at a place, in pixels; else it stands below the middle of the stage.

        There the board's own middle shows above it.
        """
        self._middle = middle

    def add_aside(self, widget: QWidget) -> None:
        """Let it make room while this widget, hidden as yet, is shown above the lower edge."""
        self.asides.append(widget)
        widget.setParent(self._stage)
        widget.hide()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let it go while something is shown where it stands."""
        if event.type() in _SHOWN_OR_NOT:
            self.look_again()
        return super().eventFilter(watched, event)

    def place(self, lower: int) -> None:
        """Put it, and what it makes room for, into their places; things end at `lower`."""
        wide = self._stage.width()
        room = QSize(wide - 2 * EDGE, lower)
        for aside in self.asides:
            stand_above(aside, aside.sizeHint().boundedTo(room), wide, lower)
        if self._card is not None:
            self._card.setGeometry(self._place_of(self._card, room))

    def _place_of(self, card: QWidget, room: QSize) -> QRect:
        wide, lower = self._stage.width(), room.height()
        size = card.sizeHint().boundedTo(room)
        if card.hasHeightForWidth():
            # Its words may need a line more than they would like to have.
            size.setHeight(min(lower, card.heightForWidth(size.width())))
        across, top = wide / 2, self._stage.height() * 0.6
        if self._middle is not None and not self.beside_list:
            across, top = self._middle[0], self._middle[1] - size.height() / 2
        top = max(EDGE, min(round(top), lower - 8 - size.height()))
        left = max(EDGE, min(round(across - size.width() / 2), wide - size.width()))
        return QRect(left, top, size.width(), size.height())
