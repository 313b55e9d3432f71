"""Owns the stepper: the votes of one ballot on one question for one criterion, given and taken."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton

from workshop_studio.layout.words import CRITERION_NAMES
from workshop_studio.model.votes import PaperLine
from workshop_studio.model.words import Criterion
from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.vote.vote_ink import VoteInk

HEIGHT = 44
_WIDTHS = (164, 132)
_END = 44
Key = Qt.Key
_GIVING = {Key.Key_Plus, Key.Key_Equal, Key.Key_Return, Key.Key_Enter, Key.Key_Space}
_TAKING = {Key.Key_Minus, Key.Key_Backspace, Key.Key_Delete}
_WAYS = {
    Key.Key_Up: (0, -1), Key.Key_Down: (0, 1), Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0),
}  # fmt: skip
_LETTERS: dict[Qt.Key, Criterion] = {
    Key.Key_F: "feasibility", Key.Key_D: "desirability", Key.Key_V: "viability",
}  # fmt: skip


class Stepper(QAbstractButton):
    """Minus, the votes as marks, plus; 44 high, so that a thumb finds it.

    Signals:
        given: (str) one more vote for this question and the criterion named.
        taken: one vote less here.
        wandered: (int, int) an arrow key: so many columns right, so many rows down.
        entered: the keyboard came here.
    """

    given = Signal(str)
    taken = Signal()
    wandered = Signal(int, int)
    entered = Signal()

    def __init__(self, line: PaperLine, criterion: Criterion, ink: VoteInk) -> None:
        super().__init__()
        self.line = line
        self.criterion = criterion
        self.count = 0
        self.left = 0
        self._ink = ink
        self._small = False
        self._under = 0
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._pressed_from_outside)

    def show_votes(self, count: int, left: int) -> None:
        """Show so many votes, so many of the criterion being left to give."""
        self.count, self.left = count, left
        votes = self.tr("1 vote") if count == 1 else self.tr("{n} votes").format(n=count)
        self.setAccessibleName(
            self.tr("Question {number}, {criterion}, {votes}, {left} left").format(
                number=self.line.number,
                criterion=CRITERION_NAMES[self.criterion].lower(),
                votes=votes,
                left=left,
            )
        )
        self.update()

    def set_small(self, *, small: bool) -> None:
        """Be narrower, in a narrow window."""
        self._small = small
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the window allows."""
        return QSize(_WIDTHS[self._small], HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give, take, or go to a neighbour."""
        key = Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif key in _WAYS:
            self.wandered.emit(*_WAYS[key])
        elif key in _LETTERS:
            self._give(_LETTERS[key], repeated=event.isAutoRepeat())
        elif key in _GIVING:
            self._give(self.criterion, repeated=event.isAutoRepeat())
        elif key in _TAKING:
            self.taken.emit()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave releases to the page: a button would click by them."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember which end was pressed."""
        self._under = self._end(event.position())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Give or take where press and release met the same end."""
        end = self._end(event.position())
        if end and end == self._under:
            if end > 0:
                self._give(self.criterion, repeated=False)
            else:
                self.taken.emit()
        self._under = 0

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.entered.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both ends, and the votes between them."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_frame(painter)
            self._draw_end(painter, QPointF(_END / 2, HEIGHT / 2), plus=False)
            self._draw_end(painter, QPointF(self.width() - _END / 2, HEIGHT / 2), plus=True)
            self._draw_votes(painter)

    def _draw_frame(self, painter: QPainter) -> None:
        theme = self._ink.theme
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 3))
            frame = frame.adjusted(1, 1, -1, -1)
        else:
            painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(frame, 6, 6)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        middle = QRectF(_END, frame.top() + 2, self.width() - 2 * _END, frame.height() - 4)
        if self.count:
            painter.fillRect(middle, QColor(theme.accent_soft))
        painter.drawLine(middle.topLeft(), middle.bottomLeft())
        painter.drawLine(middle.topRight(), middle.bottomRight())

    def _draw_end(self, painter: QPainter, middle: QPointF, *, plus: bool) -> None:
        theme = self._ink.theme
        works = self.left > 0 if plus else self.count > 0
        painter.setPen(QPen(QColor(theme.text if works else theme.border), 2.25 if works else 1.25))
        arm = 6.0
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
        if plus:
            painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))

    def _draw_votes(self, painter: QPainter) -> None:
        room = self.width() - 2 * _END - 6
        middle = QPointF(self.width() / 2, HEIGHT / 2)
        if not self.count:
            painter.setPen(QColor(self._ink.theme.muted))
            painter.setFont(console_font(14))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "0")
        elif self.count * 14 <= room:
            radius = min(8.5, room / (2.8 * self.count))
            self._ink.marks(painter, self.criterion, self.count, middle, radius=radius)
        else:
            self._ink.marks(painter, self.criterion, 1, middle - QPointF(12, 0), radius=7)
            painter.setPen(QColor(self._ink.theme.text))
            painter.setFont(console_font(14, 600))
            box = QRectF(middle.x(), 0, room / 2, HEIGHT)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, f"× {self.count}")

    def _give(self, criterion: Criterion, *, repeated: bool) -> None:
        # A key held down too long gives one vote, not all.
        if not repeated:
            self.given.emit(criterion)

    def _pressed_from_outside(self) -> None:
        """Give a vote when a screen reader presses the stepper as a whole."""
        self._give(self.criterion, repeated=False)

    def _end(self, place: QPointF) -> int:
        if not self.rect().contains(place.toPoint()):
            return 0
        if place.x() < _END:
            return -1
        return 1 if place.x() >= self.width() - _END else 0
