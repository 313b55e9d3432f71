"""Owns the part of the closing page that keeps what people said at the end, without names."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.model.changes import Transaction
from workshop_studio.model.declared import TEXT_LIMIT
from workshop_studio.model.session import Reflection
from workshop_studio.operations.editing import edit
from workshop_studio.operations.follow_up import add_reflection
from workshop_studio.operations.removing import remove
from workshop_studio.ui.close.reflection_row import ReflectionRow
from workshop_studio.ui.kit.widgets import caption, field, heading
from workshop_studio.ui.session.desk import Desk


class ReflectionsPart(QWidget):
    """The reflections as a list, and a field for one more."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows: list[ReflectionRow] = []
        self.line = field(
            self.tr("A reflection, in the person’s own words"),
            self.tr("What do you take home from today? Type and press Enter"),
        )
        self.line.setMaxLength(TEXT_LIMIT)
        if desk.read_only:
            self.line.hide()
        self.line.returnPressed.connect(self._add)
        self._shown = QVBoxLayout()
        self._shown.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("In your own words"), 3))
        layout.addWidget(caption(self.tr("No names: only what was said.")))
        layout.addWidget(self.line)
        layout.addLayout(self._shown)
        self.refresh()

    def heard(self, transaction: Transaction) -> None:
        """Show what has changed, where it is about reflections."""
        if Reflection in transaction.changes.kinds:
            self.refresh()

    def refresh(self) -> None:
        """Show the session's reflections as they are now, the newest first."""
        typing = {row.reflection.id: row.line.text() for row in self.rows if row.is_typed_in}
        for row in self.rows:
            self._shown.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(each) for each in reversed(self._desk.snapshot.all(Reflection))]
        for row in self.rows:
            if row.reflection.id in typing:
                row.edit(typing[row.reflection.id])

    def _row(self, reflection: Reflection) -> ReflectionRow:
        row = ReflectionRow(reflection, fixed=self._desk.read_only)
        row.reworded.connect(self._reword)
        row.remove_wanted.connect(self._remove)
        self._shown.addWidget(row)
        row.show()
        return row

    def _add(self) -> None:
        text = self.line.text().strip()
        if not text:
            return
        step = Step(operation="add-reflection", label=self.tr("Add reflection"))
        if self._desk.do(lambda now: add_reflection(now, text=text), step):
            self.line.clear()

    def _reword(self, reflection: str, text: str) -> None:
        step = Step(operation="edit-reflection", label=self.tr("Change reflection"))
        self._desk.do(lambda now: edit(now, reflection, text=text), step)

    def _remove(self, reflection: str) -> None:
        step = Step(operation="delete-reflection", label=self.tr("Remove reflection"))
        if self._desk.do(lambda now: remove(now, [reflection]), step):
            self._desk.undoable.emit(self.tr("Reflection removed."))
