"""Owns a commitment as a card: what, from which question, its steps with ticks, and its buttons."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from workshop_studio.layout.words import day_in_words
from workshop_studio.model.follow_up import Action, Commitment
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.close.look_back import LookBack
from workshop_studio.ui.kit.tick_box import TickBox
from workshop_studio.ui.kit.way_button import WayButton
from workshop_studio.ui.kit.widgets import caption, column, heading, icon_button, plain


class CommitmentCard(QFrame):
    """One commitment as it stands.

    Signals:
        edit_wanted: (id) its pencil was pressed.
        remove_wanted: (id) its bin was pressed.
        ticked: (id, number of the step, whether it is done).
        wants: (str, str) a step to go to, and the record to choose there.
        looked_back: (id, Review) somebody looked back at it.
    """

    edit_wanted = Signal(str)
    remove_wanted = Signal(str)
    ticked = Signal(str, int, bool)
    wants = Signal(str, str)
    looked_back = Signal(str, object)

    def __init__(
        self,
        snapshot: Snapshot,
        commitment: Commitment,
        *,
        fixed: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.commitment = commitment
        question = _question(snapshot, commitment)
        title = title_of(snapshot, commitment)
        words: list[QWidget] = [heading(title or self.tr("To be put into words"), 4)]
        if question:
            words.append(self._way_to(commitment.question, question))
        self.ticks = [self._step(n, action) for n, action in enumerate(commitment.actions)]
        self.setAccessibleName(self.tr("Commitment: {words}").format(words=title))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 12)
        self.back = LookBack(commitment, title=title, fixed=fixed)
        self.back.looked_back.connect(partial(self.looked_back.emit, commitment.id))
        layout.addWidget(column(*words, *self.ticks, self.back), 1)
        self._make_buttons(commitment.id, title)
        if fixed:
            self._fix()
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for each in (self.pencil, self.bin):
            buttons.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(buttons)

    def _make_buttons(self, commitment: str, title: str) -> None:
        self.pencil = icon_button("pencil", self.tr("Change this commitment"))
        self.bin = icon_button("trash-2", self.tr("Remove this commitment"))
        # Read one after the other, those of all cards would be called the same.
        self.pencil.setAccessibleName(self.tr("Change: {words}").format(words=title))
        self.bin.setAccessibleName(self.tr("Remove: {words}").format(words=title))
        self.pencil.clicked.connect(partial(self.edit_wanted.emit, commitment))
        self.bin.clicked.connect(partial(self.remove_wanted.emit, commitment))

    def _way_to(self, question: str, named: str) -> QWidget:
        """Leads to the question it came from."""
        made = WayButton(
            self.tr("From the question: {words}").format(words=named),
            icon_name="message-circle-question-mark",
        )
        made.clicked.connect(partial(self.wants.emit, "questions", question))
        return made

    def _fix(self) -> None:
        self.pencil.hide()
        self.bin.hide()
        for line in self.ticks:
            # Its words stay as dark as any: they are read, not ticked.
            if (tick := line.focusProxy()) is not None:
                tick.setEnabled(False)

    def _step(self, number: int, action: Action) -> QWidget:
        """A step: its tick, its words, and below them who leads and by when."""
        tick = TickBox()
        what = action.text.strip() or self.tr("First step")
        tick.setAccessibleName(self.tr("Done: {step}").format(step=what))
        tick.setToolTip(self.tr("Tick when it is done"))
        tick.setChecked(action.done)
        tick.toggled.connect(partial(self.ticked.emit, self.commitment.id, number))
        body = [plain(what)]
        below = self._who_and_when(action)
        if below:
            body.append(caption(below))
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(tick)
        layout.addWidget(column(*body, spacing=0), 1)
        line.setFocusProxy(tick)
        return line

    def _who_and_when(self, action: Action) -> str:
        parts = []
        if action.lead.strip():
            parts.append(self.tr("Led by {role}").format(role=action.lead.strip()))
        if action.end:
            parts.append(self.tr("by {day}").format(day=day_in_words(action.end)))
        if action.done:
            parts.append(self.tr("done"))
        return ", ".join(parts)


def title_of(snapshot: Snapshot, commitment: Commitment) -> str:
    """What is promised, in its own words or in those of its question; "" without any."""
    asked = _question(snapshot, commitment)
    return commitment.text.strip() or asked or commitment.area.strip()


def _question(snapshot: Snapshot, commitment: Commitment) -> str:
    ident = commitment.question
    if not snapshot.has(Question, ident):
        return ""
    question = snapshot.get(Question, ident)
    return short_text(question.short, question.text)
