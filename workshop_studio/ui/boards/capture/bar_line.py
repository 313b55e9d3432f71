"""Owns the line of words in the quick add bar: what is typed and pasted there, and its chips."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from workshop_studio.model.declared import TEXT_LIMIT
from workshop_studio.tools.boards.chips import Entry
from workshop_studio.ui.boards.capture.copied import Copied, copied
from workshop_studio.ui.canvas.writing.carets import characters, units


class ChipLine(QObject):
    """A field whose places and tags become chips as soon as they are whole.

    Signals:
        changed: the words are others, or the chips.
        chipped: (Chip) one was made of what the person typed.
        listed: (str) a list was pasted; its lines are not in the field.
        told: (str) a sentence for the person.

    Attributes:
        field: for the words.
        entry: the words and the chips.
        places: how many of them a figure names.
        sides: whether a sign names one.
    """

    changed = Signal()
    chipped = Signal(object)
    listed = Signal(str)
    told = Signal(str)

    def __init__(self, field: QLineEdit, parent: QObject) -> None:
        super().__init__(parent)
        self.field = field
        self.entry = Entry()
        self.places, self.sides = 0, False
        self._inserting = False
        field.setMaxLength(TEXT_LIMIT)
        field.textEdited.connect(self._edited)
        field.textChanged.connect(self._set)
        field.inputRejected.connect(self._cut)

    @property
    def finished(self) -> Entry:
        """The words and chips as they are entered."""
        return self.entry.finished(places=self.places, sides=self.sides)

    @property
    def caret(self) -> int:
        """Before which character of the words the caret stands."""
        return characters(self.field.text(), self.field.cursorPosition())

    def move_caret(self, place: int) -> None:
        """Have the caret before a character of the words."""
        self.field.setCursorPosition(units(self.field.text()[:place]))

    def show_entry(self, entry: Entry) -> None:
        """Have these words in the field, and these chips before it."""
        self.entry = entry
        if self.field.text() != entry.text:
            self.field.setText(entry.text)
        self.move_caret(entry.caret)
        self.changed.emit()

    def drop_places(self) -> None:
        """A place that was typed no longer holds; tags do."""
        kept = tuple(chip for chip in self.entry.chips if chip.tag)
        self.entry = replace(self.entry, chips=kept)

    def insert(self, letters: str) -> None:
        """Have letters in the field as if they were typed."""
        self._inserting = True
        self.field.insert(letters)
        self._inserting = False
        self._edited()

    def paste(self) -> None:
        """Take what was copied: a line into the field; a list is handed on, whole."""
        self._take(copied(QGuiApplication.clipboard().mimeData()))

    def back(self) -> bool:
        """Give the characters of the last chip back, where the caret stands right behind it."""
        at = self.caret
        if self.field.hasSelectedText():
            return False
        return (not at or self.entry.is_fresh(self.field.text(), at)) and self.give_back()

    def undo_chip(self) -> bool:
        """The same instead of an undo, where the field has nothing to take back."""
        return not self.field.isUndoAvailable() and self.give_back()

    def give_back(self, tag: str = "") -> bool:
        """Give the characters of the last chip back, or of a tag; whether there was one."""
        entry = self.entry.back(tag)
        if entry is not None:
            self.show_entry(entry)
        return entry is not None

    def leaves(self, event: QKeyEvent) -> bool:
        """Whether Undo or Redo is for the board, as there is nothing to take back here."""
        undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
        if event.matches(undo):
            return not (self.entry.chips or self.field.isUndoAvailable())
        return event.matches(redo) and not self.field.isRedoAvailable()

    def _take(self, found: Copied) -> None:
        if found.fault:
            self.told.emit(found.fault)
        elif found.is_list:
            self.listed.emit(found.text)
        else:
            self.insert(found.line)

    def _edited(self, _text: str = "") -> None:
        """Make chips of what the person has typed, as soon as it is whole."""
        text = self.field.text()
        if len(text.splitlines()) > 1:
            self._came_by_menu(text)
            return
        before = self.entry
        self.entry = before.edited(text, self.caret, places=self.places, sides=self.sides)
        if self.entry.chips != before.chips:
            self.show_entry(self.entry)
            self.chipped.emit(self.entry.chips[-1])

    def _came_by_menu(self, text: str) -> None:
        """Hand on a list that came by the menu of the field, which holds only its beginning."""
        self.field.clear()
        whole = copied(QGuiApplication.clipboard().mimeData())
        begins = text.splitlines()[0].strip()
        self._take(whole if begins in whole.text[:TEXT_LIMIT] else Copied(text, is_list=True))

    def _set(self, _text: str) -> None:
        text = self.field.text()
        if text != self.entry.text and not self._inserting:
            # What is typed was heard before: this was set, and begins anew.
            self.entry = Entry(text, len(text))
        self.changed.emit()

    def _cut(self) -> None:
        sentence = self.tr("There is room for {count} characters here; the rest was left out.")
        self.told.emit(sentence.format(count=TEXT_LIMIT))
