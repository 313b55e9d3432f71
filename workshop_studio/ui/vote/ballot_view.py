"""Owns the ballot as one voter sees it: every question with steppers, votes left, and Done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop_studio.layout.words import CRITERION_NAMES
from workshop_studio.model.votes import PaperLine
from workshop_studio.model.words import CRITERIA, Criterion
from workshop_studio.tools.ballot import BallotInHand
from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.kit.fitting_area import FittingArea
from workshop_studio.ui.kit.widgets import (
    button,
    card,
    column,
    heading,
    plain,
    row,
    tool_toggle,
)
from workshop_studio.ui.vote.ballot_row import BETWEEN, BallotRow
from workshop_studio.ui.vote.purse import Purse
from workshop_studio.ui.vote.stepper import Stepper
from workshop_studio.ui.vote.vote_ink import VoteInk

_NARROW = 1500


class BallotView(QWidget):
    """A fresh ballot. It lives for one voter and is thrown away with what it holds.

    Signals:
        done: (object) the votes as a tuple, when the voter hands the ballot in.
    """

    done = Signal(object)

    def __init__(self, title: str, lines: Sequence[PaperLine], limit: int, ink: VoteInk) -> None:
        super().__init__()
        self.ballot = BallotInHand(tuple(line.question for line in lines), limit)
        self._ink = ink
        self._asked = False
        self._purses = {each: Purse(each, limit, ink) for each in CRITERIA}
        self._rows = [BallotRow(line, ink) for line in lines]
        self._at = (0, 0)
        self._left = plain("")
        self._left.setFont(console_font(16, 500))
        self._left.setContentsMargins(12, 8, 12, 8)
        self._back = button(self.tr("Take back last"), icon="undo-2", key="Ctrl+Z")
        self.choices = tool_toggle(self.tr("Only my choices"), "eye")
        self._done = button("", primary=True, key="Ctrl+Enter")
        for made in (self._back, self._done):
            made.setProperty("extent", "large")
        self._build(title)
        self._wire()
        self._show()

    def start(self) -> None:
        """Put the keyboard on the first question."""
        self._go(0, 0)

    @property
    def first(self) -> QWidget:
        """What has the keyboard first; Done, where every question is gone from the paper."""
        return self._rows[0].steppers[CRITERIA[0]] if self._rows else self._done

    def stepper(self, number: int, criterion: Criterion) -> Stepper:
        """The stepper of a question by its number on the paper."""
        found = (each.steppers[criterion] for each in self._rows)
        return next(stepper for stepper in found if stepper.line.number == number)

    def dress(self) -> None:
        """Take the colours of the theme."""
        for each in self._rows:
            each.dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand in, or take the last change back."""
        is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self._hand_in()
        elif is_control and event.key() == Qt.Key.Key_Z:
            self._take_back()
        else:
            event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a double click for one: the second must not answer what the first one asked."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use narrower steppers in a narrow window."""
        super().resizeEvent(event)
        small = self.width() < _NARROW
        for each in self._rows:
            each.set_small(small=small)
        for purse in self._purses.values():
            purse.set_small(small=small)

    def _build(self, title: str) -> None:
        head = self._head(title)
        body = QWidget()
        body.setProperty("role", "surface")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 6)
        rows.setSpacing(0)
        for each in self._rows:
            rows.addWidget(each)
        rows.addStretch(1)
        self._scroll = FittingArea(body)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._line_up)
        sheet = card(head, self._scroll, role="panel", margin=1)
        sheet.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._foot = self._foot_bar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        around = column(sheet)
        inner = around.layout()
        if isinstance(inner, QBoxLayout):
            inner.setContentsMargins(32, 16, 32, 16)
            inner.addStretch(1)
        layout.addWidget(around, 1)
        layout.addWidget(self._foot)

    def _head(self, title: str) -> QWidget:
        self._head_bar = head = QWidget()
        words = column(
            heading(title or self.tr("Where should our energy go?")),
            plain(self.tr("Arrow keys move, + or Enter gives a vote, − or Backspace takes it")),
            spacing=2,
        )
        words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = QHBoxLayout(head)
        layout.setContentsMargins(20, 10, 24, 8)
        layout.setSpacing(BETWEEN)
        layout.addWidget(words, 1)
        for purse in self._purses.values():
            layout.addWidget(purse)
        return head

    def _line_up(self, _lowest: int, highest: int) -> None:
        """Keep the heads above their steppers, whether there is a scroll bar or not."""
        layout = self._head_bar.layout()
        if layout is not None:
            bar = self._scroll.verticalScrollBar().sizeHint().width() if highest else 0
            layout.setContentsMargins(20, 10, 24 + bar, 8)

    def _foot_bar(self) -> QWidget:
        foot = QWidget()
        foot.setProperty("role", "surface")
        layout = QHBoxLayout(foot)
        layout.setContentsMargins(32, 12, 32, 12)
        layout.setSpacing(16)
        layout.addWidget(self._back)
        layout.addWidget(self.choices)
        layout.addStretch(1)
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(row(self._left), 4)
        layout.addWidget(self._done)
        return foot

    def _wire(self) -> None:
        self._back.clicked.connect(self._take_back)
        self.choices.clicked.connect(self._look_over)
        self._done.clicked.connect(self._hand_in)
        self._done.installEventFilter(self)
        for down, each in enumerate(self._rows):
            for right, stepper in enumerate(each.steppers.values()):
                stepper.given.connect(partial(self._give, stepper.line.question))
                stepper.taken.connect(partial(self._take, stepper.line.question, stepper.criterion))
                stepper.wandered.connect(self._wander)
                stepper.entered.connect(partial(self._came_to, down, right))

    def _give(self, question: str, criterion: Criterion) -> None:
        self._become(self.ballot.give(question, criterion))

    def _take(self, question: str, criterion: Criterion) -> None:
        self._become(self.ballot.take(question, criterion))

    def _take_back(self) -> None:
        self._become(self.ballot.back())

    def _become(self, ballot: BallotInHand) -> None:
        self.ballot = ballot
        self._asked = False
        self._show()

    def _look_over(self) -> None:
        """Show what was chosen alone, to be looked over; or all questions again.

        A question whose last vote is taken back meanwhile stays, so that it can get it again.
        """
        alone = self.choices.isChecked()
        for each in self._rows:
            each.setVisible(not alone or any(one.count for one in each.steppers.values()))
        if not self._rows[self._at[0]].isVisibleTo(self):
            self._came_to(self._next_row(-1, 1), self._at[1])

    def _hand_in(self) -> None:
        """Done: the ballot with votes left is looked over first, and goes in at the second time."""
        if self.ballot.left_over and not self._asked:
            self._asked = True
            self._show()
            return
        self.done.emit(self.ballot.votes())

    def _show(self) -> None:
        ballot = self.ballot
        for criterion, purse in self._purses.items():
            purse.show_left(ballot.left(criterion))
        for each in self._rows:
            for criterion, stepper in each.steppers.items():
                count = ballot.count(stepper.line.question, criterion)
                stepper.show_votes(count, ballot.left(criterion))
            each.set_chosen(chosen=any(one.count for one in each.steppers.values()))
        self._back.setEnabled(ballot.before is not None)
        self.choices.setEnabled(self.choices.isChecked() or not ballot.is_empty)
        self._left.setText(self._words_left())
        self._mark_asked()
        self._done.setText(self._words_done())

    def _mark_asked(self) -> None:
        """A question about the ballot stands out, and is read out with the button."""
        role = "advice" if self._asked else ""
        if self._left.property("role") != role:
            self._left.setProperty("role", role)
            self._left.style().unpolish(self._left)
            self._left.style().polish(self._left)
        self._done.setAccessibleDescription(self._left.text())

    def _words_done(self) -> str:
        if not self._asked:
            return self.tr("Done, hand in")
        if self.ballot.is_empty:
            return self.tr("Hand in an empty ballot")
        return self.tr("Hand in as it is")

    def _words_left(self) -> str:
        left = self.ballot.left_over
        if self._asked:
            if self.ballot.is_empty:
                return self.tr("You have not given any vote. Hand the ballot in as it is?")
            words = self.tr("Not used yet: {left}. Hand in as it is?")
            return words.format(left=self._kinds_left())
        if not left:
            return self.tr("All votes given. You can still take any of them back.")
        if left == 1:
            return self.tr("1 vote left. You may leave it unused.")
        return self.tr("{n} votes left. You may leave some unused.").format(n=left)

    def _kinds_left(self) -> str:
        """How many votes of which kind are left, such as "2 feasible, 1 viable"."""
        lefts = ((each, self.ballot.left(each)) for each in CRITERIA)
        return ", ".join(f"{left} {CRITERION_NAMES[each].lower()}" for each, left in lefts if left)

    def _wander(self, right: int, down: int) -> None:
        row_at, column_at = self._at
        self._go(self._next_row(row_at, down) if down else row_at, column_at + right)

    def _next_row(self, row_at: int, step: int) -> int:
        """The next row that can be seen, upwards or downwards; one beyond where there is none."""
        row_at += step
        while 0 <= row_at < len(self._rows) and self._rows[row_at].isHidden():
            row_at += step
        return row_at

    def _go(self, down: int, right: int) -> None:
        if 0 <= down < len(self._rows) and 0 <= right < len(CRITERIA):
            self._rows[down].steppers[CRITERIA[right]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _came_to(self, down: int, right: int) -> None:
        """One stepper at a time is a stop of the Tab key, as in a table."""
        before = self._rows[self._at[0]]
        before.steppers[CRITERIA[self._at[1]]].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        before.set_current(current=False)
        self._at = (down, right)
        here = self._rows[down]
        here.steppers[CRITERIA[right]].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        here.set_current(current=True)
        self._scroll.ensureWidgetVisible(here, 0, 12)
