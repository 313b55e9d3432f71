"""Owns the ability to put what is selected on a board under a heading, and out again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop_studio.layout.boards.geometry import around
from workshop_studio.model.mendable import MendableError
from workshop_studio.tools.gestures import Edit
from workshop_studio.ui.boards.arranging.selected import stands_freely, things_selected
from workshop_studio.ui.boards.board_actions import Needs, Spec

if TYPE_CHECKING:
    from workshop_studio.tools.boards.acting import Act
    from workshop_studio.ui.boards.arranging.heading_ask import HeadingAsk
    from workshop_studio.ui.boards.board_page import BoardPage


class Grouping(QObject):
    """Groups free notes where they stand, and other things by a heading that is asked for.

    Attributes:
        grouping, ungrouping: the actions.
        ask: asks for the heading; None until it is first needed.
    """

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        self._ids: tuple[str, ...] = ()
        self.ask: HeadingAsk | None = None
        needs: Needs = "changed selection"
        group = Spec("board-group", self.tr("Group under a heading"), "", ["Ctrl+G"], needs)
        ungroup = Spec("board-ungroup", self.tr("Ungroup"), "", ["Ctrl+Shift+G"], needs)
        self.grouping = page.possible.make(group, self.group)
        self.ungrouping = page.possible.make(ungroup, self.ungroup)
        page.actions += [self.grouping, self.ungrouping]

    def group(self) -> None:
        """Put what is selected under a heading, whose words are typed next."""
        from workshop_studio.operations.grouping import groupable, headings  # noqa: PLC0415 -- no start needs it

        page, self._ids = self._page, things_selected(self._page)
        if stands_freely(page):
            self._gather()
            return
        try:
            things = groupable(page.desk.snapshot, self._ids)
        except MendableError as error:
            page.desk.refused.emit(str(error))
            return
        noun = page.words.noun_one if len(things) == 1 else page.words.noun_many
        ask = self._asking()
        here = headings(page.desk.snapshot, page.acts.board)
        begun = page.desk.unfinished.get(self._begun, "")
        ask.ask(f"{len(things)} {noun}", begun or things[0].group, here)
        page.canvas.teller.say(ask.accessibleName())

    def ungroup(self) -> None:
        """Take what is selected out from under its heading."""
        from workshop_studio.tools.boards.grouping import ungrouped_act  # noqa: PLC0415 -- no start needs it

        ids = things_selected(self._page)
        self._page.act(self._page.desk.perform(partial(ungrouped_act, ids=ids)))

    def _gather(self) -> None:
        from workshop_studio.tools.boards.grouping import gathered_act  # noqa: PLC0415 -- no start needs it

        page, ids = self._page, self._ids
        gather = partial(gathered_act, scene=page.scene, board=page.acts.board, ids=ids)
        act: Act | None = page.desk.perform(gather)
        if page.act(act) and act is not None:
            heading = act.select[0]
            group = page.scene.with_carried([heading])
            page.canvas.reveal(around(page.scene.by_id[key].bounds for key in group))
            page.hands.await_words(heading, act)
            page.canvas.take(Edit(heading))

    def _asking(self) -> HeadingAsk:
        if self.ask is None:
            from workshop_studio.ui.boards.arranging.heading_ask import HeadingAsk  # noqa: PLC0415 -- no start needs it

            self.ask = HeadingAsk()
            self._page.stage.add_aside(self.ask)
            self.ask.agreed.connect(self._agreed)
            self.ask.given_up.connect(self._given_up)
            self.ask.field.textEdited.connect(self._keep)
        return self.ask

    @property
    def _begun(self) -> str:
        """The name under which a heading is kept that was begun when the page was left."""
        return f"heading-{self._page.acts.board}"

    def _keep(self, words: str) -> None:
        self._page.desk.unfinished[self._begun] = words

    def _given_up(self) -> None:
        self._keep("")
        self._page.canvas.setFocus()

    def _agreed(self, words: str) -> None:
        from workshop_studio.tools.boards.grouping import grouped_act  # noqa: PLC0415 -- no start needs it

        page = self._page
        act = page.desk.perform(partial(grouped_act, ids=self._ids, heading=words))
        if act is not None and self.ask is not None:
            self._keep("")
            self.ask.hide()
            page.act(act)
            page.canvas.setFocus()
