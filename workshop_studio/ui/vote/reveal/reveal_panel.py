"""Owns the console's side of a reveal: what the room sees, where it stands, and what comes next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import CRITERION_NAMES
from workshop_studio.ui.kit.widgets import badge, button, caption, heading, plain, row, to_the_left
from workshop_studio.ui.vote.reveal.reveal import Reveal
from workshop_studio.ui.wall.picture import Picture
from workshop_studio.ui.wall.sheet import Sheet

_WIDTH, _HEIGHT = 16, 9
_EDGE = 6
"""Pixels of the frame around the picture: its ground is the console's own."""


class _Screen(QWidget):
    """The wall in small, always as wide as there is room and in its proportions."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self._picture = picture
        picture.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(320)
        self._frame = QFrame(self)
        self._frame.setProperty("role", "panel")
        self._frame.lower()

    def hasHeightForWidth(self) -> bool:
        """Its height follows its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As a projector's picture."""
        return _inner(width) // _WIDTH * _HEIGHT + 2 * _EDGE

    def sizeHint(self) -> QSize:
        """Large enough to read along."""
        return QSize(800, 450)

    def resizeEvent(self, _event: object) -> None:
        """Keep the proportions."""
        width = _inner(min(self.width(), self.height() * _WIDTH // _HEIGHT))
        height = width // _WIDTH * _HEIGHT
        self._frame.setGeometry(0, 0, width + 2 * _EDGE, height + 2 * _EDGE)
        self._picture.setGeometry(_EDGE, _EDGE, width, height)


def _inner(width: int) -> int:
    """The picture's width in a frame of this one, so that both its sides are whole pixels."""
    return (width - 2 * _EDGE) // _WIDTH * _WIDTH


class RevealPanel(QWidget):
    """What the room sees, and the keys that move it on.

    Signals:
        ended: the facilitator is done with it.
        matrix_wanted: the whole result is wanted.
    """

    ended = Signal()
    matrix_wanted = Signal()

    def __init__(self, reveal: Reveal, book: FontBook, *, title: str, opening: str) -> None:
        super().__init__()
        self._reveal = reveal
        self._opening = Sheet(title=title, words=opening)
        self._picture = Picture(book)
        self._places = caption("")
        self._wall = plain("")
        self._wall.setProperty("role", "muted")
        self.next = button(self.tr("Next"), icon="chevron-right", primary=True, key="F8")
        self.next.setProperty("extent", "large")
        self.back = button(self.tr("Back"), icon="chevron-left", key="Shift+F8")
        self.end = button(
            self.tr("End the rehearsal") if reveal.is_rehearsal else self.tr("End the reveal"),
            quiet=True,
        )
        self.matrix = button(self.tr("Go to the matrix"), icon="table-2")
        self._build(title)
        self.next.clicked.connect(reveal.forward)
        self.back.clicked.connect(reveal.back)
        self.end.clicked.connect(self.ended)
        self.matrix.clicked.connect(self.matrix_wanted)
        reveal.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show this moment."""
        scene = self._reveal.scene()
        self._picture.set_sheet(self._opening if scene is None else Sheet(scene=scene))
        if scene is not None:
            self._picture.show_part(self._reveal.part())
        self._places.setText(self._said())
        self.back.setEnabled(self._reveal.place > 0)
        self.matrix.setVisible(self._reveal.is_over and not self._reveal.is_rehearsal)
        if self._reveal.is_over and self.next.hasFocus():
            (self.end if self._reveal.is_rehearsal else self.matrix).setFocus()
        self.next.setEnabled(not self._reveal.is_over)

    def show_wall(self, *, is_on: bool) -> None:
        """Say whether the room sees it."""
        if self._reveal.is_rehearsal:
            words = self.tr("Only you see this. The wall keeps showing how many have voted.")
        elif is_on:
            words = self.tr("The wall shows the same.")
        else:
            words = self.tr("The wall is off: press F5 to let the room see it.")
        self._wall.setText(words)

    def _build(self, title: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        named = heading(title)
        named.setWordWrap(False)
        rehearsal = self._reveal.is_rehearsal
        words = self.tr("Rehearsal") if rehearsal else self.tr("Reveal")
        layout.addWidget(to_the_left(named, badge(words, "warn" if rehearsal else "ok")))
        layout.addWidget(self._wall)
        layout.addWidget(_Screen(self._picture))
        layout.addWidget(self._places)
        layout.addWidget(to_the_left(row(self.back, self.next), self.matrix, self.end))
        layout.addStretch(1)

    def _said(self) -> str:
        """Where the reveal stands and what comes next, in words."""
        names = [
            self.tr("All together") if step.criterion is None else CRITERION_NAMES[step.criterion]
            for step in self._reveal.steps
        ]
        names.append(self.tr("The picture"))
        place = self._reveal.place
        if place == 0:
            return self.tr("Nothing is told yet. First: {next}.").format(next=names[0])
        if self._reveal.is_over:
            return self.tr("All is told.")
        return self.tr("Now: {now}. Next: {next}.").format(now=names[place - 1], next=names[place])
