"""Owns the fields of the selected notes: where they stand, who said them, marks, tags, links."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.iceberg.words import SIDE_SIGNS, layer_name
from workshop_studio.layout.words import shortened
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import LAYERS, SIDES, Mark
from workshop_studio.tools.boards.note_changes import have_mark, with_fields
from workshop_studio.ui.boards.fields.heading_field import HeadingField
from workshop_studio.ui.boards.fields.typed_tags import typed_tags
from workshop_studio.ui.boards.notes.note_actions import (
    MARK_ICONS,
    MARK_KEYS,
    QUESTION_ICON,
    QUESTION_KEY,
    THEORY_KEY,
    NoteActions,
)
from workshop_studio.ui.boards.notes.note_rows import Entry, NoteRows
from workshop_studio.ui.boards.notes.voice_choice import VoiceChoice
from workshop_studio.ui.boards.thread.thread_panel import ThreadPanel
from workshop_studio.ui.kit import widgets
from workshop_studio.ui.kit.buttons import ToolToggle
from workshop_studio.ui.kit.entry import Entry as TextEntry
from workshop_studio.ui.kit.tick_box import TickBox
from workshop_studio.ui.kit.widgets import (
    button,
    caption,
    choice,
    field,
    heading,
    labelled,
    rule,
    tool_toggle,
)
from workshop_studio.ui.session.desk import Desk


class NoteFields(QWidget):
    """What is known of the selected notes, to be changed here.

    Signals:
        note_wanted: (id) somebody wants to see the note at the other end of a link.
        wants: (str, str) a step to go to, and the record to choose there.
    """

    note_wanted = Signal(str)
    wants = Signal(str, str)

    def __init__(self, desk: Desk, actions: NoteActions, *, layered: bool) -> None:
        super().__init__()
        self._desk = desk
        self._actions = actions
        self._notes: tuple[str, ...] = ()
        self.title = heading("", 3)
        self.layer = choice(self.tr("Layer"), [(layer_name(each), each) for each in LAYERS])
        sides = {"driver": self.tr("Driver"), "barrier": self.tr("Barrier")}
        self.side = choice(
            self.tr("Side"), [(f"{SIDE_SIGNS[each]} {sides[each]}", each) for each in SIDES]
        )
        self.voice = VoiceChoice()
        self.marks: dict[Mark, ToolToggle] = {}
        self.question = button(
            self.tr("Make it a question"), icon=QUESTION_ICON, primary=True, key=QUESTION_KEY
        )
        self.theory = button(self.tr("To theory"), icon="workflow", key=THEORY_KEY)
        self.theory.setToolTip(self.tr("Take it into the theory of change"))
        self.links = NoteRows(self.tr("Links"), self.tr("No links. Press K, then choose a note."))
        self.strands = ThreadPanel(nothing=self.tr("Nothing yet. Not taken into a question."))
        self.private = TickBox(self.tr("Only I see this"))
        self.private.setToolTip(self.tr("Never on the wall, and in no document"))
        self.tags = field(self.tr("Tags, with commas between"), self.tr("restorative, transition"))
        self._tags = TextEntry(desk, self.tags, self._tag)
        # On a free board a heading is a frame around its notes: they are dragged into it.
        self.heading = HeadingField(desk)
        self._has_heading = layered
        self._lay_out(layered=layered)
        self._listen()
        self.setEnabled(not desk.read_only)

    def show_notes(self, notes: Sequence[str]) -> None:
        """Show these notes as they are now; there is one at least."""
        if tuple(notes) != self._notes:
            # It was typed for those before.
            self.voice.flush()
        snapshot = self._desk.snapshot
        self._notes = tuple(notes)
        records = [snapshot.get(Note, ident) for ident in notes]
        first, alone = records[0], len(records) == 1
        many = self.tr("{count} notes").format(count=len(records))
        self.title.setText(shortened(first.text, 120) if alone else many)
        for box, now in ((self.layer, first.layer), (self.side, first.side)):
            before = box.blockSignals(True)  # noqa: FBT003 -- Qt takes it so
            box.choose(now)
            box.blockSignals(before)
        voices = {record.voice for record in records}
        used = dict.fromkeys(note.voice for note in snapshot.all(Note))
        self.voice.show_voice(voices.pop() if len(voices) == 1 else "", tuple(used))
        for mark, toggle in self.marks.items():
            toggle.setChecked(have_mark(snapshot, self._notes, mark))
        self.private.setChecked(all(record.private for record in records))
        self._tags.fill(first.id if alone else "", ", ".join(first.tags) if alone else "")
        self.heading.fill(first.id if alone else "", first.group if alone else "")
        self.heading.setVisible(alone and self._has_heading)
        for each in (self.links, self.strands, self.tags):
            each.setVisible(alone)
        if alone:
            self.links.show_entries(_links(snapshot, first, self.tr("this note")))
            self.strands.show_thread(snapshot, first.id)

    def set_small(self, *, small: bool) -> None:
        """Leave the keys out of the marks' words where the dock is narrow."""
        for mark, toggle in self.marks.items():
            name = self._actions.names[mark]
            toggle.setText(name if small else f"{name}  {MARK_KEYS[mark]}")

    def _lay_out(self, *, layered: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        for box in (self.layer, self.side):
            box.setToolTip(box.accessibleName())
        where = widgets.column(self.layer, self.side)
        column.addWidget(where)
        # Only once it has a parent: alone it would flash up as a window of its own.
        where.setVisible(layered)
        column.addWidget(labelled(self.voice.accessibleName(), self.voice))
        column.addLayout(self._toggles())
        for widget in (
            self.question, self.theory, rule(), self.links, self.strands, rule(), self.private,
            caption(self.private.toolTip()), self.heading,
            labelled(self.tags.accessibleName(), self.tags),
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)

    def _toggles(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, (mark, name) in enumerate(self._actions.names.items()):
            toggle = tool_toggle(name, MARK_ICONS[mark])
            toggle.setToolTip(f"{name} ({MARK_KEYS[mark]})")
            toggle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            toggle.setMinimumHeight(32)
            self.marks[mark] = toggle
            grid.addWidget(toggle, number // 2, number % 2)
        return grid

    def _listen(self) -> None:
        self.layer.activated.connect(self._place)
        self.side.activated.connect(self._place)
        self.voice.said.connect(self._said)
        for mark, toggle in self.marks.items():
            toggle.clicked.connect(partial(self._mark, mark))
        self.question.clicked.connect(self._actions.make_question)
        self.theory.clicked.connect(self._actions.take_to_theory)
        self.links.pressed.connect(self.note_wanted)
        self.strands.wanted.connect(self.wants)
        self.private.clicked.connect(self._hide)

    def _mark(self, mark: Mark, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 -- Qt gives it so
        self._actions.toggle(mark)
        self.marks[mark].setChecked(have_mark(self._desk.snapshot, self._notes, mark))

    def _place(self) -> None:
        fields = {"layer": self.layer.chosen(), "side": self.side.chosen()}
        self._change("move-note", self.tr("Move note"), **fields)

    def _said(self, voice: str) -> None:
        self._change("edit-note", self.tr("Say who said it"), voice=voice)

    def _hide(self, private: bool) -> None:  # noqa: FBT001 -- Qt gives it so
        label = self.tr("Keep a note private") if private else self.tr("Make a note public")
        self._change("edit-note", label, private=private)

    def _tag(self, note: str, text: str) -> bool:
        tags = typed_tags(text)
        step = Step(operation="edit-note", label=self.tr("Tag note"))
        return self._desk.do(lambda now: with_fields(now, (note,), tags=tags), step)

    def _change(self, operation: str, label: str, **fields: object) -> None:
        self._change_of(self._notes, Step(operation=operation, label=label), fields)

    def _change_of(self, chosen: tuple[str, ...], step: Step, fields: dict[str, object]) -> None:
        if self._desk.is_changing:
            # A field was left because others were selected; what it held is entered afterwards.
            QTimer.singleShot(0, self, partial(self._change_of, chosen, step, fields))
            return
        # A field that goes with its notes is left as well: then there is nothing to enter.
        notes = tuple(each for each in chosen if self._desk.snapshot.has(Note, each))
        if not notes:
            return
        done = self._desk.do(lambda now: with_fields(now, notes, **fields), step)
        if not done and chosen == self._notes:
            self.show_notes(notes)


def _links(snapshot: Snapshot, note: Note, this: str) -> list[Entry]:
    """The notes it bears on (up) and those that bear on it (down)."""
    entries = []
    for link in snapshot.of(NoteLink, note.board):
        if note.id in (link.source, link.target):
            outwards = link.source == note.id
            other = snapshot.get(Note, link.target if outwards else link.source)
            said = f"{this} → {other.text}" if outwards else f"{other.text} → {this}"
            icon = "arrow-up" if outwards else "arrow-down"
            entries.append(Entry(other.id, icon, other.text, said))
    return entries
