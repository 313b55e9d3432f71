"""Owns the quick add bar: type, press Enter, and it is on the board; the caret never leaves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
)

from workshop_studio.layout.boards.scene import Cell
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.kit.icons import icon
from workshop_studio.ui.kit.literal import unmarked
from workshop_studio.ui.kit.widgets import caption, key_cap

LIMIT = 2_000
_TURNS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LONG, _TOO_LONG = 12, 20
_SHARE_OF_HINT = 0.4


class QuickAdd(QFrame):
    """A field for new things, with the place they go to before it.

    Signals:
        added: (texts, id of the cell or "") Enter was pressed; `clear` once they were taken.
        pasted: (text) several lines were pasted; they are not in the field.
        confirmed: Enter was pressed with nothing in the field.
        left: Esc was pressed.
        typing: (str) the text as it stands, after every change.
        told: (str) a sentence for the person.
    """

    added = Signal(object, str)
    pasted = Signal(str)
    confirmed = Signal()
    left = Signal()
    typing = Signal(str)
    told = Signal(str)

    def __init__(self, words: BoardWords, theme: ScreenTheme) -> None:
        super().__init__()
        self._words = words
        self._cells: tuple[Cell, ...] = ()
        self._cell = ""
        self._theme = theme
        self.setProperty("role", "quick-add")
        self.setFixedHeight(56)
        self.setObjectName("quick-add")
        self._sign = QLabel()
        self._label = QLabel(self.tr("Add"))
        self._place = QToolButton()
        self._menu = QMenu(self._place)
        self._group = QActionGroup(self)
        self.field = _field(words)
        self._count = caption("")
        self._enter = key_cap(self.tr("Enter"))
        self._hint = caption(words.hint)
        self._frame = QFrame()
        self._build()
        self.set_theme(theme)
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(self._add)
        self.field.textChanged.connect(self._changed)
        self.field.inputRejected.connect(self._cut)

    @property
    def cell(self) -> str:
        """Id of the cell new things go to; "" where the board has none."""
        return self._cell

    def set_cells(self, cells: Sequence[Cell]) -> None:
        """Offer these places; the chosen one stays chosen while it is there."""
        offered = tuple(cells)
        if [(c.id, c.name) for c in offered] != [(c.id, c.name) for c in self._cells]:
            self._cells = offered
            self._fill_menu()
        if self._cell not in {cell.id for cell in offered}:
            self._cell = offered[0].id if offered else ""
        self._show_place()

    def choose(self, cell: str) -> None:
        """Put new things into this cell from now on."""
        if any(each.id == cell for each in self._cells):
            self._cell = cell
            self._show_place()

    def begin(self, letters: str = "") -> None:
        """Take the keyboard, and letters that were typed elsewhere."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if letters:
            self.field.insert(letters)

    def clear(self) -> None:
        """Be empty for the next one, and forget what was typed, so that Undo is for the board."""
        self.field.setText("")

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        self._theme = theme
        self._sign.setPixmap(icon("plus", theme.text, 18).pixmap(18, 18))
        self.setStyleSheet(_STYLE.format(t=theme))
        self._frame_focus(has_focus=self.field.hasFocus())
        self._changed(self.field.text(), told=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the field most of the room: a long hint goes where the bar is short."""
        super().resizeEvent(event)
        self._show_hint()

    def _show_hint(self) -> None:
        """Show the hint where there is room for it and nothing is typed yet."""
        fits = self._hint.sizeHint().width() <= _SHARE_OF_HINT * self.width()
        self._hint.setVisible(bool(self._words.hint) and fits and not self.field.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the focus around the whole bar; leave it with Esc; let an empty one undo nothing."""
        if watched is self.field:
            if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
                self._frame_focus(has_focus=event.type() == QEvent.Type.FocusIn)
            elif isinstance(event, QKeyEvent) and self._took(event):
                return True
        return super().eventFilter(watched, event)

    def _took(self, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if event.type() == QEvent.Type.KeyPress and event.matches(QKeySequence.StandardKey.Paste):
            return self._took_list(QGuiApplication.clipboard().text())
        if event.type() == QEvent.Type.KeyPress and event.key() in _TURNS and len(self._cells) > 1:
            self._turn(_TURNS[Qt.Key(event.key())])
            return True
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        # A field takes these keys even when it has nothing to undo; then they are the board's.
        undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
        if (event.matches(undo) and not self.field.isUndoAvailable()) or (
            event.matches(redo) and not self.field.isRedoAvailable()
        ):
            event.ignore()
            return True
        return False

    def _took_list(self, text: str) -> bool:
        """Hand a list on, whole, instead of putting its lines behind each other."""
        is_list = sum(bool(line.strip()) for line in text.splitlines()) > 1
        if is_list:
            self.pasted.emit(text)
        return is_list

    def _build(self) -> None:
        self._label.setProperty("level", 4)
        self._label.setBuddy(self.field)
        # Whoever speaks to the program says what stands before the field.
        self.field.setAccessibleName(f"{self._label.text()}: {self.field.placeholderText()}")
        self._place.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._place.setMenu(self._menu)
        self._place.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._place.setIconSize(QSize(14, 14))
        self._place.setObjectName("quick-add-place")
        self._frame.setObjectName("quick-add-frame")
        self._frame.setFixedHeight(40)
        for label in (self._count, self._hint):
            label.setWordWrap(False)
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        inner = QHBoxLayout(self._frame)
        inner.setContentsMargins(7, 4, 10, 4)
        inner.setSpacing(8)
        for widget in (self._place, self.field, self._count, self._enter):
            inner.addWidget(widget)
        inner.setStretchFactor(self.field, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(16, 8, 16, 8)
        outer.setSpacing(8)
        for part in (self._sign, self._label, self._frame, self._hint):
            outer.addWidget(part)
        outer.setStretchFactor(self._frame, 1)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for action in self._group.actions():
            self._group.removeAction(action)
        for cell in self._cells:
            action = QAction(unmarked(cell.name), self._menu)
            action.setCheckable(True)
            action.setData(cell.id)
            action.triggered.connect(self._chosen)
            self._group.addAction(action)
            self._menu.addAction(action)

    def _chosen(self) -> None:
        action = self._group.checkedAction()
        if action is not None:
            self.choose(str(action.data()))
            self.field.setFocus()

    def _turn(self, by: int) -> None:
        """Let new things go to the next place, or to the one before; say which."""
        ids = [cell.id for cell in self._cells]
        at = (ids.index(self._cell) + by) % len(ids)
        self.choose(ids[at])
        self.told.emit(self.tr("Goes to: {place}").format(place=self._cells[at].name))

    def _show_place(self) -> None:
        cell = next((each for each in self._cells if each.id == self._cell), None)
        self._place.setVisible(cell is not None)
        if cell is None:
            return
        self._place.setText(unmarked(_shortened(cell.name)))
        words = self._words.place or self.tr("Place")
        self._place.setAccessibleName(f"{words}: {cell.name}")
        self._place.setToolTip(self.tr("Where new things go (Up and Down)"))
        for action in self._group.actions():
            action.setChecked(action.data() == self._cell)

    def _add(self) -> None:
        text = " ".join(self.field.text().split())
        if text:
            self.added.emit((text,), self._cell)
        else:
            self.confirmed.emit()

    def _cut(self) -> None:
        sentence = self.tr("There is room for {count} characters here; the rest was left out.")
        self.told.emit(sentence.format(count=LIMIT))

    def _changed(self, text: str, *, told: bool = True) -> None:
        if self._took_list(text):
            # It came by the menu of the field.
            self.field.clear()
            return
        words = len(text.split())
        self._count.setText(self._counted(words))
        style = f"color: {self._theme.warn}" if words > _LONG else ""
        if style != self._count.styleSheet():
            self._count.setStyleSheet(style)
        self._show_hint()
        if told:
            self.typing.emit(text)

    def _counted(self, words: int) -> str:
        if not words:
            return ""
        if words == 1:
            return self.tr("1 word")
        if words > _TOO_LONG:
            return self.tr("{count} words: split?").format(count=words)
        if words > _LONG:
            return self.tr("{count} words, long").format(count=words)
        return self.tr("{count} words").format(count=words)

    def _frame_focus(self, *, has_focus: bool) -> None:
        theme = self._theme
        edge = f"3px solid {theme.focus}" if has_focus else f"1px solid {theme.border}"
        self._frame.setStyleSheet(
            f"QFrame#quick-add-frame {{ background: {theme.surface}; border: {edge};"
            " border-radius: 8px; }"
        )
        gap = 0 if has_focus else 2
        self._frame.setContentsMargins(gap, gap, gap, gap)


def _field(words: BoardWords) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName("quick-add-field")
    made.setAccessibleDescription(words.hint)
    made.setToolTip(words.hint)
    made.setPlaceholderText(words.placeholder)
    made.setMaxLength(LIMIT)
    # A file that is let go over it is for the window; its path is no words of anybody.
    made.setAcceptDrops(False)
    return made


def _shortened(name: str) -> str:
    return name if len(name) <= 28 else f"{name[:27].rstrip()}…"


_STYLE = """
QFrame#quick-add {{ background: {t.surface}; border: none; border-top: 1px solid {t.hairline}; }}
QLineEdit#quick-add-field {{ border: none; background: transparent; font-size: 16px; padding: 0; }}
QLineEdit#quick-add-field:focus {{ border: none; padding: 0; }}
QToolButton#quick-add-place {{
    background: {t.accent_soft}; color: {t.accent}; font-weight: 600; border-radius: 4px;
    padding: 0 10px; min-height: 26px; border: 1px solid transparent;
}}
QToolButton#quick-add-place:hover {{ border-color: {t.accent}; }}
QToolButton#quick-add-place:focus {{
    border: 3px solid {t.focus}; padding: 0 8px; min-height: 22px;
}}
QToolButton#quick-add-place::menu-indicator {{ image: none; }}
"""
