"""Owns the quick add bar: type, press Enter, and it is on the board; the caret never leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from workshop_studio.layout.boards.scene import Cell
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.tools.boards.chips import Chip, Entry, cell_of, has_sides, most_places
from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.boards.capture.bar_keys import Meaning, meaning
from workshop_studio.ui.boards.capture.bar_line import ChipLine
from workshop_studio.ui.boards.capture.bar_look import frame_style, hint_label, line, styled
from workshop_studio.ui.boards.capture.place_chip import PlaceChip
from workshop_studio.ui.boards.capture.tag_chips import TagChips
from workshop_studio.ui.boards.capture.word_count import WordCount
from workshop_studio.ui.kit.icons import icon
from workshop_studio.ui.kit.widgets import key_cap

_SHARE_OF_HINT = 0.4
# A tuple: what is looked for in a set is asked for its hash, in Python, with every event.
_KEYBOARD = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)
_LENT, _ALL = 48, 16_777_215
"""Pixels the field may be wide while the bar is lent, and otherwise: Qt's own word for any."""
_WAYS = {"beside", "before", "below"}


class QuickAdd(QFrame):
    """A field for new things, with the place they go to before it.

    Signals:
        added: (texts or `Typed`, id of the cell or "") Enter was pressed; `clear` once taken.
        placed: (`Typed`, "beside", "before" or "below") it goes there from what came last.
        pasted: (text) a list was pasted; its lines are not in the field.
        confirmed: Enter was pressed with nothing in the field.
        left: Esc was pressed.
        typing: (str) all that was typed as it stands, after every change.
        told: (str) a sentence for the person.
        heard: (str) the same for screen readers alone: it is seen.
        split_wanted: the button behind the count was pressed.
        shown: place, chips, text or keyboard are others.

    Attributes:
        field: for the words.
        tags: the chips of the tags.
        count: of the words in the field, or of what is typed elsewhere meanwhile.
        can_place: whether Tab and Ctrl+Enter place what is typed beside what came last.
    """

    added = Signal(object, str)
    placed = Signal(object, str)
    pasted = Signal(str)
    confirmed = Signal()
    left = Signal()
    typing = Signal(str)
    told = Signal(str)
    heard = Signal(str)
    split_wanted = Signal()
    shown = Signal()

    def __init__(self, words: BoardWords, theme: ScreenTheme) -> None:
        super().__init__()
        self._words = words
        self._cell = ""
        self._theme = theme
        self._lent = False
        self.can_place = False
        self.setProperty("role", "quick-add")
        self.setFixedHeight(56)
        self.setObjectName("quick-add")
        self._sign = QLabel()
        self._label = QLabel(self.tr("Add"))
        self._place = PlaceChip(words.place)
        self.tags = TagChips()
        self.field = line(words)
        self._line = ChipLine(self.field, self)
        self.count = WordCount(theme)
        self._enter = key_cap(self.tr("Enter"))
        self._hint = hint_label(words.hint)
        self._frame = QFrame()
        self._inner = QHBoxLayout(self._frame)
        self._build()
        self.set_theme(theme)
        self._listen()

    @property
    def cell(self) -> str:
        """Id of the cell new things go to; "" where the board has none."""
        return self._cell_for(self._line.entry)

    @property
    def draft(self) -> str:
        """All that was typed and is not entered, with what has become chips."""
        return self._line.entry.draft if self.field.text().strip() else ""

    def set_cells(self, cells: Sequence[Cell]) -> None:
        """Offer these places; the chosen one stays chosen while it is there.

        One that was chosen before any was offered is chosen once it is.
        """
        self._place.offer(cells)
        self._line.places, self._line.sides = most_places(cells), has_sides(cells)
        if cells and self._cell not in {cell.id for cell in cells}:
            self._cell = cells[0].id
        self._place.show_place(self.cell)

    def choose(self, cell: str) -> None:
        """Put new things into this cell from now on; a place that was typed no longer holds."""
        known = [each.id for each in self._place.cells]
        if cell in known or not known:
            self._cell = cell
            self._line.drop_places()
            self._place.show_place(self.cell)

    def begin(self, letters: str = "") -> None:
        """Take the keyboard, and letters that were typed elsewhere."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if letters:
            self._line.insert(letters)

    def clear(self) -> None:
        """Be empty for the next one, and forget what was typed, so that Undo is for the board."""
        self._line.show_entry(Entry())

    def insert_widget(self, widget: QWidget) -> None:
        """Have something stand behind the field, where there is room while nothing is typed."""
        self._inner.insertWidget(self._inner.indexOf(self.count), widget, 4)

    def give_room(self, *, given: bool) -> None:
        """Leave the bar to what was inserted, while nobody types there; or have it back."""
        self._lent = given and not self.field.text()
        self._enter.setVisible(not given)
        self.field.setPlaceholderText("" if self._lent else self._words.placeholder)
        self.field.setMaximumWidth(_LENT if self._lent else _ALL)
        self._show_hint()

    def set_hint(self, words: str) -> None:
        """Say something else beside the bar, where there is room; "" for the usual words."""
        self._hint.setText(words or self._words.hint)
        self._show_hint()

    def split_at_caret(self) -> None:
        """Enter what stands before the caret, and go on with the rest; show where, if nowhere."""
        text, at = self.field.text(), self._line.caret
        rest = text[at:].strip()
        if text[:at].strip() and rest:
            self._line.entry = replace(self._line.entry, text=text[:at], caret=at)
            self._enter_words()
            if not self.field.text():
                self._line.show_entry(Entry(rest, len(rest)))
            else:
                self._line.entry = replace(self._line.entry, text=text)
        elif text.strip():
            from workshop_studio.tools.boards.splitting import split_place  # noqa: PLC0415 -- no start needs it

            self._line.move_caret(split_place(text))
            self.told.emit(self.tr("It would be split at the caret: press again, or move it."))

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        self._theme = theme
        self._sign.setPixmap(icon("plus", theme.text, 18).pixmap(18, 18))
        self.setStyleSheet(styled(theme))
        self.count.set_theme(theme)
        self._frame_focus(has_focus=self.field.hasFocus())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the field most of the room: a long hint goes where the bar is short."""
        super().resizeEvent(event)
        self._show_hint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the focus around the whole bar, and take the keys that mean something here."""
        if watched is self.field:
            if event.type() in _KEYBOARD:
                self._frame_focus(has_focus=event.type() == QEvent.Type.FocusIn)
                self.shown.emit()
            elif isinstance(event, QKeyEvent):
                if event.type() == QEvent.Type.KeyPress:
                    return self._did(meaning(event))
                if event.type() == QEvent.Type.ShortcutOverride:
                    return self._leaves(event)
        return super().eventFilter(watched, event)

    def _did(self, wanted: Meaning) -> bool:
        """Do what a key asks for; whether it did."""
        if wanted in _WAYS and self.can_place and self.field.text().strip():
            self._enter_words(way=wanted)
            return True
        ways: dict[Meaning, Callable[[], bool | None]] = {
            "leave": self.left.emit,
            "paste": self._line.paste,
            "up": partial(self._turn, -1),
            "down": partial(self._turn, 1),
            "back": self._line.back,
            "undo": self._line.undo_chip,
            "split": self.split_at_caret,
        }
        return wanted in ways and ways[wanted]() is not False

    def _leaves(self, event: QKeyEvent) -> bool:
        """Leave Undo and Redo to the board where the field has nothing to take back."""
        if self._line.leaves(event):
            event.ignore()
            return True
        return False

    def _turn(self, by: int) -> bool:
        """Let new things go to the next place, or to the one before; say which."""
        if len(self._place.cells) < 2:
            return False
        self.choose(self._place.turned(self.cell, by))
        self.told.emit(self._goes_to())
        return True

    def _build(self) -> None:
        self._label.setProperty("level", 4)
        self._label.setBuddy(self.field)
        # Whoever speaks to the program says what stands before the field.
        self.field.setAccessibleName(f"{self._label.text()}: {self.field.placeholderText()}")
        self._frame.setObjectName("quick-add-frame")
        self._frame.setFixedHeight(40)
        self._inner.setContentsMargins(7, 4, 10, 4)
        self._inner.setSpacing(8)
        for widget in (self._place, self.tags, self.field, self.count, self._enter):
            self._inner.addWidget(widget)
        self._inner.setStretchFactor(self.field, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(16, 8, 16, 8)
        outer.setSpacing(8)
        for part in (self._sign, self._label, self._frame, self._hint):
            outer.addWidget(part)
        outer.setStretchFactor(self._frame, 1)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _listen(self) -> None:
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(self._add)
        self._line.changed.connect(self._changed)
        self._line.chipped.connect(self._chipped)
        self._line.listed.connect(self.pasted)
        self._line.told.connect(self.told)
        self._place.chosen.connect(self._chosen)
        self.tags.pressed.connect(self._line.give_back)
        self.count.split_wanted.connect(self.split_wanted)
        self.count.grew.connect(self.heard)

    def _chosen(self, cell: str) -> None:
        self.choose(cell)
        self.field.setFocus()

    def _goes_to(self) -> str:
        return self.tr("Goes to: {place}").format(place=self._place.name_of(self.cell))

    def _cell_for(self, entry: Entry) -> str:
        return cell_of(self._place.cells, self._cell, entry.number, entry.side)

    def _show_hint(self) -> None:
        """Show the hint where there is room for it; the usual one only while nothing is typed."""
        words = self._hint.text()
        fits = self._hint.sizeHint().width() <= _SHARE_OF_HINT * self.width()
        usual = words == self._words.hint and bool(self.field.text())
        self._hint.setVisible(bool(words) and fits and not usual and not self._lent)

    def _add(self) -> None:
        if self.field.text().strip():
            self._enter_words()
        else:
            self.confirmed.emit()

    def _enter_words(self, *, way: str = "") -> None:
        """Tell of what is to be entered; what is refused stays in the field."""
        done = self._line.finished
        if way and not (done.number or done.side):
            self.placed.emit(done.said, way)
        else:
            # A place that is typed goes before one beside what came last.
            self.added.emit((done.said,), self._cell_for(done))

    def _chipped(self, chip: Chip) -> None:
        self.heard.emit(self.tags.said(chip.tag) if chip.tag else self._goes_to())

    def _changed(self) -> None:
        text, entry = self.field.text(), self._line.entry
        self.tags.show_tags(entry.tags)
        self._place.show_place(self.cell)
        self.count.count(text)
        self._show_hint()
        self.typing.emit(entry.draft if text else "")
        self.shown.emit()

    def _frame_focus(self, *, has_focus: bool) -> None:
        self._frame.setStyleSheet(frame_style(self._theme, has_focus=has_focus))
        gap = 0 if has_focus else 2
        self._frame.setContentsMargins(gap, gap, gap, gap)
