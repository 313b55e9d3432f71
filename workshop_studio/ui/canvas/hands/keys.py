"""Owns the keys of a board: arrows, letters, and those that end things."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from workshop_studio.layout.boards.scene import Scene
from workshop_studio.tools.gestures import Gesture
from workshop_studio.tools.link_keys import LinkKeys
from workshop_studio.tools.neighbours import Direction, first, last, neighbour

ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Keyed(Protocol):
    """What the keys need of the canvas."""

    may_change: bool
    typing_adds: bool
    letters_command: bool

    @property
    def scene(self) -> Scene:
        """What it shows."""
        ...

    @property
    def selection(self) -> tuple[str, ...]:
        """What is selected."""
        ...

    @property
    def current(self) -> str:
        """Where the keyboard is."""
        ...

    @property
    def linking(self) -> LinkKeys | None:
        """The link that is being made by keyboard."""
        ...

    def go_to(self, key: str, *, select: bool = True, adding: bool = False) -> None:
        """Put the keyboard on an item."""
        ...

    def toggle(self, key: str) -> None:
        """Select an item, or select it no more."""
        ...

    def set_linking(self, linking: LinkKeys | None) -> None:
        """Go on with a link by keyboard, or give it up."""
        ...

    def take(self, gesture: Gesture) -> None:
        """Do what a gesture means."""
        ...

    def escape(self) -> None:
        """Give up whatever was begun last."""
        ...

    def give_letters(self, letters: str) -> None:
        """Hand letters on to where texts are typed."""
        ...


def letters_of(event: QKeyEvent) -> str:
    """What a key types; "" for keys that type nothing."""
    modified = event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
    text = event.text()
    # Some keyboards type with Ctrl and Alt together (AltGr); then both are set and text is there.
    altgr = modified == (_CONTROL | Qt.KeyboardModifier.AltModifier) or (
        modified == Qt.KeyboardModifier.GroupSwitchModifier
    )
    return text if text.isprintable() and text and (not modified or altgr) else ""


def wants_letters(canvas: Keyed) -> bool:
    """Whether letters are words now: while nothing is selected, or a target is named.

    Where nothing can be written, each is the key that it is. Who has no use for letters as
    commands may type at any time.
    """
    if canvas.linking is not None:
        return True
    commands = canvas.letters_command and bool(canvas.selection)
    return canvas.may_change and canvas.typing_adds and not commands


def holds_letter(canvas: Keyed, event: QKeyEvent, *, selecting: bool) -> bool:
    """Whether a letter is kept from being the key of a command: it is a word, or means nothing.

    `selecting` is whether the hand holds nothing but itself; with a tool in it letters are keys.
    """
    if canvas.linking is not None:
        return True
    if not letters_of(event).strip():
        return False
    return not canvas.letters_command or (selecting and wants_letters(canvas))


def press_key(canvas: Keyed, event: QKeyEvent) -> bool:
    """Do what a key means; whether it means anything."""
    if canvas.linking is not None:
        return _link_key(canvas, canvas.linking, event)
    key = event.key()
    if key == Qt.Key.Key_Escape:
        canvas.escape()
        return True
    if key == Qt.Key.Key_Space and event.modifiers() & _CONTROL and canvas.current:
        canvas.toggle(canvas.current)
        return True
    if key in ARROWS or key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
        return _walk(canvas, event)
    letters = letters_of(event)
    if letters.strip() and wants_letters(canvas):
        canvas.give_letters(letters)
        return True
    return False


def _walk(canvas: Keyed, event: QKeyEvent) -> bool:
    modifiers = event.modifiers()
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return False
    if event.key() == Qt.Key.Key_Home:
        found = first(canvas.scene)
    elif event.key() == Qt.Key.Key_End:
        found = last(canvas.scene)
    else:
        found = neighbour(canvas.scene, canvas.current, ARROWS[event.key()])
    if found:
        select = not modifiers & _CONTROL
        canvas.go_to(found, select=select, adding=bool(modifiers & _SHIFT))
    return True


def _link_key(canvas: Keyed, linking: LinkKeys, event: QKeyEvent) -> bool:
    key, scene = event.key(), canvas.scene
    if key == Qt.Key.Key_Escape:
        canvas.set_linking(None)
    elif key in ARROWS:
        canvas.set_linking(linking.step(scene, ARROWS[key]))
    elif key == Qt.Key.Key_Backspace:
        canvas.set_linking(linking.erase(scene))
    elif key in _ENTER:
        done = linking.done()
        if done is not None:
            canvas.set_linking(None)
            canvas.take(done)
    elif letters := letters_of(event):
        canvas.set_linking(linking.type(scene, letters))
    else:
        return False
    return True
