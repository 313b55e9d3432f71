"""Owns one question on the ballot: its number, its words, and a stepper for each criterion."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from workshop_studio.model.votes import PaperLine
from workshop_studio.model.words import CRITERIA, Criterion
from workshop_studio.ui.appearance.fonts import clock_font, console_font
from workshop_studio.ui.kit.widgets import plain
from workshop_studio.ui.vote.stepper import Stepper
from workshop_studio.ui.vote.vote_ink import VoteInk

BETWEEN = 24


class BallotRow(QFrame):
    """A question and its three steppers."""

    def __init__(self, line: PaperLine, ink: VoteInk) -> None:
        super().__init__()
        self._ink = ink
        self._is_current = False
        self.setObjectName("ballot-row")
        self._number = QLabel(str(line.number))
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setFont(clock_font(22))
        self._number.setFixedWidth(44)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._words = plain(line.text.strip())
        wraps = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        wraps.setHeightForWidth(True)
        self._words.setSizePolicy(wraps)
        self.steppers: dict[Criterion, Stepper] = {
            criterion: Stepper(line, criterion, ink) for criterion in CRITERIA
        }
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 24, 8)
        layout.setSpacing(BETWEEN)
        layout.addWidget(self._number)
        layout.addWidget(self._words, 1)
        for stepper in self.steppers.values():
            layout.addWidget(stepper)
        self.set_chosen(chosen=False)
        self.set_current(current=False)

    def set_chosen(self, *, chosen: bool) -> None:
        """Be bold, where votes are given."""
        self._words.setFont(console_font(18, 600 if chosen else 400))

    def set_current(self, *, current: bool) -> None:
        """Be tinted, where the keyboard is."""
        self._is_current = current
        self.dress()

    def set_small(self, *, small: bool) -> None:
        """Take less room, in a narrow window."""
        for stepper in self.steppers.values():
            stepper.set_small(small=small)

    def dress(self) -> None:
        """Take the colours of the theme."""
        theme = self._ink.theme
        ground = theme.accent_soft if self._is_current else theme.surface
        self.setStyleSheet(
            f"#ballot-row {{ background: {ground}; border: none;"
            f" border-bottom: 1px solid {theme.hairline}; }}"
        )
        self._number.setStyleSheet(f"color: {theme.accent};")
