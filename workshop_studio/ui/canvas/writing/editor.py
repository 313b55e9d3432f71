"""Owns the editor that stands over an item while its text is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from workshop_studio.layout.boards.geometry import around
from workshop_studio.layout.boards.scene import Editable, Item
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.model.declared import TEXT_LIMIT
from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.canvas.view import View
from workshop_studio.ui.canvas.writing.carets import units

_EDGE = 3
_LEAST = 96
"""Pixels it is wide at least, however small what is typed over looks."""
_SMALLEST_LETTERS = 12.0
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ONCE = {*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class ItemEditor(QPlainTextEdit):
    """Enter takes the text, Shift+Enter breaks the line, Esc gives up, going elsewhere takes it.

    Tab, Shift+Tab and Ctrl+Enter take it and go on beside, before or below it; Ctrl+Shift+Enter
    makes two of it where the caret is.

    Signals:
        done: Enter was pressed, or the keyboard went elsewhere.
        given_up: Esc was pressed.
        typing: (str) the text as it stands, after every change.
        told: (str) a sentence for the person.
        onward: ("beside", "before" or "below") the next one is wanted there.
        split: (str, str) what stands before the caret, and what stands behind it.
    """

    done = Signal()
    given_up = Signal()
    typing = Signal(str)
    told = Signal(str)
    onward = Signal(str)
    split = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = parent
        self._limit = TEXT_LIMIT
        self._box = QRectF()
        self.setFrameShape(QFrame.Shape.NoFrame)
        # A file that is let go here is for the window; its path is no words of anybody.
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._changed)
        self.hide()

    def begin(self, editable: Editable, text: str, theme: ScreenTheme) -> None:
        """Show a text to be typed over, all of it selected."""
        self._limit = editable.limit
        self.setAccessibleName(editable.label or self.tr("Text"))
        fill, ink = editable.fill or theme.surface, theme.note_ink if editable.fill else theme.text
        self.setStyleSheet(
            f"QPlainTextEdit, QPlainTextEdit:focus {{ background: {fill}; color: {ink};"
            f" border: {_EDGE}px solid {theme.focus}; border-radius: 8px; padding: 0;"
            f" selection-background-color: {theme.accent};"
            f" selection-color: {theme.on_accent}; }}"
        )
        before = self.blockSignals(True)  # noqa: FBT003 -- Qt takes it so
        self.setPlainText(text)
        self.blockSignals(before)
        self.selectAll()

    def move_to(self, parent: QWidget) -> None:
        """Stand in another widget from now on, hidden as yet."""
        self.hide()
        self._canvas = parent
        self.setParent(parent)

    def place(self, editable: Editable, item: Item, view: View) -> None:
        """Stand over the item, with the text where the item has it."""
        size = max(_SMALLEST_LETTERS, editable.size * view.scale)
        self.setFont(console_font(size, editable.weight))
        corner, end = (editable.box.x, editable.box.y), (editable.box.right, editable.box.bottom)
        bounds = around([item.extent, editable.box])
        inner = [
            max(0.0, gap * view.scale - self.document().documentMargin())
            for gap in (
                corner[0] - bounds.x,
                corner[1] - bounds.y,
                bounds.right - end[0],
                bounds.bottom - end[1],
            )
        ]
        self.setViewportMargins(*(round(gap) for gap in inner))
        self._box = view.rect_to_widget(bounds.moved(*item.at))
        self._settle()

    def text(self) -> str:
        """The text as it stands, without blanks around it."""
        return self.toPlainText().strip()

    def event(self, event: QEvent) -> bool:
        """Keep every key that types or moves the caret from being taken as a shortcut."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            plain = event.modifiers() & ~(
                Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
            )
            if (not plain and event.key() < Qt.Key.Key_F1) or event.key() in _ENTER:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take or give up the text, or type."""
        if event.isAutoRepeat() and event.key() in _ONCE:
            # Held a moment too long: the key that opened the editor would close it again.
            event.accept()
        elif event.key() in _ENTER:
            self._enter(event.modifiers())
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() == Qt.Key.Key_Tab and not event.modifiers():
            self.onward.emit("beside")
        elif event.key() == Qt.Key.Key_Backtab:
            self.onward.emit("before")
        else:
            super().keyPressEvent(event)

    def split_at_caret(self) -> None:
        """Ask for two where the caret is; where that is an end, put it where they part best."""
        from workshop_studio.tools.boards.splitting import split_place  # noqa: PLC0415 -- rarely used

        text, cursor = self.toPlainText(), self.textCursor()
        before = QTextCursor(self.document())
        before.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
        first = text[: len(before.selectedText())]
        second = text[len(first) :]
        if first.strip() and second.strip():
            self.split.emit(first, second)
        elif text.strip():
            cursor.setPosition(units(text[: split_place(text)]))
            self.setTextCursor(cursor)
            self.told.emit(self.tr("It would be split at the caret: press again, or move it."))

    def _enter(self, held: Qt.KeyboardModifier) -> None:
        shifted = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if held & Qt.KeyboardModifier.ControlModifier:
            if shifted:
                self.split_at_caret()
            else:
                self.onward.emit("below")
        elif shifted:
            self.insertPlainText("\n")
        else:
            self.done.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere takes the text; a menu of the editor's own is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.isVisible():
            self.done.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text only, and no more than there is room for."""
        text, cursor = source.text(), self.textCursor()
        taken = self._length() - abs(cursor.position() - cursor.anchor())
        room = max(0, self._limit - taken)
        if len(text) > room:
            self._say_cut()
        self.insertPlainText(text[:room])

    def _changed(self) -> None:
        over = self._length() - self._limit
        if over > 0:
            # What was typed last stands before the caret.
            cursor = self.textCursor()
            move, keep = QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor
            cursor.movePosition(move, keep, over)
            cursor.removeSelectedText()
            self._say_cut()
            return
        self._settle()
        self.typing.emit(self.text())

    def _length(self) -> int:
        return self.document().characterCount() - 1

    def _say_cut(self) -> None:
        sentence = self.tr("There is room for {count} characters here; the rest was left out.")
        self.told.emit(sentence.format(count=self._limit))

    def _settle(self) -> None:
        """Be as large as the item and the text need, inside the canvas."""
        outer = self._canvas.rect()
        box = self._box.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE).toAlignedRect()
        box.setWidth(min(max(box.width(), _LEAST), outer.width()))
        self.setGeometry(box)
        margins = self.viewportMargins()
        lines = self.document().size().height()
        wanted = round(
            lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin()
        )
        wanted += margins.top() + margins.bottom() + 2 * _EDGE
        box.setHeight(min(max(box.height(), wanted), outer.height()))
        box.moveLeft(max(0, min(box.left(), outer.width() - box.width())))
        box.moveTop(max(0, min(box.top(), outer.height() - box.height())))
        self.setGeometry(box)
