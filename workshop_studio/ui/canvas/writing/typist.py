"""Owns typing over the text of an item in its place on the board."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.scene import Editable
from workshop_studio.ui.canvas.writing.editor import ItemEditor
from workshop_studio.ui.canvas.writing.standing import OnBoard, Standing


class Typist(QObject):
    """Opens the editor over an item, follows it about, and says what was typed.

    Signals:
        began: (id) the editor stands over an item.
        retyped: (id, text) of an item; call `keep_open` at once if the text was not taken.
        typing: (id, text) as it stands, after every change; a draft worth keeping.
        given_up: (id) the text stays as it was.
        ended: (id) the draft is not needed any more.
        told: (str) a sentence for the person.
        onward: (id, "beside", "before" or "below") the text was taken, the next is wanted there.
        split: (id, text, text) two are wanted of it; call `keep_open` at once if that was refused.
    """

    began = Signal(str)
    retyped = Signal(str, str)
    typing = Signal(str, str)
    given_up = Signal(str)
    ended = Signal(str)
    told = Signal(str)
    onward = Signal(str, str)
    split = Signal(str, str, str)

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._standing: Standing = OnBoard(canvas)
        self._edited = ""
        self._stays = False
        self._finishing = False
        self.editor = ItemEditor(canvas)
        self.editor.done.connect(self.finish)
        self.editor.given_up.connect(self.give_up)
        self.editor.typing.connect(self._say_typing)
        self.editor.told.connect(self.told)
        self.editor.onward.connect(self._go_on)
        self.editor.split.connect(self._split)

    @property
    def edited(self) -> str:
        """Id of the item whose text is being typed; "" for none."""
        return self._edited

    def stand(self, standing: Standing | None = None) -> None:
        """Type over texts elsewhere than on the board from now on; there again, by default."""
        self.finish()
        self._standing = standing or OnBoard(self._canvas)
        self.editor.move_to(self._standing.widget)

    def begin(self, key: str, text: str | None = None) -> None:
        """Open the editor over an item that has a text; with another text than its own if given."""
        self.finish()
        editable = self._editable(key)
        if editable is None:
            return
        item = self._standing.item(key)
        if item is not None:
            self._standing.bring(item)
        self._edited = key
        theme = self._standing.theme
        self.editor.begin(editable, editable.text if text is None else text, theme)
        self.follow()
        self.editor.show()
        # Only what is shown breaks its lines where it will.
        self.follow()
        self.editor.setFocus()
        self.began.emit(key)

    def follow(self) -> None:
        """Stand where the item stands now; a text whose item has gone is given up."""
        item = self._standing.item(self._edited)
        if item is not None and item.edit is not None:
            self.editor.place(item.edit, item, self._standing.view)
        else:
            self._close()

    def keep_open(self) -> None:
        """Leave the editor as it is: what was typed could not be taken."""
        self._stays = True

    def finish(self) -> None:
        """Say what was typed, where it is another text than before, and close."""
        editable = self._editable(self._edited)
        if editable is None or self._finishing:
            return
        text, self._stays = self.editor.text(), False
        self._finishing = True
        if text != editable.text.strip():
            self.retyped.emit(self._edited, text)
        self._finishing = False
        if not self._stays:
            self._close()

    def give_up(self) -> None:
        """Close, and leave the text as it was."""
        key = self._edited
        self._close()
        if key:
            self.given_up.emit(key)

    def _go_on(self, way: str) -> None:
        """Take the text, and ask for the next."""
        key = self._edited
        self.finish()
        if key and not self._edited:
            self.onward.emit(key, way)

    def _split(self, first: str, second: str) -> None:
        """Ask for two, and close where they are there."""
        self._stays, self._finishing = False, True
        self.split.emit(self._edited, first, second)
        self._finishing = False
        if not self._stays:
            self._close()

    def _close(self) -> None:
        key, self._edited = self._edited, ""
        if not key:
            return
        # Also while another window has the keyboard: it comes back to the board, not to a button.
        if self._canvas.window().focusWidget() is self.editor:
            self._canvas.setFocus()
        self.editor.hide()
        self.ended.emit(key)

    def _say_typing(self, text: str) -> None:
        if self._edited:
            self.typing.emit(self._edited, text)

    def _editable(self, key: str) -> Editable | None:
        item = self._standing.item(key)
        return item.edit if item is not None else None
