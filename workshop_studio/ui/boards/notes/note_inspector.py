"""Owns the inspector of a board of notes: how to run the step, or what is selected."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.layout.screen import LIGHT, ScreenTheme
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.ui.boards.notes.link_fields import LinkFields
from workshop_studio.ui.boards.notes.note_actions import NoteActions
from workshop_studio.ui.boards.notes.note_fields import NoteFields
from workshop_studio.ui.boards.notes.voice_bars import VoiceBars
from workshop_studio.ui.kit.widgets import caption, heading, plain, row
from workshop_studio.ui.session.desk import Desk


class NoteInspector(QWidget):
    """What stands in the dock beside a board of notes.

    Signals:
        note_wanted: (id) somebody wants to see a note.
        wants: (str, str) a step to go to, and the record to choose there.
    """

    note_wanted = Signal(str)
    wants = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        board: str,
        actions: NoteActions,
        *,
        advice: tuple[str, ...],
        layered: bool,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._board = board
        self.fields = NoteFields(desk, actions, layered=layered)
        self.link = LinkFields(desk)
        self._voices = VoiceBars(desk.book, LIGHT)
        self._voices_title = heading(self.tr("Who said it"), 4)
        self._only_you = caption(self.tr("only you see this"))
        self._advice = self._advising(advice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._advice, self.fields, self.link):
            layout.addWidget(widget)
        self.fields.note_wanted.connect(self.note_wanted)
        self.fields.wants.connect(self.wants)
        self.show_selection(())

    def show_selection(self, selection: tuple[str, ...]) -> None:
        """Show what is selected as it is now; how to run the step where nothing is."""
        snapshot = self._desk.snapshot
        notes = tuple(ident for ident in selection if snapshot.has(Note, ident))
        links = tuple(ident for ident in selection if snapshot.has(NoteLink, ident))
        if notes:
            self.fields.show_notes(notes)
        elif links:
            self.link.show_link(links[-1])
        else:
            self._count_voices()
        self.fields.setVisible(bool(notes))
        self.link.setVisible(bool(links) and not notes)
        self._advice.setVisible(not notes and not links)

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        self._voices.set_theme(theme)
        self.fields.strands.set_theme(theme)

    def _advising(self, advice: tuple[str, ...]) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading(self.tr("How to run this"), 3))
        for number, sentence in enumerate(advice, start=1):
            layout.addWidget(plain(f"{number}. {sentence}"))
        layout.addSpacing(12)
        self._voices_title.setWordWrap(False)
        layout.addWidget(row(self._voices_title, self._only_you))
        layout.addWidget(self._voices)
        layout.addStretch(1)
        return made

    def _count_voices(self) -> None:
        notes = self._desk.snapshot.of(Note, self._board)
        counts = Counter(note.voice.strip() for note in notes if note.voice.strip())
        self._voices.show_counts(counts.most_common(), len(notes) - counts.total())
        for widget in (self._voices_title, self._only_you, self._voices):
            widget.setVisible(bool(counts))
