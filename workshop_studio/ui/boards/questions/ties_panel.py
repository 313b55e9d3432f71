"""Owns the list of what a question came from and what became of it; a click leads there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.layout.boards.iceberg_words import LAYER_TITLES, SIDE_NOUNS
from workshop_studio.layout.boards.notes_voices import voice_paper
from workshop_studio.layout.boards.questions_words import origin_place
from workshop_studio.layout.screen import LIGHT, ScreenTheme
from workshop_studio.layout.shapes.sector_marks import sector_looks
from workshop_studio.model.boards import Board, Sector
from workshop_studio.model.items import Note, Player, PlayerLink, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.model.words import LAYERS, SIDES
from workshop_studio.tools.boards.question_outcomes import commitments_to, elements_from
from workshop_studio.ui.boards.questions.tie_card import Tie, TieCard
from workshop_studio.ui.kit.widgets import heading


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
        self._theme = LIGHT
        self._cards: list[TieCard] = []

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        self._theme = theme
        for each in self._cards:
            each.set_theme(theme)

    def fill(self, ties: tuple[Tie, ...]) -> None:
        """Show these; nothing at all where there are none."""
        self.setVisible(bool(ties))
        if ties == self._ties:
            return
        self._ties = ties
        for each in self._cards:
            each.hide()
            each.deleteLater()
        self._cards = [self._card(tie) for tie in ties]

    def _card(self, tie: Tie) -> TieCard:
        made = TieCard(tie)
        made.set_theme(self._theme)
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
                board = snapshot.get(Board, record.board)
                is_iceberg = board.kind == "iceberg"
                paper = voice_paper(record.voice)
                yield Tie(
                    record.text, "mountain", "iceberg" if is_iceberg else "welcome", origin,
                    place=_place(record) if is_iceberg else board.title,
                    fill=paper.fill, edge=paper.edge,
                )  # fmt: skip
            case Player():
                looks = sector_looks(snapshot.of(Sector, record.board))
                look = looks[record.sector]
                yield Tie(
                    record.name, "target", "map", origin,
                    place=snapshot.get(Sector, record.sector).name, fill=look.fill, edge=look.edge,
                )  # fmt: skip
            case PlayerLink():
                yield Tie(origin_place(snapshot, origin), "spline", "map", origin)
            case _:
                continue


def _place(note: Note) -> str:
    """Where a note stands on its iceberg."""
    layer, side = note.layer or LAYERS[0], note.side or SIDES[0]
    return f"Iceberg, {LAYER_TITLES[layer]}, {SIDE_NOUNS[side]}"


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
