"""Owns the inspector of the map: the form for whatever is selected, or how to run the step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.layout.boards.map.content import map_board
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.map.centre_form import CentreForm
from workshop_studio.ui.boards.map.guide import Guide
from workshop_studio.ui.boards.map.link_form import LinkForm
from workshop_studio.ui.boards.map.player_form import PlayerForm
from workshop_studio.ui.boards.map.several_form import SeveralForm
from workshop_studio.ui.session.desk import Desk


class MapInspector(QWidget):
    """Shows and changes what is selected on a map.

    Signals:
        chosen: (str) id of what is to be selected instead.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk, board: str, appearance: Appearance) -> None:
        super().__init__()
        self._desk = desk
        self._board = board
        self._appearance = appearance
        self.guide = Guide()
        self.player = PlayerForm(desk)
        self.link = LinkForm(desk)
        self.several = SeveralForm(desk)
        self.centre = CentreForm(desk)
        self._forms: tuple[QWidget, ...] = (
            self.guide, self.player, self.link, self.several, self.centre,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for form in self._forms:
            column.addWidget(form)
        column.addStretch(1)
        self.player.link_chosen.connect(self.chosen)
        self.centre.link_chosen.connect(self.chosen)
        self.link.player_chosen.connect(self.chosen)
        self.show_selection(())

    def show_selection(self, ids: Sequence[str]) -> None:
        """Show the form for these things, as they are now; what is being typed is entered first."""
        self.flush()
        snapshot, theme = self._desk.snapshot, self._appearance.theme
        shown = map_board(snapshot, self._board)
        present = [each for each in ids if each == YOUNG_PERSON or snapshot.find(each) is not None]
        form: QWidget = self.guide
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
        for each in self._forms:
            each.setVisible(each is form)

    def flush(self) -> None:
        """Enter what is being typed in a form."""
        self.player.flush()
        self.link.flush()
