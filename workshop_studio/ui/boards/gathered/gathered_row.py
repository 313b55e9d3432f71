"""Owns the row of one marked note: a card that leads to it, and what makes a question of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.ui.boards.thread.tie_card import Tie, TieCard
from workshop_studio.ui.kit.widgets import icon_button

_tell = QCoreApplication.translate


class GatheredRow(QWidget):
    """One marked note.

    Signals:
        wanted: (str, str) go to a step and a record there.
        question_wanted: (str) id of the note that is to become a question.
    """

    wanted = Signal(str, str)
    question_wanted = Signal(str)

    def __init__(self, tie: Tie, question: str, *, may_ask: bool, theme: ScreenTheme) -> None:
        """Make the row.

        Args:
            tie: the note.
            question: id of the question that grew from it last; "" without one.
            may_ask: whether a question can be made of it now.
            theme: the colours it wears.
        """
        super().__init__()
        self._tie, self._question, self._may_ask = tie, question, may_ask
        self.card = TieCard(tie)
        self.card.set_theme(theme)
        self.card.clicked.connect(self._go)
        words = " ".join(tie.words.split())
        self.ask = icon_button(
            "message-circle-question-mark",
            _tell("GatheredRow", "Make it a question: {words}").format(words=words),
        )
        self.ask.setToolTip(_tell("GatheredRow", "Make it a question (J)"))
        self.ask.setEnabled(may_ask)
        self.ask.clicked.connect(self._ask)
        self.to_question = icon_button(
            "signpost",
            _tell("GatheredRow", "Go to its question: {words}").format(words=words),
        )
        self.to_question.setToolTip(_tell("GatheredRow", "Go to its question"))
        self.to_question.clicked.connect(self._go_to_question)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.card, self.ask, self.to_question):
            layout.addWidget(widget)
        self.ask.setVisible(not question)
        self.to_question.setVisible(bool(question))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make it a question with J, whichever part of the row has the keyboard."""
        if event.key() == Qt.Key.Key_J and not event.modifiers() and self._may_ask:
            self._ask()
        else:
            super().keyPressEvent(event)

    def _go(self) -> None:
        self.wanted.emit(self._tie.step, self._tie.record)

    def _go_to_question(self) -> None:
        self.wanted.emit("questions", self._question)

    def _ask(self) -> None:
        self.question_wanted.emit(self._tie.record)
