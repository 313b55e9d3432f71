"""Owns the list of all notes that carry a mark, on whatever board, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workshop_studio.analysis.gathered import Gathered, gathered
from workshop_studio.layout.boards.iceberg.words import LAYER_TITLES, SIDE_NOUNS
from workshop_studio.layout.boards.notes.voices import voice_paper
from workshop_studio.layout.boards.questions.words import ballot_numbers
from workshop_studio.layout.screen import LIGHT, ScreenTheme
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import SIDES, Mark
from workshop_studio.ui.boards.gathered.gathered_row import GatheredRow
from workshop_studio.ui.boards.thread.tie_card import Tie
from workshop_studio.ui.kit.widgets import button, caption, choice
from workshop_studio.ui.session.desk import Desk

_FEW = 24
"""Rows that are made before somebody asks for the rest."""
_tell = QCoreApplication.translate
_Line = tuple[Tie, str]


class GatheredPanel(QWidget):
    """Marked notes, those of which nothing has become first; folds to one line.

    Signals:
        wanted: (str, str) go to a step and a record there.
        question_wanted: (str) id of the note that is to become a question.
    """

    wanted = Signal(str, str)
    question_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._theme = LIGHT
        self._lines: tuple[_Line, ...] | None = None
        self._whole = False
        self._next = -1
        self.rows: list[GatheredRow] = []
        self.fold = button("", icon="chevron-down", quiet=True)
        self._is_open = True
        self.fold.setStyleSheet("text-align: left;")
        marks = [
            (_tell("GatheredPanel", "Opportunities"), "opportunity"),
            (_tell("GatheredPanel", "Who or what is missing"), "missing"),
        ]
        self.mark = choice(_tell("GatheredPanel", "Which mark"), marks)
        self.nothing = caption("")
        self.more = button("", icon="chevron-down", quiet=True)
        self._body = QWidget()
        self._lay()
        self.fold.clicked.connect(self._turn)
        self.mark.activated.connect(self._choose)
        self.more.clicked.connect(self._show_all)

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        self._theme = theme
        for row in self.rows:
            row.card.set_theme(theme)

    def refresh(self) -> None:
        """Show the marks as they are now."""
        snapshot = self._desk.snapshot
        found = gathered(snapshot, self._chosen())
        left = sum(each.is_open for each in found)
        self._say(len(found), left)
        lines = tuple(_line(snapshot, each) for each in found)
        if lines != self._lines:
            self._lines = lines
            self._build()

    def open_up(self) -> None:
        """Unfold it, with the keyboard on the first row, or where the mark is chosen."""
        self._show_body(shown=True)
        self.refresh()
        (self.rows[0].card if self.rows else self.mark).setFocus()

    def _chosen(self) -> Mark:
        return "missing" if self.mark.chosen() == "missing" else "opportunity"

    def _say(self, count: int, left: int) -> None:
        if not count:
            words = _tell("GatheredPanel", "Marked notes: none yet")
        elif left:
            words = _tell("GatheredPanel", "Marked notes: {count}, {left} open")
        else:
            words = _tell("GatheredPanel", "Marked notes: {count}, none open")
        self.fold.setText(words.format(count=count, left=left))
        self._name_fold()
        key = {"missing": "M", "opportunity": "O"}[self._chosen()]
        nothing = _tell("GatheredPanel", "Select a note on the iceberg and press {key} to mark it.")
        self.nothing.setText(nothing.format(key=key))
        self.nothing.setVisible(not count)

    def _build(self) -> None:
        lines = self._lines or ()
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = lines if self._whole else lines[:_FEW]
        self.rows = [self._row(line) for line in shown]
        left = len(lines) - len(shown)
        self.more.setText(_tell("GatheredPanel", "Show {n} more").format(n=left))
        self.more.setVisible(left > 0)

    def _row(self, line: _Line) -> GatheredRow:
        tie, question = line
        may_ask = not question and not self._desk.read_only
        row = GatheredRow(tie, question, may_ask=may_ask, theme=self._theme)
        row.wanted.connect(self.wanted)
        row.question_wanted.connect(self._ask)
        self._column.addWidget(row)
        return row

    def _ask(self, note: str) -> None:
        focus = QApplication.focusWidget()
        held = (focus is not None and row.isAncestorOf(focus) for row in self.rows)
        at = next((place for place, is_held in enumerate(held) if is_held), -1)
        self.question_wanted.emit(note)
        if at >= 0:
            # What was asked about goes to the end, and the next one takes its place.
            self._next = at
            QTimer.singleShot(0, self, self._focus_next)

    def _focus_next(self) -> None:
        if 0 <= self._next < len(self.rows):
            self.rows[self._next].card.setFocus()

    def _choose(self) -> None:
        self._whole = False
        self.refresh()

    def _show_all(self) -> None:
        self._whole = True
        self._build()

    def _turn(self) -> None:
        self._show_body(shown=not self._is_open)

    def _show_body(self, *, shown: bool) -> None:
        self._is_open = shown
        self._body.setVisible(shown)
        self.fold.set_icon_name("chevron-down" if shown else "chevron-right")
        self._name_fold()

    def _name_fold(self) -> None:
        state = (
            _tell("GatheredPanel", "open") if self._is_open else _tell("GatheredPanel", "folded")
        )
        self.fold.setAccessibleName(f"{self.fold.text()}, {state}")

    def _lay(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.fold)
        layout.addWidget(self._body)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(6)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        for widget in (self.mark, self.nothing):
            body.addWidget(widget)
        body.addLayout(self._column)
        body.addWidget(self.more)


def _line(snapshot: Snapshot, found: Gathered) -> _Line:
    note, board = found.note, found.board
    on_ice = board.kind == "iceberg"
    paper = voice_paper(note.voice)
    place = board.title.strip() or _tell("GatheredPanel", "Notes")
    if note.layer:
        side = SIDE_NOUNS[note.side or SIDES[0]]
        place = f"{LAYER_TITLES[note.layer]}, {side}"
    tie = Tie(
        note.text, "mountain" if on_ice else "sticky-note", "iceberg" if on_ice else "welcome",
        note.id, place=f"{_became(snapshot, found)} · {place}", fill=paper.fill, edge=paper.edge,
    )  # fmt: skip
    return tie, found.questions[-1].id if found.questions else ""


def _became(snapshot: Snapshot, found: Gathered) -> str:
    """What became of a marked note, in a few words."""
    if not found.questions:
        in_theory = _tell("GatheredPanel", "In the theory")
        return in_theory if found.is_in_theory else _tell("GatheredPanel", "Not yet a question")
    numbers = _numbers(snapshot, found)
    if not numbers:
        return _tell("GatheredPanel", "A question")
    return ", ".join(f"Q{number}" for number in numbers)


def _numbers(snapshot: Snapshot, found: Gathered) -> Sequence[int]:
    boards = {each.board: ballot_numbers(snapshot, each.board) for each in found.questions}
    asked = [(boards[each.board], each.id) for each in found.questions]
    return [numbers[ident] for numbers, ident in asked if ident in numbers]
