"""Owns the screen between two voters: it knows nothing of any ballot and has one button."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_studio.layout.words import CRITERION_ASKS, CRITERION_NAMES, number_in_words
from workshop_studio.model.words import CRITERIA, Criterion
from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.kit.widgets import button, card, column, heading, plain
from workshop_studio.ui.vote.vote_ink import VoteInk

Centre = Qt.AlignmentFlag.AlignCenter


class _Marks(QWidget):
    """Three votes of one kind, to show what they look like."""

    def __init__(self, criterion: Criterion, count: int, ink: VoteInk) -> None:
        super().__init__()
        self._criterion = criterion
        self._count = count
        self._ink = ink

    def sizeHint(self) -> QSize:
        """Room for the marks."""
        return QSize(170, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them in a row."""
        radius = min(12.0, 64.0 / self._count)
        middle = QPointF(self.width() / 2, self.height() / 2)
        with QPainter(self) as painter:
            self._ink.marks(painter, self._criterion, self._count, middle, radius=radius)


class HandOver(QWidget):
    """Pass the laptop on; Enter starts a ballot.

    Attributes:
        first: the one button, which has the keyboard first.

    Signals:
        started: the next voter begins.
        paper_wanted: the projector shows this screen, so the room votes on paper.
    """

    started = Signal()
    paper_wanted = Signal()

    def __init__(self, ink: VoteInk, limit: int) -> None:
        super().__init__()
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setFont(console_font(44, 700))
        self._title.setAlignment(Centre)
        self._title.setWordWrap(True)
        self._below = plain("")
        self._below.setFont(console_font(20))
        self._below.setAlignment(Centre)
        self._asked = heading("", 4)
        self._asked.setAlignment(Centre)
        self._asked.setWordWrap(False)
        self.paper = button(self.tr("Use paper ballots instead"), icon="file-text")
        self.paper.clicked.connect(self.paper_wanted)
        self._wall = card(self._asked, self.paper, role="advice")
        self.first = button(self.tr("Start my ballot"), primary=True, key="Enter")
        self.first.setProperty("extent", "large")
        self.first.setStyleSheet("min-height: 58px; min-width: 220px; font-size: 20px;")
        self.first.clicked.connect(self.started)
        self._build(ink, limit)

    def show_state(self, *, title: str, below: str, wall: str) -> None:
        """Say where the vote stands; `wall` asks about the projector, or is empty."""
        self._title.setText(title)
        self._below.setText(below)
        self._asked.setText(wall)
        self._wall.setVisible(bool(wall))
        self.first.setAccessibleDescription(" ".join(each for each in (title, below, wall) if each))

    def start(self) -> None:
        """Put the keyboard on the one button."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter starts the ballot; a key that is still held from before does not."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # Ctrl+Enter hands a ballot in: pressed once too often it must not begin the next.
            with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if not event.isAutoRepeat() and not with_control:
                self.started.emit()
        else:
            event.ignore()

    def _build(self, ink: VoteInk, limit: int) -> None:
        kinds = QWidget()
        across = QHBoxLayout(kinds)
        across.setContentsMargins(20, 12, 20, 12)
        across.setSpacing(24)
        for criterion in CRITERIA:
            name, asked = heading(CRITERION_NAMES[criterion], 3), plain(CRITERION_ASKS[criterion])
            asked.setFont(console_font(15))
            for label in (name, asked):
                label.setAlignment(Centre)
            across.addWidget(column(_Marks(criterion, limit, ink), name, asked, spacing=4))
        rule = plain(self._rule(limit))
        rule.setFont(console_font(17))
        rule.setAlignment(Centre)
        sheet = card(kinds, role="panel")
        sheet.setMaximumWidth(720)
        layout = QVBoxLayout(self)
        layout.setSpacing(18)
        layout.setContentsMargins(48, 24, 48, 24)
        layout.addStretch(1)
        layout.addWidget(self._title)
        layout.addWidget(self._below)
        layout.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(rule)
        layout.addWidget(self._wall, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def _rule(self, limit: int) -> str:
        if limit == 1:
            return self.tr("One vote of each kind.")
        count = number_in_words(limit).capitalize()
        words = self.tr("{count} votes of each kind. You may put several on one question.")
        return words.format(count=count)
