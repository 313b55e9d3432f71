"""Owns what is being typed, kept for the case of a crash, and offered again afterwards."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from workshop_studio.library.draft import Draft
from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.console.toasts import Toast
from workshop_studio.ui.session.studio import Studio

if TYPE_CHECKING:
    # It brings the text layer, which the library page does without.
    from workshop_studio.ui.session.desk import Desk

_FIELD = "text"


class DraftsKept(QObject):
    """Hands what pages tell of typing to the studio. A draft that cannot be kept stops nobody."""

    def __init__(self, studio: Studio, desk: Desk, toast: Toast) -> None:
        super().__init__(desk)
        self._studio = studio
        self._desk = desk
        self._toast = toast

    def keep(self, record: str, text: str) -> None:
        """Keep what is being typed into something."""
        if not self._desk.read_only:
            with suppress(MendableError):
                self._studio.keep_draft(self._desk, record, _FIELD, text)

    def drop(self, record: str) -> None:
        """It was entered, or given up."""
        self.keep(record, "")

    def offer(self) -> None:
        """Say what was being typed when the program stopped, so that it can be pasted."""
        drafts: tuple[Draft, ...] = ()
        with suppress(MendableError):
            drafts = self._studio.drafts(self._desk)
        words = "\n".join(draft.text for draft in drafts)
        for draft in drafts:
            self.drop(draft.record)
        if words:
            shown = drafts[0].text if len(drafts[0].text) <= 60 else f"{drafts[0].text[:59]}…"
            self._toast.say(
                self.tr("You were still typing “{text}”").format(text=shown),
                button=self.tr("Copy it"), act=_Copying(words), sign="pencil",
            )  # fmt: skip


class _Copying:
    """Puts words where they can be pasted from."""

    def __init__(self, words: str) -> None:
        self._words = words

    def __call__(self) -> None:
        QGuiApplication.clipboard().setText(self._words)
