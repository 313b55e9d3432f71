"""Owns what rows of an outline do to the session: they move, something new comes, one is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from workshop_studio.tools.gestures import Edit
from workshop_studio.tools.outline.moving import added_below, moved_along, moved_aside
from workshop_studio.tools.outline.of_board import outline_acts
from workshop_studio.tools.outline.row import Row
from workshop_studio.tools.outline.sources import source_of
from workshop_studio.ui.boards.outline.outline_model import OutlineModel
from workshop_studio.ui.boards.outline.outline_view import OutlineView
from workshop_studio.ui.session.desk import READ_ONLY

if TYPE_CHECKING:
    from workshop_studio.ui.boards.board_page import BoardPage

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ASIDE = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


class RowHands(QObject):
    """Turns what is done to rows into changes."""

    def __init__(self, page: BoardPage, view: OutlineView, model: OutlineModel) -> None:
        super().__init__(view)
        self._page = page
        self._view = view
        self._model = model
        view.opened.connect(self.open)
        view.new_wanted.connect(self.add_below)

    def move(self, dx: int, dy: int) -> None:
        """Up and down within a place; left and right to the place before and after."""
        page, ids = self._page, self._page.canvas.selection
        acts, outline = outline_acts(page.acts), self._model.outline
        way, by = (moved_aside, dx) if dx else (moved_along, dy)
        page.act(page.desk.perform(lambda now: way(acts, now, outline, ids=ids, by=by)))
        self._view.scrollTo(self._view.currentIndex())

    def add_below(self) -> None:
        """Put something new below the row the keyboard is on, and type its words."""
        page, row = self._page, self._thing()
        place = row.place if row is not None else ""
        after = row.record if row is not None and row.movable else ""
        text = self.tr("New {thing}").format(thing=page.words.noun_one)
        acts, outline = outline_acts(page.acts), self._model.outline
        act = page.desk.perform(
            lambda now: added_below(
                page.acts, acts, now, outline, text=text, place=place, after=after
            )
        )
        if act is not None:
            page.hands.begin(act)

    def open(self, row: Row) -> None:
        """Type over a row; a place opens or closes, and where something came from is gone to."""
        page = self._page
        if row.kind == "heading" and not row.record:
            self._view.turn(self._model.index_of(row.id))
        elif row.kind == "source":
            self._go_to(source_of(row))
        elif not page.canvas.may_change:
            page.desk.refused.emit(READ_ONLY)
        elif self._is_written(row):
            page.canvas.take(Edit(row.record))
        else:
            page.desk.told.emit(_unwritten(self, row))

    def _is_written(self, row: Row) -> bool:
        """Whether something can be typed over it."""
        item = self._page.canvas.scene.by_id.get(row.record)
        return item is not None and (item.edit is not None or row.reason is not None)

    def watch(self, editor: QObject) -> None:
        """Have the keys of the list in its editor too."""
        editor.installEventFilter(self)

    def leave(self, editor: QObject) -> None:
        """Watch no more."""
        editor.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the editor Tab puts the row into the next place, and Ctrl+Enter begins one below."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _ASIDE:
            self._move_typed(_ASIDE[Qt.Key(event.key())])
            return True
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._page.canvas.typist.finish()
            if not self._page.canvas.typist.edited:
                self.add_below()
            return True
        return super().eventFilter(watched, event)

    def _move_typed(self, by: int) -> None:
        """Enter what is typed, move its row, and go on typing there."""
        typist = self._page.canvas.typist
        key = typist.edited
        typist.finish()
        if typist.edited:
            return
        self.move(by, 0)
        self._page.canvas.edit(key)

    def _thing(self) -> Row | None:
        """The row of the place or thing that the keyboard is on, or on something of."""
        index = self._view.currentIndex()
        row = self._model.row(index)
        while row is not None and row.kind in {"link", "source"}:
            index = index.parent()
            row = self._model.row(index)
        return row

    def _go_to(self, record: str) -> None:
        from workshop_studio.ui.console.steps.steps import home_of  # noqa: PLC0415 -- boards need it only here

        home = home_of(self._page.desk.snapshot, record)
        if home is not None:
            self._page.wants.emit(home[0], record)


def _unwritten(speaker: QObject, row: Row) -> str:
    """Why nothing is typed over a row."""
    if row.beside.rating:
        return speaker.tr(
            "A link has no name: 1 well, 2 mixed, 3 poorly, 0 not rated. Its note is in the panel."
        )
    return speaker.tr("There is nothing to type over here.")
