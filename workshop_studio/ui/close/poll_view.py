"""Owns one poll on the closing page: its question, its scale, its counts, and what they say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.model.follow_up import Poll, Wave
from workshop_studio.model.results import SMALL_GROUP
from workshop_studio.ui.close.poll_counts import PollCounts
from workshop_studio.ui.close.poll_shares import Asked, PollShares
from workshop_studio.ui.kit.entry import Entry, Records
from workshop_studio.ui.kit.widgets import button, caption, field, labelled, plain

Change = Callable[[Poll], bool]
"""Takes a poll as it now is; whether it was taken."""


class PollView(QFrame):
    """One poll.

    Signals:
        remove_wanted: (id) its bin was pressed.
        wave_wanted: (id, Wave) it is asked once more.
    """

    remove_wanted = Signal(str)
    wave_wanted = Signal(str, object)

    def __init__(
        self, poll: Poll, theme: ScreenTheme, *, records: Records, change: Change, fixed: bool
    ) -> None:
        """Show a poll.

        Args:
            poll: as it is now.
            theme: colours of its shares.
            records: hold the poll.
            change: takes the poll as it now stands in the fields.
            fixed: nothing can be changed.
        """
        super().__init__()
        self.setProperty("role", "card")
        self.poll = poll
        self.question = field(self.tr("Question"))
        self.scale = field(self.tr("Steps of the scale, with / between them"))
        self._change = change
        self._question = Entry(records, self.question, self._reword)
        self._scale = Entry(records, self.scale, self._rescale)
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
        self.counts.counted.connect(self._count)
        self.again.clicked.connect(self._ask_again)
        self.bin.clicked.connect(self._want_removal)
        self.fill(poll)

    def fill(self, poll: Poll) -> None:
        """Show the poll as it is now."""
        self.poll = poll
        self._question.fill(poll.id, poll.question)
        self._scale.fill(poll.id, " / ".join(poll.scale))
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

    def _reword(self, _poll: str, text: str) -> bool:
        return self._change(replace(self.poll, question=text.strip()))

    def _rescale(self, _poll: str, text: str) -> bool:
        """Rename steps; their number may change only while nobody has answered."""
        steps = tuple(step.strip() for step in text.split("/") if step.strip())
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
            return not sentence
        waves = self.poll.waves
        if len(steps) != len(self.poll.scale):
            waves = tuple(replace(wave, counts=(0,) * len(steps)) for wave in waves)
        return self._change(replace(self.poll, scale=steps, waves=waves))

    def _count(self, number: int, step: int, people: int) -> None:
        waves = list(self.poll.waves)
        counts = list(waves[number].counts)
        counts[step] = people
        waves[number] = replace(waves[number], counts=tuple(counts))
        if not self._change(replace(self.poll, waves=tuple(waves))):
            self.counts.fill(self.poll)

    def _ask_again(self) -> None:
        titles = (self.tr("Before"), self.tr("After"))
        number = len(self.poll.waves)
        later = self.tr("Time {number}").format(number=number + 1)
        title = titles[number] if number < len(titles) else later
        wave = Wave(title=title, counts=(0,) * len(self.poll.scale))
        self.wave_wanted.emit(self.poll.id, wave)

    def _want_removal(self) -> None:
        self.remove_wanted.emit(self.poll.id)
