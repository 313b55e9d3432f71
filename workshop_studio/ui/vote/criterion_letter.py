"""Owns the sign of a criterion beside its fields: its shape with its letter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.words import CRITERION_NAMES
from workshop_studio.model.words import Criterion
from workshop_studio.ui.vote.vote_ink import VoteInk

_AROUND = 3


class CriterionLetter(QWidget):
    """The letter in its shape, in the middle of the room it gets; its name is its tooltip."""

    def __init__(self, criterion: Criterion, ink: VoteInk, *, side: int) -> None:
        super().__init__()
        self._criterion = criterion
        self._ink = ink
        self._side = side
        self.setMinimumSize(self.sizeHint())
        self.setAccessibleName(CRITERION_NAMES[criterion])
        self.setToolTip(CRITERION_NAMES[criterion])

    def sizeHint(self) -> QSize:
        """Room for the shape, and a little around it."""
        return QSize(self._side + 2 * _AROUND, self._side + 2 * _AROUND)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the letter in its shape."""
        left, top = (self.width() - self._side) / 2, (self.height() - self._side) / 2
        with QPainter(self) as painter:
            self._ink.letter(painter, self._criterion, QRectF(left, top, self._side, self._side))
