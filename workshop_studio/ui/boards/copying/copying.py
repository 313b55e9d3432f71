"""Owns copying, cutting and pasting on boards: between boards, sessions and windows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QKeySequence

from workshop_studio.model.mendable import MendableError
from workshop_studio.tools.boards.left_behind import left_behind
from workshop_studio.ui.boards.arranging.selected import things_selected
from workshop_studio.ui.boards.board_actions import Spec
from workshop_studio.ui.boards.copying.handed_over import MIME, hand_over, is_much

if TYPE_CHECKING:
    from workshop_studio.layout.boards.geometry import Point
    from workshop_studio.model.snapshot import Snapshot
    from workshop_studio.tools.boards.acting import Act
    from workshop_studio.tools.boards.pasting.things import Pasted
    from workshop_studio.ui.boards.board_page import BoardPage

Standard = QKeySequence.StandardKey


class Copying(QObject):
    """Puts what is selected on the clipboard, and what is there on the board.

    Attributes:
        copying, cutting, pasting: the actions.
    """

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        make = page.possible.make
        cut = Spec("board-cut", self.tr("Cut"), "", [Standard.Cut], "changed selection")
        copy = Spec("board-copy", self.tr("Copy"), "", [Standard.Copy], "selection")
        paste = Spec("board-paste", self.tr("Paste"), "", [Standard.Paste], "change")
        self.cutting = make(cut, self.cut)
        self.copying = make(copy, self.copy)
        self.pasting = make(paste, self.paste)
        page.actions += [self.cutting, self.copying, self.pasting]

    def copy(self) -> None:
        """Copy what is selected."""
        if self._hand_over():
            self._page.desk.told.emit(self.tr("Copied: {things}").format(things=self._things()))

    def cut(self) -> None:
        """Copy what is selected and take it away, with an offer to undo."""
        page = self._page
        if not self._hand_over():
            return
        scene = page.scene
        ids = [key for key in scene.with_carried(page.selection) if not scene.by_id[key].fixed]
        things = self._things()

        def cut(snapshot: Snapshot) -> Act:
            act = page.acts.remove(snapshot, ids)
            return replace(act, step=replace(act.step, label=f"Cut {things}"))

        before = page.desk.snapshot
        act = page.desk.perform(cut)
        if act is not None:
            words = self.tr("Cut: {things}").format(things=things)
            parts = (words, left_behind(before, act.changes))
            page.desk.undoable.emit("; ".join(filter(None, parts)))

    def paste(self) -> None:
        """Put what was copied on the board; a list from elsewhere is asked about, as always."""
        # There is none at all where nothing has been copied yet, whatever PySide says of it.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if data is None or not data.hasFormat(MIME):
            self._page.adding.take_copied_list()
            return
        held = bytes(data.data(MIME).data())
        if is_much(held):
            self._refuse_much()
            return
        copied = self._read(held)
        if copied is None:
            return
        from workshop_studio.tools.boards.pasting.clips import is_much_for  # noqa: PLC0415 -- no start needs it

        if is_much_for(copied, most=self._page.words.most_pasted):
            self._refuse_much()
        else:
            self._paste(copied)

    def _paste(self, copied: Snapshot) -> None:
        from workshop_studio.tools.boards.pasting.things import paste  # noqa: PLC0415 -- no start needs it

        page = self._page
        made: list[Pasted] = []

        def act(snapshot: Snapshot) -> Act:
            cell, at = page.quick_add.cell, self._middle()
            made.append(paste(snapshot, copied, page.acts.board, cell=cell, at=at))
            return made[-1].act

        if page.act(page.desk.perform(act)):
            self._reveal(made[-1].act.select)
            page.desk.undoable.emit(self._said(made[-1]))

    def _said(self, pasted: Pasted) -> str:
        words = self.tr("{things} pasted").format(things=pasted.words)
        if not pasted.links_left:
            return words
        left = self.tr("{things} pasted; links cannot be shown here and were left out")
        return left.format(things=pasted.words)

    def _hand_over(self) -> bool:
        """Put what is selected on the clipboard; whether there was something, and room for it."""
        from workshop_studio.exchange.session_writer import write_session  # noqa: PLC0415 -- no start needs it
        from workshop_studio.tools.boards.pasting.clips import clip, lines_of  # noqa: PLC0415 -- the same

        page = self._page
        scene = page.scene
        ids = scene.with_carried(page.selection)
        places = {key: scene.by_id[key].at for key in ids if key in scene.by_id}
        copied = clip(page.desk.snapshot, ids, places)
        if not len(copied):
            page.desk.told.emit(self.tr("Select what is to be copied; its links come along."))
            return False
        data = write_session(copied)
        if is_much(data):
            page.desk.refused.emit(self.tr("This is too much to be copied at once; select less."))
            return False
        hand_over(data, lines_of(copied))
        return True

    def _read(self, data: bytes) -> Snapshot | None:
        from workshop_studio.exchange.session_reader import read_session  # noqa: PLC0415 -- no start needs it

        try:
            return read_session(data).snapshot
        except MendableError:
            words = self.tr("What was copied is damaged and was not pasted; copy it once more.")
            self._page.desk.refused.emit(words)
            return None

    def _refuse_much(self) -> None:
        words = self.tr("This is too much to be pasted here at once; copy less of it.")
        self._page.desk.refused.emit(words)

    def _things(self) -> str:
        page = self._page
        number = len(things_selected(page))
        noun = page.words.noun_one if number == 1 else page.words.noun_many
        return f"{number} {noun}"

    def _middle(self) -> Point:
        return self._page.canvas.seen.centre

    def _reveal(self, ids: tuple[str, ...]) -> None:
        items = [self._page.scene.by_id[key] for key in ids if key in self._page.scene.by_id]
        if items:
            self._page.canvas.reveal(items[0].bounds)
