"""Owns what is being typed, kept for the case of a crash until somebody settles it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import new_id
from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.session.studio import Studio
from workshop_studio.ui.session.typed_places import TEXT

if TYPE_CHECKING:
    # It brings the text layer, which the library page does without.
    from workshop_studio.library.draft import Draft
    from workshop_studio.ui.session.desk import Desk

_LEFT = "left-"
"""Begins what a draft of an earlier sitting is kept under: typing anew must not take its place."""


@frozen(kw_only=True)
class Left:
    """Text that was typed, and never entered.

    Attributes:
        key: what it is kept under now.
        record, field: where it was typed; both "" where that is not known.
        text: as it was typed.
    """

    key: str
    record: str
    field: str
    text: str


class DraftsKept(QObject):
    """Hands what pages tell of typing to the studio. A draft that cannot be kept stops nobody.

    What was never entered stays kept, also over several sittings, until it is let go.

    Signals:
        left_changed: there is something left that was never entered, or nothing any more.
        shown: it is to be shown to the person.
    """

    left_changed = Signal()
    shown = Signal()

    def __init__(self, studio: Studio, desk: Desk) -> None:
        super().__init__(desk)
        self._studio = studio
        self._desk = desk
        self._left: tuple[Left, ...] = ()
        self._refused: dict[tuple[str, str], str] = {}
        desk.typed.connect(self._note)
        desk.late.connect(self._keep_late)

    @property
    def left(self) -> tuple[Left, ...]:
        """What was typed and never entered, the newest first."""
        return self._left

    @property
    def any_left(self) -> bool:
        """Whether there is any of it."""
        return bool(self._left)

    def hear(self, typing: SignalInstance, ended: SignalInstance) -> None:
        """Keep what is told of by these signals of a page, and drop it again."""
        typing.connect(self.keep)
        ended.connect(self.drop)

    def keep(self, record: str, text: str) -> None:
        """Keep what is being typed into something."""
        self._keep(record, TEXT, text)

    def drop(self, record: str) -> None:
        """It was entered, or given up."""
        self._keep(record, TEXT, "")

    def offer(self) -> None:
        """Find what was being typed when the program stopped, and show it."""
        with suppress(MendableError):
            self._left = tuple(self._set_aside(each) for each in self._studio.drafts(self._desk))
        self.left_changed.emit()
        self.show_left()

    def show_left(self) -> None:
        """Show what was never entered; nothing where there is none."""
        if self._left:
            self.shown.emit()

    def forms_gone(self) -> None:
        """The page went, and with it the fields that held what was refused: show it instead."""
        refused, self._refused = self._refused, {}
        for (record, field), text in refused.items():
            self._keep_late(record, field, text)

    def let_go(self, left: Left) -> None:
        """It is settled what becomes of it: keep it no longer."""
        self._keep(left.key, _origin(left.record, left.field), "")
        self._left = tuple(each for each in self._left if each != left)
        self.left_changed.emit()

    def _note(self, record: str, field: str, text: str) -> None:
        self._refused.pop((record, field), None)
        if text:
            self._refused[record, field] = text
        self._keep(record, field, text)

    def _keep(self, record: str, field: str, text: str) -> None:
        if not self._desk.read_only:
            with suppress(MendableError):
                self._studio.keep_draft(self._desk, record, field, text)

    def _keep_late(self, record: str, field: str, text: str) -> None:
        self._left = (self._put_by(record, field, text), *self._left)
        self.left_changed.emit()
        self.show_left()

    def _set_aside(self, draft: Draft) -> Left:
        if draft.record.startswith(_LEFT):
            record, _, field = draft.field.partition("/")
            known = bool(field)
            return Left(
                key=draft.record, record=record if known else "", field=field, text=draft.text
            )
        return self._put_by(draft.record, draft.field, draft.text)

    def _put_by(self, record: str, field: str, text: str) -> Left:
        """Keep it under a key of its own, and no longer under its place's."""
        left = Left(key=f"{_LEFT}{new_id()}", record=record, field=field, text=text)
        self._keep(left.key, _origin(record, field), text)
        self._keep(record, field, "")
        return left


def _origin(record: str, field: str) -> str:
    return f"{record}/{field}" if field else TEXT
