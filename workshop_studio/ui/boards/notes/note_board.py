"""Owns what the pages of all boards of notes share: inspector, keys of marks, the wall's scene."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.tools.boards.acting import BoardActs
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.boards.notes.note_actions import NoteActions
from workshop_studio.ui.boards.notes.note_inspector import NoteInspector
from workshop_studio.ui.session.desk import Desk


class NoteBoardActs(BoardActs, Protocol):
    """What can be done on a board of notes, and how it looks."""

    board: str
    theme: ScreenTheme
    small: bool

    def wall_scene(self, snapshot: Snapshot) -> Scene:
        """The board for the room: without private notes, and without saying who spoke."""
        ...


class NoteBoardPage(BoardPage):
    """The page of a board of notes.

    Attributes:
        notes: what the keys of marks and of questions do.
        panel: the inspector.
    """

    def __init__(
        self, desk: Desk, acts: NoteBoardActs, appearance: Appearance, *, words: BoardWords,
        advice: tuple[str, ...], layered: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        self._note_acts, self._layered = acts, layered
        self._dress_acts(appearance)
        self._untitled = words.title
        named = desk.snapshot.get(Board, acts.board).title.strip()
        words = replace(words, title=named or self._untitled)
        # An iceberg is headed by its issue, which stands on the board itself.
        super().__init__(
            desk, acts, appearance, words=words, header_over_board=layered, parent=parent
        )
        if layered:
            self.stage.hide_names()
        self.stage.set_zoom_above()
        self.notes = NoteActions(desk, self._selected, parent=self)
        self.panel = NoteInspector(desk, acts.board, self.notes, advice=advice, layered=layered)
        self.set_inspector(self.panel)
        self.panel.fields.set_small(small=appearance.small)
        self.panel.set_theme(appearance.theme)
        for action in self.notes.every:
            self.add_action(action, needs=self._has_notes)
        self.selection_changed.connect(self._show_selection)
        self.refreshed.connect(self._show_selection)
        self.panel.note_wanted.connect(self._go_to)
        self.panel.wants.connect(self.wants)
        appearance.changed.connect(self._fit_look)
        self.refreshed.connect(self._name)

    def on_board(self) -> tuple[str, ...]:
        """Notes and links, and how many notes are marked as opportunities."""
        words, board = super().on_board(), self._board()
        marked = sum("opportunity" in n.marks for n in self.desk.snapshot.of(Note, board))
        if not marked:
            return words
        one, many = self.tr("1 opportunity"), self.tr("{count} opportunities")
        return (*words, one if marked == 1 else many.format(count=marked))

    def leave(self) -> None:
        """Let go of the desk and the look."""
        self.appearance.changed.disconnect(self._fit_look)
        super().leave()

    def _board(self) -> str:
        return str(getattr(self.acts, "board", ""))

    def _selected(self) -> tuple[str, ...]:
        return self.selection

    def _has_notes(self) -> bool:
        """Whether a note is selected: a heading, a link and the issue have no marks."""
        chosen, snapshot = self.canvas.selection, self.desk.snapshot
        return self.canvas.may_change and any(snapshot.has(Note, each) for each in chosen)

    def _show_selection(self) -> None:
        self.panel.show_selection(self.selection)

    def _fit_look(self) -> None:
        self._dress_acts(self.appearance)
        self.panel.fields.set_small(small=self.appearance.small)
        self.panel.set_theme(self.appearance.theme)
        self.refresh()

    def _dress_acts(self, appearance: Appearance) -> None:
        """Use the colours of the theme, and small notes where the board is laid out for them.

        On a free board notes stay where they were put: smaller ones would only stand further apart.
        """
        self._note_acts.theme = appearance.theme
        self._note_acts.small = appearance.small and self._layered

    def _name(self) -> None:
        """Keep the title, which may be changed elsewhere."""
        snapshot = self.desk.snapshot
        if snapshot.has(Board, self._board()):
            title = snapshot.get(Board, self._board()).title.strip() or self._untitled
            if title != self.stage.title.text():
                self.set_title(title)

    def _go_to(self, note: str) -> None:
        self.canvas.select((note,))
        self.canvas.reveal(self.scene.by_id[note].bounds)
