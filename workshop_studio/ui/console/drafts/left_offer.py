"""Owns the offer of what was typed and never entered: what and where, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from workshop_studio.layout.words import shortened
from workshop_studio.ui.console.drafts.drafts_kept import DraftsKept, Left
from workshop_studio.ui.console.drafts.left_bar import LeftBar
from workshop_studio.ui.console.steps.step_names import step_title
from workshop_studio.ui.console.steps.steps import home_of
from workshop_studio.ui.session.typed_places import TEXT, board_of

if TYPE_CHECKING:
    from workshop_studio.model.snapshot import Snapshot
    from workshop_studio.ui.console.session_page import SessionPage

_SHOWN, _NAMED = 120, 60
"""Characters of the text, and of what it is about, that are shown."""


class LeftOffer(QObject):
    """Asks about one text after the other, above the page, where nothing else takes its place.

    Attributes:
        bar: shows the text and the ways on.
    """

    def __init__(self, page: SessionPage, drafts: DraftsKept) -> None:
        super().__init__(page)
        self._page = page
        self._drafts = drafts
        self.bar = bar = LeftBar(page)
        page.put_above(bar)
        drafts.shown.connect(self._show)
        page.taken_over.connect(self._taken_over)
        page.page_changed.connect(drafts.forms_gone)
        bar.back_wanted.connect(self._put_back)
        bar.copy_wanted.connect(self._copy)
        bar.drop_wanted.connect(self._drop)

    def _show(self) -> None:
        if not self._drafts.left or self._page.is_taken_over:
            self.bar.hide()
            return
        left = self._drafts.left[0]
        snapshot = self._page.desk.snapshot
        where = _place(left)
        there = bool(where) and home_of(snapshot, where) is not None
        self.bar.say(_words(snapshot, left), can_go_back=there)

    def _taken_over(self, _on: bool) -> None:  # noqa: FBT001 -- a signal gives it so
        # Whoever votes at the laptop is not to read what others were typing.
        self._show()

    def _put_back(self) -> None:
        from workshop_studio.ui.boards.taking_typed import (  # noqa: PLC0415 -- it brings a board
            take_typed,
        )

        left = self._drafts.left[0]
        self._page.go_to_item(_place(left))
        page = self._page.page
        if page is not None and take_typed(page, left.record, left.field, left.text):
            self._drafts.let_go(left)
            self._show()
        else:
            self._page.desk.refused.emit(
                self.tr("The field it was typed into is not there; copy the text instead.")
            )

    def _copy(self) -> None:
        left = self._drafts.left[0]
        QGuiApplication.clipboard().setText(left.text)
        self._page.desk.told.emit(self.tr("Copied; it can be pasted anywhere."))
        self._settle(left)

    def _drop(self) -> None:
        self._settle(self._drafts.left[0])

    def _settle(self, left: Left) -> None:
        self._drafts.let_go(left)
        self._show()
        if not self._drafts.left and self._page.page is not None:
            self._page.page.focus_first()


def _place(left: Left) -> str:
    """Id of the record where it was typed; of the board where it was to be something new."""
    return board_of(left.record) or left.record


def _words(snapshot: Snapshot, left: Left) -> str:
    text = shortened(" ".join(left.text.split()), _SHOWN)
    home = home_of(snapshot, _place(left)) if left.record else None
    if home is None:
        words = _tr("You were still typing “{text}”; what it was about is not there any more.")
        return (words if left.record else _tr("You were still typing “{text}”.")).format(text=text)
    step, name = step_title(home[0]), _name(snapshot, left.record)
    if board_of(left.record) or not name:
        words = _tr("You were still typing something new in “{step}”: “{text}”.")
    elif left.field == TEXT:
        words = _tr("You were still changing “{name}” in “{step}” to “{text}”.")
    else:
        words = _tr(
            "You were still typing “{text}” in the field “{field}” of “{name}” in “{step}”."
        )
    return words.format(text=text, step=step, name=name, field=left.field)


def _name(snapshot: Snapshot, record: str) -> str:
    """What people call a thing: the first of its texts."""
    found = snapshot.find(record)
    names = (getattr(found, each, "") for each in ("name", "text", "title", "because", "note"))
    return next((shortened(each, _NAMED) for each in names if isinstance(each, str) and each), "")


def _tr(words: str) -> str:
    return QCoreApplication.translate("LeftOffer", words)
