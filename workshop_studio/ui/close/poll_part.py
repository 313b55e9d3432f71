"""Owns the part of the closing page that asks how confident people are, before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.model.changes import Change, ChangeSet, Transaction
from workshop_studio.model.follow_up import Poll, Wave
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.follow_up import add_poll, record_wave
from workshop_studio.operations.removing import remove
from workshop_studio.ui.close.poll_view import PollView
from workshop_studio.ui.kit.widgets import button, caption, heading
from workshop_studio.ui.session.desk import Desk


class PollPart(QWidget):
    """The polls of the session, each with its counts and shares, or the offer to start one."""

    def __init__(self, desk: Desk, theme: ScreenTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self.views: list[PollView] = []
        self._shown = QVBoxLayout()
        self._shown.setSpacing(24)
        self._empty = caption(
            self.tr("Ask one question with a short scale, once at the start and once at the end.")
        )
        self.start = button(self.tr("Ask how confident people are"), icon="plus")
        if desk.read_only:
            self.start.hide()
        self.start.clicked.connect(self._start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("How confident we are"), 3))
        layout.addWidget(self._empty)
        layout.addLayout(self._shown)
        layout.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    def heard(self, transaction: Transaction) -> None:
        """Show what has changed, where it is about polls."""
        if Poll in transaction.changes.kinds:
            self.refresh()

    def set_theme(self, theme: ScreenTheme) -> None:
        """Use other colours."""
        self._theme = theme
        for view in self.views:
            view.shares.set_theme(theme)

    def refresh(self) -> None:
        """Show the session's polls as they are now; fields that still fit stay as they are."""
        polls = self._desk.snapshot.all(Poll)
        self._empty.setVisible(not polls)
        self.start.setText(
            self.tr("Ask another question") if polls else self.tr("Ask how confident people are")
        )
        if [_shape(view.poll) for view in self.views] == [_shape(poll) for poll in polls]:
            for view, poll in zip(self.views, polls, strict=True):
                view.fill(poll)
            return
        for view in self.views:
            self._shown.removeWidget(view)
            view.hide()
            view.deleteLater()
        self.views = [self._view(poll) for poll in polls]

    def _view(self, poll: Poll) -> PollView:
        view = PollView(
            poll, self._theme, records=self._desk, change=self._change, fixed=self._desk.read_only
        )
        view.remove_wanted.connect(self._remove)
        view.wave_wanted.connect(self._ask_again)
        self._shown.addWidget(view)
        # Else it is shown later, and could not take the keyboard now.
        view.show()
        return view

    def _start(self) -> None:
        question = self.tr("How confident are you that we can change this together?")
        titles = (self.tr("Before"), self.tr("After"))
        step = Step(operation="add-poll", label=self.tr("Add poll"))
        if self._desk.do(
            lambda now: add_poll(now, question=question, scale=self._scale(), waves=titles), step
        ):
            self.views[-1].question.setFocus()
            self.views[-1].question.selectAll()

    def _scale(self) -> Sequence[str]:
        return (
            self.tr("Not at all"), self.tr("A little"), self.tr("Fairly"), self.tr("Very"),
        )  # fmt: skip

    def _change(self, poll: Poll) -> bool:
        # A field that goes with its poll is left as well: then there is nothing to enter.
        if self._desk.is_changing or not self._desk.snapshot.has(Poll, poll.id):
            return False

        def put(now: Snapshot) -> ChangeSet:
            before = now.get(Poll, poll.id)
            after = replace(poll, order=before.order, extra=before.extra)
            return ChangeSet((Change(before, after),) if before != after else ())

        return self._desk.do(put, Step(operation="edit-poll", label=self.tr("Change poll")))

    def _ask_again(self, poll: str, wave: Wave) -> None:
        step = Step(operation="ask-again", label=self.tr("Ask once more"))
        # Later: the fields are made anew by it, and the button that was pressed with them.
        QTimer.singleShot(
            0, self, lambda: self._desk.do(lambda now: record_wave(now, poll, wave), step)
        )

    def _remove(self, poll: str) -> None:
        step = Step(operation="delete-poll", label=self.tr("Remove poll"))
        if self._desk.do(lambda now: remove(now, [poll]), step):
            self._desk.undoable.emit(self.tr("Poll removed."))


def _shape(poll: Poll) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """What decides which fields a poll has."""
    return poll.id, poll.scale, tuple(wave.title for wave in poll.waves)
