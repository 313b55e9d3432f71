"""Owns the inspector of the map: the form for whatever is selected, or how to run the step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.layout.boards.map.content import map_board
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.map.guide import Guide
from workshop_studio.ui.kit.widgets import button
from workshop_studio.ui.session.desk import Desk

if TYPE_CHECKING:
    from workshop_studio.ui.boards.map.centre_form import CentreForm
    from workshop_studio.ui.boards.map.link_form import LinkForm
    from workshop_studio.ui.boards.map.player_form import PlayerForm
    from workshop_studio.ui.boards.map.several_form import SeveralForm
    from workshop_studio.ui.boards.thread.thread_panel import ThreadPanel
    from workshop_studio.ui.kit.buttons import Button

Form = TypeVar("Form", bound=QWidget)


class MapInspector(QWidget):
    """Shows and changes what is selected on a map. A form is made when it is first needed.

    Signals:
        chosen: (str) id of what is to be selected instead.
        link_wanted: a link from the selected player is to be drawn.
        removal_wanted: what is selected is to be deleted.
        question_wanted: what is selected is to become a question.
        wants: (str, str) a step to go to, and the record to choose there.
    """

    chosen = Signal(str)
    wants = Signal(str, str)
    question_wanted = Signal()
    link_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, desk: Desk, board: str, appearance: Appearance) -> None:
        super().__init__()
        self._desk = desk
        self._board = board
        self._appearance = appearance
        self._is_linking = False
        self._forms: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self.show_selection(())

    @cached_property
    def guide(self) -> Guide:
        """How to run the step, while nothing is selected."""
        return self._with(Guide())

    @cached_property
    def player(self) -> PlayerForm:
        """The form of one player."""
        from workshop_studio.ui.boards.map.player_form import PlayerForm  # noqa: PLC0415 -- no start needs it

        form = self._with(PlayerForm(self._desk))
        form.set_linking(is_linking=self._is_linking)
        form.link_chosen.connect(self.chosen)
        form.link_wanted.connect(self.link_wanted)
        return form

    @cached_property
    def link(self) -> LinkForm:
        """The form of one link."""
        from workshop_studio.ui.boards.map.link_form import LinkForm  # noqa: PLC0415 -- the same

        form = self._with(LinkForm(self._desk))
        form.player_chosen.connect(self.chosen)
        form.removal_wanted.connect(self.removal_wanted)
        return form

    @cached_property
    def several(self) -> SeveralForm:
        """The form of several things."""
        from workshop_studio.ui.boards.map.several_form import SeveralForm  # noqa: PLC0415 -- the same

        form = self._with(SeveralForm(self._desk))
        form.removal_wanted.connect(self.removal_wanted)
        return form

    @cached_property
    def centre(self) -> CentreForm:
        """The form of the young person."""
        from workshop_studio.ui.boards.map.centre_form import CentreForm  # noqa: PLC0415 -- the same

        form = self._with(CentreForm(self._desk))
        form.link_chosen.connect(self.chosen)
        return form

    @cached_property
    def strands(self) -> ThreadPanel:
        """What one player or link came from, and what became of it, below its form."""
        from workshop_studio.ui.boards.thread.thread_panel import ThreadPanel  # noqa: PLC0415 -- the same

        panel = ThreadPanel()
        # Before what keeps all of it at the top.
        self._column.insertWidget(self._column.count() - 1, panel)
        panel.wanted.connect(self.wants)
        return panel

    @cached_property
    def question(self) -> Button:
        """Makes a question of what is selected; above its thread."""
        words, icon = self.tr("Make it a question"), "message-circle-question-mark"
        made = button(words, icon=icon, key="J")
        made.setEnabled(not self._desk.read_only)
        made.clicked.connect(self.question_wanted)
        self._column.insertWidget(self._column.indexOf(self.strands), made)
        return made

    def get_ready(self) -> None:
        """Make what a player is shown with, so that the first one selected waits for nothing."""
        self.player.hide()
        self.strands.hide()
        self.question.hide()

    def show_selection(self, ids: Sequence[str]) -> None:
        """Show the form for these things, as they are now; what is being typed is entered first."""
        self.flush()
        snapshot, theme = self._desk.snapshot, self._appearance.theme
        shown = map_board(snapshot, self._board)
        present = [each for each in ids if each == YOUNG_PERSON or snapshot.find(each) is not None]
        form: QWidget
        if len(present) > 1:
            form = self.several
            self.several.fill(shown, [each for each in present if each != YOUNG_PERSON])
        elif present == [YOUNG_PERSON]:
            form = self.centre
            self.centre.fill(shown, theme)
        elif present and snapshot.has(Player, present[0]):
            form = self.player
            self.player.fill(shown, snapshot.get(Player, present[0]), theme)
        elif present and snapshot.has(PlayerLink, present[0]):
            form = self.link
            self.link.fill(shown, snapshot.get(PlayerLink, present[0]), theme)
        else:
            form = self.guide
        for each in self._forms:
            each.setVisible(each is form)
        self._show_thread(present)

    def _show_thread(self, present: Sequence[str]) -> None:
        things = [each for each in present if each != YOUNG_PERSON]
        if not things and "question" not in vars(self):
            return
        self.question.setVisible(bool(things))
        self.strands.hide()
        if len(things) == 1 == len(present):
            self.strands.set_theme(self._appearance.theme)
            self.strands.show_thread(self._desk.snapshot, things[0])

    def set_linking(self, *, is_linking: bool) -> None:
        """Know whether a link is being made just now."""
        self._is_linking = is_linking
        if "player" in vars(self):
            self.player.set_linking(is_linking=is_linking)

    def flush(self) -> None:
        """Enter what is being typed in a form."""
        # Forms that nobody has seen yet are not made for it.
        if "player" in vars(self):
            self.player.flush()
        if "link" in vars(self):
            self.link.flush()

    def _with(self, form: Form) -> Form:
        self._forms.append(form)
        self._column.insertWidget(0, form)
        return form
