"""Owns the fields of a selected link between notes."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.words import shortened
from workshop_studio.model.declared import TEXT_LIMIT
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.operations.editing import edit
from workshop_studio.ui.kit.entry import Entry
from workshop_studio.ui.kit.widgets import caption, field, heading, labelled, plain
from workshop_studio.ui.session.desk import Desk


class LinkFields(QWidget):
    """What bears on what, and why."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._source, self._target = plain(""), plain("")
        self.why = field(self.tr("In what way"), self.tr("Holds it up"))
        self.why.setMaxLength(TEXT_LIMIT)
        self.why.setReadOnly(desk.read_only)
        self._entry = Entry(desk, self.why, self._say)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (
            heading(self.tr("Link"), 3), self._source, caption(self.tr("bears on")), self._target,
            labelled(self.why.accessibleName(), self.why),
        ):  # fmt: skip
            layout.addWidget(widget)
        layout.addStretch(1)

    def show_link(self, link: str) -> None:
        """Show a link as it is now."""
        snapshot = self._desk.snapshot
        record = snapshot.get(NoteLink, link)
        self._source.setText(shortened(snapshot.get(Note, record.source).text, 120))
        self._target.setText(shortened(snapshot.get(Note, record.target).text, 120))
        self._entry.fill(link, record.note)

    def _say(self, link: str, text: str) -> bool:
        words = text.strip()
        step = Step(operation="edit-note-link", label=self.tr("Explain a link"))
        return self._desk.do(lambda now: edit(now, link, note=words), step)
