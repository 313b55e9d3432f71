"""Owns the part of the closing page that says what the group takes further."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.screen import LIGHT, ScreenTheme
from workshop_studio.model.changes import Transaction
from workshop_studio.model.follow_up import Commitment, Review
from workshop_studio.model.items import Question
from workshop_studio.operations.editing import edit
from workshop_studio.operations.follow_up import commit_to, review_commitment
from workshop_studio.operations.removing import remove
from workshop_studio.ui.close.commitment_card import CommitmentCard
from workshop_studio.ui.close.commitment_form import CommitmentForm, Promise
from workshop_studio.ui.kit.typed_fields import for_form, of_form
from workshop_studio.ui.kit.widgets import caption, column, heading
from workshop_studio.ui.session.desk import Desk


class CommitmentsPart(QWidget):
    """The commitments as cards, and the form for one more.

    Signals:
        wants: (str, str) a step to go to, and the record to choose there.
    """

    wants = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._edited = ""
        self._theme = LIGHT
        self.cards: list[CommitmentCard] = []
        self.editor: CommitmentForm | None = None
        self.form = CommitmentForm(self.tr("Add commitment"), cancels=False)
        self.form.saved.connect(self._add)
        self._count = caption("")
        self._shown = QVBoxLayout()
        self._shown.setSpacing(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        head = heading(self.tr("What we will take further"), 3)
        layout.addWidget(column(head, self._count, spacing=4))
        # Where one is written stays where it is, however many there are.
        layout.addWidget(self.form)
        layout.addSpacing(8)
        layout.addLayout(self._shown)
        self.form.setVisible(not desk.read_only)
        self.refresh()

    def heard(self, transaction: Transaction) -> None:
        """Show what has changed, where it is about commitments or their questions."""
        if transaction.changes.kinds & {Commitment, Question}:
            self.refresh()

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        self._theme = theme
        if self.editor is not None:
            self.editor.strands.set_theme(theme)

    def refresh(self) -> None:
        """Show the session's commitments as they are now."""
        snapshot = self._desk.snapshot
        self.form.offer(snapshot)
        looking = {card.commitment.id: card.back for card in self.cards}
        for card in self.cards:
            self._shown.removeWidget(card)
            card.hide()
            card.deleteLater()
        if self._edited and not snapshot.has(Commitment, self._edited):
            self._edited = ""
        if not self._edited:
            self._drop_editor()
        self.cards = []
        commitments = snapshot.all(Commitment)
        for commitment in commitments:
            card = self._show(commitment)
            if commitment.id in looking:
                card.back.go_on(looking[commitment.id])
        count = len(commitments)
        if count:
            done = sum(bool(c.actions) and all(a.done for a in c.actions) for c in commitments)
            words = self.tr("{count} commitments, {done} done").format(count=count, done=done)
            one = self.tr("1 commitment, {done} done").format(done=done)
            self._count.setText(one if count == 1 else words)
        else:
            self._count.setText(
                self.tr("Nothing yet. Choose a question the room stands behind, and who begins.")
            )

    def edit(self, commitment: str) -> None:
        """Put the fields of a commitment in the place of its card."""
        self._drop_editor()
        self._edited = commitment
        self.refresh()
        if self.editor is not None:
            self.editor.text.setFocus()

    def unentered(self) -> dict[str, str]:
        """What is filled in: the form for one more, and the fields of one that is changed."""
        typed = of_form("new", self.form.unentered())
        if self.editor is not None:
            typed |= of_form("changed", self.editor.unentered())
            typed["changed"] = self._edited
        return typed

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Fill in again what was."""
        self.form.put_back(for_form("new", typed))
        changed = typed.get("changed", "")
        if changed and self._desk.snapshot.has(Commitment, changed):
            self.edit(changed)
            if self.editor is not None:
                self.editor.put_back(for_form("changed", typed))

    def _show(self, commitment: Commitment) -> CommitmentCard:
        snapshot = self._desk.snapshot
        card = CommitmentCard(snapshot, commitment, fixed=self._desk.read_only)
        card.edit_wanted.connect(self.edit)
        card.remove_wanted.connect(self._remove)
        card.ticked.connect(self._tick)
        card.wants.connect(self.wants)
        card.looked_back.connect(self._look_back)
        self.cards.append(card)
        self._shown.addWidget(card)
        card.show()
        if commitment.id == self._edited:
            card.hide()
            self._put_editor(commitment)
        return card

    def _put_editor(self, commitment: Commitment) -> None:
        """The fields in the place of a card; those being typed in stay as they are."""
        if self.editor is None:
            self.editor = CommitmentForm(self.tr("Save"), cancels=True)
            self.editor.offer(self._desk.snapshot)
            self.editor.fill(commitment)
            self.editor.saved.connect(self._save)
            self.editor.given_up.connect(self._give_up)
            self.editor.strands.wanted.connect(self.wants)
            self.editor.strands.set_theme(self._theme)
            self.editor.strands.show_thread(self._desk.snapshot, commitment.id)
        self._shown.removeWidget(self.editor)
        self._shown.addWidget(self.editor)
        # Else it is shown later, and could not take the keyboard now.
        self.editor.show()

    def _drop_editor(self) -> None:
        if self.editor is not None:
            self._shown.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None

    def _add(self, promise: Promise) -> None:
        done = self._desk.do(
            lambda now: commit_to(
                now, text=promise.text, question=promise.question, actions=promise.actions
            ),
            Step(operation="commit-to", label=self.tr("Add commitment")),
        )
        if done:
            self.form.clear()
            self.form.text.setFocus()
            self._desk.told.emit(self.tr("Commitment added."))

    def _save(self, promise: Promise) -> None:
        ident = self._edited
        if not self._desk.snapshot.has(Commitment, ident):
            return
        rest = self._desk.snapshot.get(Commitment, ident).actions[1:]
        self._edited = ""
        done = self._desk.do(
            lambda now: edit(
                now, ident, text=promise.text, question=promise.question,
                actions=(*promise.actions, *rest),
            ),
            Step(operation="edit-commitment", label=self.tr("Change commitment")),
        )  # fmt: skip
        self._edited = "" if done else ident
        QTimer.singleShot(0, self, self.refresh)

    def _give_up(self) -> None:
        self._edited = ""
        QTimer.singleShot(0, self, self.refresh)

    def _remove(self, commitment: str) -> None:
        step = Step(operation="delete-commitment", label=self.tr("Remove commitment"))
        if self._desk.do(lambda now: remove(now, [commitment]), step):
            self._desk.undoable.emit(self.tr("Commitment removed."))

    def _look_back(self, ident: str, review: Review) -> None:
        step = Step(operation="review-commitment", label=self.tr("Look back at commitment"))
        # Later: the cards are made anew by it, and the fields with them.
        QTimer.singleShot(
            0, self, lambda: self._desk.do(lambda now: review_commitment(now, ident, review), step)
        )

    def _tick(self, ident: str, number: int, done: bool) -> None:  # noqa: FBT001 -- a signal gives it so
        actions = list(self._desk.snapshot.get(Commitment, ident).actions)
        actions[number] = replace(actions[number], done=done)
        label = self.tr("Tick a step") if done else self.tr("Untick a step")
        self._desk.do(
            lambda now: edit(now, ident, actions=tuple(actions)),
            Step(operation="tick-action", label=label),
        )
