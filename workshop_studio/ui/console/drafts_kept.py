"""Owns what is being typed, kept for the case of a crash, and offered again afterwards."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication

from workshop_studio.library.draft import Draft
from workshop_studio.model.ids import new_id
from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.console.toasts import Toast
from workshop_studio.ui.session.studio import Studio

if TYPE_CHECKING:
    # It brings the text layer, which the library page does without.
    from workshop_studio.ui.session.desk import Desk

_FIELD = "text"
_LEFT = "left-"
"""Begins what a draft of an earlier sitting is kept under: typing anew must not take its place."""


class DraftsKept(QObject):
    """Hands what pages tell of typing to the studio. A draft that cannot be kept stops nobody.

    What an earlier sitting left stays kept until the person has taken it.

    Signals:
        left_changed: there is something left of an earlier sitting, or nothing any more.
    """

    left_changed = Signal()

    def __init__(self, studio: Studio, desk: Desk, toast: Toast) -> None:
        super().__init__(desk)
        self._studio = studio
        self._desk = desk
        self._toast = toast
        self._left: tuple[Draft, ...] = ()

    @property
    def any_left(self) -> bool:
        """Whether something that was typed in an earlier sitting was not taken yet."""
        return bool(self._left)

    def hear(self, typing: SignalInstance, ended: SignalInstance) -> None:
        """Keep what is told of by these signals of a page, and drop it again."""
        typing.connect(self.keep)
        ended.connect(self.drop)

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
        with suppress(MendableError):
            self._left = tuple(self._set_aside(each) for each in self._studio.drafts(self._desk))
        self.left_changed.emit()
        self.show_left()

    def show_left(self) -> None:
        """Say again what an earlier sitting left; nothing where it left nothing."""
        if not self._left:
            return
        newest = self._left[0].text
        shown = newest if len(newest) <= 60 else f"{newest[:59]}…"
        self._toast.say(
            self.tr("You were still typing “{text}”").format(text=shown),
            button=self.tr("Copy it"), act=self._copy, sign="pencil",
        )  # fmt: skip

    def _set_aside(self, draft: Draft) -> Draft:
        """Keep a draft under a key of its own."""
        if draft.record.startswith(_LEFT):
            return draft
        aside = replace(draft, record=f"{_LEFT}{new_id()}")
        self.keep(aside.record, draft.text)
        self.drop(draft.record)
        return aside

    def _copy(self) -> None:
        """Put it where it can be pasted from; only then it is not needed any more."""
        QGuiApplication.clipboard().setText("\n".join(draft.text for draft in self._left))
        for draft in self._left:
            self.drop(draft.record)
        self._left = ()
        self.left_changed.emit()
