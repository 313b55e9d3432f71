"""Owns the states of the library page that are pictured."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt

from picturing.camera import Camera
from workshop_studio.bundled import samples

Key = Qt.Key
_PLACES = "Only sessions of this place"
_DRAWN_MS = 500
"""By then the cards have their pictures."""
_FIND = "Find a session by title, place, group or date"


def as_it_opens(camera: Camera) -> None:
    """The library page as it opens."""
    camera.window.library.focus_first()
    camera.wait(_DRAWN_MS)


def start_form(camera: Camera) -> None:
    """A template was chosen; its session is about to begin."""
    camera.window.library.focus_first()
    camera.key(Key.Key_Return)


def found_some(camera: Camera) -> None:
    """Something was typed that finds some sessions."""
    camera.field(_FIND).setText("pupils")
    camera.field(_FIND).setFocus()


def filtered(camera: Camera) -> None:
    """Only the sessions of one place are shown."""
    camera.choose(_PLACES, 1)


def found_nothing(camera: Camera) -> None:
    """Something was typed that no session has."""
    camera.field(_FIND).setText("lighthouse")
    camera.field(_FIND).setFocus()


def card_chosen(camera: Camera) -> None:
    """The keyboard is on a card."""
    camera.field(_FIND).setFocus()
    camera.key(Key.Key_Down, Key.Key_Right)


def refused_file(camera: Camera) -> None:
    """A file that is no session was dropped."""
    with tempfile.TemporaryDirectory() as folder:
        words = Path(folder) / "minutes of the meeting.workshop.json"
        words.write_text('{"format": "workshop-studio/1", "title": ', encoding="utf-8")
        camera.window.library.take_in([words])
        camera.wait(_DRAWN_MS)


def taken_in_again(camera: Camera) -> None:
    """A session that is there already was dropped."""
    camera.window.library.take_in([samples() / "borough.workshop.json"])
    camera.wait(_DRAWN_MS)


def removed(camera: Camera) -> None:
    """A session was removed and can be brought back."""
    card_chosen(camera)
    camera.key(Key.Key_Delete)


def tidy(camera: Camera) -> None:
    """Bring the library page back to how it opens."""
    for words in ("Undo", "Back", "Cancel", "Close this message"):
        camera.press_if_there(words)
    with suppress(LookupError):
        camera.field(_FIND).clear()
        camera.choose(_PLACES, 0)
    camera.window.library.focus_first()
