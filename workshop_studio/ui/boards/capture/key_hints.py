"""Owns which keys the strip in the quick add bar shows: commands, those of the editor, or none."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction

from workshop_studio.tools.boards.beside import BesideActs
from workshop_studio.ui.boards.capture.no_use import letter_of

if TYPE_CHECKING:
    # The strip is made when something is first selected.
    from workshop_studio.ui.boards.board_page import BoardPage
    from workshop_studio.ui.boards.capture.key_strip import KeyStrip, Pair

# A tuple: what is looked for in a set is asked for its hash, in Python, with every event.
_KEYBOARD = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)


class KeyHints(QObject):
    """Keeps the strip and the count of words as they are wanted, and the habits of the keys."""

    def __init__(self, page: BoardPage) -> None:
        # It goes with what it looks at: the appearance it listens to stays.
        super().__init__(page.widget)
        self._page = page
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.refresh)
        canvas, bar = page.canvas, page.quick_add
        canvas.selection_changed.connect(self._soon)
        canvas.typist.began.connect(self._soon)
        canvas.typist.ended.connect(self._soon)
        canvas.typist.typing.connect(self._count)
        canvas.installEventFilter(self)
        bar.shown.connect(self._soon)
        bar.split_wanted.connect(self._split)
        page.appearance.habits.changed.connect(self._take_habits)
        self._take_habits()

    @cached_property
    def strip(self) -> KeyStrip:
        """Shows them."""
        from workshop_studio.ui.boards.capture.key_strip import KeyStrip  # noqa: PLC0415 -- no start needs it

        made = KeyStrip()
        self._page.quick_add.insert_widget(made)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the keyboard comes to the board, or leaves it."""
        if event.type() in _KEYBOARD:
            self._soon()
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Show the keys that mean something now."""
        page = self._page
        edited = page.canvas.typist.edited
        pairs = self._while_typing(edited) if edited else self._commands()
        if pairs or "strip" in vars(self):
            self.strip.show_keys(pairs)
            page.quick_add.give_room(given=bool(pairs))
        page.quick_add.count.count(
            page.canvas.typist.editor.text() if edited else page.quick_add.field.text()
        )
        page.quick_add.set_hint("" if edited else self._beside())

    def _soon(self) -> None:
        """Look again when what is being done is done: a note is painted first."""
        if not self._later.isActive():
            self._later.start()

    def _count(self, _key: str, text: str) -> None:
        self._page.quick_add.count.count(text)

    def _split(self) -> None:
        typist = self._page.canvas.typist
        if typist.edited:
            typist.editor.split_at_caret()
        else:
            self._page.quick_add.split_at_caret()

    def _take_habits(self) -> None:
        habits, canvas = self._page.appearance.habits, self._page.canvas
        canvas.typing_adds = habits.typing_adds
        canvas.letters_command = habits.letters_command
        self._soon()

    def _commands(self) -> list[Pair]:
        """Letters, while they are commands."""
        canvas = self._page.canvas
        if not (canvas.hasFocus() and canvas.selection and canvas.letters_command):
            return []
        # What only this board can do comes first: a narrow window has no room for all.
        able = sorted(self._page.actions, key=_is_of_all_boards)
        found = [(letter_of(each), each.text().replace("&", "")) for each in able
                 if each.isEnabled() and each.isVisible()
                 and each.property("offered") is not False]  # fmt: skip
        pairs = [(key, words) for key, words in found if key and key != "V"]
        if canvas.may_change and canvas.typing_adds:
            pairs.insert(0, (self.tr("Esc"), self.tr("type a new one")))
        return pairs

    def _while_typing(self, key: str) -> list[Pair]:
        page = self._page
        item = page.scene.by_id.get(key)
        pairs: list[Pair] = []
        if isinstance(page.acts, BesideActs) and item and not (item.ends or item.fixed):
            beside, before, below = self._ways()
            pairs += [
                (self.tr("Tab"), beside),
                (self.tr("Ctrl+Enter"), below),
                (self.tr("Ctrl+Shift+Enter"), self.tr("split here")),
                (self.tr("Shift+Tab"), before),
            ]
        # Those that everybody knows come last: a narrow window has room for the first alone.
        pairs.append((self.tr("Enter"), self.tr("done")))
        return [*pairs, (self.tr("Esc"), self.tr("leave as it was"))]

    def _beside(self) -> str:
        """What Tab and Ctrl+Enter do with what is typed into the bar."""
        bar = self._page.quick_add
        if not (bar.can_place and bar.field.hasFocus() and bar.field.text().strip()):
            return ""
        beside, _before, below = self._ways()
        words = self.tr("Tab: {beside}   Ctrl+Enter: {below}")
        return words.format(beside=beside, below=below)

    def _ways(self) -> tuple[str, str, str]:
        usual = (self.tr("beside"), self.tr("before"), self.tr("below"))
        return self._page.words.ways if any(self._page.words.ways) else usual


def _is_of_all_boards(action: QAction) -> bool:
    """Whether every board has it, but for Link, which is asked for all the time."""
    return action.objectName().startswith("board-") and action.objectName() != "board-link"
