"""Owns the list of what a question came from and what became of it; a click leads there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.layout.boards.questions_words import origin_place
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note, Player, PlayerLink, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.tools.boards.question_outcomes import commitments_to, elements_from
from workshop_studio.ui.kit.buttons import Button
from workshop_studio.ui.kit.widgets import heading

_BESIDE_WORDS = 60


class Tie(NamedTuple):
    """Something a question hangs together with: its words, icon, step and id."""

    words: str
    icon: str
    step: str
    record: str


class TieButton(Button):
    """Leads to a tie; its words are cut to the width there is."""

    def __init__(self, tie: Tie) -> None:
        super().__init__("", icon_name=tie.icon)
        self._words = " ".join(tie.words.split())
        self.setToolTip(self._words)
        self.setAccessibleName(self._words)

    def sizeHint(self) -> QSize:
        """No wider than it has to be."""
        return QSize(120, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many of the words as there is room for."""
        super().resizeEvent(event)
        room = self.width() - _BESIDE_WORDS
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(cut.replace("&", "&&"))


class TiesPanel(QWidget):
    """Where a question came from, or what became of it.

    Signals:
        wanted: (str, str) go to a step and a record there.
    """

    wanted = Signal(str, str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._ties: tuple[Tie, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(heading(title, 4))
        self._buttons: list[QWidget] = []

    def fill(self, ties: tuple[Tie, ...]) -> None:
        """Show these; nothing at all where there are none."""
        self.setVisible(bool(ties))
        if ties == self._ties:
            return
        self._ties = ties
        for each in self._buttons:
            each.hide()
            each.deleteLater()
        self._buttons = [self._button(tie) for tie in ties]

    def _button(self, tie: Tie) -> QWidget:
        made = TieButton(tie)
        made.clicked.connect(partial(self._go, tie))
        self._layout.addWidget(made)
        return made

    def _go(self, tie: Tie, _checked: object = None) -> None:
        self.wanted.emit(tie.step, tie.record)


def origins(snapshot: Snapshot, question: Question) -> Iterator[Tie]:
    """Notes, players and links that a question grew from."""
    for origin in question.origins:
        match record := snapshot.find(origin):
            case Note():
                kind = snapshot.get(Board, record.board).kind
                step = "iceberg" if kind == "iceberg" else "welcome"
                yield Tie(record.text, "mountain", step, origin)
            case Player():
                yield Tie(record.name, "target", "map", origin)
            case PlayerLink():
                yield Tie(origin_place(snapshot, origin), "spline", "map", origin)
            case _:
                continue


def outcomes(snapshot: Snapshot, question: Question) -> Iterator[Tie]:
    """Votes, commitments and parts of theories that a question went into."""
    for vote in snapshot.all(Round):
        number = next((line.number for line in vote.paper if line.question == question.id), None)
        if number is not None and vote.state != "prepared":
            step = "vote" if vote.state == "open" else "matrix"
            yield Tie(f"{vote.title or 'Vote'}: number {number}", "vote", step, vote.id)
    for promise in commitments_to(snapshot, question.id):
        yield Tie(f"Commitment: {promise.text}", "flag", "close", promise.id)
    for element in elements_from(snapshot, question.id):
        yield Tie(f"Theory: {element.text}", "workflow", "theory", element.id)
