"""Owns one poll on the closing page: its question, its scale, its counts, and what they say."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.model.follow_up import Poll, Wave
from workshop_studio.model.results import SMALL_GROUP
from workshop_studio.ui.close.poll_counts import PollCounts
from workshop_studio.ui.close.poll_shares import Asked, PollShares
from workshop_studio.ui.kit.widgets import button, caption, field, labelled, plain


class PollView(QFrame):
    """One poll.

    Signals:
        changed: (Poll) as it now stands in the fields.
        remove_wanted: (id) its bin was pressed.
    """

    changed = Signal(object)
    remove_wanted = Signal(str)

    def __init__(
        self, poll: Poll, theme: ScreenTheme, *, fixed: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.poll = poll
        self.question = field(self.tr("Question"))
        self.scale = field(self.tr("Steps of the scale, with / between them"))
        self.counts = PollCounts(poll, fixed=fixed)
        self.shares = PollShares(theme)
        self._few = caption("")
        self._wrong = plain("")
        self._wrong.setProperty("role", "error")
        self._wrong.hide()
        self.again = button(self.tr("Ask once more"), icon="plus", quiet=True)
        self.bin = button(self.tr("Remove this poll"), icon="trash-2", quiet=True)
        self._lay_out()
        for line in (self.question, self.scale):
            line.setReadOnly(fixed)
        for each in (self.again, self.bin):
            each.setVisible(not fixed)
        self.question.editingFinished.connect(self._reword)
        self.scale.editingFinished.connect(self._rescale)
        self.counts.counted.connect(self._count)
        self.again.clicked.connect(self._ask_again)
        self.bin.clicked.connect(self._want_removal)
        self.fill(poll)

    def fill(self, poll: Poll) -> None:
        """Show the poll as it is now."""
        self.poll = poll
        if not (self.question.hasFocus() and self.question.isModified()):
            self.question.setText(poll.question)
            self.question.setCursorPosition(0)
        if not (self.scale.hasFocus() and self.scale.isModified()):
            self.scale.setText(" / ".join(poll.scale))
        self.counts.fill(poll)
        asked = tuple(
            Asked(wave.title, wave.counts) for wave in poll.waves if sum(wave.counts) >= SMALL_GROUP
        )
        self.shares.show_poll(poll.scale, asked)
        self._few.setVisible(len(asked) < len(poll.waves))
        self._few.setText(
            self.tr("Shares are shown from {number} answers on, so that nobody stands out.").format(
                number=SMALL_GROUP
            )
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(labelled(self.question.accessibleName(), self.question))
        layout.addWidget(labelled(self.scale.accessibleName(), self.scale))
        layout.addWidget(self._wrong)
        layout.addWidget(self.counts)
        layout.addWidget(self.shares)
        layout.addWidget(self._few)
        foot = QHBoxLayout()
        foot.addWidget(self.again)
        foot.addWidget(self.bin)
        foot.addStretch(1)
        layout.addLayout(foot)

    def _reword(self) -> None:
        self.question.setModified(False)
        text = self.question.text().strip()
        if text != self.poll.question:
            self.changed.emit(replace(self.poll, question=text))

    def _rescale(self) -> None:
        """Rename steps; their number may change only while nobody has answered."""
        self.scale.setModified(False)
        steps = tuple(step.strip() for step in self.scale.text().split("/") if step.strip())
        answered = any(sum(wave.counts) for wave in self.poll.waves)
        sentence = ""
        if not 2 <= len(steps) <= 10:
            sentence = self.tr("A scale has 2 to 10 steps.")
        elif answered and len(steps) != len(self.poll.scale):
            sentence = self.tr("People have answered already; keep {number} steps.").format(
                number=len(self.poll.scale)
            )
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        if sentence or steps == self.poll.scale:
            return
        waves = self.poll.waves
        if len(steps) != len(self.poll.scale):
            waves = tuple(replace(wave, counts=(0,) * len(steps)) for wave in waves)
        self.changed.emit(replace(self.poll, scale=steps, waves=waves))

    def _count(self, number: int, step: int, people: int) -> None:
        waves = list(self.poll.waves)
        counts = list(waves[number].counts)
        counts[step] = people
        waves[number] = replace(waves[number], counts=tuple(counts))
        self.changed.emit(replace(self.poll, waves=tuple(waves)))

    def _ask_again(self) -> None:
        titles = (self.tr("Before"), self.tr("After"))
        number = len(self.poll.waves)
        later = self.tr("Time {number}").format(number=number + 1)
        title = titles[number] if number < len(titles) else later
        wave = Wave(title=title, counts=(0,) * len(self.poll.scale))
        self.changed.emit(replace(self.poll, waves=(*self.poll.waves, wave)))

    def _want_removal(self) -> None:
        self.remove_wanted.emit(self.poll.id)
