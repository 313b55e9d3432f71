"""Owns the pane beside the board: a photo with its buttons, and the keys that move it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_studio.ui.boards.fields.short_label import ShortLabel
from workshop_studio.ui.boards.photo.photo_edge import PhotoEdge
from workshop_studio.ui.boards.photo.photo_view import PhotoView
from workshop_studio.ui.boards.photo.photo_voice import give_voices
from workshop_studio.ui.kit.buttons import Button
from workshop_studio.ui.kit.widgets import caption, icon_button

_LEAST, _USUAL, _MOST = 240, 0.34, 0.6


class PhotoPane(QWidget):
    """A photo beside the board. Its keys work wherever the keyboard is in the window.

    Signals:
        closed: its button or Esc was pressed.
    """

    closed = Signal()

    def __init__(self, room: int) -> None:
        """Make the pane; `room` is the width it shares with the board, in pixels."""
        super().__init__()
        give_voices(PhotoView, PhotoEdge)
        self._room, self._share = room, _USUAL
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "surface")
        self.setAccessibleName(self.tr("Photo"))
        self.title = ShortLabel("", level=4)
        self.view = PhotoView()
        self.view.setAccessibleName(self.tr("Photo of the wall"))
        self.buttons: dict[str, Button] = {}
        self._tools = QHBoxLayout()
        self._tools.setSpacing(4)
        self._make_tools()
        self._lay()
        self.set_room(room)

    def show_photo(self, photo: QImage, name: str) -> None:
        """Show a photo; the one before is let go."""
        self.title.setText(name)
        self.view.setAccessibleDescription(name)
        self.view.show_photo(photo)

    def set_wide(self, width: int) -> None:
        """Be so wide, within what leaves the board its place."""
        self._share = min(_MOST, width / max(1, self._room))
        self.set_room(self._room)

    def set_room(self, room: int) -> None:
        """Share so many pixels with the board, as before."""
        self._room = room
        self.setFixedWidth(max(_LEAST, round(room * self._share)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _make_tools(self) -> None:
        view = self.view
        for name, icon, words, key, do in (
            ("nearer", "plus", self.tr("Photo nearer"), "Alt+=", view.nearer),
            ("farther", "minus", self.tr("Photo farther"), "Alt+-", view.farther),
            ("whole", "maximize", self.tr("Whole photo"), "Alt+0", view.fit),
            ("left", "rotate-ccw", self.tr("Turn the photo left"), "Alt+Shift+T", self._turn_left),
            ("right", "rotate-cw", self.tr("Turn the photo right"), "Alt+T", self._turn_right),
        ):
            self._tools.addWidget(self._tool(name, icon, words, key, do))
        for words, key, do in (
            (self.tr("Photo up"), "Alt+PgUp", self._up),
            (self.tr("Photo down"), "Alt+PgDown", self._down),
            (self.tr("Photo to the left"), "Alt+Home", self._left),
            (self.tr("Photo to the right"), "Alt+End", self._right),
        ):
            self._action(words, key, do)
        # Esc does it in the pane alone: wherever else one is, it ends what one does there.
        self._action(self.tr("Close the photo"), "", self.closed.emit)

    def _tool(self, name: str, icon: str, words: str, key: str, do: Callable[[], object]) -> Button:
        made = icon_button(icon, words)
        # As with the photo itself, a click leaves the keyboard where somebody types.
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setToolTip(f"{words} ({key})")
        made.clicked.connect(do)
        self.buttons[name] = made
        self._action(words, key, do)
        return made

    def _action(self, words: str, key: str, do: Callable[[], object]) -> None:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(do)
        self.addAction(action)

    def _turn_left(self) -> None:
        self.view.turn(-1)

    def _turn_right(self) -> None:
        self.view.turn(1)

    def _up(self) -> None:
        self.view.move_on(0, -1)

    def _down(self) -> None:
        self.view.move_on(0, 1)

    def _left(self) -> None:
        self.view.move_on(-1, 0)

    def _right(self) -> None:
        self.view.move_on(1, 0)

    def _widen(self, by: int) -> None:
        self.set_wide(self.width() + by)

    def _lay(self) -> None:
        self.close_button = icon_button("x", self.tr("Close the photo"))
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        self._tools.addStretch(1)
        inside = QVBoxLayout()
        inside.setContentsMargins(12, 8, 0, 8)
        inside.setSpacing(6)
        inside.addLayout(head)
        inside.addLayout(self._tools)
        inside.addWidget(self.view, 1)
        keys = self.tr("Move it while you type: Alt with Page up, Page down, Home and End.")
        inside.addWidget(caption(keys))
        inside.addWidget(caption(self.tr("Seen here alone, and kept nowhere.")))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inside, 1)
        edge = PhotoEdge(self)
        edge.moved.connect(self._widen)
        layout.addWidget(edge)
