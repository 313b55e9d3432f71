"""Owns the panel for the columns of a questions board: naming, adding and removing them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.words import counted
from workshop_studio.model.boards import Category
from workshop_studio.model.declared import NAME_LIMIT
from workshop_studio.model.rules.boards import CATEGORIES
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.unseen import seen
from workshop_studio.operations.divisions import (
    add_division,
    contents,
    remove_division,
    rename_division,
)
from workshop_studio.ui.kit.choice import Choice
from workshop_studio.ui.kit.entry import Entry
from workshop_studio.ui.kit.widgets import (
    button,
    caption,
    card,
    choice,
    column,
    field,
    heading,
    icon_button,
    plain,
    row,
)
from workshop_studio.ui.session.desk import Desk


class ColumnsPanel(QWidget):
    """Rename columns, add up to six, remove one into another.

    Signals:
        done: the person is finished here.
    """

    done = Signal()

    def __init__(self, desk: Desk, board: str) -> None:
        super().__init__()
        self._desk = desk
        self._board = board
        self._removing = ""
        self._shown: object = None
        self._entries: list[Entry] = []
        self._into: Choice | None = None
        self._rows = QWidget()
        self.add = button(self.tr("Add a column"), icon="plus")
        self.finish = button(self.tr("Done"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("Columns")))
        layout.addWidget(
            caption(self.tr("Where would the change happen? Your own names are welcome."))
        )
        layout.addWidget(self._rows)
        layout.addWidget(self.add)
        layout.addWidget(self.finish)
        self.add.clicked.connect(self._add)
        self.finish.clicked.connect(self._finish)
        self.fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, as Done does."""
        if event.key() == Qt.Key.Key_Escape:
            self._finish()
        else:
            super().keyPressEvent(event)

    def fill(self) -> None:
        """Show the columns as they are now."""
        snapshot = self._desk.snapshot
        columns = snapshot.of(Category, self._board)
        held = tuple(len(contents(snapshot, each)) for each in columns)
        if self._shown == (columns, held, self._removing):
            return
        self._shown = (columns, held, self._removing)
        before = self._rows
        self._entries = []
        parts = [self._row(each, alone=len(columns) <= CATEGORIES[0]) for each in columns]
        self._rows = column(*parts)
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(before, self._rows)
        self._rows.show()
        before.hide()
        before.deleteLater()
        self.add.setEnabled(len(columns) < CATEGORIES[1] and not self._desk.read_only)

    def name_fields(self) -> list[Entry]:
        """The fields of the names, from the left column on."""
        return list(self._entries)

    def _row(self, category: Category, *, alone: bool) -> QWidget:
        name = field(self.tr("Name of a column"))
        name.setMaxLength(NAME_LIMIT)
        name.setReadOnly(self._desk.read_only)
        entry = Entry(self._desk, name, self._rename)
        entry.fill(category.id, category.name)
        self._entries.append(entry)
        words = self.tr("Remove the column “{name}”").format(name=category.name)
        gone = icon_button("trash-2", words)
        gone.setEnabled(not alone and not self._desk.read_only)
        gone.clicked.connect(partial(self._remove, category.id))
        if self._removing != category.id:
            return row(name, gone)
        return column(row(name, gone), self._where_to(category))

    def _where_to(self, category: Category) -> QWidget:
        snapshot = self._desk.snapshot
        count = len(contents(snapshot, category))
        others = [each for each in snapshot.of(Category, self._board) if each.id != category.id]
        self._into = choice(self.tr("Column"), [(each.name, each.id) for each in others])
        words = self.tr("Where do its {questions} go?")
        moves = button(self.tr("Move and remove"))
        moves.clicked.connect(partial(self._move_and_remove, category.id))
        said = plain(
            words.format(questions=counted(count, self.tr("question"), self.tr("questions")))
        )
        return card(said, self._into, moves, role="advice", margin=10)

    def _rename(self, category: str, text: str) -> bool:
        if not seen(text):
            self._desk.refused.emit(self.tr("A column needs a name."))
            return False
        step = Step(operation="rename-category", label=self.tr("Rename a column"))
        return self._desk.do(lambda snapshot: rename_division(snapshot, category, name=text), step)

    def _add(self) -> None:
        name = self.tr("New column")
        step = Step(operation="add-category", label=self.tr("Add a column"))
        if self._desk.do(
            lambda snapshot: add_division(snapshot, Category, self._board, name=name), step
        ):
            self.fill()
            last = self._entries[-1].widget
            last.setFocus()
            last.selectAll()

    def _remove(self, category: str, _checked: object = None) -> None:
        if contents(self._desk.snapshot, self._desk.snapshot.get(Category, category)):
            self._removing = "" if self._removing == category else category
            self.fill()
            return
        self._take_away(category, "")

    def _move_and_remove(self, category: str, _checked: object = None) -> None:
        if self._into is not None:
            self._take_away(category, self._into.chosen())

    def _take_away(self, category: str, into: str) -> None:
        step = Step(operation="remove-category", label=self.tr("Remove a column"))
        self._removing = ""
        before = self._desk.snapshot
        if self._desk.do(lambda snapshot: remove_division(snapshot, category, into=into), step):
            self._desk.undoable.emit(self._told(before, category, into))
        self.fill()

    def _told(self, before: Snapshot, category: str, into: str) -> str:
        """That a column has gone, and where what stood in it is now."""
        count = len(contents(before, before.get(Category, category)))
        if not count:
            return self.tr("The column was removed.")
        words = self.tr("The column was removed; its {questions} went to “{column}”.")
        return words.format(
            questions=counted(count, self.tr("question"), self.tr("questions")),
            column=before.get(Category, into).name,
        )

    def _finish(self) -> None:
        for entry in self._entries:
            entry.flush()
        self.done.emit()
